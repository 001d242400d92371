import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { NoToken } from './frame/no-token.tsx';
import { applyLook, DARK_SYSTEM, themeToShow } from './look/apply-look.ts';
import './theme/index.css';
import { openTransport } from './transport/open-transport.ts';
import { en } from './words/en.ts';
import { WordsProvider } from './words/words.ts';

/** Puts the parts of the page together: this file alone reads the clock, the platform and the window. */
const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no place for the page.');

applyLook(document.documentElement, themeToShow('system', window.matchMedia(DARK_SYSTEM).matches), 1);
const transport = await openTransport(window);
const root = createRoot(place);
// At once: a key pressed as soon as the page has loaded finds somebody who listens.
flushSync(() =>
  root.render(
    <StrictMode>
      <WordsProvider value={en}>
        {transport === null ? (
          <NoToken wasLetIn={false} />
        ) : (
          <App transport={transport} clock={Date.now} isMac={navigator.platform.startsWith('Mac')} />
        )}
      </WordsProvider>
    </StrictMode>,
  ),
);
