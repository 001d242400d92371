import { beforeEach, expect, test } from 'vitest';
import { findCourse } from '../../../../backend/database/library/course-table.ts';
import { findEdition } from '../../../../backend/database/library/edition-table.ts';
import { findTextOfSlide } from '../../../../backend/database/library/slide-table.ts';
import { findModule } from '../../../../backend/database/library/module-table.ts';
import { putPlace } from '../../../../backend/database/notebook/annotation-place.ts';
import {
  eachRecord,
  findDamagedAnnotations,
  putRecord,
} from '../../../../backend/database/notebook/annotation-table.ts';
import { putFound, type FoundPlace } from '../../../../backend/database/notebook/placing-table.ts';
import { countAlike } from '../../../../backend/database/notebook/count-facets.ts';
import { placeOfToday } from '../../../../backend/notebook/annotate.ts';
import { placeAgain } from '../../../../backend/notebook/place-again.ts';
import { anchorRange } from '../../../../core/anchor/make-anchor.ts';
import { newRecord } from '../../../../core/annotation/edit-record.ts';
import { keepTestLibrary, slides, type TestLibrary } from '../library/keep-test-library.ts';
import { idOf, nextTools } from './made-annotations.ts';

const sentence = (slide: number, line: number) => `line ${line} of slide ${slide} says what only it says`;
const slide = (n: number) => `Slide ${n}: ${[1, 2, 3, 4, 5].map((line) => sentence(n, line)).join('; ')}`;
const course = (count: number) => ({
  '1.md': slides('One', ...Array.from({ length: count }, (_, n) => slide(n))),
});

/** Highlights on each line of each slide, as many as wanted. */
function highlightAll(library: TestLibrary, count: number): void {
  const { notebook } = library;
  const db = library.keeper.database();
  const row = findCourse(db, 'c');
  const module = row && findModule(db, row.row, '1.md');
  if (!row || !module) throw new Error('The course was read.');
  const chain = findEdition(db, row.row)?.chain ?? null;
  const keys = library.module('1.md').slides.map(({ key }) => key);
  notebook.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const found = findTextOfSlide(db, module.id, keys[number % keys.length] ?? '');
      if (!found) throw new Error('There is such a slide.');
      const { n, key, title, body, notes } = found;
      const exact = sentence(n - 1, 1 + (Math.floor(number / keys.length) % 5));
      const start = body.indexOf(exact);
      const range = anchorRange('body', body, start, start + exact.length);
      const anchor = { module: '1.md', moduleTitle: 'One', slide: { key, title, n }, range };
      const text = { title, body, notes };
      const { now, stamp } = nextTools(notebook);
      const times = { createdAt: now, modifiedAt: now };
      const words = { colour: 'yellow' as const, style: 'solid' as const, label: '', note: '', tags: [] };
      const made = { id: idOf(number), kind: 'highlight' as const, course: 'c', courseTitle: 'C', anchor };
      const record = newRecord({ ...made, ...words, ...times }, text, stamp);
      putPlace(notebook, putRecord(notebook, record), placeOfToday({ anchor, slideText: text, chain }));
    }
  })();
}

type Run = { kept: FoundPlace[][]; turns: number };

async function place(library: TestLibrary, batches = Infinity): Promise<Run> {
  const db = library.keeper.database();
  const row = findCourse(db, 'c');
  if (!row) throw new Error('The course is on the shelf.');
  const run: Run = { kept: [], turns: 0 };
  await placeAgain(row, {
    library: db,
    notebook: library.notebook,
    giveWay: () => Promise.resolve(void (run.turns += 1)),
    isEnded: () => run.kept.length >= batches,
    keep(found) {
      run.kept.push(found);
      putFound(library.notebook, found);
      return Promise.resolve(true);
    },
  });
  return run;
}

const states = (library: TestLibrary) =>
  Object.fromEntries(
    [...Map.groupBy(countAlike(library.notebook, {}), ({ state }) => state)].map(([state, of]) => [
      state,
      of.reduce((sum, { count }) => sum + count, 0),
    ]),
  );

let library: TestLibrary;
beforeEach(async () => {
  library = await keepTestLibrary(course(40));
});

test('where nothing changed, nothing is looked for', async () => {
  highlightAll(library, 200);
  expect((await place(library)).kept).toEqual([]);
});

test('ten thousand are found again, other work goes between, and a second look finds nothing to do', async () => {
  highlightAll(library, 10_000);
  const text = course(40)['1.md'].replace(/line 3 of slide (\d+)/g, 'and then line 3 of slide $1');
  library.write({ '1.md': text.replace(/line 5 of slide \d+ says what only it says/g, '') });
  await library.look();
  const run = await place(library);
  expect(run.kept.flat()).toHaveLength(10_000);
  expect(run.turns).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...run.kept.map(({ length }) => length))).toBeLessThanOrEqual(250);
  expect(states(library)).toEqual({ exact: 8000, orphan: 2000 });
  expect((await place(library)).kept).toEqual([]);
  expect(findDamagedAnnotations(library.notebook)).toEqual([]);
}, 120_000);

test('ended in the middle, it goes on from there the next time, to the same end', async () => {
  highlightAll(library, 1000);
  library.write({
    '1.md': slides('One', 'New: here', ...Array.from({ length: 40 }, (_, n) => slide(39 - n))),
  });
  await library.look();
  const first = await place(library, 2);
  expect(first.kept).toHaveLength(2);
  const second = await place(library);
  const ids = [...first.kept, ...second.kept].flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(states(library)).toEqual({ exact: 1000 });
  const [record] = eachRecord(library.notebook);
  // What it was made on stays as it was.
  expect(record?.anchor?.slide).toMatchObject({ n: 1 });
});

test('a slide that only stands elsewhere in its module is shown with its new number', async () => {
  highlightAll(library, 40);
  library.write({ '1.md': slides('One', 'New: here', ...Array.from({ length: 40 }, (_, n) => slide(n))) });
  await library.look();
  const { kept } = await place(library);
  expect(kept.flat().map(({ now }) => now.placement?.slide?.n)).toEqual(
    Array.from({ length: 40 }, (_, n) => n + 2),
  );
});
