import type { Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { groupBy } from '../collections.ts';
import { relativePath } from './paths.ts';
import { element, XML_HEAD } from './xml.ts';

/** Checkstyle's XML, which many services of CI read: the files that have findings, with each. */
export default function checkstyle({ diagnostics, notRead }: Report, { cwd }: FormatContext): string {
  const files = [...groupBy(diagnostics, ({ file }) => file)].map(([file, found]) => {
    const errors = found.map(({ start, level, message, ruleId }) => {
      const { line, column } = file.text.position(start);
      return element('error', { line, column, severity: level, message, source: `nginx-lint.${ruleId}` });
    });
    return element('file', { name: relativePath(file.path, cwd) }, `\n${errors.join('')}`);
  });
  const unread = notRead
    .filter(({ incomplete }) => incomplete)
    .map(({ path, reason }) => {
      const error = {
        line: 1,
        column: 1,
        severity: 'error',
        message: `cannot be read: ${reason}`,
        source: 'nginx-lint',
      };
      return element('file', { name: relativePath(path, cwd) }, `\n${element('error', error)}`);
    });
  return XML_HEAD + element('checkstyle', { version: '4.3' }, `\n${[...files, ...unread].join('')}`);
}
