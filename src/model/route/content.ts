import type { Directive } from '../../config/directive.ts';
import { byteString } from '../../values/regex-js.ts';
import { evaluate, evaluatePath } from './evaluate.ts';
import { isDirectory, isFile, resolved } from './files.ts';
import { isPass } from './handlers.ts';
import { effectiveAt, isOn, settingAt } from './levels.ts';
import { readable } from './readable.ts';
import { filePath, rootAt } from './root.ts';
import { aliasAfterRewrite } from './try-files.ts';
import { escapeUri } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Next, Visit } from './visit.ts';

/** The content phase (ngx_http_core_content_phase): what a directive of the location answers, else files. */
export function answer(visit: Visit): Next {
  const { handler, level, config } = visit;
  if (handler === undefined) return fromDisk(visit);
  const directive = isPass(handler)
    ? settingAt(config, level, handler)
    : (level.children.findLast(({ name }) => name === handler) ??
      level.location?.directive.children.findLast(({ name }) => name === handler));
  if (!directive) {
    step(visit, 'handler', `"${handler}" of an "if" before has no target here`);
    return { kind: 'special', status: 500 };
  }
  step(visit, 'handler', `"${handler} ${directive.values.join(' ')}" answers`, directive);
  if (isPass(handler)) return { kind: 'end', outcome: { kind: 'pass', directive } };
  return { kind: 'end', outcome: { kind: 'module', directive } };
}

const READS: readonly string[] = ['GET', 'HEAD', 'POST'];

/** The index and static modules; without a disk, only files that the caller says exist do. */
function fromDisk(visit: Visit): Next {
  const root = rootAt(visit);
  if (!READS.includes(visit.method)) {
    if (
      effectiveAt(visit.config, visit.level, 'dav_methods').some(({ values }) =>
        values.some((one) => one.toUpperCase() === visit.method),
      )
    )
      return unknown(visit, 'what "dav_methods" does', settingAt(visit.config, visit.level, 'dav_methods'));
    step(visit, 'handler', `files are not for ${visit.method}`);
    return { kind: 'special', status: 405 };
  }
  const isIndex = visit.uri.endsWith('/');
  if (isIndex) {
    const index = fixedIndex(visit);
    if (index) return index;
  }
  if (root.alias !== 0 && !visit.validLocation) return aliasAfterRewrite(visit, root);
  const path = filePath(visit, evaluatePath);
  if (path === undefined) return unknown(visit, 'which file it is', root.directive);
  return isIndex ? ofDirectory(visit, path, root.directive) : ofFile(visit, path, root.directive);
}

function indexes(visit: Visit): readonly { readonly name: string; readonly directive: Directive | undefined }[] {
  const lines = effectiveAt(visit.config, visit.level, 'index');
  if (lines.length === 0) return [{ name: 'index.html', directive: undefined }];
  return lines.flatMap((directive) => directive.values.map((name) => ({ name, directive })));
}

/** An index that begins with "/" needs no file, where it comes first. */
function fixedIndex(visit: Visit): Next | undefined {
  const [first] = indexes(visit);
  if (!first?.name.startsWith('/') || first.name.includes('$')) return undefined;
  step(visit, 'index', `the index is ${first.name}`, first.directive);
  return { kind: 'internal', uri: byteString(first.name), args: visit.args };
}

function ofDirectory(visit: Visit, path: string, root: Directive | undefined): Next {
  if (!isDirectory(visit.request, path)) {
    step(visit, 'index', `${path} is taken not to exist`, root);
    return { kind: 'special', status: 404 };
  }
  for (const { name, directive } of indexes(visit)) {
    const file = evaluate(visit, name);
    if (file === undefined) return unknown(visit, `which file the index "${name}" is`, directive);
    if (!file.startsWith('/') && !isFile(visit.request, path + file)) continue;
    step(visit, 'index', `the index is ${file}`, directive);
    return { kind: 'internal', uri: file.startsWith('/') ? file : visit.uri + file, args: visit.args };
  }
  if (isOn(visit.config, visit.level, 'autoindex', false))
    return { kind: 'end', outcome: { kind: 'file', path: readable(resolved(path)) } };
  step(visit, 'index', `${path} has no index`, root);
  return { kind: 'special', status: 403 };
}

function ofFile(visit: Visit, path: string, root: Directive | undefined): Next {
  if (isFile(visit.request, path)) {
    step(visit, 'handler', `the file ${path}`, root);
    if (visit.method === 'POST') return { kind: 'special', status: 405 };
    return { kind: 'end', outcome: { kind: 'file', path: readable(resolved(path)) } };
  }
  if (isDirectory(visit.request, path)) {
    const text = `${escapeUri(visit.uri)}/${visit.args === '' ? '' : `?${visit.args}`}`;
    step(visit, 'handler', `${path} is a directory`, root);
    return { kind: 'special', status: 301, text };
  }
  step(visit, 'handler', `the file ${path} is taken not to exist`, root);
  return { kind: 'special', status: 404 };
}
