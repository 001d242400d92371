import { nativeTheme, screen, type BrowserWindow } from 'electron';
import type { Settings } from '../contract/views.ts';
import { startAddress } from './app-address.ts';
import { createWindow } from './create-window.ts';
import { placeWindow } from './place-window.ts';
import { deskColour, systemTheme } from './theme.ts';
import { readWindowMemory, writeWindowMemory } from './window-memory.ts';

export type WindowParts = {
  preload: string;
  icon: string | null;
  devTools: boolean;
  /** The file in which the window's place and theme are kept. */
  memory: string;
};

export type ReaderWindow = {
  window: BrowserWindow;
  /** The learner's theme, which the title bar follows and the next start begins with. */
  showTheme(theme: Settings['theme']): void;
};

/** Opens the reader where it was last, in the colours it last had, and loads the page, at an address of it or its first. */
export function openWindow(
  { preload, icon, devTools, memory }: WindowParts,
  page: string | null = null,
): ReaderWindow {
  const remembered = readWindowMemory(memory);
  let { theme } = remembered;
  nativeTheme.themeSource = systemTheme(theme);

  const last = remembered.bounds && { bounds: remembered.bounds, isMaximized: remembered.isMaximized };
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = createWindow({
    place: placeWindow(
      last,
      displays.map((display) => display.workArea),
    ),
    backgroundColor: deskColour(theme, nativeTheme.shouldUseDarkColors),
    preload,
    icon,
    devTools,
  });

  window.on('close', () =>
    writeWindowMemory(memory, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized(), theme }),
  );
  void window.loadURL(page ?? startAddress);

  return {
    window,
    showTheme(chosen) {
      theme = chosen;
      nativeTheme.themeSource = systemTheme(chosen);
      if (!window.isDestroyed())
        window.setBackgroundColor(deskColour(chosen, nativeTheme.shouldUseDarkColors));
    },
  };
}
