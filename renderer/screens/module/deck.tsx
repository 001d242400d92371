import { useMemo, useState } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { ModuleAddress } from '../../address/address.ts';
import { WordsHost } from '../../annotating/words-host.tsx';
import { AfterPaint } from '../../frame/use-after-paint.tsx';
import { CurrentHitProvider, FindProvider } from '../../passage/find-context.ts';
import { slideName } from '../../slide/slide-name.ts';
import { useRoomForPanels } from '../../look/use-media.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { moduleName } from '../../words/name-module.ts';
import type { Words } from '../../words/en.ts';
import { useWords } from '../../words/words.ts';
import { DeckBar } from './deck-bar.tsx';
import { useDeckKeys } from './use-deck-keys.ts';
import { useDeckWalk } from './use-deck-walk.ts';
import { FindBar } from './find-bar.tsx';
import { findInModule } from './find-in-module.ts';
import { FootBar } from './foot-bar.tsx';
import { Introduction } from './introduction.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { Outline } from './outline.tsx';
import { OutlineDrawer } from './outline-drawer.tsx';
import { usePlace } from './use-place.ts';
import { useDrawer } from './use-drawer.ts';
import { nextNotesPlace } from './next-notes-place.ts';
import { Stage } from './stage.tsx';
import { StepsStatus } from './steps-status.tsx';
import { usePresent } from './use-present.ts';
import { useSteps } from './use-steps.ts';
import { useViewKeys } from './use-view-keys.ts';
import { useVisit } from './use-visit.ts';
import { walkSlides } from './walk-slides.ts';

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
  const { notesPlace } = settings;
  const showsNotes = notesPlace !== 'hidden' && slide !== null;
  // A query's words may stand in a step that still waits.
  const steps = useSteps(module, place, found !== null);
  const present = usePresent(module, place, steps.shown);
  const toggleOutline = hasRoom ? () => change((now) => ({ showOutline: !now.showOutline })) : drawer.toggle;
  const turnNotes = () => change((now) => ({ notesPlace: nextNotesPlace(now.notesPlace, hasRoom) }));
  const walk = useDeckWalk({
    module,
    place,
    found,
    // Words are not gone to where they can't be seen.
    onArrival: (part) => part === 'notes' && notesPlace === 'hidden' && turnNotes(),
  });
  useDeckKeys({ module, place, found, walk, steps, present });
  const [isAsking, setAsking] = useState(false);
  useViewKeys(place);
  useKeys({ 'toggle-outline': toggleOutline, 'toggle-notes': turnNotes });

  const outline = <Outline module={module} place={place} found={found} />;
  const panels = `${showsOutline ? ' deck--outline' : ''}${showsNotes ? ` deck--notes deck--${notesPlace}` : ''}`;
  return (
    <FindProvider value={found?.query ?? null}>
      <WordsHost
        module={module}
        slide={slide?.key ?? null}
        turns
        placing={address.placing}
        onBeginNote={() => notesPlace === 'hidden' && turnNotes()}
      >
        <div className="screen">
          {/* A key turns the slide within a frame; what stands around it follows with the next. */}
          <AfterPaint>
            <title>{words.windowTitle(slide ? slideName(slide, words) : moduleName(module.title))}</title>
            <DeckBar
              module={module}
              place={place}
              view="deck"
              outline={{ isShown: hasRoom ? settings.showOutline : drawer.isOpen, toggle: toggleOutline }}
              notes={{ isShown: notesPlace !== 'hidden', place: notesPlace, toggle: turnNotes }}
              onPresent={module.slides.length === 0 ? null : present.fromHere}
            />
          </AfterPaint>
          <FindBar
            address={address}
            walk={{ ...walk, text: found?.text ?? null, begin: walkSlides(found, place).begin }}
            isOpen={isAsking}
            onOpen={setAsking}
          />
          <CurrentHitProvider value={walk.current}>
            <main className={`deck${panels}`} tabIndex={-1}>
              <h1 className="vh" dir="auto">
                {module.title}
              </h1>
              {showsOutline && <AfterPaint>{outline}</AfterPaint>}
              {slide === null ? (
                <Introduction module={module} place={place} />
              ) : (
                <Stage
                  module={module}
                  place={place}
                  query={found?.query ?? null}
                  shownSteps={steps.shown}
                  fillsPlace={settings.slideShape === 'window'}
                />
              )}
              {showsNotes && (
                <AfterPaint>
                  <NotesPanel id={place.id} module={module} slide={slide} />
                </AfterPaint>
              )}
            </main>
          </CurrentHitProvider>
          <AfterPaint>
            <FootBar
              module={module}
              place={place}
              found={isAsking ? null : found}
              walk={walk}
              steps={steps}
            />
          </AfterPaint>
        </div>
        {!hasRoom && <OutlineDrawer drawer={drawer}>{outline}</OutlineDrawer>}
        <p className="vh" role="status">
          <AfterPaint>{announcement(module, place.n, words)}</AfterPaint>
        </p>
        {slide && steps.count > 0 && <StepsStatus key={place.id} slide={slide} steps={steps} />}
      </WordsHost>
    </FindProvider>
  );
}

function announcement(module: ModuleView, n: number, words: Words): string {
  const slide = module.slides[n - 1];
  if (slide === undefined) return words.introductionAnnounced(module.title);
  return words.slideAnnounced(n, module.slides.length, slideName(slide, words));
}
