import { appendFileSync } from 'node:fs';
import type { Report } from '../diagnostic.ts';
import type { FormatContext } from '../formatters/context.ts';
import { markdownWithin } from '../formatters/markdown.ts';
import { systemWords } from '../node-write.ts';
import { say } from './output.ts';

/** GitHub refuses a summary above 1 MiB, other steps' parts excluded. */
const MOST_BYTES = 1_000_000;

/** Adds the report as a table to the summary of a GitHub job, where there is one. */
export function writeStepSummary(report: Report, context: FormatContext): void {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_STEP_SUMMARY === undefined || GITHUB_STEP_SUMMARY === '') return;
  try {
    appendFileSync(GITHUB_STEP_SUMMARY, `${markdownWithin(report, context, MOST_BYTES)}\n`);
  } catch (error) {
    say(`cannot write the summary "${GITHUB_STEP_SUMMARY}": ${systemWords(error)}`);
  }
}
