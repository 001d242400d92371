import type { Page } from '@playwright/test';

/** One key in the search field, in milliseconds as the page measures them. */
export type PaintedKey = {
  /** From the browser's time stamp of the key to the first task after the frame that shows its results. */
  total: number;
  /** Of it, from asking for the results to having them: the engine's own time, and the way to it and back. */
  engine: number;
};

declare global {
  interface Window {
    paintedKeys?: PaintedKey[];
    /** From a key that does nothing to the first task after the next frame, in milliseconds. */
    idleKeys?: number[];
  }
}

/** Does nothing in a search field. */
export const idleKey = 'Shift';

/**
 * From the page's next load on, it notes for each key how long its results took. Keys have to be so far apart that one
 * is painted before the next.
 */
export async function watchPainting(page: Page): Promise<void> {
  await page.addInitScript((idleKey) => {
    const painted: PaintedKey[] = [];
    window.paintedKeys = painted;
    let pressedAt = 0;
    /** The answer that nobody has seen yet. */
    let engine: number | null = null;

    const idle: number[] = [];
    window.idleKeys = idle;
    let idleAt = 0;
    const afterIdleFrame = new MessageChannel();
    afterIdleFrame.port1.onmessage = () => void idle.push(performance.now() - idleAt);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== idleKey) pressedAt = event.timeStamp;
        else {
          idleAt = event.timeStamp;
          requestAnimationFrame(() => afterIdleFrame.port2.postMessage(null));
        }
      },
      { capture: true },
    );

    /** Of requests for hits; null for the exact ranking, which is no keystroke's. */
    const askedAt = new WeakMap<Response, number | null>();
    let shown = '';
    const { fetch } = window;
    window.fetch = async (...request) => {
      const start = performance.now();
      const response = await fetch(...request);
      const body = request[1]?.body;
      if (response.url.endsWith('/search.find') && typeof body === 'string')
        askedAt.set(response, body.includes('"exact":true') ? null : start);
      return response;
    };
    // Own words for the browser's method: it is called with the response it belongs to.
    const { json } = Response.prototype;
    Response.prototype.json = async function () {
      const value: unknown = await json.call(this);
      const start = askedAt.get(this);
      if (start === undefined) return value;
      // A key such as a space can find just what stands there: then nothing is painted, until the exact ranking is.
      const found = JSON.stringify(value).replace(/"(?:query|find)":"(?:[^"\\]|\\.)*"/g, '');
      const isNew = found !== shown;
      shown = found;
      if (start !== null) engine = isNew ? performance.now() - start : null;
      return value;
    };

    const afterFrame = new MessageChannel();
    let noting: { pressedAt: number; engine: number } | null = null;
    afterFrame.port1.onmessage = () => {
      if (noting) painted.push({ total: performance.now() - noting.pressedAt, engine: noting.engine });
      noting = null;
    };
    const changes = new MutationObserver(() => {
      if (engine === null) return;
      noting = { pressedAt, engine };
      engine = null;
      requestAnimationFrame(() => afterFrame.port2.postMessage(null));
    });
    changes.observe(document, { subtree: true, childList: true, characterData: true });
  }, idleKey);
}
