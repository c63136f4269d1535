import type { Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { messageOf } from './message.ts';
import { toJson } from './text.ts';

/** One JSON object a line for each finding: the messages of `json`, each with its file. */
export default function jsonl(report: Report, context: FormatContext): string {
  return report.diagnostics
    .map((one) => toJson({ filePath: one.file.path, ...messageOf(one, context) }) + '\n')
    .join('');
}
