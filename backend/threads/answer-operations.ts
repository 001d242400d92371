import { answered, refused, type Answer } from '../../contract/errors.ts';
import { defaultSettings } from '../../contract/default-settings.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { CourseCard, LibraryView } from '../../contract/views.ts';
import { listCourses } from '../database/library/course-table.ts';
import { listByIds } from '../database/notebook/list-annotations.ts';
import { listReadingTime } from '../database/notebook/reading-time-table.ts';
import { readSearchHistory } from '../database/notebook/search-history-table.ts';
import { countTagsOf } from '../database/notebook/count-facets.ts';
import { findRedo, findUndo, type Step } from '../database/notebook/step-table.ts';
import { readSettings } from '../database/notebook/setting-table.ts';
import { listBookModules } from '../exchange/book-modules.ts';
import { operatorValues } from '../search/operator-values.ts';
import { makeSearcher, type Searcher } from '../search/make-searcher.ts';
import type {
  AnnotationSelection,
  AnnotationView,
  NotebookStep,
  TargetInput,
} from '../../contract/notebook-views.ts';
import { viewAnnotations } from '../views/annotation-view.ts';
import { noCourse } from '../views/no-course.ts';
import { viewChanges } from '../views/changes.ts';
import { viewCards, viewCourse, viewLibrary } from '../views/course-cards.ts';
import { viewLinks } from '../views/links-view.ts';
import { findModuleOf, findSlide, viewModule } from '../views/module-view.ts';
import { viewFacets, viewNotebook, viewOfModule } from '../views/notebook-view.ts';
import { findPlaces, type PlacesToday } from '../views/places-today.ts';
import { viewReview } from '../views/review-view.ts';
import { findTarget, type TargetText } from '../views/target-text.ts';
import { closeReader, openReader } from '../views/open-reader.ts';
import type { Reader } from '../views/reader.ts';
import type { ThreadSetting } from './thread-messages.ts';

export type AnswerOperations = ReturnType<typeof answerOperations>;

/** Everything that only reads: each opens what it needs when it is first asked, and again after `close`. */
export function answerOperations(setting: ThreadSetting) {
  let open: Reader | null = null;
  let searcher: Searcher | null = null;

  const reader = (): Reader => {
    open ??= openReader(setting);
    return open;
  };

  const searching = (): Searcher => {
    searcher ??= makeSearcher(reader());
    return searcher;
  };

  return {
    'library.list': (_: null): Answer<Omit<LibraryView, 'scanning'>> => answered(viewLibrary(reader())),
    'library.course'({ course }: CheckedInput<'library.course'>): Answer<Value<'library.course'>> {
      const view = viewCourse(reader(), course);
      return view ? answered(view) : noCourse(course);
    },
    'library.changes'({ course }: CheckedInput<'library.changes'>): Answer<Value<'library.changes'>> {
      const view = viewChanges(reader(), course);
      return view ? answered(view) : noCourse(course);
    },
    'module.open': ({ course, module }: CheckedInput<'module.open'>): Answer<Value<'module.open'>> =>
      viewModule(reader(), course, module),
    'search.find'(input: CheckedInput<'search.find'>): Answer<Value<'search.find'>> {
      return answered(searching().find(input));
    },
    'search.related'(input: CheckedInput<'search.related'>): Answer<Value<'search.related'>> {
      const related = searching().related(input);
      return related
        ? answered(related)
        : refused('not-found', `${input.module} has no slide “${input.slide}”.`);
    },
    'search.operator-values': (_: null): Answer<Value<'search.operator-values'>> =>
      answered(operatorValues(reader().library)),
    'search.history'(_: null): Answer<Value<'search.history'>> {
      const { notebook } = reader();
      return answered(notebook ? readSearchHistory(notebook) : { recent: [], saved: [] });
    },
    'settings.get'(_: null): Answer<Value<'settings.get'>> {
      const { notebook } = reader();
      return answered(notebook ? readSettings(notebook) : defaultSettings);
    },
    'library.links': ({ course, module }: CheckedInput<'library.links'>): Answer<Value<'library.links'>> =>
      viewLinks(reader(), course, module ?? null),
    'notebook.list': (input: CheckedInput<'notebook.list'>): Answer<Value<'notebook.list'>> =>
      answered(viewNotebook(reader(), input)),
    'notebook.facets': (input: CheckedInput<'notebook.facets'>): Answer<Value<'notebook.facets'>> =>
      answered(viewFacets(reader(), input)),
    'notebook.of-module': (input: CheckedInput<'notebook.of-module'>): Answer<AnnotationView[]> =>
      answered(viewOfModule(reader(), input)),
    'notebook.tags'(_: null): Answer<Value<'notebook.tags'>> {
      const { notebook } = reader();
      return answered(notebook ? countTagsOf(notebook, {}) : []);
    },
    'notebook.history'(_: null): Answer<Value<'notebook.history'>> {
      const { notebook } = reader();
      const tell = (step: Step | null): NotebookStep | null =>
        step && { action: step.action, count: step.count };
      return answered({
        undo: notebook && tell(findUndo(notebook)),
        redo: notebook && tell(findRedo(notebook)),
      });
    },
    'notebook.reading-time'(
      input: CheckedInput<'notebook.reading-time'>,
    ): Answer<Value<'notebook.reading-time'>> {
      const { notebook } = reader();
      const { course = null, since } = input;
      return answered({ days: notebook ? listReadingTime(notebook, course, since) : [] });
    },
    /** The annotations of these ids that are there, in their order. */
    annotations({ ids }: { ids: string[] }): Answer<AnnotationView[]> {
      const { notebook } = reader();
      return answered(notebook ? viewAnnotations(reader(), listByIds(notebook, ids)) : []);
    },
    'notebook.review': (input: CheckedInput<'notebook.review'>): Answer<Value<'notebook.review'>> =>
      answered(viewReview(reader(), input)),
    /** Where these annotations stand, with what stands there today. */
    places: ({ selection }: { selection: AnnotationSelection }): Answer<PlacesToday> =>
      answered(findPlaces(reader(), selection)),
    /** What an annotation is to be made on. */
    target: (target: TargetInput): Answer<TargetText> => findTarget(reader(), target),
    /** That there is such a module. */
    module: ({ course, module }: { course: string; module: string }): Answer<null> =>
      findModuleOf(reader(), course, module),
    /** The slide that a visit is to. */
    slide: (input: CheckedInput<'module.visit'>) =>
      findSlide(reader(), input.course, input.module, input.slide),
    cards: ({ ids }: { ids: string[] }): Answer<CourseCard[]> => answered(viewCards(reader(), ids)),
    'exchange.book-modules': ({
      selection,
    }: CheckedInput<'exchange.book-modules'>): Answer<Value<'exchange.book-modules'>> =>
      answered(listBookModules(reader(), selection)),
    folders: (_: null): Answer<[course: string, folder: string][]> =>
      answered(listCourses(reader().library).map(({ id, folder }) => [id, folder])),
    close(_: null): Answer<null> {
      searcher?.stop();
      searcher = null;
      if (open) closeReader(open);
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
