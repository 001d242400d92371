import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { join } from 'node:path';
import { findDesktopProgram } from './desktop-program.ts';
import type { RunningWebHost } from './web-host.ts';

const projectRoot = join(import.meta.dirname, '../..');

export type RunningDesktopHost = RunningWebHost & {
  /** The reader's window. */
  page: Page;
  /** The main process: what runs in it sees the program's own `electron`. */
  electron: ElectronApplication;
  /** What the learner will choose in the system's dialog for a folder, which no test can see. */
  willChoose(folder: string): Promise<void>;
};

export type DesktopHostOptions = {
  /** The data folder; Chromium's own files go to a folder inside it, which a test may delete with it. */
  data: string;
  courses: readonly string[];
  /** The folder with package.json, or a packaged app.asar. */
  program?: string;
};

/** Starts the built desktop program and waits for its window. Build it first: scripts/build-desktop.ts. */
export async function startDesktopHost({
  data,
  courses,
  program = projectRoot,
}: DesktopHostOptions): Promise<RunningDesktopHost> {
  const { executablePath } = await findDesktopProgram();
  const electron = await _electron.launch({
    executablePath,
    args: [
      program,
      `--user-data-dir=${join(data, 'profile')}`,
      '--data',
      data,
      ...courses.flatMap((course) => ['--course', course]),
    ],
    cwd: projectRoot,
    // Chromium refuses its sandbox to root, and to root alone.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  let wasKilled = false;
  let problems = '';
  electron.process().stderr?.on('data', (text: Buffer) => (problems += text.toString()));
  const ended = new Promise<number | null>((resolve) => electron.process().once('exit', resolve));

  const page = await electron.firstWindow();
  await page.waitForURL(({ hostname }) => hostname.startsWith('carrel'));
  // The window is there before the library is open, and takes no keys by then.
  await page.getByRole('main').waitFor();
  const { protocol, host } = new URL(page.url());
  return {
    page,
    electron,
    url: page.url(),
    data,
    origin: `${protocol}//${host}`,
    // Chromium and the debugger write there, too.
    problems: () => problems.match(/^carrel: .*$/gm)?.join('\n') ?? '',
    willChoose: (folder) =>
      electron.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      }, folder),
    async stop() {
      if (!wasKilled) await electron.close();
      return ended;
    },
    async kill() {
      wasKilled = true;
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}
