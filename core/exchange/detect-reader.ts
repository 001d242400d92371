import { uuidFromText } from './hash/uuid-from-text.ts';
import { type NotReadable, type ReadEntry, type ReaderName, notReadable } from './read-entry.ts';
import { type JsonReader, readEntries, readHead } from './readers/json-reader.ts';
import { annotationSet } from './readers/read-annotation-set.ts';
import { carrelJson } from './readers/read-carrel-json.ts';
import { readFullCsv, readReadwise } from './readers/read-csv-file.ts';
import { hypothesis } from './readers/read-hypothesis.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readest } from './readers/read-readest.ts';

/** Never throws, whatever the file holds; entries are judged one by one, and read no sooner than they are asked for. */
export type DetectedReader = { name: ReaderName; read(): Iterable<ReadEntry | NotReadable> };

const jsonReaders: readonly JsonReader[] = [carrelJson, readest, annotationSet, hypothesis];

/** Characters in which a file says what it is, but for Markdown. */
const beginning = 64 * 1024;
/** Characters of a file that has to be held as a whole. */
export const longestWhole = 200 * 1024 * 1024;

/**
 * Finds by its content what a file is, never by its name. Null where nothing that Carrel reads looks like it. `pieces`
 * are those of its text, from the beginning each time they are asked for. Only Markdown is held as a whole, and nothing is read of
 * what is longer than `longestWhole`.
 */
export function detectReader(pieces: Iterable<string>): DetectedReader | null {
  const reader = detect(pieces);
  return reader && { name: reader.name, read: () => tellApart(reader.read()) };
}

function detect(pieces: Iterable<string>): DetectedReader | null {
  const start = beginningOf(pieces);
  if (/[^\s\uFEFF]/.exec(start)?.[0] === '{') return detectJson(pieces);
  const firstLine = /[^\r\n]*/.exec(start.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const columns = firstLine.split(',').map((name) => name.replace(/^"|"$/g, '').trim());
  if (columns.includes('Id') && columns.includes('Kind'))
    return { name: 'csv', read: () => readFullCsv(pieces) };
  if (columns.includes('Highlight')) return { name: 'readwise', read: () => readReadwise(pieces) };
  const text = joined(pieces);
  if (text === null) return { name: 'markdown', read: () => [notReadable('too-long', '')] };
  if (/^> ?<!-- carrel \{/m.test(text)) return { name: 'markdown', read: () => readMarkdown(text) };
  return null;
}

function beginningOf(pieces: Iterable<string>): string {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= beginning) break;
  }
  return text.slice(0, beginning);
}

function joined(pieces: Iterable<string>): string | null {
  const held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length > longestWhole) return null;
  }
  return held.join('');
}

function detectJson(pieces: Iterable<string>): DetectedReader | null {
  const head = readHead(pieces);
  const reader = jsonReaders.find(({ fits }) => fits(head));
  return reader ? { name: reader.name, read: () => readEntries(reader, head, pieces) } : null;
}

/**
 * Of entries whose ids were made from what they say, those that only their notes tell apart get ids of their own: two
 * thoughts on the same words are two. Those that say all the same stay one.
 */
function* tellApart(entries: Iterable<ReadEntry | NotReadable>): Iterable<ReadEntry | NotReadable> {
  const taken = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.readable || entry.hasOwnId) {
      yield entry;
      continue;
    }
    // A long note is known again by a name for it, so that no notes are held.
    const note = entry.note.length > 36 ? uuidFromText(entry.note) : entry.note;
    const first = taken.get(entry.id);
    if (first === undefined) taken.set(entry.id, note);
    yield first === undefined || first === note
      ? entry
      : { ...entry, id: uuidFromText(`${entry.id}\n${entry.note}`) };
  }
}
