import type { SqliteDatabase } from '../../open-database.ts';

/** One step of the notebook's schema. Once it was released it is never changed. */
export type Migration = {
  /** The notebook's `user_version` after it. */
  version: number;
  /** Runs inside a transaction. */
  up(db: SqliteDatabase): void;
};
