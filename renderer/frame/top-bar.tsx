import { Search, Settings } from 'lucide-react';
import type { Address } from '../address/address.ts';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import { useUnreviewed } from '../screens/review/review-line.tsx';
import { useOverlays } from './overlays.ts';

/** The bar of the library, a course, the notebook and the settings. */
export function TopBar({ screen }: { screen: Address['screen'] }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const { openSearch } = useOverlays();
  return (
    <header className="topbar">
      <div className="row">
        <a className="wordmark" href="#/">
          {words.appName}
        </a>
        <nav className="row" aria-label={words.places}>
          <a className="tab" href="#/" aria-current={screen === 'library' ? 'page' : undefined}>
            {words.library}
          </a>
          <NotebookTab screen={screen} />
        </nav>
      </div>
      <div className="row row--2">
        {screen !== 'search' && (
          <button type="button" className="askbox" onClick={openSearch}>
            <Search aria-hidden />
            <span className="unseen-s">{words.search}</span>
            <kbd className="hide-s" aria-hidden="true">
              {firstKey('search', keyboard, words)}
            </kbd>
          </button>
        )}
        <a
          className="iconbtn"
          href="#/settings"
          aria-label={words.settings}
          title={words.withKey(words.settings, firstKey('settings', keyboard, words))}
          aria-current={screen === 'settings' ? 'page' : undefined}
        >
          <Settings aria-hidden />
        </a>
      </div>
    </header>
  );
}

function NotebookTab({ screen }: { screen: Address['screen'] }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const waiting = useUnreviewed(null);
  return (
    <a
      className="tab"
      href="#/notebook"
      aria-current={screen === 'notebook' ? 'page' : undefined}
      title={words.withKey(words.notebook.title, firstKey('notebook', keyboard, words))}
    >
      {words.notebook.title}
      {waiting > 0 && (
        <>
          <span className="tab__badge num" aria-hidden="true">
            {words.count(waiting)}
          </span>
          <span className="vh">, {words.notebook.toReview(waiting)}</span>
        </>
      )}
    </a>
  );
}
