import type { CDPSession, Page } from '@playwright/test';

/** Chromium's own record of an event: from the key's time stamp to when the frame with its effect was presented. */
type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  id2?: { local?: string };
  args?: { data?: { type?: string } };
};

/**
 * Presses a key so many times, at a pace at which the page has come to rest between two, and gives for each the
 * milliseconds until the frame that shows what it did was presented. That is what the Event Timing API measures; the
 * trace has it without the rounding to 8 ms that pages get.
 */
export async function timeKeys(
  browser: CDPSession,
  page: Page,
  key: string,
  count: number,
  pauseMs: () => number,
): Promise<number[]> {
  await page.bringToFront();
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[])); // As traces are.
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  for (let pressed = 0; pressed < count; pressed++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs());
  }
  const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  return durations(events);
}

/** From the pairs of begin and end, in microseconds, that belong to a `keydown`. */
function durations(events: readonly TraceEvent[]): number[] {
  const timings = events.filter(({ name }) => name === 'EventTiming');
  return timings
    .filter(({ ph, args }) => ph === 'b' && args?.data?.type === 'keydown')
    .flatMap((begin) => {
      const end = timings.find(
        ({ ph, id2, ts }) => ph === 'e' && id2?.local === begin.id2?.local && ts >= begin.ts,
      );
      return end === undefined ? [] : [(end.ts - begin.ts) / 1000];
    });
}
