import type { NoteVersion } from './annotation-record.ts';
import { compareStamps, type Stamp } from './stamp.ts';

/** A note with what tells an edit that took another's place from one that was made beside it. */
export type VersionedNote = { noteVersions: NoteVersion[]; noteSeen: Record<string, number> };

/** The note of an annotation that has never been merged. */
export function firstNote(text: string, stamp: Stamp): VersionedNote {
  return { noteVersions: [{ text, stamp }], noteSeen: { [stamp.device]: stamp.time } };
}

/** The learner wrote this, having all versions before the eyes: it takes the place of them all. */
export function editNote(note: VersionedNote, text: string, stamp: Stamp): VersionedNote {
  const seen = seenBy(note);
  return { noteVersions: [{ text, stamp }], noteSeen: toRecord(seen.set(stamp.device, stamp.time)) };
}

/** The versions' texts as one, oldest first. What two machines wrote alike is there once. */
export function noteText(versions: readonly NoteVersion[]): string {
  const texts = versions.toSorted(compareVersions).map(({ text }) => text);
  return [...new Set(texts)].filter((text) => text.trim() !== '').join('\n\n') || (texts.at(-1) ?? '');
}

/**
 * A version stays where both sides have it, and where only one has it and the other has never seen it. One that the
 * other side has seen and no longer has was replaced there.
 */
export function mergeNotes(a: VersionedNote, b: VersionedNote): VersionedNote {
  const seen = { a: seenBy(a), b: seenBy(b) };
  const versions = new Map<string, NoteVersion>();
  const keep = (version: NoteVersion): void => {
    const dot = dotOf(version);
    const other = versions.get(dot);
    // Two texts under one stamp are no work of Carrel's; whichever it is, it is the same one everywhere.
    if (!other || version.text > other.text) versions.set(dot, version);
  };
  for (const version of a.noteVersions)
    if (isNews(version, seen.b) || hasDot(b.noteVersions, version)) keep(version);
  for (const version of b.noteVersions)
    if (isNews(version, seen.a) || hasDot(a.noteVersions, version)) keep(version);
  // Histories that contradict each other, such as a file that was edited by hand: rather both than none.
  if (versions.size === 0) for (const version of [...a.noteVersions, ...b.noteVersions]) keep(version);
  for (const [device, time] of seen.b) seen.a.set(device, Math.max(time, seen.a.get(device) ?? time));
  return { noteVersions: [...versions.values()].sort(compareVersions), noteSeen: toRecord(seen.a) };
}

function seenBy({ noteVersions, noteSeen }: VersionedNote): Map<string, number> {
  const seen = new Map(Object.entries(noteSeen));
  for (const { stamp } of noteVersions)
    seen.set(stamp.device, Math.max(stamp.time, seen.get(stamp.device) ?? stamp.time));
  return seen;
}

/** In the order of the names, so that equal records are equal as JSON too. */
function toRecord(seen: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

function isNews({ stamp }: NoteVersion, seen: ReadonlyMap<string, number>): boolean {
  const latest = seen.get(stamp.device);
  return latest === undefined || stamp.time > latest;
}

function hasDot(versions: readonly NoteVersion[], version: NoteVersion): boolean {
  return versions.some(({ stamp }) => compareStamps(stamp, version.stamp) === 0);
}

function dotOf({ stamp }: NoteVersion): string {
  return `${stamp.time} ${stamp.device}`;
}

function compareVersions(a: NoteVersion, b: NoteVersion): number {
  return compareStamps(a.stamp, b.stamp) || (a.text < b.text ? -1 : Number(a.text > b.text));
}
