import { spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');

export type ToolRun = {
  /** The JavaScript file of the tool, below node_modules; a path that begins with `./` is one of our own. */
  program: string;
  arguments: readonly string[];
  environment?: NodeJS.ProcessEnv;
  stdio?: StdioOptions;
  /** It is ended when this time is over. */
  stopAfterSeconds?: number;
  /** Called with what the tool prints, where `stdio` leaves its output to us. */
  onOutput?: (text: string) => void;
};

/**
 * Runs a tool of node_modules on the Node that runs us: the programs in node_modules/.bin would take the
 * first Node in PATH, which need not be the pinned one. Resolves to its exit code; 1 where a signal ended it.
 */
export function runTool(run: ToolRun): Promise<number> {
  const folder = run.program.startsWith('./') ? projectRoot : join(projectRoot, 'node_modules');
  const child = spawn(process.execPath, [join(folder, run.program), ...run.arguments], {
    cwd: projectRoot,
    env: { ...process.env, ...run.environment },
    stdio: run.stdio ?? 'inherit',
    ...(run.stopAfterSeconds && { timeout: run.stopAfterSeconds * 1000, killSignal: 'SIGKILL' }),
  });
  child.stdout?.on('data', (data: Buffer) => run.onOutput?.(data.toString()));
  child.stderr?.on('data', (data: Buffer) => run.onOutput?.(data.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
