import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';
import { random } from '../differential/random.ts';
import type { Random } from '../differential/random.ts';
import { places } from '../differential/seeds.ts';
import type { Place } from '../differential/seeds.ts';
import type { Subject } from './property.ts';

const SEED = 20261126;

/** A mistake put into a file: where, and what stands there then; `undefined` where it can not be made. */
type Mistake = (
  place: Place,
  source: string,
) => { readonly start: number; readonly end: number; readonly text: string } | undefined;

/** Mistakes that the fix of a rule takes back. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'missing-semicolon': ({ node }, source) =>
    node.block || !/\S;$/.test(source.slice(node.start, node.end)) || !/^[ \t]*\r?\n/.test(source.slice(node.end))
      ? undefined
      : { start: node.end - 1, end: node.end, text: '' },
  'directive-block': ({ node: { block } }, source) =>
    block &&
    block.raw === undefined &&
    source[block.start - 1] === ' ' &&
    /^{[ \t]*\r?\n/.test(source.slice(block.start))
      ? { start: block.start - 1, end: block.start + 1, text: '' }
      : undefined,
  'directive-duplicate': ({ node: { name, block, start, end } }, source) => {
    const once = /^(?:root|keepalive_timeout|client_max_body_size|server_tokens|proxy_http_version|pid)$/;
    const line = /(?:^|\n)([ \t]*)$/.exec(source.slice(0, start));
    return block || !line || !once.test(name.value) || !/^\r?\n/.test(source.slice(end))
      ? undefined
      : {
          start: line.index + line[0].length - line[1]!.length,
          end: start,
          text: line[1]! + source.slice(start, source.indexOf('\n', end) + 1) + line[1]!,
        };
  },
  'suppression-unused': ({ node: { start } }, source) =>
    /(?:^|\n)[ \t]*$/.test(source.slice(0, start))
      ? {
          start: source.lastIndexOf('\n', start - 1) + 1,
          end: source.lastIndexOf('\n', start - 1) + 1,
          text: '  # nginx-lint-disable-next-line quic-bpf-reuseport-reload -- no more\n',
        }
      : undefined,
  'proxy-pass-uri-not-allowed': ({ node, parents }) => {
    const [target] = node.args;
    const within = parents.at(-1);
    const forbidden = within?.name.value === 'if' || within?.args[0]?.value.startsWith('~');
    return node.name.value === 'proxy_pass' && forbidden && target && /^https?:\/\/[\w.:-]+$/.test(target.value)
      ? { start: target.end - Number(target.quoted), end: target.end - Number(target.quoted), text: '/' }
      : undefined;
  },
};

/** A configuration with one mistake put in; \`undefined\` where there is no place for it. */
export function inject(rule: string, subject: Subject, index: number): Subject | undefined {
  const { main, files } = subject;
  const text = Text.decode(files[main]!);
  const mistakes = places(parse(main, text)).flatMap((place) => MISTAKES[rule]!(place, text.source) ?? []);
  if (mistakes.length === 0) return undefined;
  const { start, end, text: put } = (random(SEED, index) satisfies Random).pick(mistakes);
  const wrong = new Text(text.source.slice(0, start) + put + text.source.slice(end), text.encoding);
  return { ...subject, name: `${subject.name} (${index})`, files: { ...files, [main]: wrong.encode() } };
}
