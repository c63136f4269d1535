import type { RefusedArguments } from '../model/argument-problems.ts';
import { replace } from './edits.ts';
import type { Finding } from './rule.ts';

/** The finding for what nginx refuses, or warns of, in arguments: its words, and what to write instead as a suggestion where that is known. */
export function argumentFinding({
  directive,
  index,
  message,
  advice,
  replacement,
  warning,
}: RefusedArguments): Finding {
  const argument = index === undefined ? undefined : directive.args[index];
  const meant = replacement === undefined ? undefined : `write "${replacement}"`;
  const rest = [warning ? undefined : 'nginx refuses to start', meant ?? advice].filter((part) => part !== undefined);
  const edit = argument && replacement !== undefined ? replace(directive, argument, replacement) : undefined;
  return {
    at: directive,
    ...(argument ? { mark: argument } : {}),
    message: rest.length > 0 ? `${message}: ${rest.join('; ')}` : message,
    ...(warning ? { level: 'warning' as const } : {}),
    ...(edit ? { suggestions: [{ title: `Write "${replacement}"`, edits: [edit] }] } : {}),
  };
}
