import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';
import { largeNotebook } from './large-notebook.ts';
import { runProgram, type ProgramOptions } from './run-program.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

// Long, because a busy machine is no fault of the code's.
vi.setConfig({ testTimeout: 900_000 });

const perFile = 500;
const files = 4;
const all = perFile * files;
const wish = { selection: { filter: {} }, format: 'json', title: 'All' } as const;

async function exportTo(dataFolder: string, path: string): Promise<void> {
  const started = await startTestBackend({ dataFolder, saveFile: () => Promise.resolve(path) });
  expect(await started.get('exchange.export', { job: 'e', wish, layout: 'file' })).toMatchObject({
    count: all,
  });
  await started.close();
}

function readExport(path: string): unknown[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { annotations: unknown[] }).annotations;
}

async function total({ get }: TestBackend): Promise<number> {
  return (await get('notebook.list', { filter: {}, limit: 1 })).total;
}

/** Lets a program say some lines, and kills it a little later. */
function killedAfter(lines: number, later: number, program: Omit<ProgramOptions, 'onLine'>) {
  let heard = 0;
  return runProgram({
    ...program,
    onLine(_, child) {
      heard += 1;
      if (heard === lines) setTimeout(() => child.kill('SIGKILL'), later);
    },
  });
}

/** Below it nothing is left once the owner of the data folder has ended. */
function leftInStaging(dataFolder: string): string[] {
  const staging = join(dataFolder, 'courses', '.staging');
  return existsSync(staging) ? readdirSync(staging) : [];
}

test.skipIf(process.platform === 'win32')(
  'killed at any moment of importing and backing up, the notebook has all of a file or nothing, and goes on',
  async () => {
    const source = await largeNotebook(all);
    const folder = temporaryFolder();
    await exportTo(source.dataFolder, join(folder, 'all.json'));
    const whole = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as { annotations: unknown[] };
    const paths = Array.from({ length: files }, (_, n) => join(folder, `${n}.json`));
    for (const [n, path] of paths.entries()) {
      const annotations = whole.annotations.slice(n * perFile, (n + 1) * perFile);
      writeFileSync(path, JSON.stringify({ ...whole, annotations }));
    }
    const dataFolder = join(temporaryFolder(), 'data');
    const extraCourses = [source.course];
    let known = 0;
    for (let round = 0; known < files; round += 1) {
      const { lines } = await killedAfter(1, 20 + round * 45, {
        dataFolder,
        extraCourses,
        script: `
          await backend.settled();
          for (const path of ${JSON.stringify(paths.slice(known))})
            say(JSON.stringify(await ask('exchange.import', { job: 'i', path })));
          await new Promise(() => setInterval(() => undefined, 1000));`,
      });
      for (const line of lines) expect(JSON.parse(line)).toMatchObject({ changed: perFile });
      const again = await startTestBackend({ dataFolder });
      expect((await again.get('host.info', {})).notebookProblem).toBeNull();
      const there = (await total(again)) / perFile;
      // All that was answered, and of the one under way all or nothing.
      expect([known + lines.length, known + lines.length + 1]).toContain(there);
      known = there;
      const { backups } = await again.get('backups.list', {});
      expect(backups.every(({ annotations }) => annotations !== null && annotations % perFile === 0)).toBe(
        true,
      );
      await again.get('backups.make', {});
      const kept = readdirSync(join(dataFolder, 'backups'));
      expect(kept.filter((name) => !name.endsWith('.db'))).toEqual([]);
      // What the killed one left is thrown away beside all else.
      const own = `-${process.pid}`;
      await vi.waitFor(
        () => expect(leftInStaging(dataFolder).filter((name) => !name.endsWith(own))).toEqual([]),
        { timeout: 60_000, interval: 50 },
      );
      await again.close();
      expect(leftInStaging(dataFolder)).toEqual([]);
    }
    const last = await startTestBackend({ dataFolder, extraCourses });
    await last.settled();
    const repeated = await last.get('exchange.import', { job: 'i', path: paths[0] ?? '' });
    expect(repeated).toMatchObject({ changed: 0, counts: { same: perFile } });

    // Exports of the same notebook, killed too: what stands at the name is always a whole file.
    const target = join(folder, 'target.json');
    await exportTo(source.dataFolder, target);
    for (let round = 0; round < 3; round += 1) {
      await killedAfter(1, 5 + round * 60, {
        dataFolder: source.dataFolder,
        script: `
          for (let n = 0; ; n += 1) {
            const format = n % 2 === 0 ? 'json' : 'apkg';
            saveTo(${JSON.stringify(folder)} + '/target.' + format);
            const wish = { ...${JSON.stringify(wish)}, format };
            say(JSON.stringify(await ask('exchange.export', { job: 'e', wish, layout: 'file' })));
          }`,
      });
      expect(readExport(target)).toHaveLength(all);
    }
    await exportTo(source.dataFolder, target);
    expect(readdirSync(folder).filter((name) => name.startsWith('target.json'))).toEqual(['target.json']);
  },
);

