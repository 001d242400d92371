import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';

export type ProgramOptions = {
  dataFolder: string;
  extraCourses?: string[];
  /** What runs in it, with `start` to begin another backend, `backend`, and `say` for a line to be heard here. */
  script: string;
  /** Of Node. */
  flags?: string[];
  /** Lines of a shell before it, such as a limit of the system's. */
  shell?: string;
  onLine?(line: string, child: ChildProcess): void;
};

/** A second process that starts a real backend and runs a script on it. Answers its lines once it is over, or was killed. */
export async function runProgram(options: ProgramOptions): Promise<{ lines: string[]; code: number | null }> {
  const { dataFolder, extraCourses = [], script, flags = [], shell, onLine } = options;
  const file = join(temporaryFolder(), 'program.mts');
  const own = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
  writeFileSync(
    file,
    `import { startBackend } from ${own('backend/start-backend.ts')};
    import { sourceWorkers } from ${own('backend/threads/source-workers.ts')};
    const say = (line) => void process.stdout.write(line + '\\n');
    let path = '';
    const saveTo = (to) => void (path = to);
    const start = (dataFolder) => startBackend({ dataFolder, bundledCourses: null,
      extraCourses: ${JSON.stringify(extraCourses)}, workers: sourceWorkers, nativeBinding: null, assetsBase: '/assets/x/',
      clock: Date.now, temporaryFolder: '/tmp', home: '/', saveFile: () => Promise.resolve(path),
      host: { kind: 'web', version: '1', platform: 'test', pid: process.pid }, chooseFolder: null, chooseZip: null,
      openFile: null, warn: () => undefined, backupPace: { first: 2 ** 30, every: 2 ** 30 } });
    const backend = await start(${JSON.stringify(dataFolder)});
    const ask = async (method, input, of = backend) => {
      const answer = await of.request(method, input);
      return answer.ok ? answer.value : { failed: answer.error };
    };
    ${script}
    await backend.close();`,
  );
  const command = [process.execPath, ...flags, file];
  const child = shell
    ? spawn('/bin/sh', ['-c', `${shell}\nexec "$@"`, 'sh', ...command], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    : spawn(process.execPath, [...flags, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    onLine?.(line, child);
  });
  const [[code]] = (await Promise.all([once(child, 'exit'), once(reader, 'close')])) as [
    [number | null],
    unknown,
  ];
  return { lines, code };
}
