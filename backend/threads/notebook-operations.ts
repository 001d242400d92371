import { existsSync } from 'node:fs';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput } from '../../contract/methods.ts';
import type { Settings } from '../../contract/views.ts';
import {
  changeNotebook,
  watchNotebook,
  writeNotebook,
  type Notebook,
} from '../database/notebook/change-notebook.ts';
import {
  findSource,
  listSources,
  setSourceRemoved,
  type CourseSource,
} from '../database/notebook/course-source-table.ts';
import { putDialectChoice } from '../database/notebook/dialect-choice-table.ts';
import { allMigrations } from '../database/notebook/migrations/all-migrations.ts';
import { closeNotebook, openNotebook, type NotebookProblem } from '../database/notebook/open-notebook.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { putPosition } from '../database/notebook/position-table.ts';
import { putSeenSlide, type SlideInView } from '../database/notebook/seen-slide-table.ts';
import {
  clearRecentSearches,
  forgetSearch,
  keepSearch,
  noteSearch,
} from '../database/notebook/search-history-table.ts';
import { followEdition } from '../database/notebook/follow-edition.ts';
import { readSettings, writeSettings } from '../database/notebook/setting-table.ts';
import type { EditionMoves } from '../../core/edition/follow-slides.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import type { FoundCourse } from '../library/shelf.ts';
import { addSources, keepBundled, type WantedCourse } from '../library/keep-sources.ts';
import type { Places } from '../library/standing.ts';
import { noCourse } from '../views/no-course.ts';
import { annotationOperations } from './annotation-operations.ts';
import { backupOperations } from './backup-operations.ts';
import type { ThreadSetting } from './thread-messages.ts';

export type NotebookOperations = ReturnType<typeof notebookOperations>;

/**
 * Every write to the notebook. Times are milliseconds since 1970; `random` gives a few characters for a new id, `uuid` a
 * whole one.
 */
export function notebookOperations(
  setting: ThreadSetting,
  { random, uuid, tell }: { random: () => string; uuid: () => string; tell(notice: LibraryNotice): void },
) {
  const { sqlite, files } = setting;
  let notebook: Notebook | null = null;
  let problem: NotebookProblem = { code: 'storage-failed', message: 'The notebook is not open.' };

  const use = <T>(act: (notebook: Notebook) => Answer<T>): Answer<T> =>
    notebook ? act(notebook) : refused(problem.code, problem.message);

  const write = (edit: (db: SqliteDatabase) => void): Answer<null> =>
    use((open) =>
      writeNotebook(open, (db) => {
        edit(db);
        return null;
      }),
    );

  const open = (now: number): NotebookProblem | null => {
    if (notebook) return null;
    const opened = openNotebook(sqlite, files, allMigrations, now);
    if (!opened.ok) {
      problem = opened.problem;
      return problem;
    }
    notebook = watchNotebook(opened.db, files.notebook);
    return null;
  };
  const close = (): void => {
    if (notebook) closeNotebook(notebook.db, files);
    notebook = null;
  };

  return {
    ...annotationOperations(use, { sqlite, uuid, tell }),
    ...backupOperations(setting, { get: () => notebook, use, close, open }, uuid),
    /** Null where the notebook is open and sound. */
    open: ({ now }: { now: number }): Answer<NotebookProblem | null> => answered(open(now)),
    sources: (_: null): Answer<CourseSource[]> => use(({ db }) => answered(listSources(db))),
    /** Notes the bundled courses that are new, and gives all sources. */
    'keep-bundled': ({
      found,
      root,
      now,
    }: {
      found: FoundCourse[];
      root: string;
      now: number;
    }): Answer<CourseSource[]> =>
      use((open) => writeNotebook(open, (db) => keepBundled(db, found, root, { now, random }))),
    'add-sources': ({
      wanted,
      places,
      now,
    }: {
      wanted: WantedCourse[];
      places: Places;
      now: number;
    }): Answer<CourseSource[]> =>
      use((open) =>
        changeNotebook(open, (db) => addSources(db, wanted, { now, random, places, exists: existsSync })),
      ),
    'remove-source': ({ course, now }: { course: string; now: number }): Answer<null> =>
      use((open) =>
        changeNotebook(open, (db) => (setSourceRemoved(db, course, now) ? answered(null) : noCourse(course))),
      ),
    'restore-source': ({ course }: { course: string }): Answer<CourseSource> =>
      use((open) =>
        changeNotebook(open, (db) => {
          setSourceRemoved(db, course, null);
          const source = findSource(db, course);
          return source ? answered(source) : noCourse(course);
        }),
      ),
    visit: ({ slide }: { slide: SlideInView }): Answer<null> =>
      use((open) =>
        writeNotebook(open, (db) => {
          putSeenSlide(db, slide);
          putPosition(db, slide);
          return null;
        }),
      ),
    /** Takes the learner's places along to a course's next edition; true where something moved. */
    follow: ({ moves }: { moves: EditionMoves }): Answer<boolean> =>
      use((open) => writeNotebook(open, (db) => followEdition(db, moves))),
    /** `dialect` null takes the choice back. */
    'set-dialect': (choice: { course: string; module: string; dialect: string | null }): Answer<null> =>
      write((db) => putDialectChoice(db, choice.course, choice.module, choice.dialect)),
    'set-settings': ({ changes }: { changes: CheckedInput<'settings.set'> }): Answer<Settings> =>
      use((open) =>
        writeNotebook(open, (db) => {
          writeSettings(db, changes);
          return readSettings(db);
        }),
      ),
    'note-search': ({ text, at }: { text: string; at: number }): Answer<null> =>
      write((db) => noteSearch(db, text, at)),
    /** `at` null lets go of it. */
    'keep-search': ({ text, at }: { text: string; at: number | null }): Answer<null> =>
      write((db) => keepSearch(db, text, at)),
    'forget-search': ({ text }: { text: string }): Answer<null> => write((db) => forgetSearch(db, text)),
    'clear-recent-searches': (_: null): Answer<null> => write(clearRecentSearches),
    /** Empties the journal, which SQLite reads without a check: the less stands in it, the less can be lost unseen. */
    checkpoint(_: null): Answer<null> {
      notebook?.db.pragma('wal_checkpoint(TRUNCATE)');
      return answered(null);
    },
    close(_: null): Answer<null> {
      close();
      problem = { code: 'storage-failed', message: 'Carrel is closing, so this was not saved.' };
      return answered(null);
    },
  };
}
