import { carrelJsonFormat } from './carrel-json-schema.ts';
import { uuidFromText } from './hash/uuid-from-text.ts';
import { type ReaderName, type ReadResult, notReadable } from './read-entry.ts';
import { readAnnotationSet } from './readers/read-annotation-set.ts';
import { readCarrelJson } from './readers/read-carrel-json.ts';
import { readFullCsv, readReadwise } from './readers/read-csv-file.ts';
import { parseJson } from './readers/parse-json.ts';
import { readHypothesis } from './readers/read-hypothesis.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readReadest, readestFormat } from './readers/read-readest.ts';

/** Never throws, whatever the file holds; entries are judged one by one. */
export type DetectedReader = { name: ReaderName; read(): ReadResult };

type JsonReader = { name: ReaderName; fits(file: object): boolean; read(file: unknown): ReadResult };

const jsonReaders: readonly JsonReader[] = [
  {
    name: 'json',
    fits: (file) => 'format' in file && file.format === carrelJsonFormat,
    read: readCarrelJson,
  },
  { name: 'readest', fits: (file) => '$format' in file && file.$format === readestFormat, read: readReadest },
  { name: 'annotation', fits: isAnnotationSet, read: readAnnotationSet },
  {
    name: 'hypothesis',
    fits: (file) => 'annotations' in file && Array.isArray(file.annotations),
    read: readHypothesis,
  },
];

/** Finds by its content what a file is, never by its name. Null where nothing that Carrel reads looks like it. */
export function detectReader(text: string): DetectedReader | null {
  const reader = detect(text);
  return reader && { name: reader.name, read: () => ({ entries: tellApart(reader.read().entries) }) };
}

function detect(text: string): DetectedReader | null {
  const start = /[^\s\uFEFF]/.exec(text)?.[0];
  if (start === '{' || start === '[') return detectJson(text);
  const firstLine = /[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const columns = firstLine.split(',').map((name) => name.replace(/^"|"$/g, '').trim());
  if (columns.includes('Id') && columns.includes('Kind'))
    return { name: 'csv', read: () => readFullCsv(text) };
  if (columns.includes('Highlight')) return { name: 'readwise', read: () => readReadwise(text) };
  if (/^> ?<!-- carrel \{/m.test(text)) return { name: 'markdown', read: () => readMarkdown(text) };
  return null;
}

function isAnnotationSet(file: object): boolean {
  return ('type' in file && file.type === 'AnnotationSet') || ('items' in file && 'about' in file);
}

function detectJson(text: string): DetectedReader | null {
  const parsed = parseJson(text);
  if (!parsed.ok) return { name: 'json', read: () => ({ entries: [notReadable('damaged-file', '')] }) };
  const { value } = parsed;
  if (typeof value !== 'object' || value === null) return null;
  const reader = jsonReaders.find(({ fits }) => fits(value));
  return reader ? { name: reader.name, read: () => reader.read(value) } : null;
}

/**
 * Of entries whose ids were made from what they say, those that only their notes tell apart get ids of their own: two
 * thoughts on the same words are two. Those that say all the same stay one.
 */
function tellApart(entries: ReadResult['entries']): ReadResult['entries'] {
  const taken = new Map<string, string>();
  return entries.map((entry) => {
    if (!entry.readable || entry.hasOwnId) return entry;
    const first = taken.get(entry.id);
    if (first === undefined) taken.set(entry.id, entry.note);
    return first === undefined || first === entry.note
      ? entry
      : { ...entry, id: uuidFromText(`${entry.id}\n${entry.note}`) };
  });
}
