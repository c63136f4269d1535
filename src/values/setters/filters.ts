import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import { formatSize, parseSize } from '../size.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex, isSec, kindThen, parameters, reader } from './words.ts';

/** A power of two from 512 to a most (ngx_http_gzip_window, ngx_http_gzip_hash). */
function powerOfTwo(name: string, most: number) {
  const sizes: number[] = [];
  for (let size = 512; size <= most; size *= 2) sizes.push(size);
  const words = sizes.map((size) => formatSize(size));
  const message = `"${name}" directive must be ${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`;
  return kindThen('size', (value) => (sizes.includes(parseSize(value)!) ? undefined : message));
}

/** The text that is looked for is in lower case when its variables are read (ngx_http_sub_filter). */
const subFilter: ArgumentCheck = (args, place) => {
  const [search = ''] = args;
  if (search === '') return at(0, 'empty search pattern', { advice: 'write the text to replace' });
  return complex(0)([search.toLowerCase()], place) ?? complex(1)(args, place);
};

const charset: ArgumentCheck = ([name = '']) => (name === '$' ? at(0, 'invalid variable name "$"') : undefined);

const userid = {
  expires: (([value = '']) =>
    value === 'max' || value === 'off' || isUnknown(value) || isSec(value)
      ? undefined
      : at(0, '"userid_expires" directive invalid value', {
          advice: 'write a time such as "365d", "max" or "off"',
        })) satisfies ArgumentCheck,
  mark: (([value = '']) =>
    /^(?:off|[0-9A-Za-z=])$/.test(value) || isUnknown(value)
      ? undefined
      : at(0, '"userid_mark" directive value must be "off" or a single letter, digit or "="')) satisfies ArgumentCheck,
};

/** `index`: names, of which only the last may be absolute (ngx_http_index_set_index). */
const index: ArgumentCheck = (args) => {
  const empty = args.indexOf('');
  const problem = variables(empty < 0 ? args : args.slice(0, empty));
  if (problem) return problem;
  if (empty >= 0) return at(empty, 'index "" in "index" directive is invalid', { advice: 'remove it' });
  const absolute = args.slice(0, -1).findIndex((name) => name.startsWith('/'));
  if (absolute < 0) return undefined;
  return at(absolute, 'only the last index in "index" directive should be absolute', {
    warning: true,
    advice: 'what follows is never looked for',
  });
};

const BROWSERS = ['opera', 'msie', 'gecko', 'safari', 'konqueror'];

const modernBrowser: ArgumentCheck = (args) => {
  const [name = '', version] = args;
  if (isUnknown(name) || isUnknown(version)) return undefined;
  // nginx refuses it without a word.
  if (version === undefined)
    return name === 'unlisted'
      ? undefined
      : at(0, `"modern_browser" takes "${name}" only with a version`, {
          advice: 'write "unlisted", or a browser and a version',
        });
  if (!BROWSERS.includes(name.toLowerCase()))
    return at(0, `unknown browser name "${name}"`, { advice: `browsers are ${BROWSERS.join(', ')}` });
  return /^[\d.]*$/.test(version)
    ? undefined
    : at(1, `invalid browser version "${version}"`, { advice: 'write numbers with dots' });
};

/** A path in the file system that nginx opens, and `utf8` (ngx_http_geoip_country and its kin); the file itself is not judged. */
const geoipFile: ArgumentCheck = (args, place) => parameters(args, 1, { utf8: () => undefined }, place);

const degradation: ArgumentCheck = (args, place) =>
  parameters(
    args,
    0,
    {
      'sbrk=': reader(
        (value) => parseSize(value) !== undefined,
        (word) => `invalid sbrk size "${word}"`,
      ),
    },
    place,
  );

/** Parameters of a stylesheet, from the second argument on. */
const stylesheet: ArgumentCheck = (args): ArgumentProblem | undefined => {
  const problem = variables(args.slice(1));
  return problem && { ...problem, index: problem.index! + 1 };
};

/** Setters of the filters and small handlers in src/http/modules. */
export const FILTERS: Setters = {
  'ngx_http_gzip_filter_module/gzip_window': powerOfTwo('gzip_window', 32 * 1024),
  'ngx_http_gzip_filter_module/gzip_hash': powerOfTwo('gzip_hash', 128 * 1024),
  'ngx_http_sub_filter_module/sub_filter': subFilter,
  'ngx_http_charset_filter_module/charset': charset,
  'ngx_http_charset_filter_module/source_charset': charset,
  'ngx_http_userid_filter_module/userid_expires': userid.expires,
  'ngx_http_userid_filter_module/userid_mark': userid.mark,
  'ngx_http_index_module/index': index,
  'ngx_http_browser_module/modern_browser': modernBrowser,
  'ngx_http_geoip_module/geoip_country': geoipFile,
  'ngx_http_geoip_module/geoip_city': geoipFile,
  'ngx_http_geoip_module/geoip_org': geoipFile,
  'ngx_stream_geoip_module/geoip_country': geoipFile,
  'ngx_stream_geoip_module/geoip_city': geoipFile,
  'ngx_stream_geoip_module/geoip_org': geoipFile,
  'ngx_http_degradation_module/degradation': degradation,
  'ngx_http_auth_basic_module/auth_basic_user_file': complex(0),
  'ngx_http_xslt_filter_module/xslt_stylesheet': stylesheet,
  'ngx_http_xslt_filter_module/xslt_param': complex(1),
  'ngx_http_xslt_filter_module/xslt_string_param': complex(1),
};
