/**
 * Runs an Electron program without Electron: `electron [switches] <folder or app.asar> [arguments]`, as its binary
 * does. See README.md for what is the same and what is not.
 */
import { extractAll } from '@electron/asar';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { findBrowser } from '../e2e/browser.ts';
import { switchValue, type Program } from './app.ts';
import { openChromium } from './chromium-screen.ts';
import { createElectron } from './create-electron.ts';
import type { Screen } from './screen.ts';
import { useStandIn } from './use-stand-in.ts';

const commandLine = process.argv.slice(2);

// Playwright speaks to the main process through Node's inspector, and asks for it as it does of an Electron.
if (commandLine.some((word) => word.startsWith('--inspect'))) inspector.open(0);

const program = readProgram(commandLine);
Object.assign(process.versions, { electron: electronVersion() });
Object.assign(process, { resourcesPath: dirname(program.folder), argv: [process.execPath, ...commandLine] });

const screen = Promise.withResolvers<Screen>();
const { electron, app, start } = createElectron(program, {
  screen: screen.promise,
  endProcess: (code) => process.exit(code),
});
useStandIn(electron);
const require = createRequire(import.meta.url);
require(resolve(program.folder, mainFile(program.folder)));

const { executablePath, environment } = await findBrowser();
Object.assign(process.env, environment);
screen.resolve(
  await openChromium({
    executable: executablePath,
    profile: join(app.getPath('userData'), 'chromium'),
    headless: !process.env['ELECTRON_STAND_IN_WINDOWS'],
    debuggingPort: switchValue(commandLine, 'remote-debugging-port'),
    onPrinted: (line) => {
      if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
    },
    onEnded: () => app.quit(),
  }),
);
start();

// As the real one does: a signal is the same as closing the program.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

function readProgram(argv: readonly string[]): Program {
  const given = argv.find((word) => !word.startsWith('-'));
  if (!given) throw new Error('Which program? The first argument without a dash is its folder or app.asar.');
  const isPackaged = given.endsWith('.asar') && statSync(given).isFile();
  const folder = isPackaged ? unpack(resolve(given)) : resolve(given);
  const description = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Program['description'];
  return { argv: [process.execPath, ...argv], folder, description, isPackaged };
}

/** Node reads no archives: app.asar becomes a folder of the same name, with links to what lies beside the archive. */
function unpack(archive: string): string {
  const resources = mkdtempSync(join(tmpdir(), 'electron-stand-in-'));
  process.on('exit', () => rmSync(resources, { recursive: true, force: true }));
  const folder = join(resources, basename(archive));
  extractAll(archive, folder);
  for (const name of readdirSync(dirname(archive))) {
    if (name !== basename(archive)) symlinkSync(join(dirname(archive), name), join(resources, name));
  }
  return folder;
}

function mainFile(folder: string): string {
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
  return main;
}

function electronVersion(): string {
  const file = join(import.meta.dirname, '../../node_modules/electron/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
