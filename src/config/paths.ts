/** Joins a path to a directory as nginx does: an absolute path stays as it is (ngx_conf_full_name in src/core/ngx_file.c). */
export function fullName(path: string, directory: string): string {
  if (path.startsWith('/')) return path;
  return directory.endsWith('/') ? directory + path : `${directory}/${path}`;
}

/** A name in a directory. */
export function join(directory: string, name: string): string {
  return directory === '/' ? `/${name}` : `${directory}/${name}`;
}

/** Resolves `.`, `..` and doubled slashes of an absolute path, without looking at links. */
export function normalize(path: string): string {
  if (!path.includes('//') && !path.includes('/.') && (path.length === 1 || !path.endsWith('/'))) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return '/' + parts.join('/');
}

/** The directory part of an absolute path: "/" for what stands at the root. */
export function dirname(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** The last part of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path lies below a directory, or is it. */
export function isBelow(path: string, directory: string): boolean {
  if (directory === '/') return true;
  const trimmed = directory.endsWith('/') ? directory.slice(0, -1) : directory;
  return path === trimmed || path.startsWith(`${trimmed}/`);
}

/** Order of two names by their UTF-8 bytes: that of glob(3) in the C locale, which nginx runs in. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return inByteOrder(left) - inByteOrder(right);
  }
  return a.length - b.length;
}

/** A code unit by the bytes it becomes: a surrogate is half of a character beyond all others. */
function inByteOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Where nginx's packages and builds put their configuration: a tree there is linted where it is installed. */
const PREFIXES = [
  '/etc/nginx',
  '/usr/local/nginx',
  '/usr/local/etc/nginx',
  '/usr/local/openresty',
  '/opt/nginx',
  '/etc/angie',
  '/etc/tengine',
];

/** Whether a file lies where an nginx would read it. */
export function isInstalled(path: string): boolean {
  return PREFIXES.some((prefix) => isBelow(path, prefix));
}

/** Whether a directory is one that an nginx is installed in, so that nothing above it is its configuration. */
export function isInstallation(directory: string): boolean {
  return PREFIXES.includes(directory);
}
