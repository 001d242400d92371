import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { annotate } from '../../../cli/annotate.ts';
import { backup } from '../../../cli/backup.ts';
import { exportCommand } from '../../../cli/export.ts';
import { importCommand } from '../../../cli/import.ts';
import { restore } from '../../../cli/restore.ts';
import { moduleText, temporaryFolder, writeFiles } from '../backend/temporary-folder.ts';
import { recordingTerminal } from './recording-terminal.ts';

vi.setConfig({ testTimeout: 480_000 });

type Command = typeof backup;

async function run(command: Command, folder: string, ...args: string[]) {
  const terminal = recordingTerminal(folder);
  const code = await command([...args, '--data', 'data'], terminal);
  return { code, out: terminal.stdout(), err: terminal.stderr() };
}

const listed = z.object({
  folder: z.string(),
  made: z.string().nullable(),
  backups: z.array(z.object({ file: z.string(), name: z.string(), annotations: z.number().nullable() })),
});

async function mark(folder: string, quote: string, note: string): Promise<void> {
  writeFileSync(join(folder, 'list.json'), JSON.stringify([{ module: '1.md', slide: 1, quote, note }]));
  expect((await run(annotate, folder, '--course', 'course', '--json', 'list.json')).code).toBe(0);
}

/** Deletes the annotation with a note, as another machine's file does. */
async function deleteByFile(folder: string, note: string): Promise<void> {
  await run(exportCommand, folder, '--format', 'json', '--out', 'all.json');
  const text = readFileSync(join(folder, 'all.json'), 'utf8');
  const file = z
    .looseObject({
      annotations: z.array(
        z.looseObject({
          note: z.string(),
          stamps: z.looseObject({ deleted: z.looseObject({ time: z.number() }) }),
        }),
      ),
    })
    .parse(JSON.parse(text));
  const [gone] = file.annotations.filter((annotation) => annotation.note === note);
  if (!gone) throw new Error(`There is no note “${note}”.`);
  gone['deleted'] = true;
  gone.stamps.deleted.time += 10_000_000;
  writeFileSync(join(folder, 'all.json'), JSON.stringify(file));
  expect((await run(importCommand, folder, 'all.json')).code).toBe(0);
}

async function notes(folder: string): Promise<string[]> {
  await run(exportCommand, folder, '--format', 'csv', '--out', 'all.csv');
  const text = readFileSync(join(folder, 'all.csv'), 'utf8');
  return ['first', 'second', 'third'].filter((note) => text.includes(note));
}

test('a backup is made, listed, looked at, merged and put in place', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'course/1.md': moduleText('Apes', 'A gorilla eats leaves, and sleeps in a nest.') });
  await mark(folder, 'gorilla', 'first');
  await mark(folder, 'leaves', 'second');
  const made = listed.parse(JSON.parse((await run(backup, folder, '--json')).out));
  expect(readdirSync(made.folder)).toContain(basename(made.made ?? ''));
  expect(made.backups[0]).toMatchObject({ file: made.made, annotations: 2 });
  expect((await run(backup, folder)).out).toBe(`Nothing changed since ${made.made ?? ''}\n`);
  const name = basename(made.made ?? '');

  await mark(folder, 'nest', 'third');
  await deleteByFile(folder, 'second');
  expect((await run(backup, folder, '--list')).out).toMatch(new RegExp(`${name}  .+, 2 annotations`));
  const dry = await run(restore, folder, name, '--dry-run', '--json');
  expect(JSON.parse(dry.out)).toMatchObject({ added: 1, changed: 0, deleted: 1, restored: null, kept: null });
  expect((await run(restore, folder, name, '--dry-run')).out).toContain('deleted: course · leaves');

  const merged = await run(restore, folder, name, '--merge');
  expect([merged.code, merged.err]).toEqual([0, '']);
  expect(merged.out).toContain(`1 annotation is as in ${name}\nWhat was there before is kept in `);
  expect(await notes(folder)).toEqual(['first', 'second', 'third']);

  const replaced = JSON.parse(
    (await run(restore, folder, join('data/backups', name), '--replace', '--json')).out,
  ) as {
    restored: number;
    kept: string;
  };
  expect(replaced.restored).toBe(1);
  expect(existsSync(replaced.kept)).toBe(true);
  expect(await notes(folder)).toEqual(['first', 'second']);
});

test('what can’t be restored is said, and nothing is changed', async () => {
  const folder = temporaryFolder();
  const unknown = await run(restore, folder, 'latest', '--merge');
  expect([unknown.code, unknown.err]).toEqual([
    1,
    `carrel: there are no backups in ${join(folder, 'data', 'backups')}.\n`,
  ]);
  for (const [args, text] of [
    [[], 'name a backup'],
    [['latest'], 'say --merge or --replace'],
    [['latest', '--merge', '--replace'], 'it is --merge or --replace'],
    [['latest', 'other', '--merge'], 'what is “other”?'],
  ] as const)
    expect(await run(restore, folder, ...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining(text) as unknown,
    });
});
