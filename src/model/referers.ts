import { isUnread } from '../config/include.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Directive } from '../config/directive.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';

/** `none` and `blocked` without a name: patterns do not count (ngx_http_referer_merge_conf in ngx_http_referer_module.c). */
export function refererProblems(config: Model): readonly RefusedArguments[] {
  const blocks = new Set(config.all('valid_referers').flatMap(({ parent }) => parent ?? []));
  return [...blocks].flatMap((block) => {
    if (config.lackingIn(block).some(isUnread)) return [];
    return withoutNames(block.childrenNamed('valid_referers')) ?? [];
  });
}

function withoutNames(lines: readonly Directive[]): RefusedArguments | undefined {
  const isMissing = (word: string) => word === 'none' || word === 'blocked';
  const words = lines.flatMap(({ values }) => values);
  if (words.some((word) => isUnknown(word) || (!isMissing(word) && !word.startsWith('~')))) return undefined;
  const directive = lines.find(({ values }) => values.some(isMissing));
  if (!directive || lines.some(({ file }) => file.template?.control)) return undefined;
  return {
    directive,
    message:
      'the "none" or "blocked" referers are specified in the "valid_referers" directive without any valid referer',
    advice: 'add "server_names", or a name such as "*.example.com"',
  };
}
