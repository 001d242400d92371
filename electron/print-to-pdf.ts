import { app, BrowserWindow, dialog, webContents, type WebContents } from 'electron';
import { join } from 'node:path';
import type { PdfPrinter } from '../backend/requests/print-to-pdf.ts';
import { paperOf } from './paper.ts';

/** Prints what a window shows into a file that the learner names. A caller is the number of its window's contents. */
export const pdfPrinter: PdfPrinter = {
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

  print: (caller) =>
    contentsOf(caller).printToPDF({
      pageSize: paperOf(app.getLocaleCountryCode()),
      // Which way a page lies, and its margins, are said by the page's style sheet.
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
};

function contentsOf(caller: string): WebContents {
  const contents = webContents.fromId(Number(caller));
  if (!contents) throw new Error(`There is no window ${caller} to print.`);
  return contents;
}
