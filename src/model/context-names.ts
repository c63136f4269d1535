import type { Context } from '../catalog/types.ts';

/** A context in the words of nginx's documentation: "the top level", "http", "if in location", "server of stream". */
export function contextName(context: Context): string {
  if (context === 'main') return 'the top level';
  const [family, block] = context.split('.');
  return block === undefined ? context : `${block} of ${family}`;
}
