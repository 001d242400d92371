import { placeAnchors } from '../../../core/anchor/place-anchors.ts';
import type { Placement } from '../../../core/anchor/anchor.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import type { Bar } from '../bar.ts';
import { randomNumbers } from '../corpus.ts';
import { draftParts } from './draft.ts';
import { follow } from './follow.ts';
import { type Mark, markSlides, passageName } from './pick-quotes.ts';
import { hasLikeWindow } from './plain-distance.ts';
import { readEdition } from './read-edition.ts';

const marks = 3000;
const context = 24;
/** Quotes that are looked for in the whole new edition with everything that is like them. */
const removedChecks = 300;
const longestChecked = 240;

type Place = { slide: EditionSlide; part: string; start: number; end: number };

/**
 * Two editions that an author really made. What is true of a quote is only known where it stands once in the new one
 * with what stood around it, or where nothing there is at least 70 % like it; the rest is counted by state.
 */
export function editionsBench(oldFolder: string, newFolder: string): Bar[] {
  const [before, after] = [readEdition(oldFolder), readEdition(newFolder)];
  process.stderr.write(`${before.slides.length} slides, then ${after.slides.length}\n`);
  const titles = new Map(before.modules.map(({ path, slides }) => [path, slides[0]?.title ?? '']));
  const made = markSlides(before.slides, marks, randomNumbers(1), (path) => titles.get(path) ?? '');
  const wanted = made.map((mark) => mark.wanted);
  const placed = placeAnchors(follow(wanted, before.slides, after.slides), after.slides);
  const alone = placeAnchors(
    wanted.map((place) => ({ ...place, followed: false })),
    after.slides,
  );
  return [
    ...barsOf('', made, placed, after.slides),
    ...barsOf(', as after an import', made, alone, after.slides),
  ];
}

function barsOf(
  how: string,
  made: readonly Mark[],
  placed: readonly Placement[],
  slides: readonly EditionSlide[],
): Bar[] {
  const standing = { right: 0, all: 0 };
  const removed = { orphaned: 0, all: 0 };
  const rest: Record<string, number> = {};
  let checks = 0;
  made.forEach((mark, index) => {
    const placement = placed[index];
    if (!placement) return;
    const places = findWithContext(mark, slides);
    const [only] = places;
    if (only && places.length === 1) {
      standing.all++;
      if (isAt(placement, only)) standing.right++;
      else
        process.stderr.write(
          `${tellMark(mark)} → ${placement.state}, not in ${only.slide.module} ${only.slide.key}\n`,
        );
      return;
    }
    const length = mark.end - mark.start;
    if (places.length === 0 && length >= 10 && length <= longestChecked && checks < removedChecks) {
      checks++;
      const exact = mark.slide[mark.part].slice(mark.start, mark.end);
      const most = Math.floor(0.3 * exact.length);
      if (!slides.some((slide) => draftParts.some((part) => hasLikeWindow(exact, slide[part], most)))) {
        removed.all++;
        if (placement.range === null) removed.orphaned++;
        else process.stderr.write(`${tellMark(mark)} was removed, but is ${placement.state}\n`);
        return;
      }
    }
    rest[placement.state] = (rest[placement.state] ?? 0) + 1;
  });
  process.stderr.write(
    `${standing.all} stand once with their context, ${removed.all} are removed, of the rest ${JSON.stringify(rest)}${how}\n`,
  );
  const share = (part: number, all: number) => (all === 0 ? 1 : part / all);
  return [
    {
      name: `standing once with its context: placed there${how}`,
      value: share(standing.right, standing.all),
      limit: 1,
      atLeast: true,
    },
    {
      name: `nothing 70 % like it: orphaned${how}`,
      value: share(removed.orphaned, removed.all),
      limit: 0.995,
      atLeast: true,
    },
  ];
}

function tellMark({ wanted, slide, part, start, end }: Mark): string {
  return `“${slide[part].slice(start, Math.min(end, start + 60))}” (${wanted.anchor.module} ${slide.key} ${part})`;
}

function findWithContext(
  { slide: old, part: oldPart, start, end }: Mark,
  slides: readonly EditionSlide[],
): Place[] {
  const text = old[oldPart];
  const from = Math.max(0, start - context);
  const whole = text.slice(from, Math.min(text.length, end + context));
  return slides.flatMap((slide) =>
    draftParts.flatMap((part) => {
      const found: Place[] = [];
      for (let at = slide[part].indexOf(whole); at !== -1; at = slide[part].indexOf(whole, at + 1)) {
        const first = at + start - from;
        found.push({ slide, part: passageName(part, slide.n === 0), start: first, end: first + end - start });
      }
      return found;
    }),
  );
}

function isAt({ module, slide: on, range }: Placement, { slide, part, start, end }: Place): boolean {
  return (
    module === slide.module &&
    (on?.key ?? '') === slide.key &&
    range?.part === part &&
    range.start === start &&
    range.end === end
  );
}
