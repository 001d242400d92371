import { join } from 'node:path';
import { installedElectron } from '../../scripts/find-electron.ts';

export type DesktopProgram = { executablePath: string; isStandIn: boolean };

const standIn = join(import.meta.dirname, '../electron-stand-in/electron');

/**
 * What runs the desktop program in tests: Electron where its binary is installed and can show a window, else the
 * stand-in. `CARREL_ELECTRON=stand-in` asks for that at once.
 */
export async function findDesktopProgram(): Promise<DesktopProgram> {
  const wish = process.env['CARREL_ELECTRON'];
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const installed = wish === 'stand-in' || !hasScreen ? null : await installedElectron();
  return installed && installed !== standIn
    ? { executablePath: installed, isStandIn: false }
    : { executablePath: standIn, isStandIn: true };
}
