/** What was thrown says of itself, in a line; whatever it is. */
export function saidBy(thrown: unknown): string {
  const [line = ''] = textOf(thrown).trim().split('\n', 1);
  return line.trim() || 'it threw an error without a message';
}

function textOf(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message : thrown);
  } catch {
    // An object that cannot be made a text.
    return '';
  }
}
