import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAnchors, type WantedPlace } from '../../../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../../../core/edition/match-slides.ts';
import type { PassagePart } from '../../../../core/passage/passage.ts';
import { hasLikeWindow } from '../../../bench/anchors/plain-distance.ts';
import { anyHistory, draftCourse, drawFrom } from '../edition/generated-course.ts';
import { editionFromModules } from '../edition/edition-from-modules.ts';
import { follow, markRange, markWhole } from './wanted-places.ts';

const parts = ['title', 'body', 'notes'] as const;

/** Marks on slides, by numbers that choose them: words of a passage, or now and then all of a slide. */
function markAll(slides: readonly EditionSlide[], choices: readonly number[]): WantedPlace[] {
  return choices.flatMap((choice, turn) => {
    const draw = drawFrom(choice);
    const slide = slides[Math.floor(draw() * slides.length)];
    const part = parts[Math.floor(draw() * parts.length)] ?? 'body';
    if (!slide) return [];
    if (draw() < 0.1) return [{ ...markWhole(slide), id: `${turn}` }];
    const text = slide[part];
    const start = Math.floor(draw() * text.length);
    const end = Math.min(text.length, start + 1 + Math.floor(draw() * 60));
    return start >= end ? [] : [{ ...markRange(slide, part, start, end), id: `${turn}` }];
  });
}

function onPart(part: (typeof parts)[number], ofModule: boolean): PassagePart {
  if (!ofModule || part === 'title') return part;
  return part === 'body' ? 'introduction' : 'description';
}

const choices = fc.array(fc.integer({ min: 0 }), { minLength: 1, maxLength: 12 });
const course = fc
  .record({
    seed: fc.integer({ min: 0 }),
    modules: fc.integer({ min: 1, max: 4 }),
    slides: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ seed, ...sizes }) => {
    const draft = draftCourse(drawFrom(seed), sizes);
    return editionFromModules(Object.fromEntries(draft.map(({ path, slides }) => [path, slides])));
  });

const lastOf = (placed: ReturnType<typeof placeAnchors>, wanted: readonly WantedPlace[]) =>
  wanted.map((place, index): WantedPlace => {
    const last = placed[index] ?? place.last;
    return { ...place, last, followed: last.state !== 'orphan' || place.followed };
  });

