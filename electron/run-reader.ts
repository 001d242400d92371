import { app, BrowserWindow, dialog, protocol, session } from 'electron';
import type { Backend } from '../backend/start-backend.ts';
import { settingsView, type Settings } from '../contract/views.ts';
import { answerPage } from './answer-page.ts';
import { pageAskedBy, pageOfAsked } from './asked-address.ts';
import { appScheme } from './app-address.ts';
import { eventChannel } from './channels.ts';
import { lockSession } from './lock-session.ts';
import { mendPage } from './mend-page.ts';
import type { AppMenu } from './keep-menu.ts';
import { openWindow, type ReaderWindow, type WindowParts } from './open-window.ts';
import { servePage } from './serve-page.ts';

export type ReaderParts = {
  /** The folder of the built page. */
  page: string;
  assetsBase: string;
  /** A document that is being printed, by its path. */
  openPrinted: (pathname: string) => Response | null;
  window: WindowParts;
  isMac: boolean;
  menu: AppMenu;
  /** Where a link that the program was started with leads; null without one. */
  firstPage: string | null;
  /** Opens the library: called once, when the first frame has been drawn. */
  startBackend: () => Promise<Backend>;
};

/** Runs the program from the moment Electron is ready until it quits. */
export function runReader({
  page,
  assetsBase,
  openPrinted,
  window: windowParts,
  isMac,
  menu,
  firstPage,
  startBackend,
}: ReaderParts): void {
  const started = Promise.withResolvers<Backend>();
  let isStarting = false;

  lockSession(session.defaultSession);
  // What the page asks before the library is open waits for it; its own files do not.
  const openAsset: Backend['openAsset'] = async (request) => (await started.promise).openAsset(request);
  protocol.handle(appScheme, servePage({ folder: page, assetsBase, openAsset, openPrinted }));
  answerPage(async (method, input, caller) => (await started.promise).request(method, input, caller));
  let reader = open(firstPage);

  function open(page: string | null): ReaderWindow {
    const opened = openWindow(windowParts, page);
    mendPage(opened.window);
    opened.window.once('ready-to-show', () => {
      if (!isStarting) void start();
    });
    return opened;
  }

  async function start(): Promise<void> {
    isStarting = true;
    try {
      const backend = await startBackend();
      backend.onEvent((event) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, event);
        if (event.name === 'settings.changed') follow(event.value.settings);
      });
      started.resolve(backend);
      const settings = await readSettings(backend);
      if (settings) follow(settings);
    } catch (error) {
      dialog.showErrorBox('Carrel cannot open its library', String(error));
      app.exit(1);
    }
  }

  function follow(settings: Settings): void {
    reader.showTheme(settings.theme);
    menu.showKeys(settings);
  }

  /** Brings the window to the front, at a page where one was asked for. */
  function focus(page: string | null = null): void {
    const { window } = reader;
    if (window.isDestroyed()) {
      reader = open(page);
      return;
    }
    // Only the fragment differs: nothing is loaded anew.
    if (page !== null) void window.loadURL(page);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  app.on('second-instance', (_event, argv) => focus(pageAskedBy(argv.slice(1))));
  app.on('open-url', (event, address) => {
    event.preventDefault();
    focus(pageOfAsked(address));
  });
  app.on('activate', () => focus());
  app.on('window-all-closed', () => {
    // A Mac's program stays until it is told to quit.
    if (!isMac) app.quit();
  });

  app.once('will-quit', (event) => {
    if (!isStarting) return;
    // Quitting waits until the notebook has been put in order.
    event.preventDefault();
    void started.promise.then((backend) => backend.close()).finally(() => app.exit());
  });
}

async function readSettings(backend: Backend): Promise<Settings | null> {
  const answer = await backend.request('settings.get', {});
  return answer.ok ? settingsView.parse(answer.value) : null;
}
