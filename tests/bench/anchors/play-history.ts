import type { Placement } from '../../../core/anchor/anchor.ts';
import { placeAnchors } from '../../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { randomNumbers } from '../corpus.ts';
import { type Draft, draftOf, publish } from './draft.ts';
import { type CourseEdit, courseEdits } from './edit-course.ts';
import { follow } from './follow.ts';
import { type Mark, markSlides } from './pick-quotes.ts';
import { makePublishedRule } from './published-rule.ts';
import type { ReadEdition } from './read-edition.ts';
import {
  findTruth,
  findWhereabouts,
  isOvertaken,
  isRemoved,
  judge,
  type Truth,
  type Verdict,
} from './truth.ts';
import { pick, type Random, wordSource } from './word-source.ts';

/** One mark after a history: what became of its words, and what was said of them. */
export type Outcome = {
  mark: Mark;
  truth: Truth;
  /** Nothing in the course is at least 70 % like it; null where that was not looked for. */
  removed: boolean | null;
  /** A copy of its slide is now more like it than the slide itself. */
  overtaken: boolean;
  ours: Verdict;
  /** With nothing known but the anchor, as after an import. */
  alone: Verdict;
  published: Verdict;
  placed: Placement;
  placedAlone: Placement;
};

export type Sizes = { marks: number; editions: number; editsPerSlide: number; removedChecks: number };

/** Looking for anything like a quote in a whole course takes time with its length; longer ones are only judged. */
const longestChecked = 240;

/** Marks a course, edits it through several editions and asks after each, and judges what was said after the last. */
export function playHistory(first: ReadEdition, seed: number, sizes: Sizes): Outcome[] {
  const random = randomNumbers(seed);
  const source = wordSource(first, random);
  const { draft: firstDraft, first: firstId, idOf } = draftOf(first);
  const titles = new Map(first.modules.map(({ path, slides }) => [path, slides[0]?.title ?? '']));
  const marks = markSlides(first.slides, sizes.marks, random, (path) => titles.get(path) ?? '');

  let draft = firstDraft;
  let before = first.slides;
  let wanted = marks.map((mark) => mark.wanted);
  let now = publish(draft);
  for (let edition = 0; edition < sizes.editions; edition++) {
    draft = editCourse(draft, random, sizes, source);
    now = publish(draft);
    wanted = follow(wanted, before, now.slides);
    const placed = placeAnchors(wanted, now.slides);
    wanted = wanted.map((place, index) => ({ ...place, last: placed[index] ?? place.last }));
    before = now.slides;
  }
  const alone = placeAnchors(
    marks.map((mark) => ({ ...mark.wanted, followed: false })),
    now.slides,
  );
  const publishedRule = makePublishedRule(first.slides, now.slides);

  const whereabouts = findWhereabouts(now.slides, now.drafts);
  const byAddress = new Map(now.slides.map((slide) => [JSON.stringify([slide.module, slide.key]), slide]));
  const slideOf = (placement: Placement): EditionSlide | null =>
    byAddress.get(JSON.stringify([placement.module, placement.slide?.key ?? ''])) ?? null;
  const known = new Map<EditionSlide, boolean>();
  const overtaken = (slide: EditionSlide): boolean => {
    const found = known.get(slide) ?? isOvertaken(slide, idOf(slide), now.slides, whereabouts);
    known.set(slide, found);
    return found;
  };
  let checks = 0;
  return marks.flatMap((mark, index) => {
    const [placed, placedAlone] = [wanted[index]?.last, alone[index]];
    if (!placed || !placedAlone) return [];
    const firstOfPart = firstId(mark.slide, mark.part);
    const truth = findTruth(mark, firstOfPart, idOf(mark.slide), whereabouts);
    const mayBeRemoved = truth.changed > 0.3;
    const isShort = mark.end - mark.start <= longestChecked;
    const removed = !mayBeRemoved
      ? false
      : isShort && checks++ < sizes.removedChecks
        ? isRemoved(mark, now.slides)
        : null;
    const verdict = (placement: Placement) =>
      judge(mark, truth, placement, slideOf, { firstId: firstOfPart, now: whereabouts });
    const published = publishedRule(wanted[index] ?? mark.wanted);
    return [
      {
        mark,
        truth,
        removed,
        overtaken: overtaken(mark.slide),
        placed,
        placedAlone,
        ours: verdict(placed),
        alone: verdict(placedAlone),
        published: verdict(published),
      },
    ];
  });
}

function editCourse(
  draft: Draft,
  random: Random,
  { editsPerSlide }: Sizes,
  source: ReturnType<typeof wordSource>,
): Draft {
  const all: CourseEdit[] = Object.values(courseEdits);
  const count = Math.ceil(editsPerSlide * draft.reduce((sum, { slides }) => sum + slides.length, 0));
  let edited = draft;
  for (let turn = 0; turn < count; turn++) edited = pick(all, random)?.(edited, random, source) ?? edited;
  return edited;
}
