import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { buildPageIfStale } from '../../../scripts/build-page.ts';
import { startWebHost, type WebHost } from '../../../web/start-web-host.ts';
import { browserFlags, findBrowser } from '../../e2e/browser.ts';
import { percentile, type Bar } from '../bar.ts';
import { makeCorpus, randomNumbers } from '../corpus.ts';
import { timeKeys } from './time-keys.ts';

const projectRoot = join(import.meta.dirname, '../../..');
const slideCount = 60;
const rounds = 12;
const keysPerRound = 20;

/**
 * Turning a slide against the least that React can do at a key, in the same browser and in turns: both wait for the
 * same frames, so what is left is the slide's own work.
 */
export async function screenBench(): Promise<Bar[]> {
  if (!(await buildPageIfStale())) throw new Error('The page could not be built.');
  const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const hosts: WebHost[] = [];
  let browser: Browser | null = null;
  try {
    await buildEmptyPage(join(folder, 'empty'));
    const course = writeCourse(join(folder, 'course'));
    const carrel = await host(folder, join(projectRoot, 'dist', 'page'), [course]);
    hosts.push(carrel);
    const empty = await host(folder, join(folder, 'empty'), []);
    hosts.push(empty);

    browser = await openBrowser();
    const deck = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await openDeck(deck, carrel.url);
    const counter = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await counter.goto(empty.url);
    await Promise.all([keepFrames(deck), keepFrames(counter)]);
    const times = await inTurns(await browser.newBrowserCDPSession(), deck, counter);
    const [turn, commit] = [percentile(times.turns, 0.95), percentile(times.commits, 0.95)];
    process.stderr.write(
      `${times.turns.length} turns, p50 ${percentile(times.turns, 0.5).toFixed(1)} ms, p95 ${turn.toFixed(1)} ms; ` +
        `${times.commits.length} empty commits, p50 ${percentile(times.commits, 0.5).toFixed(1)} ms, p95 ${commit.toFixed(1)} ms\n`,
    );
    return [
      {
        name: 'turning a slide ÷ an empty React commit, key to frame, p95',
        value: turn / commit,
        limit: 1.2,
        atLeast: false,
      },
    ];
  } finally {
    await browser?.close();
    for (const each of hosts) await each.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * A screen shows frames at a pace of its own. A browser without one, that is at rest, begins a frame as soon as it is
 * asked to; while something asks for every frame it keeps the pace of a screen, and does so for both pages alike.
 */
async function keepFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const next = () => void requestAnimationFrame(next);
    next();
  });
}

async function inTurns(
  trace: CDPSession,
  deck: Page,
  counter: Page,
): Promise<{ turns: number[]; commits: number[] }> {
  const random = randomNumbers(1);
  // Longer than a frame and never in step with it: a key falls anywhere between two frames.
  const pauseMs = () => 80 + random() * 40;
  const turns: number[] = [];
  const commits: number[] = [];
  // The first round of each is for the compiler.
  for (let round = 0; round <= rounds; round++) {
    const key = round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    const turned = await timeKeys(trace, deck, key, keysPerRound, pauseMs);
    const committed = await timeKeys(trace, counter, key, keysPerRound, pauseMs);
    if (round > 0) {
      turns.push(...turned);
      commits.push(...committed);
    }
  }
  return { turns, commits };
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

/** At the first slide, once it has come to rest. */
async function openDeck(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Course for the bench' }).first().waitFor();
  await page.evaluate(() => (window.location.hash = '#/module/bench/module.md'));
  await page.getByRole('region', { name: 'Introduction' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Slide', exact: true }).waitFor();
  await page.waitForTimeout(1000);
}

/** One module of many slides, each with a few points and three paragraphs of notes. */
function writeCourse(folder: string): string {
  mkdirSync(folder);
  const { modules } = makeCorpus(slideCount, 1);
  const slides = modules.map(({ source }) => source.slice(source.indexOf('## Slide')));
  writeFileSync(join(folder, 'course.yaml'), 'id: bench\ntitle: Course for the bench\n');
  writeFileSync(join(folder, 'module.md'), `---\ntitle: All of it\n---\n\n${slides.join('\n')}`);
  return folder;
}

function host(folder: string, pageFolder: string, courses: string[]): Promise<WebHost> {
  return startWebHost({
    port: 0,
    dataFolder: mkdtempSync(join(folder, 'data-')),
    courses,
    bundledCourses: null,
    pageFolder,
    version: '0.0.0',
    warn: (message) => process.stderr.write(`${message}\n`),
  });
}

function buildEmptyPage(outDir: string): Promise<unknown> {
  return build({
    configFile: join(projectRoot, 'renderer/vite.config.ts'),
    root: import.meta.dirname,
    logLevel: 'warn',
    build: { outDir, license: false },
  });
}
