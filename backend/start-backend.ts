import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refused, type Answer } from '../contract/errors.ts';
import type { CarrelEvent } from '../contract/events.ts';
import type { HostView } from '../contract/views.ts';
import { openAsset, type Asset, type AssetRequest } from './assets/open-asset.ts';
import { dataFiles } from './data-folder.ts';
import type { HostWords } from '../core/host-words.ts';
import type { EditionMoves } from '../core/edition/follow-slides.ts';
import type { LibraryNotice } from './library/library-notice.ts';
import { holdDataFolder } from './owner/hold-data-folder.ts';
import { receiveUpload } from './adding/receive-upload.ts';
import { keepAdding } from './requests/add-courses.ts';
import { keepStops } from './requests/keep-stops.ts';
import { keepDownloads, type Download } from './requests/keep-downloads.ts';
import { keepPrinting } from './requests/keep-printing.ts';
import { keepBackups } from './requests/keep-backups.ts';
import { keepShelf } from './requests/arrange-shelf.ts';
import { dispatchRequest } from './requests/dispatch-request.ts';
import type { PdfPrinter } from './requests/print-to-pdf.ts';
import type { Answering, FileSaver } from './requests/route.ts';
import { routes } from './requests/routes.ts';
import { libraryAsker, type Threads } from './requests/threads.ts';
import { startThread } from './threads/thread-client.ts';
import type { ThreadSetting } from './threads/thread-messages.ts';

export type BackendOptions = {
  /** Where the notebook and the library live; made where it is missing. */
  dataFolder: string;
  /** Folder of the courses that come with the program. */
  bundledCourses: string | null;
  /** Folders and zips of courses for this run only. */
  extraCourses: readonly string[];
  /** The entry files of the three threads, and of the one that the third starts for large imports. */
  workers: { answer: URL | string; notebook: URL | string; work: URL | string; parse: URL | string };
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
  /**
   * The folder itself that an export of many files goes to; left out where those get a folder of their own in the one
   * that is chosen.
   */
  exportFolder?: () => Promise<string | null>;
  /** The system's dialog for a zip; null where the host has none. */
  chooseZip: (() => Promise<string | null>) | null;
  /**
   * Hands a file to the system's program for it: why that failed, empty where it did not. Null where the host has no
   * such thing. It is given nothing but regular files of a course, of kinds that can't run.
   */
  openFile: ((path: string) => Promise<string>) | null;
  /** Opens the presenter's window at an address of the page; left out where the host has no windows of its own. */
  openPresenter?: (address: string) => void;
  /** Takes the words that the host shows itself; left out where it shows none. */
  useWords?: (words: HostWords) => void;
  /** Prints what a window shows into a file; left out where the host can't. */
  pdf?: PdfPrinter;
  /** The system's dialog for a file to save; left out where the page fetches what is written. */
  saveFile?: FileSaver;
  /** Shows a file in the system's window for its folder; left out where the host can't. */
  showFile?: (path: string) => void;
  /** When backups are made, where not at the usual times; see `usualBackupPace`. */
  backupPace?: { first: number; every: number };
  /** Something the one who started the program should know, such as a folder that isn't there. */
  warn(message: string): void;
};

export type Backend = {
  /** `caller` tells windows or tabs apart: only a caller's own newer search ends an older one. */
  request(method: string, input: unknown, caller?: string | null): Promise<Answer<unknown>>;
  onEvent(listener: (event: CarrelEvent) => void): () => void;
  /** A file of a course, for an address below `assetsBase`. */
  openAsset(request: AssetRequest): Promise<Asset>;
  /** Takes a file that the page was handed, for a preview. Rejects where its content breaks off. */
  receiveUpload(name: string, content: AsyncIterable<Uint8Array>): Promise<Answer<{ path: string }>>;
  /** A file that was written for the page, once; whoever takes it reads it to its end and calls `done`. */
  takeDownload(id: string): (Download & { done(): Promise<void> }) | null;
  /** Resolves once all courses that were added, or changed, have been read. */
  settled(): Promise<void>;
  /** Null where this program owns the data folder. */
  readOnly: { owner: string } | null;
  close(): Promise<void>;
};

