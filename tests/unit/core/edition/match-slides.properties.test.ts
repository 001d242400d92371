import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EditionSlide, matchEditions } from '../../../../core/edition/match-slides.ts';
import {
  anyHistory,
  draftCourse,
  historyWithinModules,
  drawFrom,
  edits,
  type History,
  playHistory,
} from './generated-course.ts';

const text = ({ title, body, notes }: EditionSlide) => JSON.stringify([title, body, notes]);

/** The old slides that are still there, with where they are. */
function kept({ before, after, drafts }: History): { slide: EditionSlide; is: EditionSlide }[] {
  const byId = new Map(after.map((slide) => [drafts.get(slide)?.id, slide]));
  return before.flatMap((slide) => {
    const is = byId.get(drafts.get(slide)?.id);
    return is === undefined ? [] : [{ slide, is }];
  });
}

function counted(slides: readonly EditionSlide[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slide of slides) counts.set(text(slide), (counts.get(text(slide)) ?? 0) + 1);
  return counts;
}

describe('over any history of edits', () => {
  it('a kept slide whose text stood once is found wherever it went, also with every fifth word reworded', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const once = counted(history.before);
        const found = new Map(matchEditions(history.before, history.after).slides.map((m) => [m.before, m]));
        for (const { slide, is } of kept(history)) {
          if (once.get(text(slide)) !== 1) continue;
          expect(found.get(slide)?.after).toBe(is);
        }
      }),
    );
  });

  it('a slide that is gone is found nowhere but under its own title in its own module', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const stayed = new Set(kept(history).map(({ slide }) => slide));
        const once = counted(history.before);
        const match = matchEditions(history.before, history.after);
        const newPath = new Map(match.modules.map(({ before, after }) => [before, after]));
        for (const { before, after } of match.slides) {
          if (stayed.has(before) || once.get(text(before)) !== 1 || after === null) continue;
          expect([after.title, after.module]).toEqual([before.title, newPath.get(before.module)]);
        }
      }),
    );
  });

  it('a slide that repeats is found in its own module while no slide changes modules', () => {
    fc.assert(
      fc.property(historyWithinModules, (history) => {
        const found = new Map(matchEditions(history.before, history.after).slides.map((m) => [m.before, m]));
        for (const { slide, is } of kept(history)) expect(found.get(slide)?.after).toBe(is);
      }),
    );
  });

  it('each old slide has one answer, and no new slide is two old ones or is lost', () => {
    fc.assert(
      fc.property(anyHistory, ({ before, after }) => {
        const match = matchEditions(before, after);
        expect(match.slides.map((slide) => slide.before)).toEqual(before);
        const taken = match.slides.flatMap((slide) => slide.after ?? []);
        const accounted = [...taken, ...match.added];
        expect(accounted).toHaveLength(after.length);
        expect(new Set(accounted)).toEqual(new Set(after));
      }),
    );
  });

  it('the same edition is all the same', () => {
    fc.assert(
      fc.property(anyHistory, ({ after }) => {
        const again = structuredClone(after);
        const match = matchEditions(after, again);
        expect(match.slides.map(({ kind }) => kind)).toEqual(after.map(() => 'same'));
        match.slides.forEach((slide, index) => expect(slide.after).toBe(again[index]));
        expect(match.added).toEqual([]);
      }),
    );
  });

  it('going back finds the same pairs, but for slides that repeat', () => {
    fc.assert(
      fc.property(anyHistory, ({ before, after }) => {
        const [old, current] = [counted(before), counted(after)];
        const repeats = (slide: EditionSlide) =>
          (old.get(text(slide)) ?? 0) > 1 || (current.get(text(slide)) ?? 0) > 1;
        const back = new Map(matchEditions(after, before).slides.map((m) => [m.before, m.after]));
        for (const m of matchEditions(before, after).slides) {
          if (m.after === null || repeats(m.before) || repeats(m.after)) continue;
          expect(back.get(m.after)).toBe(m.before);
        }
      }),
    );
  });

  it('slides are `same` or `moved` exactly when their text is equal', () => {
    fc.assert(
      fc.property(anyHistory, ({ before, after }) => {
        for (const m of matchEditions(before, after).slides) {
          if (m.kind === 'removed') continue;
          expect(text(m.before) === text(m.after)).toBe(m.kind !== 'changed');
        }
      }),
    );
  });
});

