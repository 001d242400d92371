import { defaultSettings } from '../../../contract/default-settings.ts';
import { settingsView, type Settings } from '../../../contract/views.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** A stored value that this version doesn't understand counts as not set. */
export function readSettings(db: SqliteDatabase): Settings {
  const rows = prepared<[], { name: string; value: string }>(
    db,
    "SELECT name, value FROM setting ORDER BY name = 'showNotes' DESC",
  ).all();
  let settings = defaultSettings;
  for (const { name, value } of rows) {
    const read = settingsView.safeParse({ ...settings, ...named(name, parseJson(value)) });
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

/** Versions before the notes could stand below the slide stored whether they are shown at all. */
function named(name: string, value: unknown): Record<string, unknown> {
  if (name === 'showNotes') return value === false ? { notesPlace: 'hidden' } : {};
  return { [name]: value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
