import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationRecord } from '../../../../core/annotation/annotation-record.ts';
import { firstNote } from '../../../../core/annotation/note-versions.ts';
import { tidyTags } from '../../../../core/annotation/tidy-words.ts';
import { mergeRecords } from '../../../../core/annotation/merge-records.ts';
import { findTextFormat } from '../../../../core/exchange/all-formats.ts';
import { detectReader } from '../../../../core/exchange/detect-reader.ts';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { findLike } from '../../../../core/exchange/find-like.ts';
import { judgeEntry, type Judgement } from '../../../../core/exchange/judge-entry.ts';
import { locateEntry, type ShelfToSearch } from '../../../../core/exchange/locate-entry.ts';
import { anyItems, options, written } from './any-annotation.ts';
import { firstId, highlight } from './one-annotation.ts';

type Notebook = ReadonlyMap<string, AnnotationRecord>;

/** As the import does it, with a notebook that is a map: what a file makes of it, and what is said of each entry. */
function taken(notebook: Notebook, text: string, shelf: ShelfToSearch) {
  const now = new Map(notebook);
  const verdicts = [...(detectReader([text])?.read() ?? [])].map((entry): Judgement['verdict'] => {
    if (!entry.readable) throw new Error(`${entry.where}: ${entry.reason}`);
    const named = now.get(entry.id) ?? null;
    const located = entry.whole || named ? null : locateEntry(entry, shelf);
    const likely = [...notebook.keys()].flatMap((id) => {
      const record = now.get(id);
      return record ? [{ record, placement: null }] : [];
    });
    const here = named ?? (located && findLike(entry, located, likely));
    const { verdict, record } = judgeEntry(entry, here, located, 1);
    now.set(record.id, here ? mergeRecords(here, record) : record);
    return verdict;
  });
  return { notebook: now, verdicts };
}

const bare: ShelfToSearch = { courses: [], modules: () => [], slides: () => [] };

/** A shelf with the courses and slides that the annotations were made on. */
function shelfOf(items: readonly ExportedAnnotation[]): ShelfToSearch {
  const courses = new Map(items.map(({ record }) => [record.course, record.courseTitle]));
  const slides = new Map<string, ReturnType<ShelfToSearch['slides']>[number]>();
  for (const { record } of items) {
    const { anchor, slideText } = record;
    if (!anchor?.slide || !slideText) continue;
    const key = JSON.stringify([record.course, anchor.module, anchor.slide.key]);
    const known = slides.get(key);
    const body = [known?.body ?? '', slideText.body].filter((text) => text !== '').join('\n');
    slides.set(key, { module: anchor.module, ...anchor.slide, body, notes: slideText.notes });
  }
  const of = (id: string) => [...slides].filter(([key]) => key.startsWith(`[${JSON.stringify(id)},`));
  return {
    courses: [...courses].map(([id, title]) => ({ id, title })),
    modules: (id) => [
      ...new Map(of(id).map(([, { module }]) => [module, { path: module, title: module }])).values(),
    ],
    slides: (id) => of(id).map(([, slide]) => slide),
  };
}

/** As a notebook keeps them: the note is what its versions say, and no two tags are the same. */
const keptItems = anyItems.map((items) =>
  items.map((item) => {
    const { note, tags, stamps } = item.record;
    const first = firstNote(note, stamps.anchor);
    return { ...item, record: { ...item.record, ...first, tags: tidyTags(tags) } };
  }),
);

const formats = ['json', 'annotation', 'hypothesis', 'csv', 'readwise', 'markdown'] as const;
const write = (format: (typeof formats)[number], items: readonly ExportedAnnotation[]) =>
  written(findTextFormat(format)?.write(items, options) ?? []);

/** Of two the first says what both say: the same words on the same place, made in the same moment. */
const toNotebook = (items: readonly ExportedAnnotation[]): Notebook =>
  new Map(items.map(({ record }) => [record.id, record]));

describe.each(formats)('%s', (format) => {
  it.each(['a shelf without courses', 'a shelf with the courses'])(
    'taken in where it came from changes nothing: %s',
    (which) => {
      fc.assert(
        fc.property(keptItems, (items) => {
          const shelf = which === 'a shelf without courses' ? bare : shelfOf(items);
          const here = toNotebook(items);
          const { notebook, verdicts } = taken(here, write(format, items), shelf);
          expect(verdicts).toEqual(items.map(() => 'same'));
          expect(notebook).toEqual(here);
        }),
      );
    },
  );

  it('taken in twice is taken in once', () => {
    fc.assert(
      fc.property(keptItems, (items) => {
        const text = write(format, items);
        const once = taken(new Map(), text, bare);
        const twice = taken(once.notebook, text, bare);
        expect(twice.notebook).toEqual(once.notebook);
        expect(twice.verdicts).toEqual(items.map(() => 'same'));
        if (format !== 'readwise') expect(once.notebook.size).toBe(items.length);
      }),
    );
  });

  it('stays deleted what was deleted here', () => {
    fc.assert(
      fc.property(keptItems, (items) => {
        const gone = new Map(items.map(({ record }) => [record.id, { ...record, deleted: true }]));
        const text = write(format, items);
        if (format === 'json') return;
        const { notebook, verdicts } = taken(gone, text, shelfOf(items));
        expect(verdicts).toEqual(items.map(() => 'deleted-here'));
        expect(notebook).toEqual(gone);
      }),
    );
  });
});

