import { type NotReadable, type ReadEntry, type ReaderName, notReadable } from '../read-entry.ts';
import { parseJson } from './parse-json.ts';
import { splitJson } from './split-json.ts';

type ReadOne = (entry: unknown, where: string) => ReadEntry | NotReadable;

/** How a format that is one object with a list of annotations is read. */
export type JsonReader = {
  name: ReaderName;
  /** What the list is called. */
  list: string;
  /** `head` is the file without the entries of its lists. */
  fits(head: object): boolean;
  /** Why the file as a whole can't be read; else what reads an entry. */
  open(head: unknown): NotReadable | ReadOne;
};

/** The object without the entries of its lists, which are empty here. A value that is none is left out. */
export function readHead(pieces: Iterable<string>): object {
  const members = new Map<string, unknown>();
  for (const part of splitJson(pieces)) {
    if (part.kind === 'list') members.set(part.name, []);
    if (part.kind !== 'value' || part.text === null) continue;
    const parsed = parseJson(part.text);
    if (parsed.ok) members.set(part.name, parsed.value);
  }
  return Object.fromEntries(members);
}

/** The entries one by one: what stands behind one that can't be read, or before the place where a file is cut off, can. */
export function* readEntries(
  { list, open }: JsonReader,
  head: object,
  pieces: Iterable<string>,
): Iterable<ReadEntry | NotReadable> {
  const opened = open(head);
  if (typeof opened !== 'function') {
    yield opened;
    return;
  }
  for (const part of splitJson(pieces)) {
    if (part.kind === 'damaged') yield notReadable('damaged-file', part.where);
    if (part.kind !== 'entry' || part.list !== list) continue;
    const where = `${list}[${part.index}]`;
    const parsed = part.text === null ? null : parseJson(part.text);
    if (parsed === null) yield notReadable('too-long', where);
    else yield parsed.ok ? opened(parsed.value, where) : notReadable('damaged-file', where);
  }
}
