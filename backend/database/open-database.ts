import Database from 'better-sqlite3';

export type SqliteDatabase = Database.Database;

/** How to reach SQLite. `nativeBinding` is where a packaged program keeps better-sqlite3's native part. */
export type Sqlite = { nativeBinding: string | undefined };

export type OpenOptions = {
  readonly?: boolean;
  fileMustExist?: boolean;
  /** Milliseconds to wait for another connection's lock. */
  timeout?: number;
};

export function openDatabase(sqlite: Sqlite, file: string, options: OpenOptions = {}): SqliteDatabase {
  const { nativeBinding } = sqlite;
  return new Database(file, nativeBinding === undefined ? options : { ...options, nativeBinding });
}

const statements = new WeakMap<SqliteDatabase, Map<string, Database.Statement<unknown[], unknown>>>();

/** The statement for `sql`, prepared at its first use on this connection. */
export function prepared<Parameters extends unknown[], Row = never>(
  db: SqliteDatabase,
  sql: string,
): Database.Statement<Parameters, Row> {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[], unknown>(sql);
    known.set(sql, statement);
  }
  // SQL text has no types: the caller next to it names them.
  return statement as Database.Statement<Parameters, Row>;
}

/** A pragma's single number, such as `user_version`. */
export function pragmaNumber(db: SqliteDatabase, pragma: string): number {
  const value = db.pragma(pragma, { simple: true });
  return typeof value === 'number' ? value : Number.NaN;
}
