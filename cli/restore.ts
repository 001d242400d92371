import { resolve } from 'node:path';
import type { Backend } from '../backend/start-backend.ts';
import type { BackupComparison, BackupView } from '../contract/backup-views.ts';
import { sayBackup } from './backup.ts';
import { isTaken, openDataFolder, request } from './open-data-folder.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel restore <backup> --merge | --replace [--dry-run] [--data <folder>] [--json]

Goes back to a backup: its name or path as carrel backup --list gives them, or “latest”.
What is in the notebook now is kept in a backup first.
Ends with 1 where that was not possible, else with 0.

  --merge    what was deleted or changed since becomes as it was, and what is new stays
  --replace  everything becomes as it was, settings too
  --dry-run  say what was added, changed and deleted since, and change nothing
  --data     where notes, progress and the search index are kept
  --json     print one JSON value: {"backup", "added", "changed", "deleted", "examples", "restored", "kept"}
`;

const options = {
  merge: { type: 'boolean' },
  replace: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Way = 'merge' | 'replace' | 'dry-run';

export async function restore(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { values, positionals } = read;
  const [named, other] = positionals;
  if (named === undefined)
    return misused('name a backup, or say “latest”. carrel backup --list lists them.', usage, terminal).code;
  if (other !== undefined) return misused(`what is “${other}”?`, usage, terminal).code;
  if (values.merge && values.replace) return misused('it is --merge or --replace.', usage, terminal).code;
  const way: Way | null = values['dry-run']
    ? 'dry-run'
    : values.merge
      ? 'merge'
      : values.replace
        ? 'replace'
        : null;
  if (way === null)
    return misused('say --merge or --replace, or --dry-run to look first.', usage, terminal).code;

  const backend = await openDataFolder(values.data, terminal);
  try {
    if (way !== 'dry-run' && isTaken(backend, terminal)) return 1;
    const found = await findBackup(backend, named, resolve(terminal.folder, named));
    if ('problem' in found) {
      terminal.err(`carrel: ${found.problem}\n`);
      return 1;
    }
    const outcome = await goBack(backend, found, way);
    if ('problem' in outcome) {
      terminal.err(`carrel: ${outcome.problem}\n`);
      return 1;
    }
    // What came back has its place before the command ends.
    await backend.settled();
    terminal.out(
      values.json ? `${JSON.stringify({ backup: found.file, ...outcome })}\n` : toText(found, outcome, way),
    );
    return 0;
  } finally {
    await backend.close();
  }
}

type Problem = { problem: string };

async function findBackup(backend: Backend, named: string, path: string): Promise<BackupView | Problem> {
  const listed = await request(backend, 'backups.list', {});
  if (!listed.ok) return { problem: listed.error.message };
  const { folder, backups } = listed.value;
  const found =
    named === 'latest'
      ? backups.find(({ annotations }) => annotations !== null)
      : backups.find(({ name, file }) => name === named || file === path);
  if (found) return found;
  return {
    problem:
      backups.length === 0
        ? `there are no backups in ${folder}.`
        : `there is no backup “${named}” in ${folder}. carrel backup --list lists those that are there; one from elsewhere is to be copied there first, under its own name.`,
  };
}

/** `restored` is null where it was only looked at; `kept` is where what was there before is kept. */
type Outcome = BackupComparison & { restored: number | null; kept: string | null };

async function goBack(backend: Backend, { file }: BackupView, way: Way): Promise<Outcome | Problem> {
  const since = await request(backend, 'backups.compare', { file });
  if (!since.ok) return { problem: since.error.message };
  if (way === 'dry-run') return { ...since.value, restored: null, kept: null };
  const input =
    way === 'merge'
      ? ({ file, way: 'bring-back', deleted: true, changed: true } as const)
      : ({ file, way: 'replace' } as const);
  const restored = await request(backend, 'backups.restore', input);
  if (!restored.ok) return { problem: restored.error.message };
  return { ...since.value, restored: restored.value.count, kept: restored.value.kept };
}

function toText(backup: BackupView, { restored, kept, ...since }: Outcome, way: Way): string {
  const { added, changed, deleted, examples } = since;
  if (way === 'dry-run') {
    const lines = examples.map(
      ({ change, courseTitle, about }) => `    ${change}: ${courseTitle} · ${about.replace(/\s+/g, ' ')}\n`,
    );
    return `Since ${sayBackup(backup)}:
  ${added} added: --merge keeps them, --replace takes them away
  ${changed} changed: both make them as they were
  ${deleted} deleted: both bring them back
${lines.join('')}`;
  }
  const count = restored === 1 ? '1 annotation is' : `${restored ?? 0} annotations are`;
  return `${count} as in ${backup.name}\n${kept === null ? '' : `What was there before is kept in ${kept}\n`}`;
}
