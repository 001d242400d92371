import { useMemo } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { ModuleAddress } from '../../address/address.ts';
import { FindProvider } from '../../passage/find-context.ts';
import { SlideFrame } from '../../slide/slide-frame.tsx';
import { slideName } from '../../slide/slide-name.ts';
import { useRoomForPanels } from '../../look/use-media.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { moduleName } from '../../words/name-module.ts';
import type { Words } from '../../words/en.ts';
import { useWords } from '../../words/words.ts';
import { DeckBar } from './deck-bar.tsx';
import { useDeckKeys } from './use-deck-keys.ts';
import { findInModule } from './find-in-module.ts';
import { FootBar } from './foot-bar.tsx';
import { Introduction } from './introduction.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { Outline } from './outline.tsx';
import { OutlineDrawer } from './outline-drawer.tsx';
import { usePlace } from './use-place.ts';
import { useDrawer } from './use-drawer.ts';
import { useVisit } from './use-visit.ts';

/** A module one slide at a time; position 0 is its introduction. */
export function Deck({ module, address }: { module: ModuleView; address: ModuleAddress }) {
  const words = useWords();
  const { settings, change } = useSettings();
  const hasRoom = useRoomForPanels();
  const drawer = useDrawer(hasRoom);
  const place = usePlace(module, address);
  const found = useMemo(() => findInModule(module, address.find), [module, address.find]);
  const slide = place.n === 0 ? null : (module.slides[place.n - 1] ?? null);
  useVisit(module, slide);

  const showsOutline = hasRoom && settings.showOutline;
  const showsNotes = settings.showNotes && slide !== null;
  const toggleOutline = hasRoom ? () => change({ showOutline: !settings.showOutline }) : drawer.toggle;
  const toggleNotes = () => change({ showNotes: !settings.showNotes });
  useDeckKeys({ module, place, found });
  useKeys({ 'toggle-outline': toggleOutline, 'toggle-notes': toggleNotes });

  const outline = <Outline module={module} place={place} found={found} />;
  const panels = `${showsOutline ? ' deck--outline' : ''}${showsNotes ? ' deck--notes' : ''}`;
  return (
    <FindProvider value={found?.query ?? null}>
      <title>{words.windowTitle(slide ? slideName(slide, words) : moduleName(module.title))}</title>
      <div className="screen">
        <DeckBar
          module={module}
          showsOutline={hasRoom ? settings.showOutline : drawer.isOpen}
          showsNotes={settings.showNotes}
          onToggleOutline={toggleOutline}
          onToggleNotes={toggleNotes}
        />
        <main className={`deck${panels}`} tabIndex={-1}>
          <h1 className="vh" dir="auto">
            {module.title}
          </h1>
          {showsOutline && outline}
          {slide === null ? (
            <Introduction module={module} place={place} />
          ) : (
            <section className="stage" aria-label={words.slideRegion}>
              <SlideFrame
                key={slide.key}
                slide={slide}
                moduleTitle={module.title}
                language={module.language}
              />
            </section>
          )}
          {showsNotes && <NotesPanel key={slide.key} slide={slide} language={module.language} />}
        </main>
        <FootBar module={module} place={place} found={found} />
      </div>
      {!hasRoom && <OutlineDrawer drawer={drawer}>{outline}</OutlineDrawer>}
      <p className="vh" role="status">
        {announcement(module, place.n, words)}
      </p>
    </FindProvider>
  );
}

function announcement(module: ModuleView, n: number, words: Words): string {
  const slide = module.slides[n - 1];
  if (slide === undefined) return words.introductionAnnounced(module.title);
  return words.slideAnnounced(n, module.slides.length, slideName(slide, words));
}
