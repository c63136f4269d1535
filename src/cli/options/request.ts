import type { OptionSpec } from './spec.ts';

/** The options of `route`, which describe a request. */
export const REQUEST_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'host',
    type: 'string',
    placeholder: 'NAME',
    description: 'route: the Host header, where it is not that of the URL',
  },
  {
    name: 'port',
    type: 'string',
    number: true,
    placeholder: 'PORT',
    description: 'route: the port that the request comes in at, where it is not that of the URL',
  },
  { name: 'method', type: 'string', placeholder: 'METHOD', description: 'route: the method (default GET)' },
  {
    name: 'header',
    type: 'list',
    placeholder: "'NAME: VALUE'",
    description: 'route: a header of the request (repeatable)',
  },
  {
    name: 'file-exists',
    type: 'list',
    placeholder: 'PATH',
    description:
      'route: a file that is there, or a directory that ends in "/" (repeatable); all others are taken not to exist',
  },
];
