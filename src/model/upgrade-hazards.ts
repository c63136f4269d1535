import type { Argument } from '../../grammar/nodes.ts';
import { removedIn } from '../catalog/changes.ts';
import type { Directive } from '../config/directive.ts';
import { atLeast } from '../values/version.ts';
import { isOn, settings } from './certificates.ts';
import { requestHeader } from './headers.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { upgradeHeader } from './upgrade.ts';
import { upstreamsOf } from './use.ts';
import { settingName } from './setting-name.ts';

/** A place where a newer nginx does something else. */
export interface HazardPlace {
  readonly at: Directive;
  readonly mark?: Argument | undefined;
}

/** Something that an upgrade changes for a configuration, at the places that meet it. */
export interface Hazard {
  /** The first version that does so. */
  readonly version: string;
  /** What it does, after "from nginx … on". */
  readonly message: string;
  readonly places: readonly HazardPlace[];
}

/** A change, and how to find what meets it; of a `global` one the first place is enough. */
interface Change {
  readonly version: string;
  readonly global?: true;
  readonly message: string;
  find(config: Model): readonly HazardPlace[];
}

const marked = ({ directive, argument }: Pass): HazardPlace => ({ at: directive, mark: argument });
const http = (config: Model) => config.passes.filter(({ family }) => family === 'http');
const proxied = (config: Model) => http(config).filter(({ prefix }) => prefix === 'proxy');

/** What is in the list of changes, and what was seen when 1.22 and 1.31 ran the same configurations (https://nginx.org/en/CHANGES). */
const CHANGES: readonly Change[] = [
  {
    version: '1.23.0',
    global: true,
    message:
      'answers of backends with both "Content-Length" and "Transfer-Encoding", or with one of them twice, are 502 (upstream sent duplicate header line); before, they were passed on',
    find: (config) => http(config).map(marked),
  },
  {
    version: '1.23.4',
    global: true,
    message: 'servers without "ssl_protocols" speak TLSv1.3, too',
    find: withoutProtocols,
  },
  {
    version: '1.23.4',
    global: true,
    message: 'passes without "*_ssl_protocols" speak TLSv1.3, too: backends with TLSv1.3 alone, which were 502, work',
    find: withoutBackendProtocols,
  },
  {
    version: '1.25.1',
    message: 'the "listen ... http2" directive is deprecated: nginx warns, and wants "http2 on;" in the server instead',
    find: (config) =>
      config.all('listen').flatMap((at) => {
        const mark = at.args.find(({ value }) => value === 'http2');
        return mark && config.family(at) === 'http' ? [{ at, mark }] : [];
      }),
  },
  {
    version: '1.27.3',
    global: true,
    message:
      'servers without "ssl_protocols" refuse clients with TLSv1 and TLSv1.1; write "ssl_protocols" to say what they speak',
    find: withoutProtocols,
  },
  {
    version: '1.27.3',
    global: true,
    message: 'passes without "*_ssl_protocols" do not speak TLSv1 and TLSv1.1: backends with nothing newer are 502',
    find: withoutBackendProtocols,
  },
  {
    version: '1.29.5',
    global: true,
    message:
      'a backend that answers a TLS greeting in clear text at once is refused (upstream prematurely sent response): 502',
    find: (config) => http(config).flatMap((pass) => (pass.tls === true ? [marked(pass)] : [])),
  },
  {
    version: '1.29.7',
    global: true,
    message:
      'passes without "proxy_http_version" send HTTP/1.1 without "Connection: close", before HTTP/1.0 with it: backends may answer in chunks, and keep connections open; write "proxy_http_version 1.0" to keep it',
    find: (config) =>
      proxied(config).flatMap((pass) => (config.setting('proxy_http_version', pass.directive) ? [] : [marked(pass)])),
  },
  {
    version: '1.29.7',
    message:
      'connections to this upstream are kept for 60s although it has no "keepalive": where the backend closes earlier, POST ends in 502 (upstream prematurely closed connection); set "keepalive_timeout" below the idle time of the backend',
    find: keptUpstreams,
  },
  {
    version: '1.31.3',
    message:
      'the upgrade of clients with HTTP/2 or HTTP/3 is not passed on: only those with HTTP/1.x have their "Upgrade"',
    find: upgradesOverHttp2,
  },
  {
    version: '1.31.3',
    global: true,
    message: 'external entities are not loaded; "xml_external_entities on" loads them as before',
    find: (config) => config.all('xslt_stylesheet').map((at) => ({ at })),
  },
  {
    version: '1.31.4',
    message: 'an empty "Host" is "$proxy_host", before no "Host" was sent',
    find: (config) =>
      hosts(config).flatMap((lines) => lines.flatMap((at) => (at.value(1) === '' ? [{ at, mark: at.args[1] }] : []))),
  },
  {
    version: '1.31.4',
    message:
      'of several "Host" lines one is sent, before all were: backends that answered 400 to that answer otherwise',
    find: (config) =>
      hosts(config).flatMap((lines) =>
        lines.filter((one) => one.value(1) !== '').length > 1 ? [{ at: lines.at(-1)! }] : [],
      ),
  },
];

