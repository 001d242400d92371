import type { ShowMessage } from './show-session.ts';

/** What joins the windows of a show. */
export type ShowWire = {
  post(message: ShowMessage): void;
  /** Tells once that a window is gone, whether it was closed, reloaded or died. */
  whenGone(id: string, tell: () => void): void;
  close(): void;
};

export type WireListener = { ready(): void; hear(message: ShowMessage): void };

/**
 * Joins the windows of one origin. Each holds a lock under its id for as long as it lives: the browser gives a lock
 * back at any end, and who waits for it learns of that.
 */
export function openShowWire(show: string, self: string, listener: WireListener): ShowWire {
  const channel = new BroadcastChannel(`carrel.show.${show}`);
  const life = new AbortController();
  const { signal } = life;
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  channel.onmessage = (event: MessageEvent<ShowMessage>) => listener.hear(event.data);
  void navigator.locks.request(lockOf(self), () => {
    if (signal.aborted) return;
    listener.ready();
    return ended;
  });
  return {
    post: (message) => channel.postMessage(message),
    whenGone(id, tell) {
      navigator.locks.request(lockOf(id), { mode: 'shared', signal }, tell).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
    close() {
      channel.close();
      life.abort();
    },
  };
}

function lockOf(id: string): string {
  return `carrel.window.${id}`;
}
