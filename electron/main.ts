import { app, dialog, protocol, shell, type Event } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from '../backend/data-folder.ts';
import { startBackend } from '../backend/start-backend.ts';
import { carrelScheme } from '../core/links/carrel-address.ts';
import { appScheme } from './app-address.ts';
import { pageAskedBy, pageOfAsked } from './asked-address.ts';
import { keepMenu, type AppMenu } from './keep-menu.ts';
import { lockContents } from './lock-contents.ts';
import { openOutside } from './open-outside.ts';
import { presenterOpener } from './open-presenter.ts';
import { keepPrintedDocuments } from './print-documents.ts';
import { pdfPrinter } from './print-to-pdf.ts';
import { profileFolder } from './profile-folder.ts';
import { programFiles } from './program-files.ts';
import { readCommandLine } from './read-command-line.ts';
import { saveFile } from './save-file.ts';
import { runReader } from './run-reader.ts';

/** Puts the desktop program together: this file alone reads the clock, the command line and the system's folders. */
app.enableSandbox();
// Recordings are played from a stream, and the page asks for a file's size before it offers it.
const privileges = { standard: true, secure: true, stream: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);

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
  // macOS hands a link over by itself, and before the program is ready.
  let asked: string | null = null;
  const hear = (event: Event, address: string): void => {
    event.preventDefault();
    asked = pageOfAsked(address);
  };
  app.once('open-url', hear);
  void app.whenReady().then(() => {
    app.off('open-url', hear);
    start(asked ?? pageAskedBy(process.argv.slice(1)));
  });
} else {
  app.quit();
}

function start(firstPage: string | null): void {
  // Only what is installed: a program that is being worked on would stand in its way.
  if (app.isPackaged) app.setAsDefaultProtocolClient(carrelScheme);
  const assetsBase = `/assets/${randomUUID()}/`;
  const files = programFiles({
    appPath: app.getAppPath(),
    resourcesPath: process.resourcesPath,
    isPackaged: app.isPackaged,
    target: `${process.platform}-${process.arch}`,
  });
  const documents = keepPrintedDocuments();
  const menu = keepMenu({ isMac: process.platform === 'darwin', isDevelopment: !app.isPackaged });
  const window = {
    preload: files.preload,
    icon: process.platform === 'linux' ? files.icon : null,
    devTools: !app.isPackaged,
    memory: join(app.getPath('userData'), 'window.json'),
  };
  runReader({
    page: files.page,
    assetsBase,
    openPrinted: documents.answer,
    isMac: process.platform === 'darwin',
    menu,
    firstPage,
    window,
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
        chooseFolder: () => chooseFolder(menu),
        chooseZip: () => chooseZip(menu),
        useWords: menu.useWords,
        openFile: (path) => shell.openPath(path),
        openPresenter: presenterOpener(window),
        pdf: pdfPrinter(documents),
        showFile: (path) => shell.showItemInFolder(path),
        saveFile: saveFile(menu),
        warn: (message) => console.warn(message),
      }),
  });
}

async function chooseFolder(menu: AppMenu): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: menu.words().addFolderTitle,
    buttonLabel: menu.words().addButton,
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function chooseZip(menu: AppMenu): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: menu.words().addZipTitle,
    buttonLabel: menu.words().addButton,
    properties: ['openFile'],
    filters: [{ name: 'Zip', extensions: ['zip'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
