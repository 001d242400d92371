const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for a tag of BCP 47 whose language is known: `English` is shaped like one, and is none. */
export function isKnownLanguage(tag: string): boolean {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    return names.of(canonical.split('-')[0] ?? '') !== undefined;
  } catch {
    return false;
  }
}
