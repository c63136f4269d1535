// Keeps what V8 compiles while the command line lints a configuration: `node scripts/compile.mjs PATH`. The build runs it in a process of its own.
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import compiled from '../dist/compiled.cjs';

const dist = resolve('dist');
const script = compiled.runScript(dist);
const { run } = compiled.evaluate(script, dist);
await run([...process.argv.slice(2), '--no-config', '--format', 'pretty'], '');
process.exitCode = 0;
writeFileSync(join(dist, compiled.compiledName()), script.createCachedData());
rmSync(join(dist, 'compiled.cjs'));
