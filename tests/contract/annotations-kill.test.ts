import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';
import { startFruit, standing } from './annotated-course.ts';

test('what was answered is there after a kill in the same moment, and so is what can be undone', async () => {
  const first = await startFruit();
  await first.close();
  const { dataFolder, root } = first;
  const script = join(temporaryFolder(), 'annotate.mts');
  const own = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
  writeFileSync(
    script,
    `import { startBackend } from ${own('backend/start-backend.ts')};
    import { sourceWorkers } from ${own('backend/threads/source-workers.ts')};
    const backend = await startBackend({ dataFolder: ${JSON.stringify(dataFolder)}, bundledCourses: null, extraCourses: [],
      workers: sourceWorkers, nativeBinding: null, assetsBase: '/assets/x/', clock: Date.now, temporaryFolder: '/tmp', home: '/',
      host: { kind: 'web', version: '1', platform: 'test', pid: process.pid }, chooseFolder: null, chooseZip: null, openFile: null, warn: () => undefined });
    await backend.settled();
    const target = { course: 'fruit', module: '1.md', slide: 'apples', range: null };
    for (let n = 1; ; n += 1) {
      const made = await backend.request('notebook.annotate', { target, kind: 'note', note: 'Note ' + n });
      const edited = made.ok ? await backend.request('notebook.edit', { edits: [{ id: made.value.id, tags: ['edited'] }] }) : made;
      process.stdout.write((edited.ok ? made.value.id + ' Note ' + n : edited.error.code) + '\\n');
    }`,
  );
  const answered: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const reader = createInterface({ input: child.stdout });
    let lines = 0;
    reader.on('line', (line) => {
      answered.push(line);
      lines += 1;
      if (lines === 3 + round * 5) child.kill('SIGKILL');
    });
    await Promise.all([once(child, 'exit'), once(reader, 'close')]);
    const again = await startFruit({ dataFolder, root });
    expect((await again.get('host.info', {})).notebookProblem).toBeNull();
    const there = new Map((await standing(again)).map((view) => [`${view.id} ${view.note}`, view]));
    for (const line of answered) expect(there.get(line)).toMatchObject({ tags: ['edited'], state: 'exact' });
    const { undo } = await again.get('notebook.history', {});
    expect(undo).toMatchObject({ count: 1 });
    await again.close();
  }
  expect(answered.length).toBeGreaterThanOrEqual(3 + 8 + 13);
});
