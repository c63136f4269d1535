import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, load } from '../config/config.ts';
import { Files } from '../config/files.ts';
import { looksLikeNginx, mainBlocks } from '../config/kind.ts';
import { isConfigurationName } from '../config/orphans.ts';
import { compareBytes } from '../config/paths.ts';
import { CONFIGURATION_URL, SCHEMA_URL } from '../docs.ts';
import { failed } from '../host.ts';
import { systemWords } from '../node-write.ts';
import { displayPath, findEntries, nodeHost } from '../node.ts';
import { CONFIG_NAMES } from '../project/discover.ts';
import { parseTarget } from '../values/version.ts';
import type { Args } from './args.ts';
import { fail, output } from './output.ts';

const NAME = '.nginx-lint.yaml';
const DEEPEST = 4;

/** Where the version of nginx may be told by the image that is used. */
const IMAGES = [
  'Dockerfile',
  'Containerfile',
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
];

/** Writes a configuration file for the tree in the working directory; one that is there already is kept. */
export async function init(args: Args): Promise<number> {
  const [first] = args.paths;
  if (first !== undefined) return fail(`"init" takes no "${first}": it writes "${NAME}" into the working directory`);
  const host = nodeHost();
  const cwd = process.cwd();
  const known = CONFIG_NAMES.find((name) => !failed(host.stat(join(cwd, name))));
  if (known !== undefined) return fail(`"${known}" is there already: nothing was written`);
  const files = new Files(host);
  const mains = withoutIncluded(mainsBelow(cwd, files, 0), files);
  const found = mains.length > 0 ? undefined : await findEntries(['.'], { cwd });
  if (found && 'error' in found) return fail(found.error);
  const entries = mains.map((path) => displayPath(path, cwd)).sort(compareBytes);
  try {
    writeFileSync(join(cwd, NAME), content(entries, versionIn(cwd)), { flag: 'wx' });
  } catch (error) {
    return fail(`cannot write "${NAME}": ${systemWords(error)}`);
  }
  const what = entries.length > 0 ? `for ${entries.join(', ')}` : 'without main files: there are only parts here';
  return output(args, `✔ wrote ${NAME} ${what}; "nginx-lint" lints it\n`) ?? 0;
}

/** The files in and below a directory that are configurations by themselves. */
function mainsBelow(directory: string, files: Files, depth: number): string[] {
  const entries = files.host.list(directory);
  if (failed(entries) || depth > DEEPEST) return [];
  return entries.flatMap(({ name, kind }) => {
    const path = join(directory, name);
    if (kind === 'directory') return /^\.|^node_modules$/.test(name) ? [] : mainsBelow(path, files, depth + 1);
    if (kind !== 'file' || !isConfigurationName(directory, name)) return [];
    const read = files.get(path);
    if (failed(read) || !looksLikeNginx(read.file)) return [];
    const blocks = mainBlocks(read.file);
    return blocks.includes('events') || blocks.includes('http') || name === 'nginx.conf' ? [path] : [];
  });
}

/** Those that no other of them includes. */
function withoutIncluded(paths: readonly string[], files: Files): readonly string[] {
  const included = new Set<unknown>();
  for (const path of paths) {
    const loaded = load({ path }, files, files.host);
    if (!failed(loaded)) [...filesOf(loaded)].slice(1).forEach((file) => included.add(file));
  }
  return paths.filter((path) => {
    const read = files.get(path);
    return !failed(read) && !included.has(read.file);
  });
}

interface Told {
  readonly version: string;
  readonly file: string;
}

/** The version of nginx that an image of the repository names. */
function versionIn(directory: string): Told | undefined {
  for (const file of IMAGES) {
    let text: string;
    try {
      text = readFileSync(join(directory, file), 'utf8');
    } catch {
      continue;
    }
    const version = /\b(?:nginx|nginx-unprivileged):(1\.\d+(?:\.\d+)?)\b/.exec(text)?.[1];
    if (version !== undefined && !('error' in parseTarget(version))) return { version, file };
  }
  return undefined;
}

function content(entries: readonly string[], told: Told | undefined): string {
  const listed = entries.map((name) => `  - ${JSON.stringify(name)}\n`).join('');
  const nginx = told
    ? `# The nginx that it is for, as ${told.file} says.\nnginx:\n  version: "${told.version}"\n`
    : `# The nginx that it is for; every version from 1.22 on where nothing is said.\n# nginx:\n#   version: "1.28"\n`;
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What can be set: ${CONFIGURATION_URL}

extends: nginx-lint:recommended

${listed === '' ? '' : `# What is linted when no path is named.\nentries:\n${listed}\n`}${nginx}
# Levels and options of rules; "nginx-lint rules" lists them.
# rules:
#   upstream-max-fails-missing: off
#   proxy-timeout-suspicious: [warning, { maxRead: 600 }]
`;
}
