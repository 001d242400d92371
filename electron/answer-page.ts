import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { refused, type Answer } from '../contract/errors.ts';
import { isOwnAddress } from './app-address.ts';
import { requestChannel } from './channels.ts';

/** Hands what the page asks to `request`. Whoever else speaks on the channel is refused before it is heard. */
export function answerPage(
  request: (method: string, input: unknown, caller: string) => Promise<Answer<unknown>>,
): void {
  ipcMain.handle(requestChannel, async (event, method: unknown, input: unknown) => {
    if (!isOwnPage(event)) throw new Error('Only Carrel’s own page may ask.');
    if (typeof method !== 'string') return refused('bad-request', 'A method has a name.');
    return request(method, input, String(event.sender.id));
  });
}

/** The outermost frame of a window, showing one of our own addresses; null once the frame has gone away. */
function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