/** What an upgrade from the oldest to the newest version of the target changes for a configuration. */
export function upgradeHazards(config: Model): readonly Hazard[] {
  const within = (version: string) => atLeast(config.target, version) === 'some';
  const found = CHANGES.filter(({ version }) => within(version)).map(({ version, message, global, find }) => {
    const places = [...new Map(find(config).map((place) => [place.at, place])).values()];
    return { version, message, places: global ? places.slice(0, 1) : places };
  });
  return [...found, ...ofDirectives(config, within)].filter(({ places }) => places.length > 0);
}

/** Directives that are gone, or have no effect any more. */
function ofDirectives(config: Model, within: (version: string) => boolean): Hazard[] {
  return config.dispatched.groups.flatMap(({ name, contexts, rows, forms }) => {
    const removed = contexts.length === 1 ? removedIn(name, contexts[0]) : undefined;
    const deprecated = rows.find(
      (row) => row.deprecated?.since !== undefined && within(row.deprecated.since),
    )?.deprecated;
    const version = removed !== undefined && within(removed) ? removed : deprecated?.since;
    if (version === undefined) return [];
    const { replacement } = rows.find((row) => row.deprecated)?.deprecated ?? {};
    const instead = replacement === undefined ? 'remove it' : `use "${replacement}" instead`;
    const what =
      version === removed
        ? `unknown directive "${name}": nginx refuses to start`
        : (deprecated?.message ?? `"${name}" is deprecated`);
    const places = forms.flatMap(({ directives }) => directives.map((at) => ({ at })));
    return [{ version, message: `${what}; ${instead}`, places }];
  });
}

function withoutProtocols(config: Model): HazardPlace[] {
  return config.servers.flatMap((server) => {
    const at = server.listens.find(({ values }) => values.includes('ssl'));
    return at && settings(config, server, 'ssl_protocols').length === 0 ? [{ at }] : [];
  });
}

function withoutBackendProtocols(config: Model): HazardPlace[] {
  return config.passes.flatMap((pass) =>
    pass.tls === true && !config.setting(settingName(pass.prefix, 'ssl_protocols'), pass.directive)
      ? [marked(pass)]
      : [],
  );
}

/** The upstreams without `keepalive` that a pass of HTTP reaches without closing its connections itself. */
function keptUpstreams(config: Model): HazardPlace[] {
  return proxied(config).flatMap((pass) => {
    const closes = requestHeader(config, pass, 'Connection').some((line) => /^close$/i.test(line.value(1) ?? ''));
    if (closes || config.setting('proxy_http_version', pass.directive)?.value() === '1.0') return [];
    return upstreamsOf(config, pass).flatMap(({ directive }) =>
      directive.lastNamed('keepalive') ? [] : [{ at: directive }],
    );
  });
}

function upgradesOverHttp2(config: Model): HazardPlace[] {
  const servers = new Map(config.servers.map((server) => [server.block, server]));
  return proxied(config).flatMap((pass) => {
    const at = upgradeHeader(config, pass);
    const server = at && servers.get(pass.directive.closest('server'));
    if (!server) return [];
    const newer = server.listens.some(({ values }) => values.includes('http2') || values.includes('quic'));
    return newer || isOn(config, server, 'http2') ? [{ at }] : [];
  });
}

function hosts(config: Model): (readonly Directive[])[] {
  return proxied(config).map((pass) => requestHeader(config, pass, 'Host'));
}
