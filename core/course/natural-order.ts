const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders paths as a person would: `2-b.md` before `10-a.md`, a folder's files together. */
export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
