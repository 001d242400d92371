import type { ReactNode, RefObject } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { CanEnlargeProvider } from '../../passage/can-enlarge.ts';
import { Stage } from '../module/stage.tsx';
import type { Show } from './use-show.ts';

type Props = {
  module: ModuleView;
  show: Show;
  fillsPlace: boolean;
  /** Lies over the slide, for what points at it. */
  over: RefObject<HTMLDivElement | null>;
  children?: ReactNode;
};

/** The slide that is on show, with the dot that points at it; in both windows. */
export function ShowStage({ module, show, fillsPlace, over, children }: Props) {
  const { place, session } = show;
  const slide = module.slides[place.n - 1];
  const { pointer } = session;
  return (
    <CanEnlargeProvider value={false}>
      <Stage
        module={module}
        place={{ n: place.n, id: slide?.key ?? null }}
        query={null}
        shownSteps={place.shown}
        fillsPlace={fillsPlace}
        scroll={{ at: session.state.scrolled, onScroll: show.scroll }}
      >
        <div ref={over} className={fillsPlace ? 'stage__over stage__over--fills' : 'stage__over'}>
          {pointer && session.state.cover === null && (
            <span className="pointer" style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }} />
          )}
          {children}
        </div>
      </Stage>
    </CanEnlargeProvider>
  );
}
