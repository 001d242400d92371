import type { ModuleView } from '../../../contract/views.ts';
import type { ShowAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useClock } from '../../asking/clock.ts';
import { enterFullScreen } from '../present/full-screen.ts';
import { useOpenPresenter } from '../present/use-open-presenter.ts';
import type { Place } from './use-place.ts';

export type PresentWays = {
  fromStart(): void;
  fromHere(): void;
  /** From here, with the presenter's window beside; without full screen, which a second window would end. */
  withPresenter(): void;
};

const STORED = 'carrel.show';

/** The ways from a module's deck into a show. */
export function usePresent(module: ModuleView, place: Place, shown: number): PresentWays {
  const clock = useClock();
  const openPresenter = useOpenPresenter();

  function addressAt(n: number, step: number): ShowAddress {
    const slide = module.slides[n - 1]?.key ?? null;
    return {
      screen: 'present',
      course: module.course.id,
      module: module.path,
      slide,
      step,
      show: showOfThisWindow(),
      at: clock(),
    };
  }
  function begin(n: number, step: number): void {
    enterFullScreen();
    goTo(addressAt(n, step));
  }
  return {
    fromStart: () => begin(1, 0),
    fromHere: () => begin(Math.max(place.n, 1), shown),
    withPresenter() {
      const address = addressAt(Math.max(place.n, 1), shown);
      if (openPresenter(address)) goTo(address);
    },
  };
}

/** Always the same, so that a presenter's window that is still open takes part in the next show. */
function showOfThisWindow(): string {
  const stored = window.sessionStorage.getItem(STORED);
  if (stored !== null) return stored;
  const show = crypto.randomUUID();
  window.sessionStorage.setItem(STORED, show);
  return show;
}
