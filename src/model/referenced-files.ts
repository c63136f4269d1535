import { table } from '../collections.ts';
import type { Argument } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { dirname } from '../config/paths.ts';
import { failed } from '../host.ts';
import { certificates, settings } from './certificates.ts';
import type { Model } from './model.ts';
import { flag } from './settings.ts';
import { settingName } from './setting-name.ts';

/** What a directive names: a file, or one to be made in a directory that must be there. */
interface Reference {
  readonly kind: 'file' | 'in-directory';
  /** What nginx says of one that is not there. */
  readonly says: (path: string) => string;
  /** Relative names start from the prefix that nginx was built with, which is not known. */
  readonly fromPrefix?: true;
  /** Which argument: the first by default. */
  readonly last?: true;
}

const open = (path: string) => `open() "${path}" failed (2: No such file or directory)`;
const certificate = (path: string) => `cannot load certificate "${path}": BIO_new_file() failed`;
const key = (path: string) => `cannot load certificate key "${path}": BIO_new_file() failed`;
const authorities = (path: string) => `SSL_CTX_load_verify_locations("${path}") failed`;
const crl = (path: string) => `X509_LOOKUP_load_file("${path}") failed`;
const directory = (path: string) => `mkdir() "${path}" failed (2: No such file or directory)`;
const geoip = (path: string) => `GeoIP_open("${path}") failed`;

const PREFIXES = ['proxy', 'grpc', 'uwsgi'];
const TLS: Readonly<Record<string, Reference['says']>> = table({
  certificate,
  certificate_key: key,
  trusted_certificate: authorities,
  crl,
  password_file: open,
});

/** The directives whose files nginx opens while loading, and those of `auth_basic`, which it opens for each request. */
const REFERENCES: ReadonlyMap<string, Reference> = new Map<string, Reference>([
  ...Object.entries(TLS).flatMap(([name, says]) =>
    ['', ...PREFIXES.map((prefix) => `${prefix}_`)].map((prefix): [string, Reference] => [
      `${prefix}ssl_${name}`,
      { kind: 'file', says },
    ]),
  ),
  ['ssl_client_certificate', { kind: 'file', says: authorities }],
  ['ssl_dhparam', { kind: 'file', says: (path) => `BIO_new_file("${path}") failed` }],
  ['ssl_session_ticket_key', { kind: 'file', says: open }],
  ['ssl_stapling_file', { kind: 'file', says: (path) => `BIO_new_file("${path}") failed` }],
  ['auth_basic_user_file', { kind: 'file', says: open }],
  ['js_import', { kind: 'file', says: (path) => `Cannot find module "${path}"`, last: true }],
  ['load_module', { kind: 'file', says: (path) => `dlopen() "${path}" failed`, fromPrefix: true }],
  ['geoip_country', { kind: 'file', says: geoip }],
  ['geoip_city', { kind: 'file', says: geoip }],
  ['geoip_org', { kind: 'file', says: geoip }],
  ...['access_log', 'error_log', 'pid'].map((name): [string, Reference] => [
    name,
    { kind: 'in-directory', says: open, fromPrefix: true },
  ]),
  ...['proxy', 'fastcgi', 'uwsgi', 'scgi', 'client_body'].flatMap((name): [string, Reference][] => [
    [`${name}_temp_path`, { kind: 'in-directory', says: directory, fromPrefix: true }],
    [`${name}_cache_path`, { kind: 'in-directory', says: directory, fromPrefix: true }],
  ]),
]);

/** A file that is not there. */
export interface MissingFile {
  readonly directive: Directive;
  readonly mark: Argument;
  /** nginx's words. */
  readonly message: string;
  /** The directory that is missing, where the file itself is made by nginx. */
  readonly directory: string | undefined;
}

/** The files that directives name and that are not there, as far as they lie in what is linted. */
export function* missingFiles(config: Model): Iterable<MissingFile> {
  for (const [name, reference] of REFERENCES) {
    for (const directive of config.all(name)) {
      const mark = reference.last ? directive.args.at(-1) : directive.args[0];
      if (!mark || directive.block || !isPath(mark.value, reference) || directive.file.template) continue;
      if (name === 'js_import' && config.all('js_path').length > 0) continue;
      const wanted = reference.kind === 'file' ? mark.value : dirname(mark.value);
      const found = config.find(wanted);
      if (!found || !failed(found.info) || found.info.code !== 'ENOENT' || !isLoaded(config, directive)) continue;
      const [path, directory] = reference.kind === 'file' ? [found.path, undefined] : [mark.value, found.path];
      yield { directive, mark, message: reference.says(path), directory };
    }
  }
}

/** Whether a word is a path: neither a word of its own, nor one that variables or another source complete. */
function isPath(value: string, { fromPrefix }: Reference): boolean {
  if (value === '' || /^(?:off|stderr|memory:|syslog:|data:|engine:|store:)/.test(value)) return false;
  return !value.includes('$') && !isUnknown(value) && (value.startsWith('/') || !fromPrefix);
}

/** Whether nginx opens a file of TLS: that of a server with certificates; that of a pass with TLS, and of verification only when it is on. */
function isLoaded(config: Model, directive: Directive): boolean {
  const { name } = directive;
  const [, prefix, rest] = /^(?:(proxy|grpc|uwsgi)_)?ssl_(\w+)$/.exec(name) ?? [];
  // Files of passwords are read where they are named.
  if (rest === undefined || rest === 'password_file') return true;
  if (prefix === undefined)
    return config.servers.some(
      (server) => certificates(config, server).length > 0 && settings(config, server, name).includes(directive),
    );
  return config.passes.some((pass) => {
    if (pass.prefix !== prefix || pass.tls !== true || config.setting(name, pass.directive) !== directive) return false;
    return !/^(?:trusted|crl)/.test(rest) || flag(config, settingName(prefix, 'ssl_verify'), pass.directive).value;
  });
}
