import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { NoToken } from './frame/no-token.tsx';
import { applyLook, asDesigned, DARK_SYSTEM, themeToShow } from './look/apply-look.ts';
import { copyAsText } from './passage/copy-as-text.ts';
import './theme/index.css';
import { openTransport } from './transport/open-transport.ts';
import { en } from './words/en.ts';
import { showLanguage } from './words/language-host.tsx';
import { chooseLanguage, loadWords } from './words/languages.ts';
import { WordsProvider } from './words/words.ts';

/** Puts the parts of the page together: this file alone reads the clock, the platform and the window. */
const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no place for the page.');

const theme = themeToShow('system', window.matchMedia(DARK_SYSTEM).matches);
applyLook(document.documentElement, { ...asDesigned, theme });
const words = await loadWords(chooseLanguage('system', navigator.languages)).catch(() => en);
showLanguage(document.documentElement, words);
copyAsText(document);
const transport = await openTransport(window);
const root = createRoot(place);
// At once: a key pressed as soon as the page has loaded finds somebody who listens.
flushSync(() =>
  root.render(
    <StrictMode>
      <WordsProvider value={words}>
        {transport === null ? (
          <NoToken wasLetIn={false} />
        ) : (
          <App transport={transport} clock={Date.now} isMac={navigator.platform.startsWith('Mac')} />
        )}
      </WordsProvider>
    </StrictMode>,
  ),
);
