import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtinRules } from '../rules/index.ts';
import { check } from '../src/lint/check.ts';
import { nodeHost } from '../src/node.ts';
import { settingsFor } from './support/examples.ts';

interface CorpusFile {
  readonly file: string;
  readonly accepted_by_nginx_1_22: boolean | null;
}

/** Real configurations, which are not ours to ship: a folder with `manifest.json` and `files/`. */
const corpus = process.env['NGINX_LINT_CORPUS'] ?? '../shared/corpus';
const present = existsSync(join(corpus, 'manifest.json'));
const files = present ? (JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as CorpusFile[]) : [];

/** Errors in files that nginx accepted only because the missing files were stubbed: the corpus has single files of their trees. */
const MISSING_PARTS = new Set(['include-not-found']);

describe.skipIf(!present)(
  present ? 'real configurations' : 'real configurations (skipped: set NGINX_LINT_CORPUS to their folder)',
  () => {
    const settings = settingsFor(builtinRules);

    test('none that nginx accepts has an error', () => {
      const errors = files
        .filter((one) => one.accepted_by_nginx_1_22)
        .flatMap(({ file }) => {
          const { diagnostics } = check(nodeHost(), [{ path: resolve(corpus, 'files', file) }], settings);
          return diagnostics
            .filter(({ level, ruleId }) => level === 'error' && !MISSING_PARTS.has(ruleId))
            .map(({ ruleId, message }) => `${file}: ${ruleId}: ${message}`);
        });
      expect(errors).toEqual([]);
    });

    test('no rule fails on any', () => {
      const failed = files.flatMap(({ file }) =>
        check(nodeHost(), [{ path: resolve(corpus, 'files', file) }], settings)
          .diagnostics.filter(({ ruleId }) => ruleId === 'rule-failed')
          .map(({ message }) => `${file}: ${message}`),
      );
      expect(failed).toEqual([]);
    });
  },
);
