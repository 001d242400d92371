import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { CourseCard, LibraryView } from '../../contract/views.ts';
import { openLibraryForReading } from '../database/library/library-schema.ts';
import { listCourses } from '../database/library/course-table.ts';
import { notebookVersion } from '../database/notebook/migrations/all-migrations.ts';
import { openNotebookForReading } from '../database/notebook/open-notebook.ts';
import { defaultSettings, readSettings } from '../database/notebook/setting-table.ts';
import { pragmaNumber, type SqliteDatabase } from '../database/open-database.ts';
import { findHits } from '../search/find-hits.ts';
import { noCourse } from '../views/no-course.ts';
import { viewCards, viewCourse, viewLibrary } from '../views/course-cards.ts';
import { findSlide, viewModule } from '../views/module-view.ts';
import type { Reader } from '../views/reader.ts';
import type { ThreadSetting } from './thread-messages.ts';

export type AnswerOperations = ReturnType<typeof answerOperations>;

/** Everything that only reads: each opens what it needs when it is first asked, and again after `close`. */
export function answerOperations({ sqlite, files, assetsBase }: ThreadSetting) {
  let open: Reader | null = null;

  const reader = (): Reader => {
    open ??= { library: openLibraryForReading(sqlite, files.library), notebook: openReadable(), assetsBase };
    return open;
  };
  /** Null where there is no notebook, or none that this version understands: then nothing is known of the learner. */
  const openReadable = (): SqliteDatabase | null => {
    let db: SqliteDatabase | null = null;
    try {
      db = openNotebookForReading(sqlite, files);
      if (pragmaNumber(db, 'user_version') === notebookVersion) return db;
    } catch {
      // What is wrong with it was said when the notebook thread opened it.
    }
    db?.close();
    return null;
  };

  return {
    'library.list': (_: null): Answer<Omit<LibraryView, 'scanning'>> => answered(viewLibrary(reader())),
    'library.course'({ course }: CheckedInput<'library.course'>): Answer<Value<'library.course'>> {
      const view = viewCourse(reader(), course);
      return view ? answered(view) : noCourse(course);
    },
    'module.open': ({ course, module }: CheckedInput<'module.open'>): Answer<Value<'module.open'>> =>
      viewModule(reader(), course, module),
    'search.find': (input: CheckedInput<'search.find'>): Answer<Value<'search.find'>> =>
      answered(
        findHits(reader().library, {
          text: input.text,
          limit: input.limit,
          course: input.course ?? null,
          module: input.module ?? null,
          exact: input.exact,
        }),
      ),
    'settings.get'(_: null): Answer<Value<'settings.get'>> {
      const { notebook } = reader();
      return answered(notebook ? readSettings(notebook) : defaultSettings);
    },
    /** The slide that a visit is to. */
    slide: (input: CheckedInput<'module.visit'>) =>
      findSlide(reader(), input.course, input.module, input.slide),
    cards: ({ ids }: { ids: string[] }): Answer<CourseCard[]> => answered(viewCards(reader(), ids)),
    folders: (_: null): Answer<[course: string, folder: string][]> =>
      answered(listCourses(reader().library).map(({ id, folder }) => [id, folder])),
    close(_: null): Answer<null> {
      open?.library.close();
      open?.notebook?.close();
      open = null;
      return answered(null);
    },
  };
}

/** How the host learns that the library has to be built again. */
export const libraryDamaged: Answer<never> = refused(
  'internal',
  'The library is damaged and is being built again. Try again in a moment.',
  { cause: 'library-damaged' },
);

export function isLibraryDamaged(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.error.details?.['cause'] === 'library-damaged';
}
