import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documented } from '../support/documented.ts';
import { installPackage, sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const PAGE = 'docs/integrations.md';
const ZERO =
  'events {}\nhttp { server { listen 8080; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080; } } }\n';

interface Job {
  script: string[];
  artifacts: { when: string; reports: { codequality: string } };
}

let box: Sandbox;
beforeAll(() => {
  box = sandbox();
  // In a project that has the package, "npx" takes that one.
  installPackage(box);
});
afterAll(() => box.remove());

/** Runs lines of a job as a runner does, in a project whose configuration is the text. */
function job(lines: readonly string[], text: string) {
  box.write({ 'installed/nginx/nginx.conf': text });
  const env = { CI: 'true', npm_config_offline: 'true' };
  return box.run(['bash', '-eo', 'pipefail', '-c', lines.join('\n')], { cwd: 'installed', env });
}

const read = (file: string) => readFileSync(join(box.path, 'installed', file), 'utf8');

describe('the job fails for an error and passes what is clean, and its report is there either way', () => {
  test('GitLab', () => {
    const { 'nginx-lint': lint } = parse(documented(PAGE, '.gitlab-ci.yml')) as { 'nginx-lint': Job };
    const report = lint.artifacts.reports.codequality;
    expect(lint.artifacts.when).toBe('always');
    const failed = job(lint.script, ZERO);
    expect([failed.status, failed.stderr]).toEqual([1, '']);
    expect(failed.stdout).toContain('proxy-timeout-zero');
    const found = JSON.parse(read(report)) as { check_name: string; location: { path: string } }[];
    expect(found.map(({ check_name: name, location: { path } }) => `${name} ${path}`)).toContain(
      'proxy-timeout-zero nginx/nginx.conf',
    );
    expect(job(lint.script, ZERO.replace('proxy_read_timeout 0;', '')).status).toBe(0);
    expect(read(report)).not.toContain('proxy-timeout-zero');
  });

  test('Jenkins', () => {
    const pipeline = documented(PAGE, 'Jenkinsfile');
    const lines = [...pipeline.matchAll(/\bsh '(.*)'/g)].map((match) => match[1]!);
    const pattern = /checkStyle\(pattern: '([^']*)'/.exec(pipeline)![1]!;
    expect(job(lines, ZERO).status).toBe(1);
    expect(read(pattern)).toMatch(/<error [^>]*proxy-timeout-zero/);
    expect(job(lines, ZERO.replace('proxy_read_timeout 0;', '')).status).toBe(0);
    expect(existsSync(join(box.path, 'installed', pattern))).toBe(true);
  });

  test('GitHub: the workflow names inputs that the action has', () => {
    const { jobs } = parse(documented(PAGE, '.github/workflows/nginx.yml')) as {
      jobs: { lint: { steps: { uses: string; with?: Record<string, string> }[] } };
    };
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: object };
    const { with: given = {} } = jobs.lint.steps.find(({ uses }) => uses.startsWith('nginx-lint/'))!;
    expect(Object.keys(given).filter((name) => !(name in inputs))).toEqual([]);
  });
});
