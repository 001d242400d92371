import type { BackupView } from '../contract/backup-views.ts';
import { isTaken, openDataFolder, request } from './open-data-folder.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel backup [--list] [--data <folder>] [--json]

Copies the notebook, with all notes and settings, into the folder for backups; Carrel does the same by
itself while it is used. Where nothing changed since the last backup none is made. A damaged notebook
is not copied. carrel restore brings one back.
Ends with 1 where no backup could be made, else with 0.

  --list     make none, and list those that are there, the newest first
  --data     where notes, progress and the search index are kept
  --json     print one JSON value: {"folder", "made", "backups": [{"file", "name", "at", "reason", "bytes", "annotations"}]}
`;

const options = {
  list: { type: 'boolean' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function backup(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { values, positionals } = read;
  if (positionals.length > 0) return misused(`what is “${positionals[0] ?? ''}”?`, usage, terminal).code;
  const backend = await openDataFolder(values.data, terminal);
  try {
    const isMade = values.list !== true;
    if (isMade && isTaken(backend, terminal)) return 1;
    const made = isMade ? await request(backend, 'backups.make', {}) : null;
    if (made && !made.ok) {
      terminal.err(`carrel: ${made.error.message}\n`);
      return 1;
    }
    const listed = await request(backend, 'backups.list', {});
    if (!listed.ok) {
      terminal.err(`carrel: ${listed.error.message}\n`);
      return 1;
    }
    const { folder, backups, problem } = listed.value;
    const file = made?.value?.file ?? null;
    if (problem !== null) terminal.err(`carrel: ${problem}\n`);
    if (values.json) terminal.out(`${JSON.stringify({ folder, made: file, backups })}\n`);
    else terminal.out(isMade ? sayMade(file, backups) : sayAll(folder, backups));
    return 0;
  } finally {
    await backend.close();
  }
}

function sayMade(file: string | null, [newest]: readonly BackupView[]): string {
  if (file !== null) return `Wrote ${file}\n`;
  return newest ? `Nothing changed since ${newest.file}\n` : 'There is nothing to keep yet.\n';
}

function sayAll(folder: string, backups: readonly BackupView[]): string {
  if (backups.length === 0) return `There are no backups in ${folder} yet.\n`;
  return `${folder}\n${backups.map((one) => `  ${sayBackup(one)}\n`).join('')}`;
}

/** A backup in one line, by which it can be chosen. */
export function sayBackup({ name, at, annotations }: BackupView): string {
  const time = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const count =
    annotations === null
      ? 'can’t be read'
      : annotations === 1
        ? '1 annotation'
        : `${annotations} annotations`;
  return `${name}  ${time}, ${count}`;
}
