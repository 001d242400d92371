import type {
  BrowserWindowConstructorOptions,
  Display,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron';
import { EventEmitter } from 'node:events';
import { StandInApp, type Program } from './app.ts';
import { StandInWindow, type WindowParts } from './browser-window.ts';
import { StandInMenu } from './menu.ts';
import { covered } from './not-covered.ts';
import { createSession } from './session.ts';
import type { Screen } from './screen.ts';
import { Told, type InvokeHandler } from './told.ts';
import type { StandInWebContents } from './web-contents.ts';

export type StandIn = {
  /** What `require('electron')` gives to the program. */
  electron: Record<string, unknown>;
  told: Told;
  app: StandInApp;
  /** The windows that are open, oldest first. */
  windows: readonly StandInWindow[];
  /** Electron is ready: the program may open windows. */
  start(): void;
};

export type Surroundings = {
  /** Windows open once it is there. */
  screen: Promise<Screen>;
  endProcess: (code: number) => void;
};

/** Electron's module, with as much of it as Carrel uses. */
export function createElectron(program: Program, { screen, endProcess }: Surroundings): StandIn {
  const told = new Told();
  const windows: StandInWindow[] = [];
  let openScreen: Screen | null = null;
  screen.then(
    (opened) => (openScreen = opened),
    () => app.exit(1),
  );

  const app = covered(
    'app',
    new StandInApp(program, told, {
      closeWindows: () => [...windows].forEach((window) => window.close()),
      closeScreen: () => openScreen?.close() ?? Promise.resolve(),
      endProcess,
    }),
  );
  const { session, protocol } = createSession(told, () => app.isReady());

  const parts: WindowParts = {
    told,
    session,
    screen,
    onClosed(closed) {
      const place = windows.findIndex((window) => window.id === closed.id);
      windows.splice(place, 1);
      if (windows.length > 0) return;
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
      else app.quit();
    },
  };

  let lastId = 0;
  class BrowserWindow extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(parts, ++lastId, options);
      const window = covered('BrowserWindow', this);
      windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
      return window;
    }

    static getAllWindows = () => [...windows];
    static fromWebContents = (contents: StandInWebContents) =>
      windows.find(({ webContents }) => webContents.id === contents.id) ?? null;
    /** The only window there is has the focus: no window manager gives it to another. */
    static getFocusedWindow = () => windows[0] ?? null;
  }

  return {
    told,
    app,
    windows,
    start: () => app.start(),
    electron: covered('electron', {
      app,
      BrowserWindow: covered('BrowserWindow', BrowserWindow),
      Menu: covered('Menu', StandInMenu),
      protocol,
      session: covered('session', { defaultSession: session }),
      ipcMain: covered('ipcMain', createIpcMain(told)),
      dialog: covered('dialog', dialog),
      shell: covered('shell', {
        openExternal: (url: string) => Promise.resolve(void told.openedOutside.push(url)),
        showItemInFolder: (path: string) => void told.shownFiles.push(path),
        // Empty: nothing went wrong.
        openPath: (path: string) => Promise.resolve(told.openedFiles.push(path) > 0 ? '' : 'never'),
      }),
      screen: covered('screen', {
        getAllDisplays: () => [onlyDisplay],
        getPrimaryDisplay: () => onlyDisplay,
      }),
      nativeTheme: covered('nativeTheme', new NativeTheme()),
      webContents: covered('webContents', {
        getAllWebContents: () => windows.map((window) => window.webContents),
        fromId: (id: number) => windows.find(({ webContents }) => webContents.id === id)?.webContents,
        fromDevToolsTargetId: (targetId: string) =>
          windows.find(({ webContents }) => webContents.targetId === targetId)?.webContents ?? null,
      }),
    }),
  };
}

function createIpcMain(told: Told) {
  return {
    handle(channel: string, handler: InvokeHandler) {
      if (told.invokeHandlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      told.invokeHandlers.set(channel, handler);
    },
    removeHandler: (channel: string) => void told.invokeHandlers.delete(channel),
  };
}

/** Nobody is there to choose: a test that wants an answer puts its own function in place of one of these. */
const dialog = {
  showOpenDialog: (_options: OpenDialogOptions) => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: (..._parameters: (object | SaveDialogOptions)[]) =>
    Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: (...parameters: { cancelId?: number }[]) =>
    Promise.resolve({ response: parameters.at(-1)?.cancelId ?? 0, checkboxChecked: false }),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
};

class NativeTheme extends EventEmitter {
  private source: 'system' | 'light' | 'dark' = 'system';

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.source = source;
    this.emit('updated');
  }

  /** The system here is a light one. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

const area = { x: 0, y: 0, width: 1280, height: 800 };
const onlyDisplay: Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'> = {
  id: 1,
  bounds: area,
  workArea: area,
  scaleFactor: 1,
};
