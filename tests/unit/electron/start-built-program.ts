import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildDesktopIfStale } from '../../../scripts/build-desktop.ts';
import { projectRoot } from '../../../scripts/run-tool.ts';
import { createElectron, type StandIn } from '../../electron-stand-in/create-electron.ts';
import { blankScreen } from '../../electron-stand-in/screen.ts';
import { useStandIn } from '../../electron-stand-in/use-stand-in.ts';

export type BuiltProgram = StandIn & {
  /** Resolves to the exit code once the program has ended. */
  ended: Promise<number>;
};

/**
 * Runs the built main process in this very process, on a stand-in that shows nothing: for what the program tells
 * Electron. Once a process, because a program runs only once.
 */
export async function startBuiltProgram(data: string): Promise<BuiltProgram> {
  if (!(await buildDesktopIfStale())) throw new Error('The desktop program could not be built.');
  const argv = [
    process.execPath,
    projectRoot,
    `--user-data-dir=${join(data, 'profile')}`,
    '--data',
    join(data, 'data'),
  ];
  const ended = Promise.withResolvers<number>();
  const standIn = createElectron(
    { argv, folder: projectRoot, description: { name: 'carrel', version: '1.2.3' }, isPackaged: false },
    { screen: Promise.resolve(blankScreen), endProcess: ended.resolve },
  );
  useStandIn(standIn.electron);
  // Electron puts this there.
  Object.assign(process, { resourcesPath: projectRoot });
  const usual = process.argv;
  process.argv = argv;
  createRequire(import.meta.url)(join(projectRoot, '.vite/build/main.cjs'));
  process.argv = usual;
  standIn.start();
  await standIn.app.whenReady();
  return { ...standIn, ended: ended.promise };
}
