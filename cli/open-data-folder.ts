import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultDataFolder } from '../backend/data-folder.ts';
import { readProgramVersion } from '../backend/program-version.ts';
import { startBackend, type Backend, type BackendOptions } from '../backend/start-backend.ts';
import { sourceWorkers } from '../backend/threads/source-workers.ts';
import { methods, type Input, type MethodName, type Value } from '../contract/methods.ts';
import type { Answer } from '../contract/errors.ts';
import type { Terminal } from './terminal.ts';

const projectRoot = join(import.meta.dirname, '..');
/** Milliseconds, as many as a timer can count: a command is over before a backup is due. */
const never = 2 ** 31 - 1;

export type Dialogs = Partial<Pick<BackendOptions, 'saveFile' | 'exportFolder' | 'extraCourses'>>;

/** Starts the backend on the data folder that `--data` names, else on the system's place for it. */
export function openDataFolder(
  data: string | undefined,
  terminal: Terminal,
  dialogs: Dialogs = {},
): Promise<Backend> {
  const environment = { platform: process.platform, env: process.env, home: homedir() };
  const bundled = join(projectRoot, 'modules');
  return startBackend({
    dataFolder: data === undefined ? defaultDataFolder(environment) : resolve(terminal.folder, data),
    // Not for their own sake: the library would forget what it read of them.
    bundledCourses: existsSync(bundled) ? bundled : null,
    extraCourses: [],
    workers: sourceWorkers,
    nativeBinding: null,
    assetsBase: '/assets/none/',
    clock: Date.now,
    host: {
      kind: 'web',
      version: readProgramVersion(projectRoot),
      platform: process.platform,
      pid: process.pid,
    },
    home: homedir(),
    temporaryFolder: tmpdir(),
    chooseFolder: null,
    chooseZip: null,
    openFile: null,
    backupPace: { first: never, every: never },
    warn: (message) => terminal.err(`carrel: ${message}\n`),
    ...dialogs,
  });
}

/** Asks as the page does. */
export async function request<M extends MethodName>(
  backend: Backend,
  method: M,
  input: Input<M>,
): Promise<Answer<Value<M>>> {
  const answer = await backend.request(method, input);
  return answer.ok
    ? { ok: true, value: methods[method].answer.parse(answer.value) as Value<M> } // Parsed by its own schema.
    : answer;
}

/** True, and said so, where another program writes this data folder. */
export function isTaken(backend: Backend, terminal: Terminal): boolean {
  if (!backend.readOnly) return false;
  terminal.err(`carrel: ${backend.readOnly.owner} is using this data folder. Close it first.\n`);
  return true;
}
