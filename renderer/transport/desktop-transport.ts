import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { MethodName, Value } from '../../contract/methods.ts';
import type { Transport } from './transport.ts';

/** What the desktop's preload puts on the window, and all it puts there. */
export type DesktopBridge = {
  request(method: string, input: unknown): Promise<unknown>;
  onEvent(listener: (event: CarrelEvent) => void): () => void;
  /** Empty for a file that lies nowhere, such as one a script made. */
  pathOf(file: File): string;
};

declare global {
  interface Window {
    readonly carrel?: DesktopBridge;
  }
}

export function desktopTransport(bridge: DesktopBridge): Transport {
  return {
    async request<M extends MethodName>(method: M, input: unknown) {
      // Every answer goes through the contract's dispatcher, whose tests hold its shape.
      return (await bridge.request(method, input)) as Answer<Value<M>>;
    },
    onEvent: (listener) => bridge.onEvent(listener),
    // The window and what answers it live and die together.
    onConnection: () => () => undefined,
    fetchDownload: () => Promise.resolve(null),
    pathOf(file) {
      const path = bridge.pathOf(file);
      return Promise.resolve(
        path === '' ? refused('not-found', `“${file.name}” is not a file on this computer.`) : answered(path),
      );
    },
  };
}