describe('any slides at all', () => {
  const anySlide = fc.record({
    module: fc.constantFrom('a.md', 'b.md', ''),
    n: fc.integer({ min: -1, max: 5 }),
    key: fc.constantFrom('', 'x', 'x-2'),
    title: fc.oneof(fc.constantFrom('', 'A', 'constructor'), fc.string({ unit: 'binary', maxLength: 8 })),
    body: fc.oneof(fc.constantFrom('', 'b c', '__proto__'), fc.string({ unit: 'binary', maxLength: 8 })),
    notes: fc.constantFrom('', 'd', '\0'),
  });
  const anySlides = fc.array(anySlide, { maxLength: 20 });

  it('are matched one to one and without a throw', () => {
    fc.assert(
      fc.property(anySlides, anySlides, (before, after) => {
        const match = matchEditions(before, after);
        expect(match.slides.map((slide) => slide.before)).toEqual(before);
        const taken = match.slides.flatMap((slide) => slide.after ?? []);
        expect(taken.length + match.added.length).toBe(after.length);
        expect(new Set([...taken, ...match.added]).size).toBe(after.length);
        for (const slide of match.slides) {
          if (slide.kind !== 'changed') continue;
          expect(slide.score).toBeGreaterThan(0);
          expect(slide.score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the work', () => {
  /** At most this often is a slide looked at for each whose text changed, however large the course. */
  const looksASlide = 24 * 32 + 18 + 20 * 18;

  function rewordAll(modules: number): { looks: number; changed: number; found: number } {
    const draw = drawFrom(modules);
    const course = draftCourse(draw, { modules, slides: 17 });
    const rewords = Array.from({ length: modules * 60 }, () => 'reword' as const);
    const { before, after } = playHistory(rewords, draw, course);
    const match = matchEditions(before, after);
    const changed = match.slides.filter(({ kind }) => kind !== 'same').length;
    return {
      looks: match.looks,
      changed,
      found: match.slides.filter((m) => m.after !== null).length / before.length,
    };
  }

  it('grows with the slides that changed, not with their square', () => {
    const small = rewordAll(2);
    const large = rewordAll(20);
    expect(small.looks).toBeLessThanOrEqual(looksASlide * small.changed);
    expect(large.looks).toBeLessThanOrEqual(looksASlide * large.changed);
    expect(large.looks / large.changed).toBeLessThan(3 * (small.looks / small.changed));
    expect(large.found).toBeGreaterThan(0.97);
  });

  it('does not grow with the slides that stayed', () => {
    const draw = drawFrom(7);
    const course = draftCourse(draw, { modules: 40, slides: 17 });
    const { before, after } = playHistory(['reword', 'reword', 'deleteSlide', 'insertSlide'], draw, course);
    expect(matchEditions(before, after).looks).toBeLessThan(100);
  });

  it('stays small where hundreds of slides are made from one pattern', () => {
    const pattern = (verb: string) =>
      Array.from({ length: 600 }, (_, index) => ({
        module: 'a.md',
        n: index + 1,
        key: `exercise-${index + 1}`,
        title: `Exercise ${index + 1}`,
        body: `${verb} the console, do the step on the sheet and compare what you saw with your neighbour`,
        notes: '',
      }));
    const match = matchEditions(pattern('Open'), pattern('Start'));
    expect(match.looks).toBeLessThanOrEqual(looksASlide * 600);
    expect(match.slides.every((m) => m.after?.n === m.before.n)).toBe(true);
  });
});

it('every edit of the histories is one that changes something', () => {
  for (const edit of Object.values(edits)) {
    const course = draftCourse(drawFrom(1), { modules: 3, slides: 5 });
    const edited = [1, 2, 3].map((seed) => edit(course, drawFrom(seed)));
    expect(edited.some((result) => JSON.stringify(result) !== JSON.stringify(course))).toBe(true);
  }
});
