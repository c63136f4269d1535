import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { isNumber } from '../values/kinds.ts';
import { formatSize, parseSize } from '../values/size.ts';
import { settingName } from './setting-name.ts';

/** The response buffers in effect at a level, in bytes, with nginx's defaults; and where each is set. */
export interface Buffers {
  readonly bufferSize: number;
  readonly count: number;
  readonly size: number;
  readonly busy: number;
  readonly tempWrite: number;
  readonly maxTemp: number;
  readonly set: Readonly<Record<BufferSetting, Directive | undefined>>;
}

const BUFFER_SETTINGS = [
  'buffer_size',
  'buffers',
  'busy_buffers_size',
  'temp_file_write_size',
  'max_temp_file_size',
] as const;
export type BufferSetting = (typeof BUFFER_SETTINGS)[number];

/** Where the settings may stand. */
const LEVELS: ReadonlySet<string> = new Set(['http', 'server', 'location']);

const MAX_TEMP = 1024 ** 3;

/** The buffers of a module at a level; `undefined` when a value cannot be read. */
function buffersAt(config: Config, prefix: string, level: Directive, pageSize: number): Buffers | undefined {
  const set = Object.fromEntries(
    // Of two in one block the second is refused already.
    BUFFER_SETTINGS.map((name) => [name, config.effective(settingName(prefix, name), level)[0]]),
  ) as Buffers['set'];
  const read = (name: BufferSetting, byDefault: number) =>
    set[name] ? (parseSize(set[name].value() ?? '') ?? Number.NaN) : byDefault;
  const bufferSize = read('buffer_size', pageSize);
  const count = set.buffers ? positive(set.buffers.value(0)) : 8;
  const size = set.buffers ? parseSize(set.buffers.value(1) ?? '') || Number.NaN : pageSize;
  const largest = Math.max(bufferSize, size);
  const busy = read('busy_buffers_size', 2 * largest);
  const tempWrite = read('temp_file_write_size', 2 * largest);
  const maxTemp = read('max_temp_file_size', MAX_TEMP);
  const all = [bufferSize, count, size, busy, tempWrite, maxTemp];
  return all.some(Number.isNaN) ? undefined : { bufferSize, count, size, busy, tempWrite, maxTemp, set };
}

/** A number above zero; NaN for what `invalid-value` reports. */
function positive(text = ''): number {
  return isNumber(text) && Number(text) > 0 ? Number(text) : Number.NaN;
}

/** What nginx says of buffers that do not fit together (ngx_http_proxy_merge_loc_conf). */
export interface BufferConflict {
  readonly message: string;
  /** The settings that take part, the most likely mistake first. */
  readonly settings: readonly [BufferSetting, ...BufferSetting[]];
  /** The conflict stands whatever an outer level sets, if these are set here. */
  readonly sureWith: readonly BufferSetting[];
}

/** The first relation that does not hold, in nginx's order. */
function bufferConflict(prefix: string, buffers: Buffers): BufferConflict | undefined {
  const { bufferSize, count, size, busy, tempWrite, maxTemp } = buffers;
  const largest = Math.max(bufferSize, size);
  const larger = bufferSize > size ? 'buffer_size' : 'buffers';
  const most = `the maximum of the value of "${prefix}_buffer_size" and one of the "${prefix}_buffers"`;
  if (count < 2)
    return { message: `there must be at least 2 "${prefix}_buffers"`, settings: ['buffers'], sureWith: ['buffers'] };
  const tooSmall = (setting: BufferSetting, must: string): BufferConflict => ({
    message: `"${prefix}_${setting}" must be ${must}equal to or greater than ${most}`,
    settings: [setting, 'buffer_size', 'buffers'],
    sureWith: [setting, larger],
  });
  if (busy < largest) return tooSmall('busy_buffers_size', '');
  if (busy > (count - 1) * size) {
    const message = `"${prefix}_busy_buffers_size" must be less than the size of all "${prefix}_buffers" minus one buffer`;
    return {
      message,
      settings: ['buffer_size', 'buffers', 'busy_buffers_size'],
      sureWith: ['buffers', 'busy_buffers_size'],
    };
  }
  if (tempWrite < largest) return tooSmall('temp_file_write_size', '');
  if (maxTemp !== 0 && maxTemp < largest)
    return tooSmall('max_temp_file_size', 'equal to zero to disable temporary files usage or must be ');
  return undefined;
}

/** New values that end a conflict, as nginx takes them after the directive; what was chosen is kept or grows. */
export function bufferRepair(buffers: Buffers, conflict: BufferConflict): Partial<Record<BufferSetting, string>> {
  const { bufferSize, count, size, busy, set } = buffers;
  const largest = Math.max(bufferSize, size);
  const first = conflict.settings[0];
  if (first === 'temp_file_write_size') return { temp_file_write_size: formatSize(2 * largest) };
  if (first === 'max_temp_file_size') return { max_temp_file_size: '0' };
  const busyToo = { busy_buffers_size: formatSize(2 * largest) };
  if (2 * largest <= (count - 1) * size) return busyToo;
  const enough = count < 3 ? 8 : count;
  const fits = !set.busy_buffers_size || (busy >= largest && busy <= (enough - 1) * largest);
  const lines = { buffers: `${enough} ${formatSize(largest)}` };
  return first === 'buffers' && fits ? lines : { ...lines, ...busyToo };
}

/** The levels of a configuration where nginx finds a module's buffers in conflict, each mistake at the level that makes it. */
export function bufferConflicts(
  config: Config,
  prefix: string,
  pageSize: number,
): { level: Directive; buffers: Buffers; conflict: BufferConflict }[] {
  const levels = checkedLevels(config, prefix);
  const at = (level: Directive) => {
    const buffers = buffersAt(config, prefix, level, pageSize);
    const conflict = buffers && bufferConflict(prefix, buffers);
    return conflict ? [{ level, buffers, conflict }] : [];
  };
  return [...levels].flatMap(at).filter(({ level: { parent }, conflict }) => {
    // What the level above has wrong already is reported there.
    const above = parent && (parent.name !== 'http' || levels.has(parent)) ? at(parent)[0] : undefined;
    return above?.conflict.message !== conflict.message;
  });
}

/** The levels that nginx checks and that set a size; of `http` it checks what a server takes, so one must take all of it. */
function checkedLevels(config: Config, prefix: string): Set<Directive> {
  const names = BUFFER_SETTINGS.map((name) => settingName(prefix, name));
  const takenWhole = (http: Directive) => {
    const servers = http.childrenNamed('server');
    return servers.length === 0
      ? !config.complete(http)
      : servers.some((server) => names.every((name) => server.childrenNamed(name).length === 0));
  };
  const levels = config
    .all(...names)
    .flatMap(({ parent }) => (parent && LEVELS.has(parent.name) && config.family(parent) === 'http' ? [parent] : []));
  return new Set(levels.filter((level) => level.name !== 'http' || takenWhole(level)));
}
