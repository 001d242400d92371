/**
 * What runs inside each page before its own scripts. The functions below are sent to Chromium as text, so each one
 * stands alone: nothing from outside of it but its parameters.
 */

/** A script for the page's own world: its half of the bridge, over which the preload's objects arrive. */
export function pageWorldScript(): string {
  return `(${joinWorlds.toString()})('page', 'preload'); (${denyWindows.toString()})();`;
}

/** A script for the isolated world: the other half of the bridge, Electron for a sandboxed preload, and the preload. */
export function preloadWorldScript(preload: string, bindingName: string): string {
  return `if (window === window.top) (${runPreload.toString()})(
    (${joinWorlds.toString()})('preload', 'page'),
    globalThis[${JSON.stringify(bindingName)}],
    (require, module, exports) => {${preload}\n},
  );`;
}

type Packed = { function: number } | { promise: number } | { plain?: unknown };
type BridgeMessage =
  | { kind: 'expose'; name: string; members: Record<string, Packed> }
  | { kind: 'call'; id: number; values: Packed[] }
  | { kind: 'returned'; value: Packed }
  | { kind: 'threw'; message: string }
  | { kind: 'settled'; id: number; value: Packed }
  | { kind: 'rejected'; id: number; message: string };
type Bridge = { expose: (name: string, members: Record<string, unknown>) => void };

/**
 * One half of contextBridge. Both halves share the window's events, which are delivered at once, so a call over the
 * bridge returns like any other. Plain data is copied; functions and promises stay where they are and are called for.
 */
function joinWorlds(mine: string, theirs: string): Bridge {
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let reply: BridgeMessage | null = null;

  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const post = (message: BridgeMessage) =>
    window.dispatchEvent(new CustomEvent(`electron-to-${theirs}`, { detail: JSON.stringify(message) }));

  function plain(value: unknown): unknown {
    if (value === null || ['undefined', 'string', 'boolean', 'number'].includes(typeof value)) return value;
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === 'object' && (Object.getPrototypeOf(value) as unknown) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
    }
    throw new Error(
      'The stand-in for Electron carries plain data between the worlds, and functions by themselves.',
    );
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...values: unknown[]) => unknown);
      return { function: lastId };
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (settled) => post({ kind: 'settled', id, value: pack(settled) }),
        (error: unknown) => post({ kind: 'rejected', id, message: messageOf(error) }),
      );
      return { promise: id };
    }
    return { plain: plain(value) };
  }

  function unpack(packed: Packed): unknown {
    if ('function' in packed) return (...values: unknown[]) => call(packed.function, values);
    if ('promise' in packed) {
      return new Promise((resolve, reject) => waiting.set(packed.promise, { resolve, reject }));
    }
    return packed.plain;
  }

  function call(id: number, values: unknown[]): unknown {
    post({ kind: 'call', id, values: values.map(pack) });
    const answer = reply;
    if (answer?.kind === 'returned') return unpack(answer.value);
    throw new Error(answer?.kind === 'threw' ? answer.message : 'The other world did not answer.');
  }

  function run(id: number, values: Packed[]): BridgeMessage {
    try {
      return { kind: 'returned', value: pack(functions.get(id)?.(...values.map(unpack))) };
    } catch (error) {
      return { kind: 'threw', message: messageOf(error) };
    }
  }

  window.addEventListener(`electron-to-${mine}`, (event) => {
    const message = JSON.parse(String((event as CustomEvent).detail)) as BridgeMessage;
    if (message.kind === 'call') post(run(message.id, message.values));
    else if (message.kind === 'settled') waiting.get(message.id)?.resolve(unpack(message.value));
    else if (message.kind === 'rejected') waiting.get(message.id)?.reject(new Error(message.message));
    else if (message.kind === 'expose') {
      const members = Object.entries(message.members).map(([key, member]) => [key, unpack(member)]);
      Object.defineProperty(window, message.name, {
        value: Object.freeze(Object.fromEntries(members)),
        enumerable: true,
      });
    } else reply = message;
  });

  return {
    expose(name, members) {
      const packed = Object.entries(members).map(([key, member]) => [key, pack(member)] as const);
      post({ kind: 'expose', name, members: Object.fromEntries(packed) });
    },
  };
}

/** Electron asks the host before there is a window; Chromium would make one first, and stop the page for it. */
function denyWindows(): void {
  window.open = (address) => {
    const detail = new URL(String(address ?? 'about:blank'), window.location.href).href;
    window.dispatchEvent(new CustomEvent('electron-window-wanted', { detail }));
    return null;
  };
}

/**
 * Electron as a sandboxed preload sees it: `contextBridge` and `ipcRenderer`, and nothing of Node. A file's path can't
 * be told: the bridge carries plain data, and a `File` that it refuses is an error in the page.
 */
function runPreload(
  bridge: Bridge,
  toHost: (message: string) => void,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<(event: object, ...values: unknown[]) => void>>();
  let lastId = 0;

  const covered = (name: string, part: object): object =>
    new Proxy(part, {
      get(target, key) {
        if (!(key in target))
          throw new Error(`The stand-in for Electron does not cover ${name}.${String(key)}.`);
        const value: unknown = Reflect.get(target, key);
        return value;
      },
    });

  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        waiting.set(++lastId, { resolve, reject });
        toHost(JSON.stringify({ kind: 'invoke', id: lastId, channel, values }));
      }),
    on(channel: string, listener: (event: object, ...values: unknown[]) => void) {
      const heard = listeners.get(channel) ?? new Set();
      listeners.set(channel, heard.add(listener));
    },
    off: (channel: string, listener: (event: object, ...values: unknown[]) => void) =>
      listeners.get(channel)?.delete(listener),
  };

  window.addEventListener('electron-window-wanted', (event) => {
    toHost(JSON.stringify({ kind: 'open', url: String((event as CustomEvent).detail) }));
  });

  Object.defineProperty(globalThis, 'electronDeliver', {
    value(text: string) {
      const message = JSON.parse(text) as { kind: string; id: number; value: unknown; message: string } & {
        channel: string;
        values: unknown[];
      };
      if (message.kind === 'sent') {
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.values);
        return;
      }
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answered') asked?.resolve(message.value);
      else asked?.reject(new Error(message.message));
    },
  });

  const electron = covered('the preload’s electron', {
    contextBridge: covered('contextBridge', {
      exposeInMainWorld: (name: string, members: Record<string, unknown>) => bridge.expose(name, members),
    }),
    ipcRenderer: covered('ipcRenderer', ipcRenderer),
  });
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`A sandboxed preload cannot require '${name}'.`);
    },
    module,
    module.exports,
  );
}
