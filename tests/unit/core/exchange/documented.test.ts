import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findTextFormat } from '../../../../core/exchange/all-formats.ts';
import { ankiRows } from '../../../../core/exchange/anki/anki-collection.ts';
import { carrelJsonSchema } from '../../../../core/exchange/carrel-json-schema.ts';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { type FormatName, formatNames } from '../../../../core/exchange/format-names.ts';
import { writeStudyBook } from '../../../../core/exchange/study-book/write-study-book.ts';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';
import { exported, options, written } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';

const docs = path.join(import.meta.dirname, '../../../../docs');

/** A highlight and a bookmark of which every field can be told from every other. */
const body = 'PREFIX exactwords SUFFIX';
const made = highlight({
  body,
  exact: 'exactwords',
  note: 'notewords',
  tags: ['tagword'],
  slide: { key: 'slidekey', title: 'Slidetitle', n: 7 },
  change: {
    course: 'courseid',
    courseTitle: 'Coursetitle',
    style: 'strikethrough',
    colour: 'purple',
    createdAt: Date.UTC(2026, 7, 9),
  },
});
const bookmark = exported({
  ...made.record,
  id: '0a7b0000-0000-4000-8000-00000000000b',
  kind: 'bookmark',
  label: 'labelword',
  note: 'x',
  anchor: made.record.anchor && { ...made.record.anchor, range: null },
});
const orphan: ExportedAnnotation = {
  ...made,
  placement: made.placement && { ...made.placement, state: 'orphan', range: null },
};

function write(format: FormatName, items: readonly ExportedAnnotation[]): string {
  if (format === 'apkg')
    return JSON.stringify([...ankiRows(items, options).notes()]) + JSON.stringify(withCol(items));
  if (format !== 'studybook') return written(findTextFormat(format)?.write(items, options) ?? []);
  const { description, introduction, slides } = parseModule(`## Slidetitle\n\n${body}\n`, {
    path: 'm.md',
    parseYaml: parseFlatYaml,
  });
  const entry = { course: 'courseid', courseTitle: 'Coursetitle', module: 'm.md', title: 'Module 1' };
  const bookSlides = slides.map((slide) => ({ ...slide, n: 7, key: 'slidekey' }));
  const book = writeStudyBook(
    {
      entries: [entry],
      open: () => ({ language: null, description, introduction, slides: bookSlides, annotations: items }),
      onCourse: () => [],
    },
    { ...options, withSpeakerNotes: true, picture: () => null },
  );
  return written(book).replace(/<style>[\s\S]*<\/style>/, '');
}

function withCol(items: readonly ExportedAnnotation[]) {
  const rows = ankiRows(items, options);
  for (const row of rows.notes()) expect(row.note.guid).not.toBe('');
  return rows.col().decks;
}

/** By the row's name in the docs: what a file must hold for it. */
const proofs: Record<string, { items: ExportedAnnotation[]; sign: RegExp }> = {
  'quoted words': { items: [made], sign: /exactwords/ },
  'words before and after': { items: [made], sign: /PREFIX.*(?:exactwords|SUFFIX)/s },
  note: { items: [made], sign: /notewords/ },
  tags: { items: [made], sign: /tagword/ },
  colour: { items: [made], sign: /purple/ },
  style: { items: [made], sign: /strikethrough/ },
  'name of a bookmark': { items: [bookmark], sign: /labelword/ },
  'title of the slide': { items: [made], sign: /Slidetitle/ },
  'title of the module': { items: [made], sign: /Module 1/ },
  'title of the course': { items: [made], sign: /Coursetitle/ },
  'day it was made': { items: [made], sign: new RegExp(`2026-08-09|Aug 9, 2026|${made.record.createdAt}`) },
  'link back': { items: [made], sign: /carrel:\/\/courseid\/m\.md(?:#slidekey)?/ },
  'id of its own': { items: [made], sign: /0a7b0000-0000-4000-8000-000000000001/ },
  'whether it still has a place': { items: [orphan], sign: /orphan|No longer found in the course/ },
  'deleted ones': { items: [{ ...made, record: { ...made.record, deleted: true } }], sign: /notewords/ },
  'all that merging needs': { items: [made], sign: /"stamps":.*"noteVersions":/ },
};

describe('docs/exports.md', () => {
  const page = readFileSync(path.join(docs, 'exports.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  const start = rows.findIndex(([, first]) => first === 'markdown');
  const [head = [], , ...kept] = rows.slice(start, start + 2 + Object.keys(proofs).length);

  it('has a column for every format and a row for every thing that is kept', () => {
    expect(head.slice(1)).toEqual(formatNames);
    expect(kept.map(([name]) => name)).toEqual(Object.keys(proofs));
  });

  it.each(formatNames)('says of %s what it keeps', (format) => {
    const column = 1 + formatNames.indexOf(format);
    const said = Object.fromEntries(
      kept.map((row): [string, boolean] => [row[0] ?? '', row[column] === '●']),
    );
    const held = Object.fromEntries(
      Object.entries(proofs).map(([name, { items, sign }]): [string, boolean] => [
        name,
        sign.test(write(format, items)),
      ]),
    );
    // In a study book the slide's own text stands round the words, and none of it is the annotation's.
    if (format === 'studybook') held['words before and after'] = false;
    expect(said).toEqual(held);
  });
});

it('the JSON Schema of Carrel’s own file is the one that files are read by', async () => {
  const schema = {
    ...z.toJSONSchema(carrelJsonSchema, { io: 'input' }),
    title: 'Carrel notebook, version 1',
  };
  // With `npx vitest run -u` a change of the code is written down.
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    path.join(docs, 'carrel-notebook.schema.json'),
  );
});
