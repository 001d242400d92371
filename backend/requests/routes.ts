import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { CheckedInput, MethodName, Value } from '../../contract/methods.ts';
import type { HostView } from '../../contract/views.ts';
import type { HostWords } from '../../core/host-words.ts';
import { noCourse } from '../views/no-course.ts';
import { findOpenable } from '../assets/find-openable.ts';
import type { CourseAdder } from './add-courses.ts';
import { backupRoutes } from './backup-routes.ts';
import type { BackupKeeper } from './keep-backups.ts';
import type { ShelfKeeper } from './arrange-shelf.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import type { FileSaver } from './export-annotations.ts';
import type { DownloadKeeper } from './keep-downloads.ts';
import { notebookRoutes } from './notebook-routes.ts';
import { printToPdf, type PdfPrinter } from './print-to-pdf.ts';
import { listDialects, setDialect } from './set-dialect.ts';
import type { AskLibrary, Threads } from './threads.ts';

/** What the methods are answered with. */
export type Answering = {
  threads: Threads;
  askLibrary: AskLibrary;
  shelf: ShelfKeeper;
  hostView(): HostView;
  /** Null where this host has no such dialog. */
  chooseFolder: (() => Promise<string | null>) | null;
  chooseZip: (() => Promise<string | null>) | null;
  /** Hands a file to the system's program for it: why that failed, empty where it did not. Null where it can't. */
  openFile: ((path: string) => Promise<string>) | null;
  /** Undefined where the host has no windows of its own. */
  openPresenter: ((address: string) => void) | undefined;
  /** Undefined where the host shows no words of its own. */
  useWords: ((words: HostWords) => void) | undefined;
  /** Null where this host can't print into a file. */
  pdf: PdfPrinter | null;
  /** Where a course on the shelf lies; null for one that isn't there. */
  folderOf(course: string): string | null;
  adding: CourseAdder;
  backups: BackupKeeper;
  /** Null where the page fetches what is written. */
  saveFile: FileSaver | null;
  downloads: DownloadKeeper;
  /** What files say they were written by. */
  program: { name: string; version: string };
  scanning(): boolean;
  now(): number;
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
    answer: (input, { pdf }, caller) => printToPdf(input, pdf, caller),
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
