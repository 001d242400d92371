import { useQuery } from '@tanstack/react-query';
import { createContext, use, useLayoutEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ask, useTransport } from '../asking/ask.ts';
import { hostQuery, settingsQuery } from '../asking/queries.ts';
import type { Words } from './en.ts';
import { chooseLanguage, loadWords } from './languages.ts';
import { useWords, WordsProvider } from './words.ts';

const ReadyContext = createContext(false);

/** Shows what is below in the learner's language; until its words are there, in the language of the words above. */
export function LanguageHost({ children }: { children: ReactNode }) {
  const first = useWords();
  const transport = useTransport();
  const settings = useQuery(settingsQuery(transport));
  const host = useQuery(hostQuery(transport));
  const language = chooseLanguage(settings.data?.language ?? 'system', navigator.languages);
  const loaded = useQuery({
    queryKey: ['words', language],
    queryFn: () => loadWords(language),
    staleTime: Infinity,
    gcTime: Infinity,
    placeholderData: (before: Words | undefined) => before,
  });
  const words = loaded.data ?? first;

  useLayoutEffect(() => showLanguage(document.documentElement, words), [words]);
  // What the desktop's menu and dialogs say comes from the page's words, so that they are all in one place.
  const isDesktop = host.data?.host === 'desktop';
  useLayoutEffect(() => {
    // Without an answer the menu stays as it is, which is no reason to bother anybody.
    if (isDesktop) ask(transport, 'host.use-words', words.host).catch(() => undefined);
  }, [transport, isDesktop, words]);

  const isReady = !settings.isPending && !loaded.isPending && !loaded.isPlaceholderData;
  return (
    <ReadyContext value={isReady || loaded.isError}>
      <WordsProvider value={words}>
        <I18nProvider locale={words.locale}>{children}</I18nProvider>
      </WordsProvider>
    </ReadyContext>
  );
}

/** False until it is known which language is the learner's. */
export function useIsLanguageReady(): boolean {
  return use(ReadyContext);
}

/** Says what language the page is in, and which way it leads. */
export function showLanguage(root: HTMLElement, { locale, direction }: Words): void {
  root.lang = new Intl.Locale(locale).language;
  root.dir = direction;
}
