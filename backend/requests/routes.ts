import { isAbsolute, join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { CheckedInput, MethodName, Value } from '../../contract/methods.ts';
import type { HostView } from '../../contract/views.ts';
import { noCourse } from '../views/no-course.ts';
import type { ShelfKeeper } from './arrange-shelf.ts';
import type { AskLibrary, Threads } from './threads.ts';

/** What the methods are answered with. */
export type Answering = {
  threads: Threads;
  askLibrary: AskLibrary;
  shelf: ShelfKeeper;
  hostView(): HostView;
  /** Null where this host has no such dialog. */
  chooseFolder: (() => Promise<string | null>) | null;
  scanning(): boolean;
  now(): number;
  /** The learner's home folder, for paths that start with `~`. */
  home: string;
  tell(event: CarrelEvent): void;
};

export type Route<M extends MethodName> = {
  /** True for what is refused while another program owns the data folder. */
  writes: boolean;
  answer(input: CheckedInput<M>, answering: Answering, caller: string | null): Promise<Answer<Value<M>>>;
};

export type Routes = { [M in MethodName]: Route<M> };

/** Who answers which method. */
export const routes: Routes = {
  'library.list': {
    writes: false,
    async answer(_, { threads, askLibrary, scanning }) {
      const list = await askLibrary(() => threads.answer.ask('library.list', null));
      return list.ok ? answered({ ...list.value, scanning: scanning() }) : list;
    },
  },
  'library.course': {
    writes: false,
    answer: (input, { threads, askLibrary }) => askLibrary(() => threads.answer.ask('library.course', input)),
  },
  'library.add': { writes: true, answer: addCourses },
  'library.remove': { writes: true, answer: removeCourse },
  'library.restore': { writes: true, answer: restoreCourse },
  'library.check-again': {
    writes: true,
    async answer({ course }, { threads, askLibrary }) {
      if (course !== undefined) {
        const found = await askLibrary(() => threads.answer.ask('cards', { ids: [course] }));
        if (!found.ok) return found;
        if (found.value.length === 0) return noCourse(course);
      }
      return nothing(await threads.work.ask('check-again', { course: course ?? null }));
    },
  },
  'library.cancel-indexing': {
    writes: true,
    answer: async (_, { threads }) => nothing(await threads.work.ask('cancel-indexing', null)),
  },
  'module.open': {
    writes: false,
    answer: (input, { threads, askLibrary }) => askLibrary(() => threads.answer.ask('module.open', input)),
  },
  'module.visit': { writes: true, answer: visitSlide },
  'search.find': {
    writes: false,
    answer: (input, { threads, askLibrary }, caller) =>
      askLibrary(() =>
        input.exact
          ? threads.work.ask('search.find', input, caller)
          : threads.answer.ask('search.find', input, caller),
      ),
  },
  'settings.get': { writes: false, answer: (_, { threads }) => threads.answer.ask('settings.get', null) },
  'settings.set': {
    writes: true,
    async answer(changes, { threads, tell }) {
      const settings = await threads.notebook.ask('set-settings', { changes });
      if (settings.ok) tell({ name: 'settings.changed', value: { settings: settings.value } });
      return settings;
    },
  },
  'host.info': { writes: false, answer: (_, { hostView }) => Promise.resolve(answered(hostView())) },
  'host.choose-folder': {
    writes: false,
    async answer(_, { chooseFolder }) {
      if (!chooseFolder)
        return refused('not-supported', 'Only the desktop program can open a dialog for folders.');
      return answered({ path: await chooseFolder() });
    },
  },
};

async function addCourses(
  { path }: CheckedInput<'library.add'>,
  { threads, askLibrary, shelf, now, home }: Answering,
): Promise<Answer<Value<'library.add'>>> {
  const folder = withHome(path.trim(), home);
  if (!isAbsolute(folder))
    return refused('bad-request', `“${path}” is not a whole path: start at the top, or with ~.`);
  const found = await threads.work.ask('find-courses', { path: folder });
  if (!found.ok) return found;
  if (found.value.length === 0) {
    return refused(
      'not-a-course',
      `${folder} holds no course: no folder with a course.yaml or with .md files.`,
    );
  }
  // A course of this run keeps the id under which it was read so far.
  const known = new Map([...shelf.passing.values()].map((entry) => [entry.folder, entry.id]));
  const courses = found.value.map((course) => ({
    ...course,
    id: course.id ?? known.get(course.folder) ?? null,
  }));
  const added = await threads.notebook.ask('add-sources', { found: courses, now: now() });
  if (!added.ok) return added;
  const ids = added.value.map(({ id }) => id);
  const shelved = await shelf.rearrange(ids);
  return shelved.ok ? askLibrary(() => threads.answer.ask('cards', { ids })) : shelved;
}

async function removeCourse(
  { course }: CheckedInput<'library.remove'>,
  { threads, shelf, now }: Answering,
): Promise<Answer<Value<'library.remove'>>> {
  const removed = await threads.notebook.ask('remove-source', { course, now: now() });
  const isPassing = shelf.passing.has(course);
  if (!removed.ok && !isPassing) return removed;
  shelf.setAside.add(course);
  return nothing(await shelf.rearrange([]));
}

async function restoreCourse(
  { course }: CheckedInput<'library.restore'>,
  { threads, shelf }: Answering,
): Promise<Answer<Value<'library.restore'>>> {
  const restored = await threads.notebook.ask('restore-source', { course });
  const isPassing = shelf.passing.has(course);
  if (!restored.ok && !isPassing) return restored;
  shelf.setAside.delete(course);
  return nothing(await shelf.rearrange([course]));
}

async function visitSlide(
  input: CheckedInput<'module.visit'>,
  { threads, askLibrary, now, tell }: Answering,
): Promise<Answer<Value<'module.visit'>>> {
  const slide = await askLibrary(() => threads.answer.ask('slide', input));
  if (!slide.ok) return slide;
  const { key, title, n } = slide.value;
  const { course, module } = input;
  const visited = await threads.notebook.ask('visit', {
    slide: { course, module, key, title, n, at: now() },
  });
  if (visited.ok) tell({ name: 'notebook.changed', value: {} });
  return nothing(visited);
}

function nothing(answer: Answer<null>): Answer<Record<string, never>> {
  return answer.ok ? answered({}) : answer;
}

function withHome(path: string, home: string): string {
  return path === '~' || /^~[/\\]/.test(path) ? join(home, path.slice(1)) : path;
}
