/**
 * A house rule: nobody may rely on nginx's 60 seconds without having decided so.
 * @type {import('nginx-lint').AnyRule}
 */
const readTimeoutImplicit = {
  id: 'read-timeout-implicit',
  severity: 'warning',
  summary: 'Every proxied location has a `proxy_read_timeout` that somebody wrote down.',
  why: "Without one a slow backend ends in **504** after 60 seconds, nginx's default: seldom what the backend was promised.",
  not: 'Where not everything that the location inherits from could be read.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
  options: {
    internal: { default: ['.internal'], description: 'Ends of host names for which the default is fine.' },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_pass http://10.0.0.10:8080»;',
      good: 'proxy_read_timeout 20s;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server'],
      options: { internal: ['.10'] },
      bad: 'location / { «proxy_pass http://10.0.0.20:8080»; }',
      good: 'location / { proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config, { internal }) {
    for (const { directive, target } of config.passes) {
      if (directive.name !== 'proxy_pass' || config.family(directive) !== 'http') continue;
      if (config.setting('proxy_read_timeout', directive) || !config.complete(directive)) continue;
      if (internal.some((end) => target.host?.endsWith(end))) continue;
      yield {
        at: directive,
        message: 'no "proxy_read_timeout" is set for this; write the one that the backend was promised',
      };
    }
  },
};

export default { name: 'house', rules: [readTimeoutImplicit] };
