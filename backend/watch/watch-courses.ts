import type { watch } from 'node:fs';
import { isRemote } from './network-folder.ts';
import { watchFolder, type FolderWatch } from './watch-folder.ts';

export type CourseWatching = {
  /** Watches these courses and no others. */
  set(courses: readonly { id: string; folder: string }[]): void;
  /** A course was looked at, and could or could not be reached. */
  looked(id: string, reachable: boolean): void;
  close(): void;
};

/** All in milliseconds. */
export type WatchTimes = {
  /** An author's program writes a file in several steps; it is looked at after this long without another one. */
  quiet: number;
  /** But looked at after this long in any case. */
  longest: number;
  /** Between two looks at a course that can't be watched. */
  unwatched: number;
  /** Between two looks at a course that can't be reached: there is little to look at, and its reader waits for it. */
  unreachable: number;
};

const usualTimes: WatchTimes = { quiet: 150, longest: 1000, unwatched: 30_000, unreachable: 3000 };

export type WatchOptions = {
  /** Has a course looked at. */
  look(course: string): void;
  watch: typeof watch;
  platform: NodeJS.Platform;
  times?: WatchTimes;
};

/** Has a course looked at when something in its folder changes, and now and then where that can't be told. */
export function startWatching(options: WatchOptions): CourseWatching {
  const courses = new Map<string, WatchedCourse>();
  return {
    set(wanted) {
      const folders = new Map(wanted.map(({ id, folder }) => [id, folder]));
      for (const [id, course] of courses) {
        if (folders.get(id) === course.folder) continue;
        course.close();
        courses.delete(id);
      }
      for (const [id, folder] of folders)
        if (!courses.has(id))
          courses.set(
            id,
            watchCourse(folder, () => options.look(id), options),
          );
    },
    looked: (id, reachable) => courses.get(id)?.looked(reachable),
    close() {
      for (const course of courses.values()) course.close();
      courses.clear();
    },
  };
}

type WatchedCourse = { folder: string; looked(reachable: boolean): void; close(): void };

function watchCourse(
  folder: string,
  look: () => void,
  { watch, platform, times = usualTimes }: WatchOptions,
): WatchedCourse {
  let isReachable = true;
  let isWatched = false;
  let isClosed = false;
  let firstHint: number | null = null;
  let soon: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  let armed: Promise<void> = Promise.resolve();

  const after = (milliseconds: number, act: () => void): NodeJS.Timeout =>
    setTimeout(act, milliseconds).unref();

  const hint = (): void => {
    if (isClosed) return;
    const now = performance.now();
    firstHint ??= now;
    const left = Math.max(0, Math.min(times.quiet, firstHint + times.longest - now));
    clearTimeout(soon);
    soon = after(left, () => {
      firstHint = null;
      lookAnew();
    });
  };
  /** Armed first, so that nothing falls between: what changes while it is looked at gives a hint of its own. */
  const lookAnew = (): void => {
    armed = armed.then(arm).then(() => {
      if (!isClosed) look();
    });
  };
  const folderWatch: FolderWatch = watchFolder({
    folder,
    watch,
    platform,
    hint,
    broken() {
      isWatched = false;
      hint();
    },
  });
  const arm = async (): Promise<void> => {
    if (isClosed) return;
    isWatched = (await folderWatch.arm()) && !(await isRemote(folder, platform));
    plan();
  };
  const plan = (): void => {
    clearTimeout(later);
    if (isClosed || (isWatched && isReachable)) return;
    later = after(isReachable ? times.unwatched : times.unreachable, lookAnew);
  };
  armed = arm();

  return {
    folder,
    looked(reachable) {
      const isBack = reachable && !isReachable;
      isReachable = reachable;
      // What is watched, if anything, is the folder that stood there before it came back.
      if (isBack) hint();
      plan();
    },
    close() {
      isClosed = true;
      clearTimeout(soon);
      clearTimeout(later);
      folderWatch.close();
    },
  };
}