/** Milliseconds without a write after which the notebook's journal is emptied. */
const idleBeforeCheckpoint = 5000;
/** Milliseconds: a first backup when the window stands, then one every half hour in which something was written. */
const usualBackupPace = { first: 3000, every: 30 * 60_000 };
/** What is told after the notebook was written. */
const writeEvents: ReadonlySet<CarrelEvent['name']> = new Set([
  'notebook.changed',
  'annotations.changed',
  'settings.changed',
]);

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
  if (substitute !== null) {
    files.library = join(substitute, 'library.db');
    files.staging = join(substitute, 'staging');
  }
  // One owner at a time, so this is a name of its own among those of earlier runs.
  files.staging = join(files.staging, `${self.startedAt}-${self.pid}`);
  const readOnly = hold.kind === 'reader' ? { owner: hold.owner } : null;

  const listeners = new Set<(event: CarrelEvent) => void>();
  const tell = (event: CarrelEvent): void => {
    if (writeEvents.has(event.name)) noteWrite();
    for (const listener of listeners) listener(event);
  };
  let folders = new Map<string, string>();
  let scanning = readOnly === null;
  let notebookProblem: HostView['notebookProblem'] =
    hold.kind === 'unwritable' ? { code: 'storage-failed', message: hold.message } : null;
  let idle: NodeJS.Timeout | undefined;
  let closing = false;

  const setting: ThreadSetting = {
    sqlite,
    files,
    assetsBase,
    parser: String(options.workers.parse),
    readOnly: readOnly !== null,
  };
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
    unpacked: files.courses,
    now: clock,
    // Who is leaving need not be told what was left undone.
    warn(message) {
      if (!closing) options.warn(message);
    },
  });

  const askLibrary = libraryAsker(threads, readOnly === null);
  const adding = keepAdding({ threads, askLibrary, shelf, now: clock, home: options.home });
  const backups = keepBackups({
    threads,
    now: clock,
    pace: options.backupPace ?? usualBackupPace,
    async replaced() {
      await openNotebook();
      await arrange();
      const settings = await threads.answer.ask('settings.get', null);
      if (settings.ok) tell({ name: 'settings.changed', value: { settings: settings.value } });
      tell({ name: 'library.changed', value: { course: null } });
      tell({ name: 'notebook.changed', value: {} });
    },
  });
  // Only who writes the notebook looks after copies of it.
  if (hold.kind !== 'owner') backups.stop();

  function onNotice(notice: LibraryNotice): void {
    switch (notice.name) {
      case 'event':
        tell(notice.event);
        return;
      case 'edition':
        void follow(notice.moves);
        return;
      case 'places':
        void keepPlaces(notice);
        return;
      case 'folders':
        folders = new Map(notice.folders);
        return;
      case 'scan-ended':
        adding.scanEnded();
        if (!scanning) return;
        scanning = false;
        tell({ name: 'library.changed', value: { course: null } });
        return;
      case 'library-replaced':
        void threads.answer.ask('close', null);
        return;
    }
  }
  async function follow(moves: EditionMoves): Promise<void> {
    const followed = await threads.notebook.ask('follow', { moves });
    await threads.work.ask('followed', { edition: moves.edition, ok: followed.ok });
    if (!followed.ok || !followed.value) return;
    tell({ name: 'notebook.changed', value: {} });
    tell({ name: 'annotations.changed', value: { course: moves.course } });
  }
  async function keepPlaces({
    batch,
    course,
    found,
  }: Extract<LibraryNotice, { name: 'places' }>): Promise<void> {
    const kept = await threads.notebook.ask('put-places', { found });
    await threads.work.ask('places-kept', { batch, ok: kept.ok });
    if (kept.ok && kept.value > 0) tell({ name: 'annotations.changed', value: { course } });
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
    backups.noteWrite();
    clearTimeout(idle);
    if (closing) return;
    idle = setTimeout(() => void threads.notebook.ask('checkpoint', null), idleBeforeCheckpoint);
    idle.unref();
  }

  // Who only reads leaves nothing in the data folder.
  const downloadFolder =
    readOnly === null ? files.staging : join(options.temporaryFolder, `carrel-${self.startedAt}-${self.pid}`);
  const downloads = keepDownloads(downloadFolder);
  const answering: Answering = {
    threads,
    saveFile: options.saveFile ?? null,
    downloads,
    stops: keepStops(),
    printing: keepPrinting(),
    showFile: options.showFile ?? null,
    written: new Set(),
    program: { name: 'Carrel', version: host.version },
    askLibrary,
    adding,
    backups,
    shelf,
    hostView: () => ({
      host: host.kind,
      version: host.version,
      platform: host.platform,
      dataFolder,
      readOnly,
      notebookProblem,
      canChooseFolder: options.chooseFolder !== null,
      canOpenFiles: options.openFile !== null,
      canPrintToPdf: options.pdf !== undefined,
      canShowFiles: options.showFile !== undefined,
    }),
    chooseFolder: options.chooseFolder,
    exportFolder: options.exportFolder,
    chooseZip: options.chooseZip,
    openFile: options.openFile,
    pdf: options.pdf ?? null,
    openPresenter: options.openPresenter,
    useWords: options.useWords,
    folderOf: (course) => folders.get(course) ?? null,
    scanning: () => scanning,
    now: clock,
    tell,
  };

  await Promise.all([openNotebook(), readOnly ? undefined : threads.work.ask('open', null)]);
  if (hold.kind === 'owner') void threads.work.ask('clear-staging', null);
  const known = await threads.answer.ask('folders', null);
  if (known.ok) folders = new Map(known.value);
  void arrange();

  return {
    request: (method, input, caller = null) => dispatchRequest(routes, answering, method, input, caller),
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    openAsset: (request) => openAsset(assetsBase, folders, request),
    async receiveUpload(name, content) {
      if (readOnly)
        return refused(
          'read-only',
          `Nothing can be added here: ${readOnly.owner} is using the same data folder.`,
        );
      return receiveUpload(files.staging, name, content);
    },
    takeDownload(id) {
      const download = downloads.take(id);
      return download && { ...download, done: () => downloads.discard(download.path) };
    },
    async settled() {
      if (readOnly) return;
      await threads.work.ask('settled', null);
      await adding.settled();
    },
    readOnly,
    async close() {
      closing = true;
      backups.stop();
      clearTimeout(idle);
      await Promise.all([threads.answer.close(), threads.work.close()]);
      // What was unpacked for this run, and handed over for a preview that never was.
      throwAway(downloadFolder);
      // Last, because its journal is emptied only once nobody reads it.
      await threads.notebook.close();
      if (hold.kind === 'owner') hold.release();
      if (substitute !== null) rmSync(substitute, { recursive: true, force: true });
    },
  };
}

/** What can't be deleted now, because some program looks at it, is at the next start. */
function throwAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}
