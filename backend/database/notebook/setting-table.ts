import { settingsView, type Settings } from '../../../contract/views.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

export const defaultSettings: Settings = { theme: 'system', textSize: 1, showOutline: true, showNotes: true };

/** A stored value that this version doesn't understand counts as not set. */
export function readSettings(db: SqliteDatabase): Settings {
  const rows = prepared<[], { name: string; value: string }>(db, 'SELECT name, value FROM setting').all();
  let settings = defaultSettings;
  for (const { name, value } of rows) {
    const read = settingsView.safeParse({ ...settings, [name]: parseJson(value) });
    if (read.success) settings = read.data;
  }
  return settings;
}

export function writeSettings(
  db: SqliteDatabase,
  changes: { [Name in keyof Settings]?: Settings[Name] | undefined },
): void {
  const sql =
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value';
  const write = prepared<[string, string]>(db, sql);
  for (const [name, value] of Object.entries(changes))
    if (value !== undefined) write.run(name, JSON.stringify(value));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
