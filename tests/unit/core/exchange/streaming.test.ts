import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { findTextFormat } from '../../../../core/exchange/all-formats.ts';
import { ankiRows } from '../../../../core/exchange/anki/anki-collection.ts';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { formatNames } from '../../../../core/exchange/format-names.ts';
import { options } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const count = 100_000;
const perSlide = 20;

/** As a long life of reading leaves them: many, on many slides, each with a note of some length. */
function* many(onEach: (index: number) => void): Iterable<ExportedAnnotation> {
  for (let index = 0; index < count; index++) {
    onEach(index);
    const n = 1 + Math.floor(index / perSlide);
    yield highlight({
      id: `0a7b0000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
      note: `Note ${index}: ${'words '.repeat(30)}`,
      slide: { key: `slide-${n}`, title: `Slide ${n}`, n },
    });
  }
}

const ways: { name: string; write(items: Iterable<ExportedAnnotation>): Iterable<unknown> }[] = [
  ...formatNames
    .map(findTextFormat)
    .filter((format) => format !== null)
    .map(({ name, write }) => ({
      name,
      write: (items: Iterable<ExportedAnnotation>) => write(items, options),
    })),
  { name: 'apkg', write: (items) => ankiRows(items, options).notes() },
];

// Long, because a busy machine is no fault of the code's.
describe('100,000 annotations', { timeout: 240_000 }, () => {
  it.each(ways)('are written as $name one by one, and none is held', ({ write }) => {
    let taken = 0;
    let length = 0;
    let furthestAhead = 0;
    let pieces = 0;
    const heap: number[] = [];
    const items = many((index) => {
      taken = index + 1;
      if (index % (count / 5) === 0 && index > 0) {
        collectGarbage();
        heap.push(process.memoryUsage().heapUsed);
      }
    });
    for (const piece of write(items)) {
      pieces++;
      length += typeof piece === 'string' ? piece.length : JSON.stringify(piece).length;
      furthestAhead = Math.max(furthestAhead, taken - pieces);
    }
    expect(taken).toBe(count);
    // Each was asked for only when the one before it was written.
    expect(furthestAhead).toBeLessThanOrEqual(1);
    const [first = 0, ...later] = heap;
    // From the first fifth to the last, the heap grows by less than a tenth of what is written meanwhile.
    expect(Math.max(...later) - first).toBeLessThan(length / 10);
    expect(length).toBeGreaterThan(count * 200);
  });
});
