import { ArrowLeft, PanelLeft, PanelRight, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { KeyAction } from '../../../core/keys/key-bindings.ts';
import { courseLink } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useOverlays } from '../../frame/overlays.ts';
import { useIsMac } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';

type Props = {
  module: ModuleView;
  showsOutline: boolean;
  showsNotes: boolean;
  onToggleOutline(): void;
  onToggleNotes(): void;
};

export function DeckBar({ module, showsOutline, showsNotes, onToggleOutline, onToggleNotes }: Props) {
  const words = useWords();
  const { openSearch } = useOverlays();
  const { number } = nameModule(module);
  // A tab opened at this address has nothing to go back to.
  const goBack = () =>
    window.history.length > 1 ? window.history.back() : goTo({ screen: 'course', course: module.course.id });
  return (
    <header className="topbar">
      <div className="row">
        <BarButton name={words.outline} action="toggle-outline" isOn={showsOutline} onPress={onToggleOutline}>
          <PanelLeft aria-hidden className="points-along" />
        </BarButton>
        <BarButton name={words.back} action="history-back" onPress={goBack}>
          <ArrowLeft aria-hidden className="points-along" />
        </BarButton>
        <nav className="crumb" aria-label={words.places}>
          <a href={courseLink(module.course.id)} dir="auto">
            {module.course.title}
          </a>
          <span className="crumb__sep" aria-hidden="true">
            /
          </span>
          <b className="num" aria-label={words.moduleN(number)} aria-current="page">
            {number}
          </b>
        </nav>
      </div>
      <div className="row">
        <BarButton name={words.search} action="search" onPress={openSearch}>
          <Search aria-hidden />
        </BarButton>
        <BarButton name={words.notes} action="toggle-notes" isOn={showsNotes} onPress={onToggleNotes}>
          <PanelRight aria-hidden className="points-along" />
        </BarButton>
      </div>
    </header>
  );
}

type BarButtonProps = {
  name: string;
  action: KeyAction;
  isOn?: boolean;
  onPress(): void;
  children: ReactNode;
};

function BarButton({ name, action, isOn, onPress, children }: BarButtonProps) {
  const words = useWords();
  const isMac = useIsMac();
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={name}
      aria-pressed={isOn}
      title={words.withKey(name, firstKey(action, isMac, words))}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
