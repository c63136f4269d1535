import type { Directive } from '../config/directive.ts';
import { atLeast, before } from '../values/version.ts';
import type { RefusedArguments } from './argument-problems.ts';
import { certificates, isOn, isRead, settings, STREAM_SHARES, switchedOn } from './certificates.ts';
import type { Model } from './model.ts';
import type { Server } from './servers.ts';

/** What nginx refuses of the TLS settings of servers, apart from a certificate that is missing (ngx_http_ssl_merge_srv_conf, ngx_http_ssl_init). */
export function tlsProblems(config: Model): readonly RefusedArguments[] {
  const found = new Map<Directive, RefusedArguments>();
  const add = (problem: RefusedArguments | undefined) => {
    if (problem && !found.has(problem.directive)) found.set(problem.directive, problem);
  };
  for (const server of config.servers) {
    if (!isRead(config, server)) continue;
    const key = missingKey(config, server);
    add(key);
    if (key || !hasTls(config, server)) continue;
    add(missingAuthority(config, server));
    add(incompatible(config, server));
  }
  for (const { quic, defaultServer } of config.listeners) if (quic) add(withoutTls13(config, defaultServer.server));
  for (const starttls of config.all('starttls')) add(twoWays(config, starttls));
  return [...found.values()];
}

/** `ssl on` and `starttls` in one block; the second one says it (ngx_mail_ssl_enable, ngx_mail_ssl_starttls). */
function twoWays(config: Model, starttls: Directive): RefusedArguments | undefined {
  const beside = starttls.parent?.children ?? config.top;
  const ssl = beside.find(({ name, values }) => name === 'ssl' && values[0]?.toLowerCase() === 'on');
  if (!ssl || config.family(starttls) !== 'mail' || !/^(?:on|only)$/i.test(starttls.value() ?? '')) return undefined;
  const advice = 'keep one of the two';
  return beside.indexOf(ssl) < beside.indexOf(starttls)
    ? { directive: starttls, message: '"ssl" directive conflicts with "starttls"', advice }
    : { directive: ssl, message: '"starttls" directive conflicts with "ssl on"', advice };
}

/** Whether nginx sets TLS up for a server: it has certificates, or rejects. In `mail`, and in older versions in `stream`, it must be switched on. */
function hasTls(config: Model, server: Server): boolean {
  const any = certificates(config, server).length > 0;
  if (!isApart(config, server)) return any || isOn(config, server, 'ssl_reject_handshake');
  return any && wantsTls(config, server) !== undefined;
}

/** Whether in some version of the target a server's TLS is its own affair, and its certificates are not looked at while it has none. */
function isApart({ target }: Model, { family }: Server): boolean {
  return family === 'mail' || (family === 'stream' && before(target, STREAM_SHARES) !== 'none');
}

function wantsTls(config: Model, server: Server): readonly [string, Directive] | undefined {
  const listen = isApart(config, server) ? server.listens.findLast(({ values }) => values.includes('ssl')) : undefined;
  return listen ? ['listen ... ssl', listen] : switchedOn(config, server);
}

function missingKey(config: Model, server: Server): RefusedArguments | undefined {
  const all = certificates(config, server);
  const keys = certificates(config, server, 'ssl_certificate_key').length;
  const last = all.at(-1);
  if (!last || keys >= all.length) return undefined;
  const wants = wantsTls(config, server);
  if (!wants && isApart(config, server)) return undefined;
  const advice = 'write a "ssl_certificate_key" for each "ssl_certificate"';
  const message = 'no "ssl_certificate_key" is defined for';
  const certificate = `certificate "${last.value()}"`;
  if (!wants) return { directive: last, message: `${message} ${certificate}`, advice };
  const [by, directive] = wants;
  const which = keys === 0 ? '' : `${certificate} and `;
  return { directive, message: `${message} ${which}the "${by}" directive`, advice };
}

/** Since when the certificates of authorities may be in `ssl_trusted_certificate` alone. */
const TRUSTED = '1.27.2';

function missingAuthority(config: Model, server: Server): RefusedArguments | undefined {
  const directive = settings(config, server, 'ssl_verify_client').at(-1);
  const has = (name: string) => settings(config, server, name).some((one) => one.value() !== '');
  if (!directive || !/^(?:on|optional)$/i.test(directive.value() ?? '') || has('ssl_client_certificate'))
    return undefined;
  const older = before(config.target, TRUSTED);
  const trusted = has('ssl_trusted_certificate');
  if (older === 'none' && trusted) return undefined;
  const or = older === 'none' ? ' or ssl_trusted_certificate' : '';
  const message = `no ssl_client_certificate${or} for ssl_verify_client`;
  const write = 'write "ssl_client_certificate" with the certificates of the authorities';
  if (older !== 'some' || !trusted) return { directive, message, advice: write };
  return { directive, message, advice: `nginx before ${TRUSTED} refuses to start; ${write}`, warning: true };
}

function incompatible(config: Model, server: Server): RefusedArguments | undefined {
  const ocsp = settings(config, server, 'ssl_ocsp').at(-1);
  const verify = settings(config, server, 'ssl_verify_client').at(-1)?.value()?.toLowerCase();
  if (ocsp && /^(?:on|leaf)$/i.test(ocsp.value() ?? '') && verify === 'optional_no_ca') {
    const message = '"ssl_ocsp" is incompatible with "ssl_verify_client optional_no_ca"';
    return { directive: ocsp, message, advice: 'write "ssl_ocsp off;" or verify against an authority' };
  }
  if (!isOn(config, server, 'ssl_stapling') || !isOn(config, server, 'ssl_certificate_compression')) return undefined;
  const directive = settings(config, server, 'ssl_stapling').at(-1)!;
  const message = '"ssl_stapling" is incompatible with "ssl_certificate_compression"';
  return { directive, message, advice: 'keep one of the two' };
}

function withoutTls13(config: Model, server: Server): RefusedArguments | undefined {
  const protocols = settings(config, server, 'ssl_protocols').at(-1);
  if (!protocols || protocols.values.some((value) => value === 'TLSv1.3')) return undefined;
  if (!server.block || certificates(config, server).length === 0 || atLeast(config.target, '1.25.0') === 'none')
    return undefined;
  const message = '"ssl_protocols" must enable TLSv1.3 for the "listen ... quic" directive';
  return { directive: protocols, message, advice: 'add TLSv1.3 to it' };
}
