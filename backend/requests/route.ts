import type { Answer } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { CheckedInput, MethodName, Value } from '../../contract/methods.ts';
import type { HostView } from '../../contract/views.ts';
import type { HostWords } from '../../core/host-words.ts';
import type { CourseAdder } from './add-courses.ts';
import type { ShelfKeeper } from './arrange-shelf.ts';
import type { BackupKeeper } from './keep-backups.ts';
import type { DownloadKeeper } from './keep-downloads.ts';
import type { PrintKeeper } from './keep-printing.ts';
import type { StopKeeper } from './keep-stops.ts';
import type { PdfPrinter } from './print-to-pdf.ts';
import type { AskLibrary, Threads } from './threads.ts';

/** The system's dialog for a file to save. */
export type FileSaver = (
  suggestion: { name: string; extension: string; label: string },
  caller: string | null,
) => Promise<string | null>;

/** What the methods are answered with. */
export type Answering = {
  threads: Threads;
  askLibrary: AskLibrary;
  shelf: ShelfKeeper;
  hostView(): HostView;
  /** Null where this host has no such dialog. */
  chooseFolder: (() => Promise<string | null>) | null;
  /** Undefined where files get a folder of their own in the one that is chosen. */
  exportFolder: (() => Promise<string | null>) | undefined;
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
  stops: StopKeeper;
  printing: PrintKeeper;
  /** Opens the system's window for the folder of a file, with the file chosen. Null where the host can't. */
  showFile: ((path: string) => void) | null;
  /** The files and folders that this run has written where the learner said. */
  written: Set<string>;
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
