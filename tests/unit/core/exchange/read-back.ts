import { expect } from 'vitest';
import { detectReader } from '../../../../core/exchange/detect-reader.ts';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import type { NotReadable, ReadEntry } from '../../../../core/exchange/read-entry.ts';

/** The entries of a file as an import finds them; none where nothing that Carrel reads looks like it. */
export function readEntries(text: string): (ReadEntry | NotReadable)[] {
  return [...(detectReader([text])?.read() ?? [])];
}

/**
 * Holds the entries of a file against what was written into it: all that a learner sees of each annotation, and its
 * place in the course. What it is merged by is in Carrel's own file alone.
 */
export function expectReadBack(text: string, items: readonly ExportedAnnotation[]): void {
  const entries = readEntries(text);
  expect(entries).toHaveLength(items.length);
  entries.forEach((entry, index) => {
    const { record, place } = items[index] ?? expect.fail();
    const { kind, id, colour, style, label, note, tags, createdAt, modifiedAt, anchor, course } = record;
    expect(entry).toMatchObject({
      ...{ readable: true, hasOwnId: true, kind, id, colour, style, label, note, tags },
      ...{ createdAt, modifiedAt },
      quote: anchor?.range?.quote ?? null,
      source: {
        course,
        courseTitle: place.courseTitle,
        module: place.module?.path ?? null,
        moduleTitle: place.module?.title ?? null,
        slide: place.slide ?? {},
        part: anchor?.range?.part ?? null,
      },
    });
  });
}
