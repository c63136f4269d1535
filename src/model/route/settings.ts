import type { Directive } from '../../config/directive.ts';
import { defaultOf } from '../../catalog/directives.ts';
import { SHARED_SETTINGS } from '../pass-settings.ts';
import { effectiveAt, settingAt } from './levels.ts';
import { prefixOf } from './backend.ts';
import type { RouteSetting } from './types.ts';
import type { Visit } from './visit.ts';

/** Lists that are in effect wherever a request ends. */
const LISTS = ['error_page', 'add_header', 'add_trailer'];
const LIMITS = ['client_max_body_size', 'client_body_timeout', 'send_timeout'];

/** The settings in effect where a request ends: those of its pass with nginx's defaults, the error pages, the headers that are added. */
export function settingsOf(visit: Visit, pass: Directive | undefined): readonly RouteSetting[] {
  const { config, level } = visit;
  const prefix = pass && prefixOf(pass);
  const names = [...(prefix === undefined ? [] : SHARED_SETTINGS.map((name) => `${prefix}_${name}`)), ...LIMITS];
  const scalars = names.flatMap((name): RouteSetting[] => {
    const directive = settingAt(config, level, name);
    const value = directive ? directive.values.join(' ') : defaultOf(name, 'location');
    return value === undefined ? [] : [{ name, value, directive }];
  });
  const lists = LISTS.flatMap((name) =>
    effectiveAt(config, level, name).map((directive) => ({ name, value: directive.values.join(' '), directive })),
  );
  return [...scalars, ...lists];
}
