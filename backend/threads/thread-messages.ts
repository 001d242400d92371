import type { Answer } from '../../contract/errors.ts';
import type { DataFiles } from '../data-folder.ts';
import type { Sqlite } from '../database/open-database.ts';
import type { LibraryNotice } from '../library/library-notice.ts';

/** What a thread is born with. */
export type ThreadSetting = {
  sqlite: Sqlite;
  files: DataFiles;
  assetsBase: string;
  /** The entry file of the thread that parses: a path or a file URL. */
  parser: string;
  /** True where another program owns the data folder. */
  readOnly: boolean;
};

/** `caller` is who waits for the answer; only a caller's own newer question makes an older one pointless. */
export type ThreadCall = { id: number; operation: string; input: unknown; caller: string | null };

export type ThreadMessage =
  { kind: 'answer'; id: number; answer: Answer<unknown> } | { kind: 'notice'; notice: LibraryNotice };

/** What a thread can be asked, by name. */
export type Operations = Record<string, (input: never) => Answer<unknown> | Promise<Answer<unknown>>>;
