import { answered, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, MethodName, Value } from '../../contract/methods.ts';
import type { AnnotationView, NotebookStep } from '../../contract/notebook-views.ts';
import { noAnnotation } from '../notebook/edit-annotations.ts';
import type { TurnedStep } from '../notebook/undo-steps.ts';
import type { Answering, Routes } from './route.ts';

type NotebookMethod = Extract<MethodName, `notebook.${string}`>;

/** Who answers the methods of the notebook. */
export const notebookRoutes: Pick<Routes, NotebookMethod> = {
  'notebook.annotate': { writes: true, answer: annotate },
  'notebook.edit': {
    writes: true,
    async answer({ edits, session = null }, answering) {
      const { threads, now } = answering;
      const edited = await threads.notebook.ask('edit-annotations', { edits, session, now: now() });
      return edited.ok ? tellAndView(answering, edited.value) : edited;
    },
  },
  'notebook.edit-many': {
    writes: true,
    answer: (input, answering) =>
      counted(answering, answering.threads.notebook.ask('edit-many', { ...input, now: answering.now() })),
  },
  'notebook.delete': {
    writes: true,
    answer: ({ selection }, answering) =>
      counted(
        answering,
        answering.threads.notebook.ask('delete-annotations', { selection, now: answering.now() }),
      ),
  },
  'notebook.undo': {
    writes: true,
    answer: (_, answering) =>
      told(answering, answering.threads.notebook.ask('undo', { now: answering.now() })),
  },
  'notebook.redo': {
    writes: true,
    answer: (_, answering) =>
      told(answering, answering.threads.notebook.ask('redo', { now: answering.now() })),
  },
  'notebook.list': {
    writes: false,
    answer: (input, { threads, askLibrary }) => askLibrary(() => threads.answer.ask('notebook.list', input)),
  },
  'notebook.facets': {
    writes: false,
    answer: (input, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('notebook.facets', input)),
  },
  'notebook.of-module': {
    writes: false,
    answer: (input, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('notebook.of-module', input)),
  },
  'notebook.reading-time': {
    writes: false,
    answer: (input, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('notebook.reading-time', input)),
  },
  'notebook.tags': { writes: false, answer: (_, { threads }) => threads.answer.ask('notebook.tags', null) },
  'notebook.history': {
    writes: false,
    answer: (_, { threads }) => threads.answer.ask('notebook.history', null),
  },
  'notebook.review': {
    writes: false,
    answer: (input, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('notebook.review', input)),
  },
  'notebook.settle': {
    writes: true,
    async answer({ selection, decision }, answering) {
      const { threads, askLibrary, now } = answering;
      const places = await askLibrary(() => threads.answer.ask('places', { selection }));
      if (!places.ok) return places;
      return counted(
        answering,
        threads.notebook.ask('settle', { places: places.value, decision, now: now() }),
      );
    },
  },
  'notebook.place': {
    writes: true,
    async answer({ id, target }, answering) {
      const { threads, askLibrary, now } = answering;
      const found = await askLibrary(() => threads.answer.ask('target', target));
      if (!found.ok) return found;
      const placing = { id, target, found: found.value, now: now() };
      const placed = await threads.notebook.ask('place-annotation', placing);
      return placed.ok ? tellAndViewOne(answering, id) : placed;
    },
  },
  'notebook.read-for': { writes: true, answer: readFor },
};

async function annotate(
  wanted: CheckedInput<'notebook.annotate'>,
  answering: Answering,
): Promise<Answer<Value<'notebook.annotate'>>> {
  const { threads, askLibrary, now } = answering;
  const found = await askLibrary(() => threads.answer.ask('target', wanted.target));
  if (!found.ok) return found;
  const made = await threads.notebook.ask('annotate', { wanted, found: found.value, now: now() });
  return made.ok ? tellAndViewOne(answering, made.value) : made;
}

async function tellAndViewOne(answering: Answering, id: string): Promise<Answer<AnnotationView>> {
  const views = await tellAndView(answering, [id]);
  if (!views.ok) return views;
  const [view] = views.value;
  return view ? answered(view) : noAnnotation();
}

/** Tells every window what was committed, and answers it as it is now. */
async function tellAndView(answering: Answering, ids: string[]): Promise<Answer<AnnotationView[]>> {
  const { threads, askLibrary, tell } = answering;
  const views = await askLibrary(() => threads.answer.ask('annotations', { ids }));
  const courses = new Set(views.ok ? views.value.map(({ course }) => course.id) : []);
  const [course] = courses;
  tell({ name: 'annotations.changed', value: { course: courses.size === 1 ? (course ?? null) : null } });
  return views;
}

/** An edit of many annotations, of which every window is told; the answer is how many it changed. */
async function counted(
  { tell }: Answering,
  edit: Promise<Answer<number>>,
): Promise<Answer<{ count: number }>> {
  const count = await edit;
  if (!count.ok) return count;
  if (count.value > 0) tell({ name: 'annotations.changed', value: { course: null } });
  return answered({ count: count.value });
}

/** A step that was undone or done again. */
async function told(
  { threads, askLibrary, tell }: Answering,
  turn: Promise<Answer<TurnedStep | null>>,
): Promise<Answer<NotebookStep | null>> {
  const turned = await turn;
  if (!turned.ok) return turned;
  if (!turned.value) return answered(null);
  const { step, unplaced } = turned.value;
  tell({ name: 'annotations.changed', value: { course: null } });
  if (unplaced.length > 0) void askLibrary(() => threads.work.ask('place-again', { courses: unplaced }));
  return answered(step);
}

async function readFor(
  { course, module, day, seconds }: CheckedInput<'notebook.read-for'>,
  { threads, askLibrary, tell }: Answering,
): Promise<Answer<Value<'notebook.read-for'>>> {
  const known = await askLibrary(() => threads.answer.ask('module', { course, module }));
  if (!known.ok) return known;
  const added = await threads.notebook.ask('read-for', { course, module, day, seconds });
  if (!added.ok) return added;
  tell({ name: 'notebook.changed', value: {} });
  return answered({});
}
