import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { smallestWindow, type WindowPlace } from './place-window.ts';

export type WindowLook = {
  place: WindowPlace;
  /** What is seen before the page has drawn itself. */
  backgroundColor: string;
  /** The file of the preload, and on Linux the one of the icon: elsewhere the program itself carries it. */
  preload: string;
  icon: string | null;
  /** Off in what is installed: there the page is nobody's to take apart. */
  devTools: boolean;
};

/** The only file where windows are made, so that each has the same locks. It is shown once it has something to show. */
export function createWindow({ place, backgroundColor, preload, icon, devTools }: WindowLook): BrowserWindow {
  const window = lockedWindow(
    {
      ...place.bounds,
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      title: 'Carrel',
      backgroundColor,
      ...(icon !== null && { icon }),
    },
    { preload, devTools },
  );
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize();
    window.show();
  });
  return window;
}

/** A window that is never seen, for a document to be printed: it has no way to the host, and nothing in it runs. */
export function createPrintWindow(): BrowserWindow {
  return lockedWindow({ title: 'Carrel' }, { javascript: false, devTools: false });
}

type Own = Pick<
  NonNullable<BrowserWindowConstructorOptions['webPreferences']>,
  'preload' | 'devTools' | 'javascript'
>;

function lockedWindow(options: BrowserWindowConstructorOptions, own: Own): BrowserWindow {
  return new BrowserWindow({
    ...options,
    show: false,
    webPreferences: {
      ...own,
      // Electron's own defaults, most of them: written down, because the promises rest on them.
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // Chromium's checker fetches its dictionaries.
      spellcheck: false,
    },
  });
}
