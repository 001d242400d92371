import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBeside } from './build-beside.ts';
import { newestChange } from './newest-change.ts';
import { projectRoot, runTool } from './run-tool.ts';

const page = join(projectRoot, 'dist', 'page');
const sources = ['renderer', 'core', 'contract', 'package-lock.json'].map((name) => join(projectRoot, name));

/** Resolves to false where the build fails; its progress, and why it failed, goes to stderr. */
export async function buildPageIfStale(): Promise<boolean> {
  const built = await stat(join(page, 'index.html')).catch(() => null);
  return built !== null && (await newestChange(sources)) <= built.mtimeMs ? true : buildPage();
}

async function buildPage(): Promise<boolean> {
  process.stderr.write('Building the page…\n');
  return buildBeside(page, async (folder) => {
    const code = await runTool({
      program: 'vite/bin/vite.js',
      arguments: ['build', '--config', 'renderer/vite.config.ts', '--outDir', folder, '--logLevel', 'warn'],
      stdio: ['ignore', 2, 2],
    });
    return code === 0;
  });
}

if (import.meta.main) process.exitCode = (await buildPage()) ? 0 : 1;
