import { useMemo, useState } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { ModuleAddress } from '../../address/address.ts';
import { FindProvider } from '../../passage/find-context.ts';
import { moduleName, nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { DeckBar } from '../module/deck-bar.tsx';
import { FindBar } from '../module/find-bar.tsx';
import { findInModule } from '../module/find-in-module.ts';
import { walkSlides } from '../module/walk-slides.ts';
import { PositionField } from '../module/position-field.tsx';
import { usePlace } from '../module/use-place.ts';
import { useViewKeys } from '../module/use-view-keys.ts';
import { SlideGrid } from './slide-grid.tsx';

/** All slides of a module at once, small. */
export function Overview({ module, address }: { module: ModuleView; address: ModuleAddress }) {
  const words = useWords();
  const place = usePlace(module, address);
  const found = useMemo(() => findInModule(module, address.find), [module, address.find]);
  const [isAsking, setAsking] = useState(false);
  useViewKeys(place);
  const seen = module.slides.filter((slide) => slide.seen).length;
  return (
    <FindProvider value={found?.query ?? null}>
      <title>{words.windowTitle(moduleName(module.title))}</title>
      <div className="screen">
        <DeckBar module={module} place={place} view="overview" outline={null} notes={null} />
        <FindBar
          address={address}
          walk={walkSlides(found, place)}
          isOpen={isAsking || address.find !== null}
          onOpen={setAsking}
        />
        <SlideGrid
          module={module}
          place={place}
          found={found}
          heading={
            <header className="over__head">
              <h1 className="h-page" dir="auto">
                {nameModule(module).name}
              </h1>
              <p className="quiet">
                {words.slides(module.slides.length)} · {words.seenOf(seen, module.slides.length)}
              </p>
            </header>
          }
        />
        <footer className="jump">
          <PositionField place={place} />
        </footer>
      </div>
    </FindProvider>
  );
}
