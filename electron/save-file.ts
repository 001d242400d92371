import { app, BrowserWindow, dialog, webContents } from 'electron';
import { join } from 'node:path';
import type { FileSaver } from '../backend/requests/route.ts';
import type { AppMenu } from './keep-menu.ts';

/** The system's dialog for a file to save, before the window that asked. A caller is the number of its contents. */
export function saveFile(menu: AppMenu): FileSaver {
  return async ({ name, extension, label }, caller) => {
    const options = {
      title: menu.words().exportTitle,
      defaultPath: join(app.getPath('documents'), `${name}.${extension}`),
      filters: [{ name: label, extensions: [extension] }],
    };
    const contents = caller === null ? undefined : webContents.fromId(Number(caller));
    const window = contents && BrowserWindow.fromWebContents(contents);
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === '' ? null : filePath;
  };
}
