import { isAbsolute, join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { PreviewView } from '../../contract/preview-view.ts';
import { holderOf } from '../adding/keep-previews.ts';
import type { CourseSource } from '../database/notebook/course-source-table.ts';
import type { WantedCourse } from '../library/keep-sources.ts';
import type { FoundCourse } from '../library/shelf.ts';
import { findKnown, folderOf, type Places } from '../library/standing.ts';
import type { ShelfKeeper } from './arrange-shelf.ts';
import type { AskLibrary, Threads } from './threads.ts';

export type CourseAdder = ReturnType<typeof keepAdding>;

export type AddingParts = {
  threads: Threads;
  askLibrary: AskLibrary;
  shelf: ShelfKeeper;
  now(): number;
  /** The learner's home folder, for paths that start with `~`. */
  home: string;
};

type Chosen = { folder: string; as: string | null };

/** Leads courses from a folder or a zip onto the shelf, one import after the other. */
export function keepAdding({ threads, askLibrary, shelf, now, home }: AddingParts) {
  let turn: Promise<unknown> = Promise.resolve();
  let importing = 0;
  let lastAdded = 0;

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  const look = async (preview: string, path: string, reads: boolean): Promise<Answer<PreviewView>> => {
    const whole = withHome(path.trim(), home);
    if (!isAbsolute(whole))
      return refused('bad-request', `“${path}” is not a whole path: start at the top, or with ~.`);
    const sources = await threads.notebook.ask('sources', null);
    if (!sources.ok) return sources;
    return threads.work.ask('preview', {
      preview,
      path: whole,
      sources: sources.value,
      places: await shelf.places(),
      reads,
    });
  };

  /** A course without an id of its own keeps the one under which this run has read it so far. */
  const withIdOfRun = (course: FoundCourse, kind: 'folder' | 'zip'): FoundCourse => {
    if (course.id !== null) return course;
    const visitor = [...shelf.passing.values()].find((entry) =>
      kind === 'folder'
        ? entry.folder === course.folder
        : entry.kind === 'zip' && isSameInZip(entry.folder, course),
    );
    return visitor ? { ...course, id: visitor.id } : course;
  };

  const bring = async (preview: string, chosen: readonly Chosen[] | null): Promise<Answer<string[]>> => {
    const found = await threads.work.ask('previewed', { preview });
    if (!found.ok) return found;
    const folders = new Set(found.value.courses.map(({ folder }) => folder));
    const stranger = chosen?.find(({ folder }) => !folders.has(folder));
    if (stranger) return refused('not-found', `${stranger.folder} is no course of this preview.`);
    const sources = await threads.notebook.ask('sources', null);
    if (!sources.ok) return sources;

    const places = await shelf.places();
    const placed = await threads.work.ask('place-preview', { preview });
    if (!placed.ok) return placed;
    const wanted: WantedCourse[] = placed.value.flatMap(({ previewed, kind, path, ...course }) => {
      const choice = chosen?.find(({ folder }) => folder === previewed);
      if (chosen && !choice) return [];
      const known = withIdOfRun(course, kind);
      return [{ ...known, kind, path, as: choice?.as ?? null }];
    });
    // What these sources name now may be needed by nobody once they name something else.
    const doubted = wanted.flatMap((course) => holderBefore(course, sources.value, places) ?? []);
    const doubt = await threads.work.ask('doubt-holders', { names: doubted });
    const added = doubt.ok
      ? await threads.notebook.ask('add-sources', { wanted, places, now: now() })
      : doubt;
    if (!added.ok) {
      await threads.work.ask('take-back-preview', { preview });
      return added;
    }
    await threads.work.ask('end-preview', { preview });
    const ids = added.value.map(({ id }) => id);
    for (const id of ids) if (shelf.passing.get(id)?.kind === 'zip') shelf.passing.delete(id);
    const shelved = await shelf.rearrange(ids);
    if (!shelved.ok) return shelved;
    // Times say nothing between two unpackings, nor between two folders.
    const known = new Set(sources.value.map(({ id }) => id));
    for (const id of ids) if (known.has(id)) await threads.work.ask('check-again', { course: id });
    return answered(ids);
  };

  const importPreview = async (
    preview: string,
    chosen: readonly Chosen[] | null,
  ): Promise<Answer<Value<'library.import'>>> => {
    importing += 1;
    const ids = await inTurn(() => bring(preview, chosen)).finally(() => (importing -= 1));
    return ids.ok ? askLibrary(() => threads.answer.ask('cards', { ids: ids.value })) : ids;
  };

  /** Holders that nothing names are deleted, once whatever took their place was read. */
  const settle = async (): Promise<void> => {
    const sources = await threads.notebook.ask('sources', null);
    // Where nobody knows what is named, nothing is deleted.
    if (!sources.ok) return;
    const places = await shelf.places();
    const folders = sources.value
      .map((source) => folderOf(source, places))
      .filter((folder) => folder !== null);
    const named = folders.map((folder) => holderOf(folder, places.unpacked)).filter((name) => name !== null);
    await threads.work.ask('settle-holders', { named });
  };

  return {
    preview: ({ preview, path }: CheckedInput<'library.preview'>): Promise<Answer<PreviewView>> =>
      look(preview, path, true),
    import: ({
      preview,
      courses,
    }: CheckedInput<'library.import'>): Promise<Answer<Value<'library.import'>>> =>
      importPreview(preview, courses ?? null),
    discard: ({ preview }: CheckedInput<'library.discard-preview'>): Promise<Answer<null>> =>
      threads.work.ask('end-preview', { preview }),
    async add({ path }: CheckedInput<'library.add'>): Promise<Answer<Value<'library.add'>>> {
      // No page can have a preview of this name.
      const preview = `add:${(lastAdded += 1)}`;
      const looked = await look(preview, path, false);
      if (!looked.ok) return looked;
      const added = await importPreview(preview, null);
      if (!added.ok) await threads.work.ask('end-preview', { preview });
      return added;
    },
    /** Every course that was to be looked at has been. */
    scanEnded(): void {
      // An import under way ends with a scan of its own.
      if (importing === 0) void inTurn(settle);
    },
    /** Resolves once nothing is being imported, nor put in order after it. */
    async settled(): Promise<void> {
      await turn;
    },
  };
}

/** The holder that a course's source names so far, and may not name any longer. */
function holderBefore(course: WantedCourse, sources: readonly CourseSource[], places: Places): string | null {
  const known =
    course.as === null ? findKnown(sources, course, places) : sources.find(({ id }) => id === course.as);
  const before = known && folderOf(known, places);
  return before && before !== course.folder ? holderOf(before, places.unpacked) : null;
}

/** Two unpackings of one zip: their folders have the same name. */
function isSameInZip(folder: string, course: FoundCourse): boolean {
  const nameOf = (path: string) => path.split(/[/\\]/).at(-1);
  return nameOf(folder) === nameOf(course.folder);
}

function withHome(path: string, home: string): string {
  return path === '~' || /^~[/\\]/.test(path) ? join(home, path.slice(1)) : path;
}
