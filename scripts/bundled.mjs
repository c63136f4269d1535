// What of others is in the bundles: their licences, as they ask for, and a bill of materials (CycloneDX 1.5).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The packages whose files are in bundles, by the inputs that esbuild names, with the texts of their licences. */
function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const directories = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  // One may be installed in several places.
  const each = new Map(directories.map(read).map((one) => [`${one.name}@${one.version}`, one]));
  return [...each.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function read(directory) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const files = readdirSync(directory).filter((file) => LICENCE.test(file));
  const texts = files.map((file) => readFileSync(join(directory, file), 'utf8').trim());
  const named = `License: https://spdx.org/licenses/${license}.html (the package brings no text of its own)`;
  return { name, version, license, text: texts.join('\n\n') || named };
}

/** Writes `licenses.txt` and `sbom.cdx.json` into a directory. */
export function describeBundled(metafiles, directory, { name, version, license }) {
  const packages = bundledPackages(metafiles);
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  writeFileSync(
    join(directory, 'licenses.txt'),
    packages
      .map((one) => `${one.name} ${one.version} (${one.license})\n\n${one.text}\n`)
      .join(`\n${'-'.repeat(80)}\n\n`),
  );
  const component = (one) => ({
    type: 'library',
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    licenses: [{ license: { id: one.license } }],
    ...hashOf(lockfile, one),
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: license } }] } },
    components: packages.map(component),
  };
  writeFileSync(join(directory, 'sbom.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`);
}

/** The digest of a package's archive, as the lockfile has it. */
function hashOf(lockfile, { name, version }) {
  const locked = Object.entries(lockfile).find(
    ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version,
  );
  const [algorithm, digest] = locked?.[1].integrity?.split('-') ?? [];
  if (algorithm !== 'sha512') return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] };
}