describe('anchors in a course', () => {
  it('stand where they were made while it is unchanged, followed or not', () => {
    fc.assert(
      fc.property(course, choices, fc.boolean(), (slides, chosen, followed) => {
        const wanted = markAll(slides, chosen).map((place) => ({ ...place, followed }));
        placeAnchors(wanted, structuredClone(slides)).forEach((placement, index) => {
          const { anchor, last } = wanted[index] ?? {};
          expect(placement.state).toBe('exact');
          expect(placement.range).toEqual(last?.range ?? null);
          // Agenda and recap say the same in many modules: without a following, any of them may be it.
          expect(placement.slide?.title).toBe(anchor?.slide?.title);
          if (followed) expect(placement).toEqual(last);
        });
      }),
    );
  });

  it('are placed the same again, and in any order', () => {
    fc.assert(
      fc.property(anyHistory, choices, fc.boolean(), ({ before, after }, chosen, isFollowed) => {
        const marks = markAll(before, chosen);
        const wanted = isFollowed
          ? follow(marks, before, after)
          : marks.map((mark) => ({ ...mark, followed: false }));
        const placed = placeAnchors(wanted, after);
        expect(placeAnchors(lastOf(placed, wanted), after)).toEqual(placed);
        expect(placeAnchors(wanted.toReversed(), after)).toEqual(placed.toReversed());
        for (const [index, place] of wanted.entries())
          expect(placeAnchors([place], after)).toEqual([placed[index]]);
      }),
      { numRuns: 60 },
    );
  });

  it('are exact where the words were left whole, whatever else the slide says now', () => {
    fc.assert(
      fc.property(
        course,
        fc.integer({ min: 0 }),
        fc.string(),
        fc.string(),
        (slides, choice, ahead, behind) => {
          const [mark] = markAll(slides, [choice]);
          const range = mark?.anchor.range;
          if (!range || range.part === 'title') return;
          const { exact } = range.quote;
          const at = slides.findIndex(
            ({ module, key }) => module === mark.anchor.module && key === mark.anchor.slide?.key,
          );
          // Where the new words say it too, which of them is it is another question.
          const text = `${ahead}\n${exact}\n${behind}`;
          fc.pre(text.indexOf(exact) === ahead.length + 1 && text.lastIndexOf(exact) === ahead.length + 1);
          const after = slides.map((slide, index) =>
            index === at ? { ...slide, notes: '', body: '', [range.part]: text } : slide,
          );
          const [placement] = placeAnchors([mark], after);
          expect(placement).toMatchObject({
            state: 'exact',
            range: { part: range.part, start: ahead.length + 1, end: ahead.length + 1 + exact.length },
          });
        },
      ),
    );
  });

  it('are placed nowhere where nothing is at least 70 % like the words', () => {
    fc.assert(
      fc.property(anyHistory, choices, fc.boolean(), ({ before, after }, chosen, isFollowed) => {
        const marks = markAll(before, chosen);
        const wanted = isFollowed
          ? follow(marks, before, after)
          : marks.map((mark) => ({ ...mark, followed: false }));
        placeAnchors(wanted, after).forEach((placement, index) => {
          const exact = wanted[index]?.anchor.range?.quote.exact;
          if (exact === undefined) return;
          const most = Math.floor(0.3 * exact.length);
          const isThere = after.some((slide) =>
            parts.some((part) => hasLikeWindow(exact, slide[part], most)),
          );
          if (!isThere) expect(placement).toMatchObject({ state: 'orphan', range: null });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('any anchor at all', () => {
  const text = fc.oneof(
    fc.constantFrom('', 'a b', 'same words here', '用户数据', '😀 ن\u064e é'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const slide = fc
    .record({
      module: fc.constantFrom('a.md', 'b.md'),
      n: fc.integer({ min: 0, max: 3 }),
      key: fc.constantFrom('x', 'y'),
      title: text,
      body: text,
      notes: text,
    })
    .map((one) => (one.n === 0 ? { ...one, key: '' } : one));
  // As in a course, no two slides have one address.
  const anySlides = fc.uniqueArray(slide, {
    maxLength: 8,
    selector: ({ module, key }) => `${module} ${key}`,
  });
  const state = fc.constantFrom('exact' as const, 'moved' as const, 'similar' as const, 'orphan' as const);

  it('is answered, inside a passage of today, and the same the second time', () => {
    const wanted = fc.record({
      on: slide,
      part: fc.constantFrom(...parts),
      start: fc.nat(45),
      end: fc.nat(45),
      keepsText: fc.boolean(),
      followed: fc.boolean(),
      state,
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 6 }), anySlides, (asked, slides) => {
        const places = asked.flatMap(
          ({ on, part, start, end, keepsText, followed, state: was }): WantedPlace[] => {
            if (Math.min(start, end) >= Math.min(on[part].length, Math.max(start, end))) return [];
            const made = markRange(on, onPart(part, on.n === 0), Math.min(start, end), Math.max(start, end));
            return [
              { ...made, text: keepsText ? made.text : null, followed, last: { ...made.last, state: was } },
            ];
          },
        );
        const placed = placeAnchors(places, slides);
        expect(placed).toHaveLength(places.length);
        for (const { module, slide: on, range } of placed) {
          if (range === null) continue;
          const found = slides.find((one) => one.module === module && one.key === (on?.key ?? ''));
          const passages = [found?.title, found?.body, found?.notes].map((passage) => passage?.length ?? 0);
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(Math.max(...passages));
        }
        expect(placeAnchors(lastOf(placed, places), slides)).toEqual(placed);
      }),
      { numRuns: 300 },
    );
  });

  it('that the learner detached stays without a place', () => {
    const [one] = markAll(
      [{ module: 'a.md', n: 1, key: 'x', title: 'T', body: 'some words', notes: 'more' }],
      [3],
    );
    if (!one) throw new Error('Nothing was marked.');
    const last = { ...one.last, state: 'detached' as const, range: null };
    expect(placeAnchors([{ ...one, last }], [])).toEqual([last]);
  });
});
