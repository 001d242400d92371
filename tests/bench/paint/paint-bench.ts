import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPageIfStale } from '../../../scripts/build-page.ts';
import { settledLibrary } from '../../e2e/ask-host.ts';
import { browserFlags, findBrowser } from '../../e2e/browser.ts';
import { startWebHost, type RunningWebHost } from '../../e2e/web-host.ts';
import { percentile, type Bar } from '../bar.ts';
import { randomNumbers } from '../corpus.ts';
import type { CorpusFolder } from '../library-on-disk.ts';
import { idleKey, watchPainting, type PaintedKey } from './watch-painting.ts';

const queries = 24;
/** At 60 frames a second. */
const frameMs = 1000 / 60;

/**
 * From a key to its results on the screen, less what the engine takes: what the page itself costs a learner. The promise
 * is in a screen's frames. A busy machine keeps no frame rate, so a key that does nothing is timed after each that does,
 * and the second figure counts in what that takes: it says whether the page is slow or the machine.
 */
export async function paintBench(folder: CorpusFolder): Promise<Bar[]> {
  if (!(await buildPageIfStale())) throw new Error('The page could not be built.');
  const data = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  let host: RunningWebHost | null = null;
  let browser: Browser | null = null;
  try {
    host = await startWebHost({ data, courses: [folder.course] });
    await settledLibrary(host);
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await watchPainting(page);
    await page.goto(host.url);
    await page.getByRole('main').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    const { keys, idle } = await typeQueries(page, makeQueries(folder));
    report(keys, idle);
    const excess = percentile(excessOf(keys), 0.95);
    const inFrames = (name: string, frame: number): Bar => ({
      name: `key to painted results less the engine’s own time, p95 ÷ two frames ${name}`,
      value: excess / (2 * frame),
      limit: 1,
      atLeast: false,
    });
    return [
      inFrames('of 1/60 s', frameMs),
      inFrames('as this machine makes them', Math.max(frameMs, percentile(idle, 0.95))),
    ];
  } finally {
    await browser?.close();
    await host?.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

type Typed = { keys: PaintedKey[]; idle: number[] };

async function typeQueries(page: Page, texts: readonly string[]): Promise<Typed> {
  const random = randomNumbers(4);
  const keys: PaintedKey[] = [];
  const idle: number[] = [];
  // As one types; and never in step with the frames.
  const pause = () => page.waitForTimeout(50 + random() * 50);
  for (const [index, text] of texts.entries()) {
    await page.keyboard.press('Control+a');
    for (const letter of text) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page
        .waitForFunction(() => (window.paintedKeys?.length ?? 0) > 0, null, { timeout: 1000 })
        .then(
          () => undefined,
          // A key that changed nothing to be seen, such as a space, is none to be measured.
          () => undefined,
        );
      await pause();
      await page.keyboard.press(idleKey);
      await pause();
      const noted = await page.evaluate(() => ({
        painted: (window.paintedKeys ?? []).splice(0),
        idle: (window.idleKeys ?? []).splice(0),
      }));
      // The first query is for the compilers.
      if (index > 0 && noted.painted[0]) keys.push(noted.painted[0]);
      if (index > 0) idle.push(...noted.idle);
    }
  }
  return { keys, idle };
}

/** Words that stand together in some title. */
function makeQueries(folder: CorpusFolder): string[] {
  const random = randomNumbers(3);
  return Array.from({ length: queries }, () => {
    const path = folder.modules[Math.floor(random() * folder.modules.length)] ?? '';
    const titles = [
      ...readFileSync(join(folder.course, path), 'utf8').matchAll(/^#+ (?:Slide \d+: )?(.+)$/gm),
    ];
    const title = titles[Math.floor(random() * titles.length)]?.[1] ?? 'and';
    return (
      title
        .toLowerCase()
        .match(/[a-z]+/g)
        ?.slice(0, 3)
        .join(' ') ?? 'and'
    );
  });
}

function excessOf(keys: readonly PaintedKey[]): number[] {
  return keys.map(({ total, engine }) => total - engine);
}

function report(keys: readonly PaintedKey[], idle: readonly number[]): void {
  const said = (times: readonly number[]): string =>
    [0.5, 0.95].map((share) => percentile(times, share).toFixed(1)).join(' · ');
  process.stderr.write(
    `${keys.length} keys, p50 · p95 in ms: ${said(keys.map(({ total }) => total))} to painted results, ` +
      `${said(keys.map(({ engine }) => engine))} for the engine, ${said(excessOf(keys))} without it; ` +
      `${said(idle)} for a key that does nothing\n`,
  );
}

async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...Object.fromEntries(own), ...environment },
  });
}
