import { en, type Words } from './en.ts';

type Language = {
  /** As those who speak it call it. */
  name: string;
  load(): Promise<Words>;
};

/** By BCP 47 name. A further language is a file beside en.ts, and its line here. */
const languages: Readonly<Record<string, Language>> = {
  en: { name: 'English', load: () => Promise.resolve(en) },
  de: { name: 'Deutsch', load: async () => (await import('./de.ts')).de },
  ar: { name: 'العربية', load: async () => (await import('./ar.ts')).ar },
};

export const languageOptions = Object.entries(languages).map(([value, { name }]) => ({
  value,
  name,
  lang: value,
}));

/** The language to show: the learner's, or the first of the system's that there are words in, or English. */
export function chooseLanguage(setting: string, ofSystem: readonly string[]): string {
  if (Object.hasOwn(languages, setting)) return setting;
  const known = ofSystem
    .map((name) => name.toLowerCase().split('-')[0] ?? '')
    .find((name) => Object.hasOwn(languages, name));
  return known ?? 'en';
}

/** Rejects where its file can't be had, which on both hosts lies beside the page. */
export function loadWords(language: string): Promise<Words> {
  return languages[language]?.load() ?? Promise.resolve(en);
}
