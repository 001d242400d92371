import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../contract/views.ts';
import { highlightColours } from '../../core/annotation/annotation.ts';
import { askHost, settledLibrary } from '../e2e/ask-host.ts';
import { expect, goTo, test } from '../e2e/carrel-test.ts';
import { openForWriting } from '../e2e/write-notebook.ts';
import type { RunningWebHost } from '../e2e/web-host.ts';
import { emptyScreens, screens, type Screen } from './screens.ts';

const projectRoot = join(import.meta.dirname, '../..');
const keptFolder = join(projectRoot, 'docs/screenshots');

type Theme = Exclude<Settings['theme'], 'system'>;
const looks: readonly { theme: Theme; language: string }[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'sepia', language: 'en' },
  { theme: 'light', language: 'de' },
  { theme: 'light', language: 'ar' },
];
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
];

/** What the system may ask for on top of a theme. */
const wishes = [
  { name: 'more-contrast', media: { contrast: 'more' } },
  { name: 'forced-colors', media: { forcedColors: 'active' } },
] as const;

for (const { theme, language } of looks) {
  for (const size of sizes) {
    const name = `${language === 'en' ? theme : language} ${size.width}`;
    const keptAs = language === 'en' && size.width === 1280 ? theme : null;
    test(name, async ({ page, carrel }) => {
      test.setTimeout(600_000);
      await askHost(carrel, 'settings.set', { theme, language });
      await halfWay(carrel);
      await takeAll({ page, carrel, folder: name, keptAs }, screens, size);
      const { courses } = await settledLibrary(carrel);
      for (const course of courses) await askHost(carrel, 'library.remove', { course: course.id });
      await takeAll({ page, carrel, folder: name, keptAs: null }, emptyScreens, size);
    });
  }
}

for (const { name, media } of wishes) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${name} ${theme}`, async ({ page, carrel }) => {
      test.setTimeout(600_000);
      await page.emulateMedia({ ...media, colorScheme: theme });
      await askHost(carrel, 'settings.set', { theme });
      await halfWay(carrel);
      const width = { width: 1280, height: 800 };
      await takeAll({ page, carrel, folder: `${name} ${theme}`, keptAs: null }, screens, width);
    });
  }
}

/** Each picture shows a learner in the middle of a course. */
async function halfWay(carrel: RunningWebHost): Promise<void> {
  await settledLibrary(carrel);
  const place = { course: 'cloud-architecture', module: '11-microservices-architecture.md' };
  const { slides } = await askHost(carrel, 'module.open', place);
  for (const { key } of slides.slice(0, 5)) await askHost(carrel, 'module.visit', { ...place, slide: key });
  await writeOn(carrel, place);
}

/** Some of the author's sentences are highlighted, with a note on every other; a bookmark, and a note on a slide. */
async function writeOn(carrel: RunningWebHost, place: { course: string; module: string }): Promise<void> {
  const { module, highlight, bookmark, note } = await openForWriting(carrel, place.course, place.module);
  const sentences = module.slides
    .flatMap(({ notes }) => notes.text.split(/(?<=\.)\s/).slice(0, 1))
    .filter(({ length }) => length > 40)
    .slice(0, highlightColours.length);
  for (const [index, colour] of highlightColours.entries()) {
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const words = index % 2 === 0 ? { note: 'Ask in class: who *decides* that?', tags: ['exam'] } : {};
    await highlight(sentence, { colour, ...words });
  }
  await bookmark(3);
  await note(5, 'The picture to remember.', ['summary']);
}

type Camera = { page: Page; carrel: RunningWebHost; folder: string; keptAs: Theme | null };

async function takeAll(
  { page, carrel, folder, keptAs }: Camera,
  all: readonly Screen[],
  size: { width: number; height: number },
): Promise<void> {
  const place = join(projectRoot, 'test-results/screens', folder.replaceAll(' ', '-'));
  mkdirSync(place, { recursive: true });
  await page.setViewportSize(size);
  for (const { name, at, then, kept } of all) {
    // What was opened and folded for the one before is as it was.
    await askHost(carrel, 'settings.set', { notesPlace: 'beside', showOutline: true });
    await goTo(page, '#/');
    await page.reload();
    await goTo(page, at);
    await expect(page.getByRole('main').first()).toBeVisible();
    await rest(page);
    await then?.(page);
    if (then) await rest(page);
    const paths = [join(place, `${name}.png`)];
    if (keptAs !== null && kept?.includes(keptAs)) paths.push(join(keptFolder, `${name}-${keptAs}.png`));
    for (const path of paths) await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }
}

async function rest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.evaluate(() => document.fonts.ready);
}
