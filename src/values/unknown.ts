/** Stands for each character of what a template fills in (U+E000, private use): a word that has it has an unknown value. */
export const PLACEHOLDER = '\ue000';

/** Whether a value has a placeholder in it. */
export function isUnknown(value: string | undefined): boolean {
  return value?.includes(PLACEHOLDER) ?? false;
}
