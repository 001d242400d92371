import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { PreviewView } from '../../contract/preview-view.ts';
import type { CourseSource } from '../database/notebook/course-source-table.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import type { FoundCourse } from '../library/shelf.ts';
import type { Places } from '../library/standing.ts';
import { reportEvery } from './report-every.ts';
import { judgeCourses, type MissingCourse } from './judge-courses.ts';
import { lookInto, placeInStage, type LookedInto } from './look-into.ts';
import { makeHolder, unmakeHolder } from './unpacked-courses.ts';

export type PreviewTools = {
  /** The folder of unpacked zips, and this run's own part of the staging folder below it. */
  courses: string;
  staging: string;
  tell(notice: LibraryNotice): void;
  giveWay(): Promise<void>;
  /** The courses that can't be reached, with the slides that were read of them. */
  missing(): MissingCourse[];
};

export type PreviewRequest = {
  preview: string;
  path: string;
  sources: CourseSource[];
  places: Places;
  /** False where nobody will see it: then no module is read, and the answer holds no course. */
  reads: boolean;
};

/** A previewed course, and where it lies once its zip has a place of its own. */
export type PlacedCourse = FoundCourse & { kind: 'folder' | 'zip'; path: string; previewed: string };

type Preview = {
  path: string;
  stop: AbortController;
  /** Settles, and never fails, once nothing of it is under way. */
  done: Promise<unknown>;
  looked: LookedInto | null;
  isDone: boolean;
  /** Under `courses`, once it has a place there. */
  holder: string | null;
};

/** The previews under way and done, until each is imported or discarded. They don't outlive the thread. */
export function keepPreviews(tools: PreviewTools) {
  const previews = new Map<string, Preview>();

  const look = async (kept: Preview, request: PreviewRequest): Promise<Answer<PreviewView>> => {
    const { preview, path, reads } = request;
    const report = reportEvery((step, done, total) => {
      const value = { preview, step, done, total };
      tools.tell({ name: 'event', event: { name: 'preview.progress', value } });
    });
    const goOn = async (): Promise<void> => {
      await tools.giveWay();
      kept.stop.signal.throwIfAborted();
    };
    try {
      const looked = await lookInto(path, {
        staging: tools.staging,
        signal: kept.stop.signal,
        unpacking: (done, total) => report('unpacking', done, total),
      });
      if (!looked.ok) return looked;
      kept.looked = looked.value;
      await goOn();
      const { kind, courses, leftOut } = looked.value;
      const reading = { goOn, report: (done: number, total: number) => report('reading', done, total) };
      const judged = reads
        ? await judgeCourses(looked.value, request, { ...reading, missing: () => tools.missing() })
        : [];
      const problems = leftOut.slice(0, 50).map((message) => ({
        severity: 'warning' as const,
        code: 'zip-entry-left-out',
        message,
        line: null,
        path: null,
      }));
      return answered({ path, kind, courses: courses.length === 0 ? [] : judged, problems });
    } catch (error) {
      if (kept.stop.signal.aborted) return refused('cancelled', 'The preview was ended.');
      throw error;
    }
  };

  const end = async (preview: string): Promise<void> => {
    const kept = previews.get(preview);
    if (!kept) return;
    previews.delete(preview);
    kept.stop.abort();
    await kept.done;
    // What became a course by now has left the stage.
    if (kept.looked?.stage) await rm(kept.looked.stage, { recursive: true, force: true });
    // Only a file that was handed over lies there, in a folder of its own.
    if (dirname(dirname(kept.path)) === tools.staging)
      await rm(dirname(kept.path), { recursive: true, force: true });
  };

  return {
    /** What it unpacked, and a file that was handed over, are gone unless it answers a value. */
    async preview(request: PreviewRequest): Promise<Answer<PreviewView>> {
      await end(request.preview);
      const { promise, resolve } = Promise.withResolvers<null>();
      const kept: Preview = {
        path: request.path,
        stop: new AbortController(),
        done: promise,
        looked: null,
        isDone: false,
        holder: null,
      };
      previews.set(request.preview, kept);
      let answer: Answer<PreviewView> | null = null;
      try {
        answer = await look(kept, request);
      } finally {
        resolve(null);
        kept.isDone = true;
        // One that was ended meanwhile is put away by whoever ended it.
        if (!answer?.ok && previews.get(request.preview) === kept) await end(request.preview);
      }
      return answer;
    },
    /** The courses of a preview that is done; null where there is none of that name. */
    courses(preview: string): LookedInto | null {
      const kept = previews.get(preview);
      return kept?.isDone ? kept.looked : null;
    },
    /**
     * Gives the courses their place: those of a zip move into the data folder, in doubt until `end`. Null where there
     * is no such preview.
     */
    async place(preview: string): Promise<PlacedCourse[] | null> {
      const kept = previews.get(preview);
      if (!kept?.looked || !kept.isDone) return null;
      const { stage, courses } = kept.looked;
      if (stage === null)
        return courses.map((course) => ({
          ...course,
          kind: 'folder',
          path: course.folder,
          previewed: course.folder,
        }));
      const paths: string[] = [];
      for (const { folder } of courses) paths.push(await placeInStage(stage, folder));
      const holder = await makeHolder(stage, tools.courses, courses[0]?.title ?? 'course');
      kept.holder = holder;
      return courses.map((course, index) => {
        const path = `${holder}/${paths[index] ?? ''}`;
        return { ...course, kind: 'zip', path, folder: join(tools.courses, path), previewed: course.folder };
      });
    },
    /** After a `place` that came to nothing: the preview stands as before. */
    async takeBack(preview: string): Promise<void> {
      const kept = previews.get(preview);
      if (!kept?.holder || !kept.looked?.stage) return;
      await unmakeHolder(tools.courses, kept.holder, kept.looked.stage);
      kept.holder = null;
    },
    end,
    async endAll(): Promise<void> {
      await Promise.all([...previews.keys()].map(end));
    },
    /** A zip for this run only. It stays unpacked until the staging folder of the run is cleared. */
    async unpackForRun(path: string): Promise<Answer<FoundCourse[]>> {
      const looked = await lookInto(path, {
        staging: tools.staging,
        signal: new AbortController().signal,
        unpacking: () => undefined,
      });
      return looked.ok ? answered(looked.value.courses) : looked;
    },
  };
}

/** The holder that a source of an unpacked zip names; null for a source of another kind that lies elsewhere. */
export function holderOf(folder: string, courses: string): string | null {
  const way = relative(courses, folder).split(/[/\\]/);
  const [first] = way;
  return first === undefined || first === '' || first === '..' || first.includes(':') ? null : first;
}
