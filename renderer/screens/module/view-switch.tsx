import { AlignLeft, LayoutGrid, RectangleHorizontal } from 'lucide-react';
import { formatAddress, moduleViews, type ModuleViewName } from '../../address/address.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import type { Place } from './use-place.ts';
import { actionOfView } from './use-view-keys.ts';

const pictures = { deck: RectangleHorizontal, read: AlignLeft, overview: LayoutGrid };

/** The three ways to see a module, each at the slide in view. */
export function ViewSwitch({ place, view: shown }: { place: Place; view: ModuleViewName }) {
  const words = useWords();
  const keyboard = useKeyboard();
  return (
    <nav className="views" aria-label={words.views}>
      {moduleViews.map((view) => {
        const Picture = pictures[view];
        const name = words.viewNames[view];
        return (
          <a
            key={view}
            href={formatAddress({ ...place.at(place.n), view })}
            title={words.withKey(name, firstKey(actionOfView[view], keyboard, words))}
            aria-current={view === shown ? 'page' : undefined}
          >
            <Picture aria-hidden />
            <span>{name}</span>
          </a>
        );
      })}
    </nav>
  );
}
