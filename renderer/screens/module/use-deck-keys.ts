import type { ModuleView } from '../../../contract/views.ts';
import { useKeys, type KeyHandlers } from '../../keys/keys-provider.tsx';
import type { FoundInModule } from './find-in-module.ts';
import { startPosition } from './start-position.ts';
import { turningKeys } from './turning-keys.ts';
import type { DeckWalk } from './use-deck-walk.ts';
import type { Place } from './use-place.ts';
import type { PresentWays } from './use-present.ts';
import type { Steps } from './use-steps.ts';

type Parts = {
  module: ModuleView;
  place: Place;
  found: FoundInModule | null;
  walk: DeckWalk;
  steps: Steps;
  present: PresentWays;
};

export function useDeckKeys({ module, place, found, walk, steps, present }: Parts): void {
  const { n, count } = place;
  const handlers: KeyHandlers = {
    ...turningKeys(module, steps),
    'all-steps': steps.showAll,
    'first-slide': () => place.jumpTo(Math.min(1, count)),
    'last-slide': () => place.jumpTo(count),
    'full-screen': toggleFullScreen,
  };
  if (count > 0) {
    handlers.present = present.fromStart;
    handlers['present-here'] = present.fromHere;
    handlers['presenter-window'] = present.withPresenter;
  }
  if (n === 0) handlers.continue = () => place.jumpTo(startPosition(module));
  if (found !== null) {
    handlers['next-hit'] = () => walk.go(1);
    handlers.close = place.stopFinding;
    handlers['previous-hit'] = () => walk.go(-1);
  }
  useKeys(handlers);
}

function toggleFullScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
  else void document.exitFullscreen();
}
