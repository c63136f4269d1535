import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { isWhole, looksLikeNginx, mainBlocks } from '../config/kind.ts';
import { withoutIncluded } from '../config/parts.ts';
import { compareBytes } from '../config/paths.ts';
import { namedBelow } from '../config/walk.ts';
import { CONFIGURATION_URL, SCHEMA_URL } from '../docs.ts';
import { visible } from '../formatters/escape.ts';
import { few } from '../formatters/style.ts';
import { readSmall } from '../node-host.ts';
import { writeFileWhole } from '../node-write.ts';
import { displayPath, findEntries, nodeHost } from '../node.ts';
import { CONFIG_NAMES } from '../project/discover.ts';
import { Text } from '../text.ts';
import { parseTarget } from '../values/version.ts';
import type { Args } from './args.ts';
import { fail, output } from './output.ts';

const NAME = '.nginx-lint.yaml';

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
  // Also a link that leads nowhere.
  const known = CONFIG_NAMES.find((name) => lstatSync(join(cwd, name), { throwIfNoEntry: false }) !== undefined);
  if (known !== undefined) return fail(`"${known}" is there already: nothing was written`);
  const files = new Files(host);
  const mains = mainsBelow(cwd, files);
  const found = mains.length > 0 ? undefined : await findEntries(['.'], { cwd });
  if (found && 'error' in found) return fail(found.error);
  const entries = mains.map(({ path }) => displayPath(path, cwd)).sort(compareBytes);
  const reason = writeFileWhole(join(cwd, NAME), content(entries, versionIn(cwd)));
  if (reason !== undefined) return fail(`cannot write "${NAME}": ${reason}`);
  const what =
    entries.length > 0 ? `for ${few(entries.map(visible), ', ')}` : 'without main files: there are only parts here';
  return output(args, `✔ wrote ${NAME} ${what}; "nginx-lint" lints it\n`) ?? 0;
}

/** The files in and below a directory that are configurations by themselves, and that no other of them includes. */
function mainsBelow(directory: string, files: Files): readonly Entry[] {
  const mains: Entry[] = [];
  for (const { path, file } of namedBelow(directory, files, files.host)) {
    const isMain = mainBlocks(file).includes('http') || isWhole(file);
    if (isMain && looksLikeNginx(file)) mains.push({ path });
  }
  return withoutIncluded(mains, files, files.host);
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
      text = Text.decode(readSmall(join(directory, file))).source;
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
