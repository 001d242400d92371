import { BrowserWindow, nativeTheme, screen } from 'electron';
import { startAddress } from './app-address.ts';
import { createWindow } from './create-window.ts';
import { mendPage } from './mend-page.ts';
import type { WindowParts } from './open-window.ts';
import { placeWindow } from './place-window.ts';
import { deskColour } from './theme.ts';

/**
 * Opens the presenter's window at a fragment of our own page, or brings it to the front: there is one at most. It
 * closes with the window beside which it was opened.
 */
export function presenterOpener({ preload, icon, devTools }: WindowParts): (fragment: string) => void {
  let presenter: BrowserWindow | null = null;

  return (fragment) => {
    const address = `${startAddress}${fragment}`;
    if (presenter !== null && !presenter.isDestroyed()) {
      void presenter.loadURL(address);
      if (presenter.isMinimized()) presenter.restore();
      presenter.show();
      presenter.focus();
      return;
    }
    const others = BrowserWindow.getAllWindows();
    const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
    const window = createWindow({
      place: placeWindow(
        null,
        displays.map((display) => display.workArea),
      ),
      // Whoever opens it has chosen a theme long ago: the system's colours follow that.
      backgroundColor: deskColour('system', nativeTheme.shouldUseDarkColors),
      preload,
      icon,
      devTools,
    });
    presenter = window;
    mendPage(window);
    for (const other of others) {
      other.once('closed', () => {
        if (!window.isDestroyed()) window.close();
      });
    }
    void window.loadURL(address);
  };
}
