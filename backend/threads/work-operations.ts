import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { describeCourses, type FoundCourse, type ShelfChange, type ShelfEntry } from '../library/shelf.ts';
import { openLibraryForReading } from '../database/library/library-schema.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { keepLibrary, type LibraryKeeper } from '../library/keep-library.ts';
import { findHits } from '../search/find-hits.ts';
import type { ThreadSetting } from './thread-messages.ts';
import type { LibraryNotice } from '../library/library-notice.ts';

export type WorkOperations = ReturnType<typeof workOperations>;

/** Everything that takes long: looking at folders, indexing, and the exact search. */
export function workOperations(
  { sqlite, files, readOnly }: ThreadSetting,
  tell: (notice: LibraryNotice) => void,
) {
  let keeper: LibraryKeeper | null = null;
  let reading: SqliteDatabase | null = null;

  const library = (): LibraryKeeper => {
    keeper ??= keepLibrary(sqlite, files.library, tell);
    return keeper;
  };
  const readable = (): SqliteDatabase => {
    if (!readOnly) return library().database();
    reading ??= openLibraryForReading(sqlite, files.library);
    return reading;
  };

  return {
    /** Opens the library, and builds an empty one where there is none that can be read. */
    open(_: null): Answer<null> {
      if (!readOnly) library();
      return answered(null);
    },
    async 'find-courses'({ path }: { path: string }): Promise<Answer<FoundCourse[]>> {
      const found = await describeCourses(path);
      if (found.ok) return answered(found.courses);
      switch (found.reason) {
        case 'missing':
          return refused('not-found', found.message);
        case 'not-a-folder':
          return refused('not-a-course', `${found.message} Add the folder that holds it.`);
        case 'not-readable':
          return refused('not-readable', found.message);
      }
    },
    /** What was on the shelf when the library was last written. */
    shelf: (_: null): Answer<ShelfEntry[]> => answered(library().shelf()),
    /** Puts these courses on the shelf, in this order, and no others. */
    'set-shelf': async (input: ShelfChange): Promise<Answer<null>> => {
      await library().setShelf(input);
      return answered(null);
    },
    /** Looks at the files again; null means all courses. */
    'check-again'({ course }: { course: string | null }): Answer<null> {
      library().checkAgain(course);
      return answered(null);
    },
    'cancel-indexing'(_: null): Answer<null> {
      library().cancel();
      return answered(null);
    },
    'search.find': (input: CheckedInput<'search.find'>): Answer<Value<'search.find'>> =>
      answered(
        findHits(readable(), {
          text: input.text,
          limit: input.limit,
          course: input.course ?? null,
          module: input.module ?? null,
          exact: true,
        }),
      ),
    rebuild: async (_: null): Promise<Answer<null>> => {
      await library().rebuild();
      return answered(null);
    },
    async close(_: null): Promise<Answer<null>> {
      reading?.close();
      await keeper?.close();
      reading = null;
      keeper = null;
      return answered(null);
    },
  };
}
