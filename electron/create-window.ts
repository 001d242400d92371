import { BrowserWindow } from 'electron';
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

/** The only place where windows are made, so that each has the same locks. It is shown once it has something to show. */
export function createWindow({ place, backgroundColor, preload, icon, devTools }: WindowLook): BrowserWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Carrel',
    backgroundColor,
    show: false,
    ...(icon !== null && { icon }),
    webPreferences: {
      preload,
      devTools,
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
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize();
    window.show();
  });
  return window;
}
