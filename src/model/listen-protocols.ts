import type { ListenOptions } from './listen-options.ts';

/**
 * Follows what the servers on an address say of `ssl`, `http2` and `proxy_protocol`, to know when nginx warns that one redefines them
 * (ngx_http_add_addresses in src/http/ngx_http.c): one server may say them for all, or all may say the same.
 */
export class ProtocolOptions {
  private inEffect: number;
  private socket: boolean;
  private last: number | undefined;
  private changed = false;

  constructor(options: ListenOptions) {
    this.inEffect = bits(options);
    this.socket = options.socket;
  }

  /** Whether nginx warns of a further server's options; they are in effect afterwards. */
  redefinedBy(options: ListenOptions): boolean {
    const now = bits(options);
    const before = this.inEffect;
    const differs = this.last !== undefined && now !== this.last;
    const added = (now | before) !== before;
    const removed = !added && now !== before;
    const warns = added
      ? (this.socket && !options.socket) || this.changed || (now | before) !== now
      : removed
        ? options.socket || differs
        : (options.socket && this.changed) || differs;
    this.last = added ? before : now;
    this.changed ||= added || removed;
    this.inEffect = now | before;
    this.socket ||= options.socket;
    return warns;
  }
}

function bits({ proxyProtocol, ssl, http2 }: ListenOptions): number {
  return Number(proxyProtocol) | (Number(ssl) << 1) | (Number(http2) << 2);
}
