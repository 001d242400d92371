import { ArrowLeft, PanelBottom, PanelLeft, PanelRight, Play, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ModuleView, Settings } from '../../../contract/views.ts';
import type { KeyAction } from '../../../core/keys/key-bindings.ts';
import { courseLink, type ModuleViewName } from '../../address/address.ts';
import { goBack, goTo } from '../../address/use-address.ts';
import { BookmarkButton } from '../../annotating/bookmark-button.tsx';
import { ExportMenu } from '../../exchange/export-menu.tsx';
import { useOverlays } from '../../frame/overlays.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { slideName } from '../../slide/slide-name.ts';
import { nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { CopyAddress } from './copy-address.tsx';
import type { Place } from './use-place.ts';
import { ViewSwitch } from './view-switch.tsx';

type Props = {
  module: ModuleView;
  place: Place;
  view: ModuleViewName;
  /** Null where the view has no outline of its own. */
  outline: Panel | null;
  /** Null where the notes don't stand with the slide. */
  notes: (Panel & { place: Settings['notesPlace'] }) | null;
  /** Null where there is nothing to present, or nothing to begin at. */
  onPresent?: (() => void) | null;
};

type Panel = { isShown: boolean; toggle(): void };

/** The bar of a module, in each of its views. */
export function DeckBar({ module, place, view, outline, notes, onPresent = null }: Props) {
  const words = useWords();
  const { openSearch } = useOverlays();
  const { number } = nameModule(module);
  const slide = module.slides[place.n - 1];
  // A tab opened at this address has nothing to go back to.
  const leave = () =>
    window.history.length > 1 ? goBack() : goTo({ screen: 'course', course: module.course.id });
  return (
    <header className="topbar topbar--views">
      <div className="row">
        {outline && (
          <BarButton
            name={words.outline}
            action="toggle-outline"
            isOn={outline.isShown}
            onPress={outline.toggle}
          >
            <PanelLeft aria-hidden className="points-along" />
          </BarButton>
        )}
        <BarButton name={words.back} action="history-back" onPress={leave}>
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
      <ViewSwitch place={place} view={view} />
      <div className="row">
        <BarButton name={words.search} action="search" onPress={openSearch}>
          <Search aria-hidden />
        </BarButton>
        {slide && <BookmarkButton slide={slide.key} />}
        <CopyAddress place={place} />
        <ExportMenu
          module={module}
          slide={slide ? { key: slide.key, n: slide.n, title: slideName(slide, words) } : null}
        />
        {onPresent && (
          <BarButton name={words.present} action="present-here" onPress={onPresent}>
            <Play aria-hidden className="points-along" />
          </BarButton>
        )}
        {notes && (
          <BarButton
            name={words.notesNow(words.notesPlaces[notes.place])}
            action="toggle-notes"
            isOn={notes.isShown}
            onPress={notes.toggle}
          >
            {notes.place === 'below' ? (
              <PanelBottom aria-hidden />
            ) : (
              <PanelRight aria-hidden className="points-along" />
            )}
          </BarButton>
        )}
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
  const keyboard = useKeyboard();
  return (
    <button
      type="button"
      className="iconbtn"
      aria-label={name}
      aria-pressed={isOn}
      title={words.withKey(name, firstKey(action, keyboard, words))}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
