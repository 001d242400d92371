import { Search, Settings } from 'lucide-react';
import type { Address } from '../address/address.ts';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import { useOverlays } from './overlays.ts';

/** The bar of the library, a course and the settings. */
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
