import { describe, expect, it } from 'vitest';
import { answered } from '../../../../contract/errors.ts';
import { lookOnReturn } from '../../../../renderer/asking/look-on-return.ts';

function newWindow() {
  const state: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  return Object.assign(new EventTarget(), { document: Object.assign(new EventTarget(), state) });
}

/** Answers only when told to. */
function newAsking() {
  const asked: string[] = [];
  const open: (() => void)[] = [];
  return {
    asked,
    answer: async () => {
      for (const answer of open.splice(0)) answer();
      await new Promise((resolve) => setTimeout(resolve));
    },
    request: (method: 'library.look') => {
      asked.push(method);
      return new Promise<ReturnType<typeof answered<Record<string, never>>>>((resolve) => {
        open.push(() => resolve(answered({})));
      });
    },
  };
}

describe('coming back to the window', () => {
  it('looks at the files once, though it is told twice', async () => {
    const [window, asking] = [newWindow(), newAsking()];
    lookOnReturn(asking, window);
    window.document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    expect(asking.asked).toEqual(['library.look']);
    await asking.answer();
    window.dispatchEvent(new Event('focus'));
    expect(asking.asked).toHaveLength(2);
  });

  it('looks at nothing when one leaves, or after it was stopped', () => {
    const [window, asking] = [newWindow(), newAsking()];
    const stop = lookOnReturn(asking, window);
    window.document.visibilityState = 'hidden';
    window.document.dispatchEvent(new Event('visibilitychange'));
    window.document.visibilityState = 'visible';
    stop();
    window.dispatchEvent(new Event('focus'));
    expect(asking.asked).toEqual([]);
  });
});
