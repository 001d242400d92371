import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, projectRoot } from '../../scripts/run-tool.ts';
import { writeStubElectron } from './stub-electron.ts';

/** What Forge needs of the project; all else could not be packaged by mistake without the test seeing it. */
const copied = [
  'package.json',
  'package-lock.json',
  'forge.config.ts',
  'tsconfig.base.json',
  'LICENSE',
  'README.md',
  'backend',
  'build',
  'contract',
  'core',
  'docs',
  'electron',
  'modules',
  'renderer',
  'scripts',
  'tests/e2e',
  'web',
];

/**
 * Runs `electron-forge package` for this system's architecture of Linux, with a stub for Electron's own files. In a
 * copy of the project, because Forge empties .vite at the start, from which other tests run meanwhile. Resolves to the
 * folder with the program.
 */
export async function packageDesktop(folder: string): Promise<string> {
  const project = join(folder, 'project');
  const zips = join(folder, 'zips');
  for (const name of copied) await cp(join(projectRoot, name), join(project, name), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
  const electron = JSON.parse(
    await readFile(join(projectRoot, 'node_modules/electron/package.json'), 'utf8'),
  ) as {
    version: string;
  };
  await mkdir(zips);
  await writeStubElectron(zips, electron.version, process.arch);

  let output = '';
  const code = await runTool({
    program: '@electron-forge/cli/dist/electron-forge.js',
    arguments: ['package', project, '--platform', 'linux', '--arch', process.arch],
    environment: { CARREL_ELECTRON_ZIPS: zips, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => (output += text),
  });
  if (code !== 0) throw new Error(`Forge ended with ${code}:\n${output}`);
  return join(project, 'out', `Carrel-linux-${process.arch}`);
}
