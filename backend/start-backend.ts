import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../contract/errors.ts';
import type { CarrelEvent } from '../contract/events.ts';
import type { HostView } from '../contract/views.ts';
import { openAsset, type Asset } from './assets/open-asset.ts';
import { dataFiles } from './data-folder.ts';
import type { LibraryNotice } from './library/library-notice.ts';
import { holdDataFolder } from './owner/hold-data-folder.ts';
import { keepShelf } from './requests/arrange-shelf.ts';
import { dispatchRequest } from './requests/dispatch-request.ts';
import { routes, type Answering } from './requests/routes.ts';
import { libraryAsker, type Threads } from './requests/threads.ts';
import { startThread } from './threads/thread-client.ts';
import type { ThreadSetting } from './threads/thread-messages.ts';

export type BackendOptions = {
  /** Where the notebook and the library live; made where it is missing. */
  dataFolder: string;
  /** Folder of the courses that come with the program. */
  bundledCourses: string | null;
  /** Folders of courses for this run only. */
  extraCourses: readonly string[];
  /** The entry files of the three threads. */
  workers: { answer: URL | string; notebook: URL | string; work: URL | string };
  /** Where SQLite's native part is; null where better-sqlite3 finds it by itself. */
  nativeBinding: string | null;
  /** `/assets/<random for this launch>/`. */
  assetsBase: string;
  /** Milliseconds since 1970. */
  clock(): number;
  host: { kind: 'desktop' | 'web'; version: string; platform: string; pid: number };
  /** The learner's home folder, and the folder for what is thrown away at the end. */
  home: string;
  temporaryFolder: string;
  /** The system's dialog for a folder; null where the host has none. */
  chooseFolder: (() => Promise<string | null>) | null;
  /** Something the one who started the program should know, such as a folder that isn't there. */
  warn(message: string): void;
};

export type Backend = {
  /** `caller` tells windows or tabs apart: only a caller's own newer search ends an older one. */
  request(method: string, input: unknown, caller?: string | null): Promise<Answer<unknown>>;
  onEvent(listener: (event: CarrelEvent) => void): () => void;
  /** Takes the path of an address below `assetsBase`, still encoded. */
  openAsset(urlPath: string): Promise<Asset>;
  /** Null where this program owns the data folder. */
  readOnly: { owner: string } | null;
  close(): Promise<void>;
};

/** Milliseconds without a write after which the notebook's journal is emptied. */
const idleBeforeCheckpoint = 5000;

/**
 * Starts the three threads and puts everything behind one `request`. Resolves once it can be asked; courses are looked
 * at after that. A data folder that can't be used does not stop reading.
 */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { dataFolder, assetsBase, clock, host } = options;
  const sqlite = { nativeBinding: options.nativeBinding ?? undefined };
  const files = dataFiles(dataFolder, join);
  const self = { host: host.kind, pid: host.pid, startedAt: clock() };
  const hold = holdDataFolder(sqlite, dataFolder, files, self);
  // The library can always be built again, so a folder that can't be written costs no reading.
  const substitute =
    hold.kind === 'unwritable' ? mkdtempSync(join(options.temporaryFolder, 'carrel-')) : null;
  if (substitute !== null) files.library = join(substitute, 'library.db');
  const readOnly = hold.kind === 'reader' ? { owner: hold.owner } : null;

  const listeners = new Set<(event: CarrelEvent) => void>();
  const tell = (event: CarrelEvent): void => {
    if (event.name === 'notebook.changed' || event.name === 'settings.changed') noteWrite();
    for (const listener of listeners) listener(event);
  };
  let folders = new Map<string, string>();
  let scanning = readOnly === null;
  let notebookProblem: HostView['notebookProblem'] =
    hold.kind === 'unwritable' ? { code: 'storage-failed', message: hold.message } : null;
  let idle: NodeJS.Timeout | undefined;
  let closing = false;

  const setting: ThreadSetting = { sqlite, files, assetsBase, readOnly: readOnly !== null };
  const start = (name: keyof Threads, onRestart: () => void) => ({
    name,
    file: options.workers[name],
    setting,
    onNotice,
    onRestart,
  });
  const threads: Threads = {
    answer: startThread(start('answer', () => undefined)),
    notebook: startThread(start('notebook', () => void openNotebook())),
    work: startThread(start('work', () => void arrange())),
  };
  const shelf = keepShelf({
    threads,
    bundled: options.bundledCourses,
    extra: options.extraCourses,
    now: clock,
    // Who is leaving need not be told what was left undone.
    warn(message) {
      if (!closing) options.warn(message);
    },
  });

  function onNotice(notice: LibraryNotice): void {
    switch (notice.name) {
      case 'event':
        tell(notice.event);
        return;
      case 'folders':
        folders = new Map(notice.folders);
        return;
      case 'scan-ended':
        if (!scanning) return;
        scanning = false;
        tell({ name: 'library.changed', value: { course: null } });
        return;
      case 'library-replaced':
        void threads.answer.ask('close', null);
        return;
    }
  }
  async function openNotebook(): Promise<void> {
    if (hold.kind !== 'owner') return;
    const opened = await threads.notebook.ask('open', { now: clock() });
    notebookProblem = opened.ok ? opened.value : { code: opened.error.code, message: opened.error.message };
  }
  async function arrange(): Promise<void> {
    if (readOnly) return;
    const arranged = await shelf.arrange();
    // Without a library there is no scan whose end could be waited for.
    if (!arranged.ok) scanning = false;
  }
  function noteWrite(): void {
    clearTimeout(idle);
    if (closing) return;
    idle = setTimeout(() => void threads.notebook.ask('checkpoint', null), idleBeforeCheckpoint);
    idle.unref();
  }

  const answering: Answering = {
    threads,
    askLibrary: libraryAsker(threads, readOnly === null),
    shelf,
    hostView: () => ({
      host: host.kind,
      version: host.version,
      platform: host.platform,
      dataFolder,
      readOnly,
      notebookProblem,
      canChooseFolder: options.chooseFolder !== null,
    }),
    chooseFolder: options.chooseFolder,
    scanning: () => scanning,
    now: clock,
    home: options.home,
    tell,
  };

  await Promise.all([openNotebook(), readOnly ? undefined : threads.work.ask('open', null)]);
  const known = await threads.answer.ask('folders', null);
  if (known.ok) folders = new Map(known.value);
  void arrange();

  return {
    request: (method, input, caller = null) => dispatchRequest(routes, answering, method, input, caller),
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    openAsset: (urlPath) => openAsset(assetsBase, folders, urlPath),
    readOnly,
    async close() {
      closing = true;
      clearTimeout(idle);
      await Promise.all([threads.answer.close(), threads.work.close()]);
      // Last, because its journal is emptied only once nobody reads it.
      await threads.notebook.close();
      if (hold.kind === 'owner') hold.release();
      if (substitute !== null) rmSync(substitute, { recursive: true, force: true });
    },
  };
}
