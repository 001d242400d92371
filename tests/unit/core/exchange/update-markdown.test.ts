import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { markdown, writeModuleMarkdown } from '../../../../core/exchange/formats/markdown.ts';
import { updateMarkdown } from '../../../../core/exchange/update-markdown.ts';
import { anyItems, anyText, options, written } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';
import { readEntries } from './read-back.ts';

const write = (items: readonly ExportedAnnotation[]) => written(markdown.write(items, options));
const update = (text: string, items: readonly ExportedAnnotation[]) =>
  updateMarkdown(text, items, options, 'all');
const ids = (text: string) => readEntries(text).map((entry) => entry.readable && entry.id);
const idsOf = (items: readonly ExportedAnnotation[]) => items.map(({ record }) => record.id);
const edit = (item: ExportedAnnotation, change: Partial<ExportedAnnotation['record']>) => ({
  ...item,
  record: { ...item.record, ...change },
});

/** Paragraphs that a user may write: no callout of Carrel's, which would be a copy of one. */
const userText = fc.oneof(
  anyText.filter((text) => !/\^ann-|carrel \{|[`~]{3}/.test(text)).map((text) => text.replaceAll('\r', '')),
  fc.constantFrom(
    'My own thought',
    '## My heading',
    '- [ ] a task',
    '> my own quote',
    '```\n# not a heading\n^ann-00000000-0000-4000-8000-000000000000\n```',
  ),
);

/** The file with a user's paragraph between any two lines that are not of one block, and which of them were put in. */
function withUserText(text: string, paragraphs: readonly string[]): { text: string; put: string[] } {
  const pieces = text.split(/(?<=\n\^ann-[0-9a-f-]{36}\n)|(?<=\n# [^\n]*\n)/);
  const put: string[] = [];
  const joined = pieces.map((piece, index) => {
    const paragraph =
      index === pieces.length - 1 && !piece.endsWith('\n')
        ? undefined
        : paragraphs[index % (paragraphs.length + 1)];
    if (paragraph === undefined) return piece;
    put.push(paragraph);
    return `${piece}\n${paragraph}\n`;
  });
  return { text: joined.join(''), put };
}

const isOfModule = (item: ExportedAnnotation, first: ExportedAnnotation | undefined) =>
  item.record.course === first?.record.course && item.place.module?.path === first.place.module?.path;

const someOf = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
const chosen = (items: ExportedAnnotation[], keep: boolean[]) =>
  items.filter((_, index) => keep[index] === true);

describe('exporting again', () => {
  it('changes nothing where nothing has changed, whatever the user wrote between', () => {
    fc.assert(
      fc.property(anyItems, fc.array(userText), (items, paragraphs) => {
        const { text } = withUserText(write(items), paragraphs);
        expect(update(text, items)).toBe(text);
      }),
    );
  });

  it('adds what is new where a new file would have it', () => {
    fc.assert(
      fc.property(anyItems, someOf, (items, keep) => {
        expect(update(write(chosen(items, keep)), items)).toBe(write(items));
      }),
      { numRuns: 300 },
    );
  });

  it('writes anew what was edited in Carrel', () => {
    fc.assert(
      fc.property(anyItems, anyText, (items, note) => {
        const edited = items.map((item) => edit(item, { note, tags: ['new'] }));
        expect(update(write(items), edited)).toBe(write(edited));
      }),
    );
  });

  it('takes out what was deleted and keeps every line of the user’s, in its order', () => {
    fc.assert(
      fc.property(anyItems, someOf, someOf, fc.array(userText), (items, keep, deleted, paragraphs) => {
        const { text, put } = withUserText(write(chosen(items, keep)), paragraphs);
        const now = items.map((item, index) => edit(item, { deleted: deleted[index] === true }));
        const updated = update(text, now);
        const alive = now.filter(({ record }) => !record.deleted);
        expect(ids(updated).toSorted()).toEqual(idsOf(alive).toSorted());
        let from = 0;
        for (const line of put
          .flatMap((paragraph) => paragraph.split('\n'))
          .filter((one) => one.trim() !== '')) {
          const at = `\n${updated}`.indexOf(`\n${line}\n`, from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + line.length;
        }
        expect(update(updated, now)).toBe(updated);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what a smaller selection doesn’t name', () => {
    fc.assert(
      fc.property(anyItems, someOf, (items, keep) => {
        expect(update(write(items), chosen(items, keep))).toBe(write(items));
      }),
    );
  });

  it('does all of that for a file of one module', () => {
    fc.assert(
      fc.property(
        anyItems.map(([first, ...others]) =>
          [first, ...others].filter((item) => item !== undefined).filter((item) => isOfModule(item, first)),
        ),
        someOf,
        someOf,
        fc.array(userText),
        (items, keep, deleted, paragraphs) => {
          const write = (some: readonly ExportedAnnotation[]) => written(writeModuleMarkdown(some, options));
          const before = chosen(items, keep);
          if (before.length === 0) return;
          const { text, put } = withUserText(write(before), paragraphs);
          const now = items.map((item, index) => edit(item, { deleted: deleted[index] === true }));
          const updated = updateMarkdown(text, now, options, 'module');
          const alive = now.filter(({ record }) => !record.deleted);
          expect(ids(updated)).toEqual(idsOf(alive));
          for (const paragraph of put) expect(`\n${updated}`).toContain(`\n${paragraph}\n`);
          expect(updateMarkdown(updated, now, options, 'module')).toBe(updated);
          expect(updateMarkdown(write(before), items, options, 'module')).toBe(write(items));
        },
      ),
    );
  });

  it('takes out what stands in another file now, and nothing else', () => {
    const [stays, leaves] = [highlight(), highlight({ id: '0a7b0000-0000-4000-8000-000000000002' })];
    const text = written(writeModuleMarkdown([stays, leaves], options));
    const leaving = new Set([leaves.record.id]);
    expect(updateMarkdown(text, [stays], options, 'module', leaving)).toBe(
      written(writeModuleMarkdown([stays], options)),
    );
  });

  it('does the same with line ends of any kind', () => {
    const first = highlight();
    const second = highlight({
      id: '0a7b0000-0000-4000-8000-000000000002',
      slide: { key: 'later', title: 'Later', n: 5 },
    });
    const one = written(writeModuleMarkdown([first], options));
    const both = written(writeModuleMarkdown([first, second], options));
    expect(updateMarkdown(one, [first, second], options, 'module')).toBe(both);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(updateMarkdown(windows(one), [first, second], options, 'module')).toBe(windows(both));
    expect(updateMarkdown('', [], options, 'module')).toBe('');
  });
});

describe('a block that the user edited', () => {
  const item = highlight({ note: 'before' });
  const byHand = write([item]).replace('> before', '> before, and more by hand');

  it('stays edited while its annotation is the same', () => {
    expect(update(byHand, [item])).toBe(byHand);
  });

  it('is kept below the new one when the annotation was edited too', () => {
    const updated = update(byHand, [edit(item, { note: 'after' })]);
    expect(updated).toContain('> after');
    expect(updated).toContain('> [!note] Edited by hand, before Carrel updated it\n');
    expect(updated).toContain('> before, and more by hand');
    expect(ids(updated)).toEqual([item.record.id]);
    expect(update(updated, [edit(item, { note: 'after' })])).toBe(updated);
  });

  it('stays as the user’s own when the annotation was deleted', () => {
    const updated = update(byHand, [edit(item, { deleted: true })]);
    expect(updated).toContain('> before, and more by hand');
    expect(updated).not.toMatch(/<!-- carrel|\^ann-/);
  });

  it('whose callout was made into something else is left alone', () => {
    const taken = write([item]).replace(/> <!-- carrel.*\n/, '');
    expect(update(taken, [item])).toBe(taken);
  });
});

it('headings are called what their course and module are called today', () => {
  const item = highlight();
  const renamed = {
    ...item,
    place: { ...item.place, courseTitle: 'Clouds', module: { path: 'm.md', title: 'Module One' } },
  };
  expect(update(write([item]), [renamed])).toBe(write([renamed]));
});
