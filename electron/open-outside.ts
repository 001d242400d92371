import { BrowserWindow, dialog, shell, type MessageBoxOptions } from 'electron';
import { outsideAddress } from './outside-address.ts';

/** The only way from Carrel to another program: asks the learner, who sees where it leads, and opens it then. */
export async function openOutside(wish: string): Promise<void> {
  const outside = outsideAddress(wish);
  if (outside === null) return;
  const question: MessageBoxOptions = {
    type: 'question',
    message: `Open ${outside.destination}?`,
    detail: `${outside.address}\n\nThis leaves Carrel and opens another program.`,
    buttons: ['Open', 'Stay here'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const window = BrowserWindow.getFocusedWindow();
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  if (response === 0) await shell.openExternal(outside.address);
}
