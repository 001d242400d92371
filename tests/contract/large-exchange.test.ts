import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { formatNames, type FormatName } from '../../core/exchange/format-names.ts';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';
import { largeNotebook } from './large-notebook.ts';
import { runProgram } from './run-program.ts';

// Long, because a busy machine is no fault of the code's.
vi.setConfig({ testTimeout: 1_200_000 });

const many = 100_000;
/** MB that each thread's heap may grow to: less than half of what some of the files have. */
const heap = 96;
const flags = [`--max-old-space-size=${heap}`, '--max-semi-space-size=4'];
/** Those that take long, for a program of their own beside the one for all others. */
const slow: readonly FormatName[] = ['apkg', 'anki', 'hypothesis', 'studybook'];

test('a hundred thousand annotations go out in every format and come in again, in a heap that holds no such file', async () => {
  const { dataFolder, course } = await largeNotebook(many);
  const copy = join(temporaryFolder(), 'data');
  cpSync(dataFolder, copy, { recursive: true });
  const folder = temporaryFolder();
  const exporting = (formats: readonly FormatName[]): string => `
    await backend.settled();
    for (const format of ${JSON.stringify(formats)}) {
      saveTo(${JSON.stringify(folder)} + '/all.' + format);
      const wish = { selection: { filter: {} }, format, title: 'All' };
      say(JSON.stringify({ format, ...await ask('exchange.export', { job: 'e', wish, layout: 'file' }) }));
    }`;
  const importing = `
    const other = await start(${JSON.stringify(join(temporaryFolder(), 'data'))});
    await other.settled();
    const whole = { job: 'i', path: ${JSON.stringify(folder)} + '/all.json' };
    say(JSON.stringify({ import: await ask('exchange.import', whole, other) }));
    say(JSON.stringify({ total: (await ask('notebook.list', { filter: {}, limit: 1 }, other)).total }));
    await other.close();`;
  const others = formatNames.filter((name) => !slow.includes(name));
  const common = { extraCourses: [course], flags };
  const programs = await Promise.all([
    runProgram({ ...common, dataFolder, script: exporting(others) + importing }),
    runProgram({ ...common, dataFolder: copy, script: exporting(slow) }),
  ]);
  expect(programs.map(({ code }) => code)).toEqual([0, 0]);
  const told = programs.flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as unknown));
  const sizes = formatNames.map((format) => {
    const path = join(folder, `all.${format}`);
    const bytes = statSync(path).size;
    expect(told, format).toContainEqual(expect.objectContaining({ format, count: many, bytes, path }));
    return bytes;
  });
  expect(Math.max(...sizes)).toBeGreaterThan(2 * heap * 1024 * 1024);
  // Where each will stand is for other tests: here the course may not have been read yet.
  const counts = expect.objectContaining({ same: 0, newer: 0, unreadable: 0 }) as unknown;
  expect(told).toContainEqual({ import: { counts, changed: many } });
  expect(told).toContainEqual({ total: many });

  // That the limit is one: what reads a file as a whole dies of it.
  const control = await runProgram({
    dataFolder: join(temporaryFolder(), 'data'),
    flags,
    script: `
      const { readFileSync } = await import('node:fs');
      const parsed = JSON.parse(readFileSync(${JSON.stringify(folder)} + '/all.json', 'utf8'));
      say('held ' + parsed.annotations.length);`,
  });
  expect(control.lines).toEqual([]);
  expect(control.code).not.toBe(0);
});
