import { realpath, stat } from 'node:fs/promises';
import { answered, type Answer } from '../../contract/errors.ts';
import type { CourseKind } from '../database/library/course-table.ts';
import type { CourseSource } from '../database/notebook/course-source-table.ts';
import { idFromFolder, type FoundCourse, type ShelfEntry } from '../library/shelf.ts';
import { folderOf, type Places } from '../library/standing.ts';
import type { Threads } from './threads.ts';

export type ShelfKeeper = {
  /** Looks for the bundled courses and those of this run, and has all courses read that changed since the last time. */
  arrange(): Promise<Answer<null>>;
  /** Puts on the shelf what the notebook says by now, and has the courses named looked at. */
  rearrange(check: readonly string[]): Promise<Answer<null>>;
  /** What the sources' relative paths are relative to. */
  places(): Promise<Places>;
  /** Courses of this run only, by id. */
  passing: Map<string, ShelfEntry>;
  /** Passing courses that were taken off. */
  setAside: Set<string>;
};

export type ShelfOptions = {
  threads: Threads;
  /** Folder of the bundled courses; null where there is none. */
  bundled: string | null;
  /** Folders and zips named for this run. */
  extra: readonly string[];
  /** The folder of unpacked zips. */
  unpacked: string;
  now(): number;
  /** Something about a folder that whoever named it should know. */
  warn(message: string): void;
};

export function keepShelf({ threads, bundled, extra, unpacked, now, warn }: ShelfOptions): ShelfKeeper {
  const passing = new Map<string, ShelfEntry>();
  const setAside = new Set<string>();
  let root: string | null = null;
  let bundledCourses: FoundCourse[] = [];
  /** What the zips of this run were unpacked to, by their path. */
  const unpackedForRun = new Map<string, FoundCourse[]>();
  let turn: Promise<unknown> = Promise.resolve();

  const find = async (folder: string): Promise<FoundCourse[]> => {
    const found = await threads.work.ask('find-courses', { path: folder });
    if (!found.ok) warn(found.error.message);
    else if (found.value.length === 0)
      warn(`${folder} holds no course: no folder with a course.yaml or with .md files.`);
    return found.ok ? found.value : [];
  };

  const findExtra = async (path: string): Promise<ShelfEntry[]> => {
    const isFile = (await stat(path).catch(() => null))?.isFile() ?? false;
    if (!isFile) return (await find(path)).map((course) => ({ ...entryOf(course, 'folder'), passing: true }));
    const known = unpackedForRun.get(path);
    const found = known ? answered(known) : await threads.work.ask('unpack-for-run', { path });
    if (!found.ok) warn(found.error.message);
    else unpackedForRun.set(path, found.value);
    return (found.ok ? found.value : []).map((course) => ({ ...entryOf(course, 'zip'), passing: true }));
  };

  const findRoot = (): Promise<string | null> | null =>
    bundled === null ? null : realpath(bundled).catch(() => null);
  const places = async (): Promise<Places> => ({
    bundled: await findRoot(),
    unpacked: await realpath(unpacked).catch(() => unpacked),
  });

  const entriesNow = async (sources: Answer<CourseSource[]>): Promise<ShelfEntry[]> => {
    const visiting = [...passing.values()].filter(({ id }) => !setAside.has(id));
    if (sources.ok)
      return joinEntries(
        visiting,
        fromSources(sources.value, { ...(await places()), bundled: root }, bundledCourses),
        setAside,
      );
    // Without a notebook the library itself remembers what was on the shelf.
    const remembered = await threads.work.ask('shelf', null);
    const shipped = bundledCourses.map((course) => entryOf(course, 'bundled'));
    return joinEntries(visiting, [...shipped, ...(remembered.ok ? remembered.value : [])], setAside);
  };

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  return {
    places,
    passing,
    setAside,
    arrange: () =>
      inTurn(async () => {
        root = await findRoot();
        bundledCourses = root === null ? [] : await find(root);
        for (const folder of extra) {
          for (const entry of await findExtra(folder)) {
            const other = passing.get(entry.id);
            if (other && other.folder !== entry.folder)
              warn(`${entry.folder} is left out: ${other.folder} has the same id, “${entry.id}”.`);
            else passing.set(entry.id, entry);
          }
        }
        const sources =
          root === null
            ? await threads.notebook.ask('sources', null)
            : await threads.notebook.ask('keep-bundled', { found: bundledCourses, root, now: now() });
        const entries = await entriesNow(sources);
        return threads.work.ask('set-shelf', { entries, check: entries.map(({ id }) => id), purge: true });
      }),
    rearrange: (check) =>
      inTurn(async () => {
        const entries = await entriesNow(await threads.notebook.ask('sources', null));
        return threads.work.ask('set-shelf', { entries, check: [...check], purge: false });
      }),
  };
}

function entryOf(course: FoundCourse, kind: CourseKind): ShelfEntry {
  return {
    id: course.id ?? idFromFolder(course.folder),
    kind,
    folder: course.folder,
    passing: false,
    problems: [],
  };
}

/** A bundled course that is no longer shipped is not shown; what the learner wrote in it stays in the notebook. */
function fromSources(
  sources: readonly CourseSource[],
  places: Places,
  bundledCourses: readonly FoundCourse[],
): ShelfEntry[] {
  const shipped = new Set(bundledCourses.map(({ folder }) => folder));
  return sources.flatMap((source) => {
    const folder = folderOf(source, places);
    if (folder === null || source.removedAt !== null) return [];
    if (source.kind === 'bundled' && !shipped.has(folder)) return [];
    return [{ id: source.id, kind: source.kind, folder, passing: false, problems: [] }];
  });
}

/** One entry an id and a folder. What was named for this run comes first; who comes second with an id is told of. */
function joinEntries(
  visiting: readonly ShelfEntry[],
  kept: readonly ShelfEntry[],
  setAside: ReadonlySet<string>,
): ShelfEntry[] {
  const byFolder = new Map(kept.map((entry) => [entry.folder, entry]));
  const joined = new Map<string, ShelfEntry>();
  for (const entry of [...visiting.map((visitor) => byFolder.get(visitor.folder) ?? visitor), ...kept]) {
    const first = joined.get(entry.id);
    if (!first) joined.set(entry.id, entry);
    else if (first.folder !== entry.folder) {
      const message = `${entry.folder} has the same id, “${entry.id}”, and is not shown. Give one of them another id in its course.yaml.`;
      const problem = {
        severity: 'error' as const,
        code: 'course-id-taken',
        message,
        line: null,
        path: null,
      };
      joined.set(entry.id, { ...first, problems: [...first.problems, problem] });
    }
  }
  return [...joined.values()].filter(({ id, passing }) => !(passing && setAside.has(id)));
}
