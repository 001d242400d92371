import { spawn } from 'node:child_process';
import { buildDesktopIfStale } from './build-desktop.ts';
import { findElectron } from './find-electron.ts';
import { projectRoot } from './run-tool.ts';

/**
 * Shows the page in the desktop program, and resolves to true once its windows are closed; the exit code is then
 * the program's. Resolves to false, having said so on stderr, where there is no Electron to run.
 */
export async function startDesktop(commandLine: readonly string[]): Promise<boolean> {
  const electron = await findElectron();
  if (electron === null) {
    process.stderr.write(
      'No desktop program here yet (`npx install-electron` fetches it, about 120 MB): showing the page in the browser.\n',
    );
    return false;
  }
  process.exitCode = (await buildDesktopIfStale()) ? await run(electron, ['.', ...commandLine]) : 1;
  return true;
}

function run(program: string, commandLine: readonly string[]): Promise<number> {
  const child = spawn(program, commandLine, { cwd: projectRoot, stdio: 'inherit' });
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', passOn);
  process.on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 0));
  });
}
