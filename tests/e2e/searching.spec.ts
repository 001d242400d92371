import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, markedWords } from './deck.ts';
import { bundled, everyKind } from './fixture-courses.ts';

test.use({ courses: [everyKind, bundled] });

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search everything' });

// What a course that is still being read adds to the hits has a test of its own.
test.beforeEach(async ({ carrel }) => {
  await settledLibrary(carrel);
});

/** The exact ranking comes a moment after the first hits, and can order them anew. */
async function untilOrdered(options: Locator): Promise<void> {
  let before: string[] = [];
  await expect(async () => {
    const now = await options.allTextContents();
    const isSame = now.join('\n') === before.join('\n');
    before = now;
    expect(isSame).toBe(true);
  }).toPass({ intervals: [600] });
}

test('typing finds words in notes, Enter opens the slide with the words marked, a reload keeps them', async ({
  page,
}) => {
  const deck = deckOf(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('inside code open');
  const first = palette(page).getByRole('option').first();
  await expect(first).toContainText('inside code open');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(deck.title).toHaveText('Code');
  await expect.poll(() => markedWords(page)).toContain('inside code open');
  await page.reload();
  await expect.poll(() => markedWords(page)).toContain('inside code open');
});

test('results come while typing, from all courses, and the arrows choose among them', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cont');
  const options = palette(page).getByRole('option');
  await expect(options.nth(2)).toBeVisible();
  await untilOrdered(options);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('ainer registry');
  await expect(options.first()).toContainText(/registr/i);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
});

for (const [typed, title] of [
  ['resume', 'Diacritics'],
  ['Übermaß', 'Diacritics'],
  ['المصغ', 'Arabic'],
  ['"combining mark"', 'Diacritics'],
] as const) {
  test(`“${typed}” is found`, async ({ page }) => {
    const deck = deckOf(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(palette(page).getByRole('option').first()).toContainText(title);
    await page.keyboard.press('Enter');
    await expect(deck.title).toHaveText(title);
    await expect.poll(async () => (await markedWords(page)).length).toBeGreaterThan(0);
  });
}

test('nothing that is typed is an error, and no hits is said with what to do', async ({ page }) => {
  await page.keyboard.press('Control+k');
  for (const typed of [
    'C++',
    '"open',
    'a-b AND (',
    'NEAR(',
    '*',
    "'",
    'title:',
    '%',
    '\\',
    '{}[]',
    'zzzqqq',
  ]) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await expect(palette(page).getByRole('alert')).toHaveCount(0);
  }
  await expect(palette(page)).toContainText('Nothing has “zzzqqq” in it');
});

test('F3 walks over the slides with the words', async ({ page }) => {
  const deck = deckOf(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lists');
  await expect(palette(page).getByRole('option').first()).toContainText('Lists');
  await page.keyboard.press('Enter');
  await expect(deck.title).toHaveText('Lists');
  await page.keyboard.press('F3');
  await expect(deck.title).toHaveText('Recap');
  await page.keyboard.press('Shift+F3');
  await expect(deck.title).toHaveText('Lists');
});

test('what is read while the search stands open appears in it', async ({ page, carrel }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zeppelin');
  await expect(palette(page)).toContainText('Nothing has “zeppelin” in it');
  const folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
  try {
    await writeFile(join(folder, 'one.md'), '# Airships\n\n## Slide 1: The zeppelin\n\n- floats\n');
    await askHost(carrel, 'library.add', { path: folder });
    await expect(palette(page).getByRole('option').first()).toContainText('The zeppelin');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
