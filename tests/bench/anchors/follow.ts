import type { WantedPlace } from '../../../core/anchor/place-anchors.ts';
import { type EditionSlide, matchEditions } from '../../../core/edition/match-slides.ts';

/** What the notebook does before anchors are placed: places move along with their slides. */
export function follow(
  wanted: readonly WantedPlace[],
  before: readonly EditionSlide[],
  after: readonly EditionSlide[],
): WantedPlace[] {
  const told = (slides: readonly EditionSlide[]) => slides.filter(({ n }) => n > 0);
  const match = matchEditions(told(before), told(after));
  const became = new Map(match.slides.map((one) => [address(one.before.module, one.before.key), one.after]));
  const renamed = new Map(match.modules.map((one) => [one.before, one.after]));
  return wanted.map((place) => {
    const { last } = place;
    if (last.slide === null) {
      const module = renamed.get(last.module) ?? null;
      return module === null
        ? { ...place, followed: false }
        : { ...place, last: { ...last, module }, followed: true };
    }
    const slide = became.get(address(last.module, last.slide.key)) ?? null;
    if (slide === null) return { ...place, followed: false };
    const { module, key, title, n } = slide;
    return { ...place, last: { ...last, module, slide: { key, title, n } }, followed: true };
  });
}

function address(module: string, key: string): string {
  return JSON.stringify([module, key]);
}
