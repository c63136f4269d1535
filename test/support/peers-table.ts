import { PEER_RULES } from '../../src/lint/peers.ts';

/** A peer's rules with those that look for the same here, as docs/migrating.md has them; the last row has the others. */
export function peersTable(peer: string): string {
  const all = [...PEER_RULES].filter(([, rule]) => rule.peer === peer);
  const rows = all
    .filter(([, { rules }]) => rules.length > 0)
    .map(([id, { rules }]) => [`\`${id}\``, rules.map((one) => `\`${one}\``).join(', ')]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`;
  const head = [line(['rule there', 'rules here']), `| ${'-'.repeat(width(0))} | ${'-'.repeat(width(1))} |`];
  return [...head, ...rows.map(line)].join('\n');
}
