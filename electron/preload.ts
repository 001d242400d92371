import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { eventChannel, requestChannel } from './channels.ts';

// Three functions are all the page gets. Events are handed on without Electron's own event, which would carry the sender.
contextBridge.exposeInMainWorld('carrel', {
  request: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(requestChannel, method, input),

  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => void ipcRenderer.off(eventChannel, hear);
  },

  // For a file that was dropped on the window: a path is all that comes of it, and the host reads nothing by that.
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});
