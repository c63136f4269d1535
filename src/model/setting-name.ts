import { asName, remembered } from '../collections.ts';

const names = remembered((prefix: string) => remembered((end: string) => asName(`${prefix}_${end}`)));

/** The name of a setting that the modules of several kinds of pass have: "proxy_read_timeout" for "proxy" and "read_timeout". Each is made once: a new one is hashed and compared anew wherever it is looked up. */
export function settingName(prefix: string, end: string): string {
  return names(prefix)(end);
}
