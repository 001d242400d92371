import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import type { Backend } from '../backend/start-backend.ts';
import { settingsView, type Settings } from '../contract/views.ts';
import { answerPage } from './answer-page.ts';
import { appScheme } from './app-address.ts';
import { eventChannel } from './channels.ts';
import { lockSession } from './lock-session.ts';
import type { MenuKey } from './menu-keys.ts';
import { mendPage } from './mend-page.ts';
import { menuTemplate } from './menu-template.ts';
import { openWindow, type ReaderWindow, type WindowParts } from './open-window.ts';
import { servePage } from './serve-page.ts';

export type ReaderParts = {
  /** The folder of the built page. */
  page: string;
  assetsBase: string;
  window: WindowParts;
  isMac: boolean;
  isDevelopment: boolean;
  /** Opens the library: called once, when the first frame has been drawn. */
  startBackend: () => Promise<Backend>;
};

/** Runs the program from the moment Electron is ready until it quits. */
export function runReader({
  page,
  assetsBase,
  window: windowParts,
  isMac,
  isDevelopment,
  startBackend,
}: ReaderParts): void {
  const started = Promise.withResolvers<Backend>();
  let isStarting = false;

  lockSession(session.defaultSession);
  // What the page asks before the library is open waits for it; its own files do not.
  const openAsset = async (path: string) => (await started.promise).openAsset(path);
  protocol.handle(appScheme, servePage({ folder: page, assetsBase, openAsset }));
  answerPage(async (method, input, caller) => (await started.promise).request(method, input, caller));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ isMac, isDevelopment, press })));
  let reader = open();

  function open(): ReaderWindow {
    const opened = openWindow(windowParts);
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
        if (event.name === 'settings.changed') reader.showTheme(event.value.settings.theme);
      });
      started.resolve(backend);
      const settings = await readSettings(backend);
      if (settings) reader.showTheme(settings.theme);
    } catch (error) {
      dialog.showErrorBox('Carrel cannot open its library', String(error));
      app.exit(1);
    }
  }

  function focus(): void {
    const { window } = reader;
    if (window.isDestroyed()) {
      reader = open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  app.on('second-instance', focus);
  app.on('activate', focus);
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

function press({ keyCode, modifiers }: MenuKey): void {
  BrowserWindow.getFocusedWindow()?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
}
