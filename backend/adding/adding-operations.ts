import { basename, dirname } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { PreviewView } from '../../contract/preview-view.ts';
import type { DataFiles } from '../data-folder.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { turns } from '../library/keep-time.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import type { FoundCourse, ShelfEntry } from '../library/shelf.ts';
import { keepPreviews, type PlacedCourse, type PreviewRequest } from './keep-previews.ts';
import { missingCourses } from './missing-courses.ts';
import { clearStaging, doubtHolder, settleHolders } from './unpacked-courses.ts';

export type AddingTools = {
  files: DataFiles;
  tell(notice: LibraryNotice): void;
  library(): { database(): SqliteDatabase; shelf(): ShelfEntry[] };
};

/** What the work thread does for courses that are not yet on the shelf. */
export function addingOperations({ files, tell, library }: AddingTools) {
  const { courses, staging } = files;
  const previews = keepPreviews({
    courses,
    staging,
    tell,
    giveWay: turns(),
    missing: () => missingCourses(library().database(), library().shelf()),
  });

  return {
    preview: (request: PreviewRequest): Promise<Answer<PreviewView>> =>
      orDiskFailure(() => previews.preview(request)),
    /** The courses of a preview that is done. */
    previewed({ preview }: { preview: string }): Answer<{ kind: 'folder' | 'zip'; courses: FoundCourse[] }> {
      const found = previews.courses(preview);
      return found ? answered({ kind: found.kind, courses: found.courses }) : noPreview;
    },
    'place-preview': ({ preview }: { preview: string }): Promise<Answer<PlacedCourse[]>> =>
      orDiskFailure(async () => {
        const placed = await previews.place(preview);
        return placed ? answered(placed) : noPreview;
      }),
    'take-back-preview': ({ preview }: { preview: string }): Promise<Answer<null>> =>
      orDiskFailure(async () => {
        await previews.takeBack(preview);
        return answered(null);
      }),
    'end-preview': ({ preview }: { preview: string }): Promise<Answer<null>> =>
      orDiskFailure(async () => {
        await previews.end(preview);
        return answered(null);
      }),
    'unpack-for-run': ({ path }: { path: string }): Promise<Answer<FoundCourse[]>> =>
      orDiskFailure(() => previews.unpackForRun(path)),
    /** Before the sources named stop naming these holders. */
    'doubt-holders': ({ names }: { names: string[] }): Promise<Answer<null>> =>
      orDiskFailure(async () => {
        for (const name of names) await doubtHolder(courses, name);
        return answered(null);
      }),
    /** `named` are the holders that any source names. */
    'settle-holders': ({ named }: { named: string[] }): Promise<Answer<null>> =>
      orDiskFailure(async () => {
        await settleHolders(courses, new Set(named));
        return answered(null);
      }),
    'clear-staging': (_: null): Promise<Answer<null>> =>
      orDiskFailure(async () => {
        await clearStaging(dirname(staging), basename(staging));
        return answered(null);
      }),
    'end-previews': (_: null): Promise<Answer<null>> =>
      orDiskFailure(async () => {
        await previews.endAll();
        return answered(null);
      }),
  };
}

const noPreview = refused('not-found', 'This preview is over. Choose the folder or the zip again.');

/** What the disk refuses is an answer; anything else is a bug, and throws. */
async function orDiskFailure<T>(act: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
      return refused(
        'storage-full',
        'The disk is full, so nothing was added. Free some space and try again.',
      );
    return refused('storage-failed', `The disk refused, so nothing was added: ${error.message}`);
  }
}
