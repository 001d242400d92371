import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress, markedWords } from './deck.ts';
import { bundled, everyKind, manyTongues } from './fixture-courses.ts';

test.use({ courses: [everyKind, bundled, manyTongues] });

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search everything' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const hits = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const offered = (page: Page) => page.getByRole('listbox', { name: 'Filters' }).getByRole('option');
const finding = (page: Page) => page.getByRole('contentinfo').getByRole('status').first();

/** In the page itself: the usual way opens a second one, which no desktop window can. */
const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations;

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
  const first = hits(page).first();
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
  const options = hits(page);
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
  ['登录', '用户登录'],
  ['备份', '备份与恢复'],
  ['جدار الحماية', 'جدار الحماية'],
  ['"combining mark"', 'Diacritics'],
] as const) {
  test(`“${typed}” is found`, async ({ page }) => {
    const deck = deckOf(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(hits(page).first()).toContainText(title);
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

test('F3 walks over the places on a slide, over the slides, and says where it is', async ({ page }) => {
  const deck = deckOf(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('module:"every kind" lists');
  await expect(hits(page).filter({ hasText: /^TitleListsSlide 2$/ })).toHaveCount(1);
  await hits(page)
    .filter({ hasText: /^TitleListsSlide 2$/ })
    .click();
  await expect(deck.title).toHaveText('Lists');
  const places = Number(/of (\d+)/.exec((await finding(page).textContent()) ?? '')?.[1]);
  expect(places).toBeGreaterThan(2);
  const seen = new Set<string>();
  for (let pressed = 0; pressed < places; pressed++) {
    seen.add((await finding(page).textContent()) ?? '');
    const before = await finding(page).textContent();
    await page.keyboard.press('F3');
    await expect(finding(page)).not.toHaveText(before ?? '');
  }
  // Round the end, each place once.
  expect(seen.size).toBe(places);
  await expect(deck.title).toHaveText('Lists');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Control+g');
  await expect(deck.title).toHaveText('Lists');
});

test('F3 goes on into the other modules, and back from behind', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kuberentes');
  await expect(hits(page).nth(2)).toBeVisible();
  await untilOrdered(hits(page));
  await page.keyboard.press('Enter');
  const crumb = page.getByRole('navigation', { name: 'Places' }).locator('[aria-current]');
  await expect(crumb).toHaveText('11');
  await expect(page.getByRole('contentinfo')).toContainText('next module: ');
  const course = () => page.getByRole('navigation', { name: 'Places' }).getByRole('link').textContent();
  const first = await course();
  const last = await finding(page).textContent();
  const count = Number(/of (\d+)/.exec(last ?? '')?.[1]);
  for (let at = 1; at < count; at++) {
    await expect(finding(page)).toHaveText(`${at} of ${count}`);
    await page.keyboard.press('F3');
  }
  await expect(finding(page)).toHaveText(`${count} of ${count}`);
  await page.keyboard.press('F3');
  await expect.poll(course).not.toBe(first);
  await expect(finding(page)).toHaveText(/^1 of/);
  await page.keyboard.press('Shift+F3');
  await expect.poll(course).toBe(first);
  await expect(finding(page)).toHaveText(`${count} of ${count}`);
});

test('operators become chips, which a press or Backspace takes away, and the words stay', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('in:title -tag:"no such tag" container');
  const chip = (name: string) => palette(page).getByRole('button', { name: `Remove: ${name}` });
  await expect(chip('in titles')).toBeVisible();
  await expect(chip('without the tag no such tag')).toBeVisible();
  await expect(field(page)).toHaveValue('container');
  await expect(hits(page).first()).toContainText(/container/i);
  for (const part of await hits(page).locator('.hitrow__part').allTextContents()) expect(part).toBe('Title');
  await chip('in titles').click();
  await expect(chip('in titles')).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await field(page).evaluate((input: HTMLInputElement) => input.setSelectionRange(0, 0));
  await page.keyboard.press('ArrowLeft');
  // Stepped back into, it is text again, to be typed on; stepped out of, a chip.
  await expect(field(page)).toHaveValue('-tag:"no such tag" container');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(field(page)).toHaveValue('container');
  await field(page).evaluate((input: HTMLInputElement) => input.setSelectionRange(0, 0));
  await page.keyboard.press('Backspace');
  await expect(palette(page).getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await expect(field(page)).toHaveValue('container');
});

test('operators and their values are suggested while typing, by keyboard alone', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ta');
  await expect(offered(page)).toHaveText(['tag:']);
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('tag:');
  await page.keyboard.type('sec');
  await expect(offered(page).first()).toContainText('Security');
  await page.keyboard.press('Tab');
  await expect(palette(page).getByRole('button', { name: 'Remove: with the tag Security' })).toBeVisible();
  await page.keyboard.type('service');
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true');
  // Above the first result the arrows reach the suggestions; below it the results, as ever.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(offered(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  for (let key = 0; key < 3; key++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(palette(page).getByRole('button', { name: 'Remove: in titles' })).toBeVisible();
  await expect(field(page)).toHaveValue(/^service ?$/);
});

test('a slip of the hand is said, and what was found for it is marked on the slide', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kuberentes');
  await expect(palette(page)).toContainText('Also searched for “kubernetes” instead of “kuberentes”.');
  await palette(page).getByText('Why this hit').click();
  await expect(palette(page)).toContainText('A word was guessed');
  await field(page).focus();
  await page.keyboard.press('Enter');
  await expect(deckOf(page).title).toHaveText('An orchestrator keeps a promise');
  await expect.poll(() => markedWords(page)).toContain('Kubernetes');
});

test('searches are remembered and kept, also over a reload, and can be forgotten', async ({ page }) => {
  const past = page.getByRole('grid', { name: /^Searches you kept/ }).getByRole('row');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tag:Security envelope');
  await expect(hits(page).first()).toContainText(/envelope/i);
  await palette(page).getByRole('button', { name: 'Keep this search' }).click();
  await expect(palette(page).getByRole('button', { name: 'Keep this search' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await field(page).fill('container');
  await expect(hits(page).first()).toContainText(/container/i);
  await field(page).press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(past).toHaveCount(2);
  await expect(past.nth(0)).toContainText('tag:Security envelope');
  await expect(past.nth(1)).toContainText('container');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('envelope');
  await expect(palette(page).getByRole('button', { name: 'Remove: with the tag Security' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(past).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(past).toHaveCount(1);
  await past.getByRole('button', { name: 'Let go of “tag:Security envelope”' }).click();
  await expect(palette(page)).toContainText('Type a word');
});

test('the page of results has counts that narrow it down, and is come back to as it was left', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('service');
  await page.getByRole('link', { name: 'All results' }).click();
  await expect(palette(page)).toHaveCount(0);
  const places = async () =>
    Number(/\d+/.exec((await page.locator('.search__count').textContent()) ?? '')?.[0]);
  const narrow = page.getByRole('navigation', { name: 'Narrow down' });
  const notes = narrow.getByRole('button', { name: /^Notes/ });
  await expect(notes).toBeVisible();
  const all = await places();
  await expect(hits(page)).toHaveCount(all);
  const inNotes = Number(/\d+$/.exec((await notes.textContent()) ?? '')?.[0]);
  expect(await violations(page)).toEqual([]);
  await notes.click();
  await expect(notes).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Remove: in notes' })).toBeVisible();
  await expect.poll(places).toBe(inNotes);
  await notes.click();
  await expect.poll(places).toBe(all);
  const module = narrow.getByRole('button').filter({ hasText: 'Microservices Architecture' });
  const inModule = Number(/\d+$/.exec((await module.textContent()) ?? '')?.[0]);
  await module.click();
  await expect.poll(places).toBe(inModule);
  await module.click();
  await expect.poll(places).toBe(all);
  await field(page).focus();
  for (let row = 0; row < 12; row++) await page.keyboard.press('ArrowDown');
  const chosen = await hits(page).nth(12).textContent();
  await expect(hits(page).nth(12)).toHaveAttribute('aria-selected', 'true');
  const list = page.locator('.hits');
  const scrolled = await list.evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('service');
  await page.goBack();
  await expect(page.getByRole('option', { selected: true })).toHaveText(chosen ?? '');
  expect(await list.evaluate((element) => element.scrollTop)).toBe(scrolled);
  await page.setViewportSize({ width: 480, height: 800 });
  await page.getByText('Narrow down').click();
  await expect(notes).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a slide leads to others that speak of the same', async ({ page }) => {
  await goToAddress(page, '#/module/cloud-architecture/06-storage.md/encryption-and-its-keys');
  const panel = page.getByRole('complementary', { name: 'Notes' });
  await panel.getByText('More like this').click();
  await panel.getByRole('link', { name: /Envelope encryption/ }).click();
  await expect(deckOf(page).title).toHaveText('Envelope encryption');
  // It stays open from slide to slide.
  await expect(panel.getByRole('link').first()).toBeVisible();
});

test('what is read while the search stands open appears in it', async ({ page, carrel }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zeppelin');
  await expect(palette(page)).toContainText('Nothing has “zeppelin” in it');
  const folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
  try {
    await writeFile(join(folder, 'one.md'), '# Airships\n\n## Slide 1: The zeppelin\n\n- floats\n');
    await askHost(carrel, 'library.add', { path: folder });
    await expect(hits(page).first()).toContainText('The zeppelin');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
