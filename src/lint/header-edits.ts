import type { Edit } from '../diagnostic.ts';
import { headerDirective } from '../model/headers.ts';
import type { Model } from '../model/model.ts';
import type { Pass } from '../model/passes.ts';
import { settingsPlace } from '../model/passes.ts';
import { insertBefore } from './edits.ts';

/**
 * Directives before a pass, among them new request headers. One header of its own makes a level lose all inherited ones, so those are
 * written again beside it, unless they are replaced.
 */
export function addBeforePass(config: Model, pass: Pass, lines: readonly string[]): Edit {
  const name = headerDirective(pass);
  const adds = lines
    .filter((line) => name !== undefined && line.startsWith(`${name} `))
    .map((line) => line.split(' ')[1]!.toLowerCase());
  const inherited = name && adds.length > 0 ? config.effective(name, pass.directive) : [];
  const foreign = inherited.filter((header) => header.parent !== settingsPlace(pass).parent);
  const copies = foreign
    .filter((header) => !adds.includes(header.value()?.toLowerCase() ?? ''))
    .map(({ file, node }) => file.text.source.slice(node.start, node.end));
  return insertBefore(settingsPlace(pass), ...copies, ...lines);
}
