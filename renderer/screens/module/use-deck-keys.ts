import type { ModuleView } from '../../../contract/views.ts';
import { useKeys, type KeyHandlers } from '../../keys/keys-provider.tsx';
import { nextFound, type FoundInModule } from './find-in-module.ts';
import { startPosition } from './start-position.ts';
import type { Place } from './use-place.ts';

type Parts = { module: ModuleView; place: Place; found: FoundInModule | null };

export function useDeckKeys({ module, place, found }: Parts): void {
  const { n, count } = place;
  const handlers: KeyHandlers = {
    'next-slide': () => place.turnTo(n + 1),
    'previous-slide': () => place.turnTo(n - 1),
    'first-slide': () => place.jumpTo(Math.min(1, count)),
    'last-slide': () => place.jumpTo(count),
    'full-screen': toggleFullScreen,
  };
  if (n === 0) handlers.continue = () => place.jumpTo(startPosition(module));
  if (found !== null) {
    handlers['next-hit'] = () => place.jumpTo(nextFound(found, n, 1) ?? n);
    handlers.close = place.stopFinding;
    handlers['previous-hit'] = () => place.jumpTo(nextFound(found, n, -1) ?? n);
  }
  useKeys(handlers);
}

function toggleFullScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
  else void document.exitFullscreen();
}
