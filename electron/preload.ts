import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannel, requestChannel } from './channels.ts';

// Two functions are all the page gets. Events are handed on without Electron's own event, which would carry the sender.
contextBridge.exposeInMainWorld('carrel', {
  request: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(requestChannel, method, input),

  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => void ipcRenderer.off(eventChannel, hear);
  },
});