test.skipIf(process.platform === 'win32')(
  'where the disk takes no more, exports, imports and backups say so and leave what was there',
  async () => {
    const { dataFolder, course } = await largeNotebook(all);
    const folder = temporaryFolder();
    const target = join(folder, 'all.json');
    await exportTo(dataFolder, target);
    const before = readFileSync(target);
    const empty = join(temporaryFolder(), 'data');
    const { lines } = await runProgram({
      dataFolder,
      extraCourses: [course],
      // Blocks of 512 bytes; without the trap, the signal for it would end the program.
      shell: 'trap "" XFSZ; ulimit -f 2048',
      script: `
        const wish = ${JSON.stringify(wish)};
        for (const format of ['json', 'apkg']) {
          saveTo(${JSON.stringify(folder)} + '/all.' + format);
          say(JSON.stringify(await ask('exchange.export', { job: 'e', wish: { ...wish, format }, layout: 'file' })));
        }
        say(JSON.stringify(await ask('backups.make', {})));
        const other = await start(${JSON.stringify(empty)});
        say(JSON.stringify(await ask('exchange.import', { job: 'i', path: ${JSON.stringify(target)} }, other)));
        say(JSON.stringify((await ask('notebook.list', { filter: {} }, other)).total));
        await other.close();`,
    });
    const [json, apkg, backup, imported, standing] = lines.map((line) => JSON.parse(line) as unknown);
    const failure = (place: string) => ({
      failed: {
        code: expect.stringMatching(/^storage-/) as unknown,
        message: expect.stringContaining(place) as unknown,
      },
    });
    expect(json).toMatchObject(failure(target));
    expect(apkg).toMatchObject(failure(join(folder, 'all.apkg')));
    expect(backup).toMatchObject(failure(join(dataFolder, 'backups')));
    expect(imported).toMatchObject(failure(empty));
    expect(standing).toBe(0);
    expect(readdirSync(folder)).toEqual(['all.json']);
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(readdirSync(join(dataFolder, 'backups'))).toEqual([]);
    expect(leftInStaging(dataFolder)).toEqual([]);

    // What can't be interrupted for a message hears a stop all the same.
    for (const phase of ['reading', 'writing'] as const) {
      const other = await startTestBackend({ extraCourses: [course] });
      await other.settled();
      other.backend.onEvent((event) => {
        if (event.name === 'exchange.progress' && event.value.phase === phase)
          void other.backend.request('exchange.cancel', { job: event.value.job });
      });
      expect(await other.ask('exchange.import', { job: phase, path: target })).toMatchObject({
        ok: false,
        error: { code: 'cancelled' },
      });
      expect(other.events.some(({ name }) => name === 'exchange.progress')).toBe(true);
      expect(await total(other)).toBe(0);
      expect((await other.get('notebook.history', {})).undo).toBeNull();
      await other.close();
    }
  },
);
