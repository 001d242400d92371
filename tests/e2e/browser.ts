import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

export type TestBrowser = {
  executablePath: string;
  /** What must be in its environment for it to find its own libraries and fonts. */
  environment: Record<string, string>;
};

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that tests and screenshots use: the one that CARREL_CHROMIUM names, else one of the system's, else
 * the headless Chromium of an npm package (Linux only). `CARREL_CHROMIUM=package` asks for the last at once.
 */
export async function findBrowser(): Promise<TestBrowser> {
  const wish = process.env['CARREL_CHROMIUM'];
  if (wish && wish !== 'package') return { executablePath: wish, environment: {} };
  if (!wish) {
    for (const path of systemBrowsers) {
      if (await exists(path)) return { executablePath: path, environment: {} };
    }
  }
  if (process.platform !== 'linux') {
    throw new Error('No Chrome or Chromium found: install one, or name one in CARREL_CHROMIUM.');
  }
  const folder = await unpackChromium(join(import.meta.dirname, '../../node_modules/.cache/chromium'));
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Playwright adds its own; these keep the browser quiet, and able to reach nothing but this machine. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
