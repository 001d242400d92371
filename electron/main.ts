import { app, dialog, protocol } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from '../backend/data-folder.ts';
import { startBackend } from '../backend/start-backend.ts';
import { appScheme } from './app-address.ts';
import { lockContents } from './lock-contents.ts';
import { openOutside } from './open-outside.ts';
import { profileFolder } from './profile-folder.ts';
import { programFiles } from './program-files.ts';
import { readCommandLine } from './read-command-line.ts';
import { runReader } from './run-reader.ts';

/** Puts the desktop program together: this file alone reads the clock, the command line and the system's folders. */
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);

const { dataFolder, courses } = readCommandLine(process.argv.slice(1));
// Chromium's own switch for it goes before; tests use it.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  const profile = profileFolder(app.getPath('appData'), dataFolder);
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
}

// A second program hands over to the first one, and has touched nothing by then.
if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) =>
    lockContents(contents, (address) => void openOutside(address)),
  );
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const assetsBase = `/assets/${randomUUID()}/`;
  const files = programFiles({
    appPath: app.getAppPath(),
    resourcesPath: process.resourcesPath,
    isPackaged: app.isPackaged,
    target: `${process.platform}-${process.arch}`,
  });
  runReader({
    page: files.page,
    assetsBase,
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    window: {
      preload: files.preload,
      icon: process.platform === 'linux' ? files.icon : null,
      devTools: !app.isPackaged,
      memory: join(app.getPath('userData'), 'window.json'),
    },
    startBackend: () =>
      startBackend({
        dataFolder:
          dataFolder ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
        bundledCourses: files.bundledCourses,
        extraCourses: courses,
        workers: files.workers,
        nativeBinding: files.nativeBinding,
        assetsBase,
        clock: Date.now,
        host: { kind: 'desktop', version: app.getVersion(), platform: process.platform, pid: process.pid },
        home: homedir(),
        temporaryFolder: tmpdir(),
        chooseFolder,
        warn: (message) => console.warn(message),
      }),
  });
}

async function chooseFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Add a course',
    buttonLabel: 'Add',
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
