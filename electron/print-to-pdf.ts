import { app, BrowserWindow, dialog, webContents, type WebContents } from 'electron';
import { join } from 'node:path';
import type { PdfPrinter } from '../backend/requests/print-to-pdf.ts';
import { createPrintWindow } from './create-window.ts';
import { paperOf } from './paper.ts';
import type { PrintedDocuments } from './print-documents.ts';

/**
 * Prints what a window shows, or a document of our own, into a file that the learner names. A caller is the number of
 * its window's contents.
 */
export const pdfPrinter = (documents: PrintedDocuments): PdfPrinter => ({
  async chooseFile(suggestedName, caller) {
    const options = {
      title: 'Save as PDF',
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    };
    const window = BrowserWindow.fromWebContents(contentsOf(caller));
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === '' ? null : filePath;
  },

  print: (caller) => printContents(contentsOf(caller)),

  async printFile(path, signal) {
    const { address, remove } = documents.add(path);
    const window = createPrintWindow();
    // What a window was doing need not end by itself when the window does.
    const ended = Promise.withResolvers<null>();
    const stop = () => ended.resolve(null);
    signal.addEventListener('abort', stop, { once: true });
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      ended.reject(new Error(`The pages could not be laid out: ${reason}.`)),
    );
    const print = async () => {
      await window.loadURL(address);
      return printContents(window.webContents);
    };
    try {
      return await Promise.race([ended.promise, print()]);
    } finally {
      signal.removeEventListener('abort', stop);
      if (!window.isDestroyed()) window.destroy();
      remove();
    }
  },
});

function printContents(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: paperOf(app.getLocaleCountryCode()),
    // Which way a page lies, and its margins, are said by the page's style sheet.
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function contentsOf(caller: string): WebContents {
  const contents = webContents.fromId(Number(caller));
  if (!contents) throw new Error(`There is no window ${caller} to print.`);
  return contents;
}
