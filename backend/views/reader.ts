import type { SqliteDatabase } from '../database/open-database.ts';

/** What reading needs: the library, the notebook where there is one to read, and where assets are found. */
export type Reader = {
  library: SqliteDatabase;
  notebook: SqliteDatabase | null;
  /** `/assets/<random for this launch>`. */
  assetsBase: string;
};
