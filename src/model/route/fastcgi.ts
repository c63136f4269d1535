import { byteString, findRegex } from '../../values/regex-js.ts';
import { settingAt } from './levels.ts';
import type { Text, Visit } from './visit.ts';

/** The script and what follows it in the URI (ngx_http_fastcgi_split in src/http/modules/ngx_http_fastcgi_module.c). */
export function fastcgiPath({ config, level, uri }: Visit): { readonly script: Text; readonly info: Text } {
  const pattern = settingAt(config, level, 'fastcgi_split_path_info')?.value();
  const found = pattern === undefined ? 'none' : findRegex(pattern, uri);
  if (found === undefined || (found !== 'none' && !found.certain)) return { script: undefined, info: undefined };
  const [, script = uri, info = ''] = found === 'none' ? [] : found.groups;
  const index = script.endsWith('/') ? byteString(settingAt(config, level, 'fastcgi_index')?.value() ?? '') : '';
  return { script: script + index, info };
}