describe('two thoughts on the same words', () => {
  const one = highlight({ note: 'one' });
  const other = highlight({ id: firstId.replace('1', '2'), note: 'other' });

  it('stay two in a file that names no ids and no times', () => {
    const text = 'Highlight,Title,Note\r\nwords,Book,one\r\nwords,Book,other\r\nwords,Book,one\r\n';
    const once = taken(new Map(), text, bare);
    expect([...once.notebook.values()].map(({ note }) => note)).toEqual(['one', 'other']);
    expect(taken(once.notebook, text, bare).notebook).toEqual(once.notebook);
  });

  it('are each known again by their note', () => {
    const text = write('readwise', [one, other]);
    expect(taken(toNotebook([other, one]), text, bare).verdicts).toEqual(['same', 'same']);
  });
});

describe('an entry without an id on words that are marked here', () => {
  const row = (note: string, date: string) =>
    `Highlight,Title,URL,Note,Date\r\npacks a program,Cloud,carrel://cloud/m.md#containers,${note},${date}\r\n`;
  const later = '2026-11-01T00:00:00Z';

  it('brings its note along where there is none yet', () => {
    const here = toNotebook([highlight()]);
    const { notebook, verdicts } = taken(here, row('".new\nwhy?"', later), bare);
    expect(verdicts).toEqual(['changed']);
    expect([...notebook.values()]).toMatchObject([{ id: firstId, note: 'why?', tags: ['exam', 'new'] }]);
  });

  it('is another one where both say something', () => {
    const { notebook, verdicts } = taken(toNotebook([highlight({ note: 'mine' })]), row('why?', later), bare);
    expect(verdicts).toEqual(['new']);
    expect([...notebook.values()].map(({ note }) => note)).toEqual(['mine', 'why?']);
  });
});

it('another notebook’s highlight of the same words, with nothing more to say, is here already', () => {
  const theirs = highlight({ id: firstId.replace('1', '7') });
  for (const format of ['annotation', 'hypothesis', 'csv', 'markdown'] as const)
    expect(taken(toNotebook([highlight()]), write(format, [theirs]), bare).verdicts, format).toEqual([
      'same',
    ]);
  const more = highlight({ id: firstId.replace('1', '7'), note: 'why?' });
  expect(taken(toNotebook([highlight()]), write('csv', [more]), bare).verdicts).toEqual(['new']);
});

it('what Hypothesis took in and gave out again is known by the id it had here', () => {
  const item = highlight({ note: 'mine' });
  const file = JSON.parse(write('hypothesis', [item])) as { annotations: { id: string; carrel?: object }[] };
  const [entry] = file.annotations;
  const back = {
    ...entry,
    id: 'xYz',
    carrel: undefined,
    extra: { source: 'import', original_id: entry?.id },
  };
  const text = JSON.stringify({ annotations: [back] });
  expect(taken(toNotebook([item]), text, bare).verdicts).toEqual(['same']);
  expect([...(detectReader([text])?.read() ?? [])]).toMatchObject([{ id: firstId, hasOwnId: true }]);
});

it('a book of Readest’s is taken in once, and known by its words where they are marked here', () => {
  const annotation = { type: 'annotation', cfi: 'epubcfi(/6)', text: 'packs a program', note: '' };
  const text = JSON.stringify({
    $format: 'readest-annotations',
    version: 1,
    book: { title: 'Cloud' },
    annotations: [
      { ...annotation, id: 'a1', createdAt: 1767323045678 },
      { ...annotation, id: 'a2', note: 'why?', createdAt: 1767323045679 },
      { id: 'b1', type: 'bookmark', text: 'Chapter', note: '', createdAt: 1767323045678 },
    ],
  });
  const once = taken(new Map(), text, bare);
  expect(once.notebook.size).toBe(3);
  expect(taken(once.notebook, text, bare)).toEqual({ ...once, verdicts: ['same', 'same', 'same'] });
  const marked = highlight();
  const here = taken(toNotebook([marked]), text, shelfOf([marked]));
  expect(here.verdicts).toEqual(['same', 'new', 'new']);
});
