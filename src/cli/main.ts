#!/usr/bin/env node
import module from 'node:module';

declare const __VERSION__: string;

// Node 22 and newer keep compiled code; older ones have no such function.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the report has seen enough.
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`${__VERSION__}\n`);
else {
  try {
    const { run } = await import('./run.ts');
    process.exitCode = await run(argv, __VERSION__);
  } catch (error) {
    const { message, stack } = error as Error;
    process.stderr.write(`nginx-lint: internal error: ${message}; please report it with the configuration that shows it\n`);
    if (argv.includes('--debug')) process.stderr.write(`${stack}\n`);
    process.exitCode = 2;
  }
}
