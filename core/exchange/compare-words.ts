import type { AnnotationWords } from '../annotation/annotation.ts';
import { foldTag, tidyTags } from '../annotation/tidy-words.ts';
import { isEqual } from '../is-equal.ts';
import type { ReadEntry } from './read-entry.ts';
import { joinLabel, readNoteTags, writeNoteTags } from './tag-list.ts';

type Words = Pick<AnnotationWords, 'note' | 'label' | 'tags'>;

/**
 * What stands for an annotation's note in one format or another, the note first: a bookmark's name where there is no
 * note, both together, and what comes back where tags stood in front. Line ends and outer space tell nothing apart.
 */
export function textsOf({ note, label, tags }: Words): string[] {
  const both = joinLabel(label, note);
  return [note === '' ? label : note, both, readNoteTags(writeNoteTags(tags, both)).note].map(plain);
}

/** What an entry says that is not said here. A file that says nothing of a note or of tags takes none away. */
export function newWords(entry: ReadEntry, here: Words): { note: boolean; tags: boolean } {
  const note = plain(entry.note);
  const isNoteKnown = note === '' || note === plain(here.note) || textsOf(here).includes(note);
  return { note: !isNoteKnown, tags: hasNewTags(entry, here) };
}

export function saysSame(entry: ReadEntry, here: Words): boolean {
  const { note, tags } = newWords(entry, here);
  return !note && !tags;
}

function hasNewTags(entry: ReadEntry, here: Words): boolean {
  const tags = foldAll(tidyTags(entry.tags));
  if (tags.length === 0) return false;
  const known = foldAll(here.tags);
  if (!entry.isReduced) return !isEqual(tags, known);
  // A word of the note may have been taken for a tag.
  const echoed = readNoteTags(writeNoteTags(here.tags, joinLabel(here.label, here.note))).tags;
  const all = new Set([...known, ...foldAll(echoed)]);
  return tags.some((tag) => !all.has(tag));
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function foldAll(tags: readonly string[]): string[] {
  return tags.map(foldTag).sort();
}
