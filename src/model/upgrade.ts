import { remembered } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { parseLocation } from '../values/location.ts';
import { requestHeader } from './headers.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';

/** The line that passes the client's wish for another protocol (WebSocket) on to the backend; `undefined` when it is not passed on. */
export function upgradeHeader(config: Model, pass: Pass): Directive | undefined {
  return pass.prefix === 'proxy' ? config.once(headers)(pass) : undefined;
}

const headers = (config: Model) =>
  remembered((pass: Pass) => requestHeader(config, pass, 'Upgrade').find((line) => line.value(1) !== ''));

const NAMES = /(?:^|[/_-])(?:wss?|websockets?|socket\.io|sockjs(?:-node)?|cable|signalr|(?:signal)?hubs?)(?:\/|$)/i;

/** Whether a pass stands in a location whose name says that it serves WebSocket clients. */
export function isUpgradeLocation({ location }: Pass): boolean {
  return location !== undefined && NAMES.test(parseLocation(location.values).pattern.replaceAll('\\', ''));
}

/** The variable that a `map` of `$http_upgrade` gives for `Connection`: "$connection_upgrade". */
export function upgradeVariable(config: Model): string | undefined {
  return config
    .all('map')
    .find((map) => map.value()?.toLowerCase() === '$http_upgrade' && map.children.some(isUpgrade))
    ?.value(1);
}

function isUpgrade({ values }: Directive): boolean {
  return values[0]?.toLowerCase() === 'upgrade';
}
