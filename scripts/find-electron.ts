import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, runTool } from './run-tool.ts';

const electronPackage = join(projectRoot, 'node_modules', 'electron');
const secondsForDownload = 10;

/** The path of the Electron binary, downloaded where it is missing; null where it can't be had in ten seconds. */
export async function findElectron(): Promise<string | null> {
  const installed = await installedElectron();
  if (installed !== null) return installed;
  process.stderr.write(`Fetching Electron (for at most ${secondsForDownload} seconds)…\n`);
  await runTool({
    program: 'electron/install.js',
    arguments: [],
    stdio: 'ignore',
    stopAfterSeconds: secondsForDownload,
  });
  return installedElectron();
}

/** The path of the Electron binary where it is on this machine already, else null. */
export async function installedElectron(): Promise<string | null> {
  // The package notes here where the binary lies in its folder; that differs between systems.
  const name = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => null);
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!elsewhere && name === null) return null;
  const binary = join(elsewhere || join(electronPackage, 'dist'), name ?? 'electron');
  return access(binary).then(
    () => binary,
    () => null,
  );
}
