import { useDeferredValue, useMemo, useState } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { ModuleAddress } from '../../address/address.ts';
import { WordsHost } from '../../annotating/words-host.tsx';
import { useRoomForPanels } from '../../look/use-media.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { slideName } from '../../slide/slide-name.ts';
import { moduleName } from '../../words/name-module.ts';
import type { Words } from '../../words/en.ts';
import { useWords } from '../../words/words.ts';
import { DeckBar } from '../module/deck-bar.tsx';
import { FindBar } from '../module/find-bar.tsx';
import { findInModule } from '../module/find-in-module.ts';
import { Outline } from '../module/outline.tsx';
import { OutlineDrawer } from '../module/outline-drawer.tsx';
import { PositionField } from '../module/position-field.tsx';
import { useDrawer } from '../module/use-drawer.ts';
import { usePlace } from '../module/use-place.ts';
import { useViewKeys } from '../module/use-view-keys.ts';
import { useVisit } from '../module/use-visit.ts';
import { listHits } from './list-hits.ts';
import { ReadText } from './read-text.tsx';
import { useReadKeys } from './use-read-keys.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useWalkHits } from './use-walk-hits.ts';

/** A module as one text: what the author shows and what the author says. */
export function Read({ module, address }: { module: ModuleView; address: ModuleAddress }) {
  const words = useWords();
  const { settings, change } = useSettings();
  const hasRoom = useRoomForPanels();
  const drawer = useDrawer(hasRoom);
  const blocks = useMemo(() => module.slides.map(({ key }) => key).join('\n'), [module.slides]);
  const { page, place, stayAt, announced } = useReadingPlace(usePlace(module, address), blocks);
  const [isAsking, setAsking] = useState(false);
  // Typing goes before marking.
  const find = useDeferredValue(address.find);
  const found = useMemo(() => findInModule(module, find), [module, find]);
  const hits = useMemo(() => listHits(module, found), [module, found]);
  const walk = useWalkHits({ text: found?.text ?? null, page, hits, n: place.n, stayAt });
  const slide = module.slides[place.n - 1] ?? null;
  useVisit(module, slide);
  useViewKeys(place);
  useReadKeys({ module, page, place });

  const toggleOutline = hasRoom ? () => change((now) => ({ showOutline: !now.showOutline })) : drawer.toggle;
  useKeys({ 'toggle-outline': toggleOutline });
  const showsOutline = hasRoom && settings.showOutline;
  const outline = <Outline module={module} place={place} found={found} />;
  return (
    <WordsHost module={module} slide={slide?.key ?? null} placing={address.placing}>
      <title>{words.windowTitle(slide ? slideName(slide, words) : moduleName(module.title))}</title>
      <div className="screen">
        <DeckBar
          module={module}
          place={place}
          view="read"
          outline={{ isShown: hasRoom ? settings.showOutline : drawer.isOpen, toggle: toggleOutline }}
          notes={null}
        />
        <FindBar
          address={address}
          walk={walk}
          isOpen={isAsking || address.find !== null}
          onOpen={setAsking}
        />
        <div className={showsOutline ? 'read read--outline' : 'read'}>
          {showsOutline && outline}
          <main ref={page} className="read__page" tabIndex={0} aria-label={words.viewNames.read}>
            <ReadText module={module} found={found} />
          </main>
        </div>
        <footer className="jump">
          <PositionField place={place} />
        </footer>
      </div>
      {!hasRoom && <OutlineDrawer drawer={drawer}>{outline}</OutlineDrawer>}
      <p className="vh" role="status">
        {announced !== null && announcement(module, announced, words)}
      </p>
    </WordsHost>
  );
}

function announcement(module: ModuleView, n: number, words: Words): string {
  const slide = module.slides[n - 1];
  if (slide === undefined) return words.introductionAnnounced(module.title);
  return words.slideAnnounced(n, module.slides.length, slideName(slide, words));
}
