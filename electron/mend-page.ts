import { app, dialog, type BrowserWindow } from 'electron';

/** A page whose process has died is an empty window: the learner chooses between a fresh one and the end. */
export function mendPage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // So a window ends that is being closed.
    if (reason === 'clean-exit') return;
    void askWhatNext(window);
  });
}

async function askWhatNext(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window stopped working.',
    detail: 'What was shown as saved is saved.',
    buttons: ['Open it again', 'Quit Carrel'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}
