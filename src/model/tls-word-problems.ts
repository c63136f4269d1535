import { table } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import type { ArgumentProblem } from '../values/argument-problem.ts';
import { cipherProblem, commandProblem, curveProblem } from '../values/openssl.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { flag } from './settings.ts';

/** The words that OpenSSL reads, by the end of the directive's name. */
const CHECKS: Readonly<Record<string, (values: readonly string[]) => ArgumentProblem | undefined>> = table({
  ssl_ciphers: ([list = '']) => first(cipherProblem(list)),
  ssl_ecdh_curve: ([list = '']) => first(curveProblem(list)),
  ssl_conf_command: ([command = '', value = '']) => commandProblem(command, value),
});

function first(problem: ArgumentProblem | undefined): ArgumentProblem | undefined {
  return problem && { ...problem, index: 0 };
}

/** The modules that speak TLS to backends. */
const CLIENTS: ReadonlySet<string> = new Set(['proxy', 'uwsgi', 'grpc']);

const NAMES = ['', ...[...CLIENTS].map((prefix) => `${prefix}_`)].flatMap((prefix) =>
  Object.keys(CHECKS).map((name) => prefix + name),
);

/** What OpenSSL refuses of TLS settings, where nginx gives them to it: elsewhere they are not read. */
export function tlsWordProblems(config: Model): readonly RefusedArguments[] {
  if (!NAMES.some((name) => config.all(name).length > 0)) return [];
  const found = new Map<Directive, RefusedArguments>();
  const add = (problem: RefusedArguments | undefined) => problem && found.set(problem.directive, problem);
  for (const server of config.all('server')) if (hasTls(config, server)) words(config, server, '').forEach(add);
  for (const pass of config.passes) {
    if (!CLIENTS.has(pass.prefix) || !setsUpTls(pass)) continue;
    words(config, pass.directive, `${pass.prefix}_`).forEach(add);
  }
  return [...found.values()];
}

function words(config: Model, at: Directive, prefix: string): readonly RefusedArguments[] {
  return Object.entries(CHECKS).flatMap(([name, check]) =>
    config.effective(`${prefix}${name}`, at).flatMap((directive) => {
      const problem = isFilledIn(directive) ? undefined : check(directive.values);
      return problem ? [{ directive, ...problem }] : [];
    }),
  );
}

/** Whether a template decides the words: what looks like a variable there is filled in, as nginx takes none. */
function isFilledIn({ values, file }: Directive): boolean {
  return values.some((value) => isUnknown(value) || (file.template !== undefined && value.includes('$')));
}

/** Whether nginx sets TLS up for a server (ngx_http_ssl_merge_srv_conf; stream and mail do for `listen … ssl` alone, before 1.25.5). */
function hasTls(config: Model, server: Directive): boolean {
  if (!server.block || server.parent?.name === 'upstream') return false;
  const family = config.family(server);
  const certificates = config.effective('ssl_certificate', server).length > 0;
  if (family === 'http') return certificates || flag(config, 'ssl_reject_handshake', server).value;
  const listens = server.childrenNamed('listen').some(({ values }) => values.includes('ssl'));
  const starts = /^(?:on|only)$/i.test(config.setting('starttls', server)?.value() ?? '');
  return certificates && (listens || (family === 'mail' && starts));
}

/** Whether nginx sets TLS up for a pass: for each of `http` with variables too, as the scheme may be in them. */
function setsUpTls({ tls, family, target }: Pass): boolean {
  return tls === true || (family === 'http' && target.hasVariables);
}
