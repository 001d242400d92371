import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBeside } from './build-beside.ts';
import { newestChange } from './newest-change.ts';
import { projectRoot, runTool } from './run-tool.ts';

const built = join(projectRoot, '.vite', 'build');
const sources = ['electron', 'backend', 'core', 'contract', 'package-lock.json'].map((name) =>
  join(projectRoot, name),
);

/** Resolves to false where the build fails; its progress, and why it failed, goes to stderr. */
export async function buildDesktopIfStale(): Promise<boolean> {
  const main = await stat(join(built, 'main.cjs')).catch(() => null);
  return main !== null && (await newestChange(sources)) <= main.mtimeMs ? true : buildDesktop();
}

/** The desktop program's own code, as Forge builds it for a package and from the same settings. */
async function buildDesktop(): Promise<boolean> {
  process.stderr.write('Building the desktop program…\n');
  return buildBeside(built, async (folder) => {
    for (const config of ['electron/vite.main.config.ts', 'electron/vite.preload.config.ts']) {
      const code = await runTool({
        program: 'vite/bin/vite.js',
        arguments: ['build', '--config', config, '--outDir', folder, '--logLevel', 'warn'],
        stdio: ['ignore', 2, 2],
      });
      if (code !== 0) return false;
    }
    return true;
  });
}

if (import.meta.main) process.exitCode = (await buildDesktop()) ? 0 : 1;
