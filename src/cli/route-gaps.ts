import { relativePath } from '../formatters/paths.ts';
import type { Model } from '../model/model.ts';

/** What of a configuration was not read, or nginx would not take: the answer may be another one with it. */
export function gapsOf({ files, includes, fragment }: Model): readonly string[] {
  const at = (path: string, line: number) => `${relativePath(path, process.cwd())}:${line}`;
  const stops = files.flatMap(({ stop, path, text }) =>
    stop ? [`nginx does not load this: ${stop.message} in ${at(path, text.position(stop.offset).line)}`] : [],
  );
  const missing = includes.flatMap(({ directive, missing: gone }) =>
    gone.map((item) => {
      const what = 'path' in item ? item.path : directive.value();
      return `"${what}" was not read, included in ${at(directive.file.path, directive.file.text.position(directive.node.start).line)}`;
    }),
  );
  const part = fragment ? ['this is a part of a configuration: what stands around it is not known'] : [];
  return [...stops, ...missing, ...part];
}
