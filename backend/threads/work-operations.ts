import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { describeCourses, type FoundCourse, type ShelfChange, type ShelfEntry } from '../library/shelf.ts';
import { keepLibrary, type LibraryKeeper, type LibraryTools } from '../library/keep-library.ts';
import { parseBeside } from '../library/parse-beside.ts';
import { makeSearcher, type Searcher } from '../search/make-searcher.ts';
import { listDialectChoices } from '../database/notebook/dialect-choice-table.ts';
import { closeReader, openReadableNotebook, openReader } from '../views/open-reader.ts';
import type { Reader } from '../views/reader.ts';
import { noCourse } from '../views/no-course.ts';
import { placeAnnotations } from '../notebook/place-annotations.ts';
import { addingOperations } from '../adding/adding-operations.ts';
import { exchangeOperations } from './exchange-operations.ts';
import { listBackupOperations } from './list-backup-operations.ts';
import type { ThreadSetting } from './thread-messages.ts';
import type { LibraryNotice } from '../library/library-notice.ts';

export type WorkOperations = ReturnType<typeof workOperations>;

/** Everything that takes long: looking at folders, indexing, and the exact search. */
export function workOperations(
  setting: ThreadSetting,
  tell: (notice: LibraryNotice) => void,
  tools: Pick<LibraryTools, 'now' | 'random' | 'watch'>,
) {
  const { sqlite, files, readOnly } = setting;
  let keeper: LibraryKeeper | null = null;
  let searching: { reader: Reader; searcher: Searcher } | null = null;

  const placing = placeAnnotations(
    () => openReadableNotebook(setting),
    (batch, course, found) => tell({ name: 'places', batch, course, found }),
  );

  const library = (): LibraryKeeper => {
    keeper ??= keepLibrary(sqlite, files.library, {
      ...tools,
      parsing: parseBeside(setting.parser),
      tell(notice) {
        if (notice.name === 'library-replaced') stopSearching();
        tell(notice);
      },
      follow: (moves) => tell({ name: 'edition', moves }),
      place: placing.place,
      chosenDialects(course) {
        const notebook = openReadableNotebook(setting);
        if (!notebook) return null;
        try {
          return listDialectChoices(notebook, course);
        } finally {
          notebook.close();
        }
      },
    });
    return keeper;
  };
  /** Reads beside the writer, like every other reader: what is searched is what was committed. */
  const searcher = (): Searcher => {
    if (searching === null) {
      if (!readOnly) library();
      const reader = openReader(setting);
      searching = { reader, searcher: makeSearcher(reader) };
    }
    return searching.searcher;
  };
  const stopSearching = (): void => {
    searching?.searcher.stop();
    if (searching) closeReader(searching.reader);
    searching = null;
  };

  const adding = addingOperations({ files, tell, library });

  return {
    ...adding,
    ...listBackupOperations(setting),
    ...exchangeOperations(setting, tell, tools.random),
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
    /** Looks at sizes and times again; nothing is done where another program keeps the library. */
    /** Looks at a course's files before all others that wait, and answers when that is done. */
    async 'look-now'({ course }: { course: string }): Promise<Answer<null>> {
      await library().lookNow(course);
      return answered(null);
    },
    look(_: null): Answer<null> {
      if (!readOnly) library().look();
      return answered(null);
    },
    async 'changes-read'({ course }: { course: string }): Promise<Answer<null>> {
      return (await library().changesRead(course)) ? answered(null) : noCourse(course);
    },
    /** What became of an edition that the notebook was to follow. */
    followed({ edition, ok }: { edition: string; ok: boolean }): Answer<null> {
      library().followed(edition, ok);
      return answered(null);
    },
    /** What became of places that the notebook was to keep. */
    'places-kept'({ batch, ok }: { batch: number; ok: boolean }): Answer<null> {
      placing.answer(batch, ok);
      return answered(null);
    },
    /** Looks for annotations of these courses again: some are back, or came from elsewhere. */
    async 'place-again'({ courses }: { courses: string[] }): Promise<Answer<null>> {
      if (!readOnly) await library().placeAgain(courses);
      return answered(null);
    },
    /** Answers once everything that was to be looked at has been. */
    async settled(_: null): Promise<Answer<null>> {
      await library().settled();
      return answered(null);
    },
    'cancel-indexing'(_: null): Answer<null> {
      library().cancel();
      return answered(null);
    },
    async 'search.find'(input: CheckedInput<'search.find'>): Promise<Answer<Value<'search.find'>>> {
      // It is the last word on a query, so it waits for what a keystroke goes without.
      await searcher().ready();
      return answered(searcher().find({ ...input, exact: true }));
    },
    /** Lets go of the notebook, which another file is to take the place of. */
    'close-readers'(_: null): Answer<null> {
      stopSearching();
      return answered(null);
    },
    rebuild: async (_: null): Promise<Answer<null>> => {
      await library().rebuild();
      return answered(null);
    },
    async close(_: null): Promise<Answer<null>> {
      placing.stop();
      await adding['end-previews'](null);
      stopSearching();
      await keeper?.close();
      keeper = null;
      return answered(null);
    },
  };
}
