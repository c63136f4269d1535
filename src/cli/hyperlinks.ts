import type { Args } from './args.ts';
import { text } from './environment.ts';

/** Whether to write OSC 8 links: what the user says, then FORCE_HYPERLINK, then whether the terminal is known to have them. */
export async function useHyperlinks(args: Args, isTerminal: boolean): Promise<boolean> {
  const said = text(args, 'hyperlinks');
  if (said === 'always' || said === 'never') return said === 'always';
  const { FORCE_HYPERLINK } = process.env;
  if (FORCE_HYPERLINK !== undefined && FORCE_HYPERLINK !== '') return Number.parseInt(FORCE_HYPERLINK, 10) !== 0;
  if (!isTerminal) return false;
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(process.stdout);
}
