import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { noCourse } from '../views/no-course.ts';
import { findOpenable } from '../assets/find-openable.ts';
import { backupRoutes } from './backup-routes.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import { notebookRoutes } from './notebook-routes.ts';
import { printToPdf } from './print-to-pdf.ts';
import type { Answering, Routes } from './route.ts';
import { showFile } from './show-file.ts';
import { listDialects, setDialect } from './set-dialect.ts';

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
  'library.add': { writes: true, answer: (input, { adding }) => adding.add(input) },
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
  'library.look': {
    writes: false,
    answer: async (_, { threads }) => nothing(await threads.work.ask('look', null)),
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
  'library.preview': { writes: true, answer: (input, { adding }) => adding.preview(input) },
  'library.import': { writes: true, answer: (input, { adding }) => adding.import(input) },
  'library.discard-preview': {
    writes: true,
    answer: async (input, { adding }) => nothing(await adding.discard(input)),
  },
  'library.changes': {
    writes: false,
    answer: (input, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('library.changes', input)),
  },
  'library.changes-read': {
    writes: true,
    answer: async (input, { threads, askLibrary }) =>
      nothing(await askLibrary(() => threads.work.ask('changes-read', input))),
  },
  'library.links': {
    writes: false,
    answer: (input, { threads, askLibrary }) => askLibrary(() => threads.answer.ask('library.links', input)),
  },
  'module.dialects': { writes: false, answer: () => Promise.resolve(listDialects()) },
  'module.set-dialect': { writes: true, answer: setDialect },
  'host.choose-zip': {
    writes: false,
    async answer(_, { chooseZip }) {
      if (!chooseZip)
        return refused('not-supported', 'Only the desktop program can open a dialog for files.');
      return answered({ path: await chooseZip() });
    },
  },
  'host.open-file': { writes: false, answer: openFile },
  'host.print-to-pdf': {
    writes: false,
    async answer(input, { pdf, written }, caller) {
      const printed = await printToPdf(input, pdf, caller);
      if (printed.ok && printed.value.path !== null) written.add(printed.value.path);
      return printed;
    },
  },
  'host.show-file': {
    writes: false,
    answer: (input, answering) => Promise.resolve(showFile(input, answering)),
  },
  'host.open-presenter': {
    writes: false,
    answer({ address }, { openPresenter }) {
      if (!openPresenter)
        return Promise.resolve(refused('not-supported', 'Only the desktop program opens windows by itself.'));
      openPresenter(address);
      return Promise.resolve(answered({}));
    },
  },
  'host.use-words': {
    writes: false,
    answer(words, { useWords }) {
      useWords?.(words);
      return Promise.resolve(answered({}));
    },
  },
  ...notebookRoutes,
  ...backupRoutes,
  ...exchangeRoutes,
  'search.related': {
    writes: false,
    answer: (input, { threads, askLibrary }) => askLibrary(() => threads.answer.ask('search.related', input)),
  },
  'search.operator-values': {
    writes: false,
    answer: (_, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('search.operator-values', null)),
  },
  'search.history': { writes: false, answer: (_, { threads }) => threads.answer.ask('search.history', null) },
  'search.note': {
    writes: true,
    answer: ({ text }, { threads, now, tell }) =>
      told(tell, threads.notebook.ask('note-search', { text, at: now() })),
  },
  'search.save': {
    writes: true,
    answer: ({ text }, { threads, now, tell }) =>
      told(tell, threads.notebook.ask('keep-search', { text, at: now() })),
  },
  'search.unsave': {
    writes: true,
    answer: ({ text }, { threads, tell }) =>
      told(tell, threads.notebook.ask('keep-search', { text, at: null })),
  },
  'search.forget': {
    writes: true,
    answer: ({ text }, { threads, tell }) => told(tell, threads.notebook.ask('forget-search', { text })),
  },
  'search.clear-recent': {
    writes: true,
    answer: (_, { threads, tell }) => told(tell, threads.notebook.ask('clear-recent-searches', null)),
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

async function openFile(
  { course, path }: CheckedInput<'host.open-file'>,
  { openFile: open, folderOf }: Answering,
): Promise<Answer<Value<'host.open-file'>>> {
  if (!open) return refused('not-supported', 'Only the desktop program can open files in other programs.');
  const folder = folderOf(course);
  if (folder === null) return noCourse(course);
  const file = await findOpenable(folder, path);
  if (!file.ok) return file;
  const failure = await open(file.value);
  return failure === ''
    ? answered({})
    : refused('not-readable', `“${path}” was not opened: the system says “${failure}”.`);
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

/** An edit of the search history, of which every window is told. */
async function told(
  tell: Answering['tell'],
  edit: Promise<Answer<null>>,
): Promise<Answer<Record<string, never>>> {
  const answer = await edit;
  if (answer.ok) tell({ name: 'search.history-changed', value: {} });
  return nothing(answer);
}

function nothing(answer: Answer<null>): Answer<Record<string, never>> {
  return answer.ok ? answered({}) : answer;
}
