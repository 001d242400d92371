/** As tags are compared: neither case nor accents tell them apart. */
export function foldTag(tag: string): string {
  return tag
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');
}

/** Without duplicates, the first of each, and without what is only space. */
export function tidyTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) {
    const typed = tidyText(tag).trim();
    if (typed !== '' && !byFold.has(foldTag(typed))) byFold.set(foldTag(typed), typed);
  }
  return [...byFold.values()];
}

/** Half of a surrogate pair can't be kept as UTF-8. */
export function tidyText(text: string): string {
  return text.toWellFormed();
}
