import type { Family } from '../config/config.ts';

/** What comes of what fails, in words for messages: "request gets 502", "requests get 502"; "request" and "gets 502" by themselves. */
export interface Outcome {
  readonly one: string;
  readonly all: string;
  readonly what: 'request' | 'connection';
  readonly ends: string;
}

/** What clients get where a backend fails: in `stream` there is no answer to give, and the connection is closed (ngx_stream_proxy_finalize). */
export function outcome({ family }: { readonly family: Family }, status: 500 | 502 | 504 = 502): Outcome {
  return family === 'stream'
    ? { one: 'connection is closed', all: 'connections are closed', what: 'connection', ends: 'is closed' }
    : { one: `request gets ${status}`, all: `requests get ${status}`, what: 'request', ends: `gets ${status}` };
}
