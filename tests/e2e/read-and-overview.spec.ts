import type { Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './carrel-test.ts';
import { goToAddress, markedWords } from './deck.ts';
import { everyKind } from './fixture-courses.ts';
import { askToPrint, pagesOf } from './printing.ts';

test.use({ courses: [everyKind] });

const module = '#/module/every-kind/1-texts.md';
const slides = 12;

const addressIn = (page: Page) => page.evaluate(() => decodeURIComponent(window.location.hash));
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, ' ') ?? '');
/** The block whose beginning stands at the upper edge of the text. */
const blockAtTop = (page: Page) =>
  page.evaluate(() => {
    const edge = document.querySelector('.read__page')?.getBoundingClientRect().top ?? 0;
    const tops = [...document.querySelectorAll<HTMLElement>('.text [data-n]')];
    return Number(tops.find((block) => block.getBoundingClientRect().top >= edge)?.dataset['n']);
  });

test.beforeEach(async ({ page }) => {
  await page.getByRole('main').getByRole('link', { name: 'Every kind of thing', exact: true }).waitFor();
});

test('deck, read and overview are one key apart and stay at the same slide', async ({ page }) => {
  await goToAddress(page, `${module}/a-table`);
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('A table');
  await page.keyboard.press('r');
  await expect.poll(() => addressIn(page)).toBe(`${module}/a-table?view=read`);
  await expect.poll(() => blockAtTop(page)).toBe(4);
  await page.keyboard.press('o');
  await expect.poll(() => focusedName(page)).toContain('4A table');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('r');
  await expect.poll(() => blockAtTop(page)).toBe(5);
  await expect(page.getByRole('navigation', { name: 'Outline' }).getByRole('link').nth(5)).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.keyboard.press('d');
  await expect(page.getByRole('contentinfo').getByRole('textbox')).toHaveValue('5');
  // Back through the views, as through any other places.
  await page.goBack();
  await expect(page.getByRole('navigation', { name: 'Views' }).getByText('Read')).toBeVisible();
  await expect.poll(() => addressIn(page)).toContain('view=read');
  await page.goForward();
  await expect.poll(() => addressIn(page)).not.toContain('view');
});

test('reading on moves the place; keys and links move the text', async ({ page }) => {
  await goToAddress(page, `${module}?view=read`);
  const text = page.getByRole('main');
  await expect(text.getByRole('heading', { level: 1 })).toHaveText('Texts of every kind');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await text.hover();
  await page.mouse.wheel(0, 2500);
  await expect.poll(() => addressIn(page)).toMatch(/1-texts\.md\/.+\?view=read/);
  const [, key] = /1-texts\.md\/(.+)\?/.exec(await addressIn(page)) ?? [];
  await expect(outline.locator('[aria-current]')).toHaveAttribute('href', new RegExp(`/${key}\\?view=read`));

  await outline.getByRole('link', { name: 'A table' }).click();
  await expect.poll(() => blockAtTop(page)).toBe(4);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => blockAtTop(page)).toBe(5);
  await expect(page.getByRole('status').filter({ hasText: 'Slide 5 of 12' })).toHaveCount(1);
  await page.keyboard.press('End');
  // Nothing below it can bring the last one up to the edge; it is the one being read all the same.
  await expect(outline.getByRole('link').nth(slides)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Home');
  await expect.poll(() => addressIn(page)).toBe(`${module}?view=read`);
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => blockAtTop(page)).toBe(7);
});

test('words are found in the text, marked, counted and walked through', async ({ page }) => {
  await goToAddress(page, `${module}?view=read`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Texts of every kind');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Find in this module' });
  await expect(field).toBeFocused();
  await page.keyboard.type('notes');
  const count = page.getByRole('search').getByRole('status');
  await expect(count).toHaveText(/^1 of \d+$/);
  const all = Number(/\d+$/.exec((await count.textContent()) ?? '')?.[0]);
  expect(all).toBeGreaterThan(2);
  // Each of them, and once more the one that was gone to.
  await expect.poll(async () => (await markedWords(page)).length).toBe(all + 1);
  expect(new Set((await markedWords(page)).map((word) => word.toLowerCase()))).toEqual(new Set(['notes']));
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${all}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${all} of ${all}`);
  const isInView = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('search-hit-current') ?? [];
      const box = range instanceof Range ? range.getBoundingClientRect() : null;
      return box !== null && box.top > 0 && box.bottom < window.innerHeight;
    });
  await expect.poll(isInView).toBe(true);
  await page.keyboard.press('F3');
  await expect(count).toHaveText(`1 of ${all}`);
  await expect.poll(isInView).toBe(true);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect.poll(() => markedWords(page)).toEqual([]);
  // The keyboard is back in the text.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('zzz');
  await expect(count).toHaveText('Not found');
});

test('the grid of slides is gone through in both directions, and Enter opens one', async ({ page }) => {
  await goToAddress(page, `${module}/lists?view=overview`);
  const grid = page.getByRole('grid', { name: 'Overview' });
  await expect(grid.getByRole('gridcell')).toHaveCount(slides);
  await expect.poll(() => focusedName(page)).toContain('2Lists');
  const columns = Number(await grid.getAttribute('aria-colcount'));
  expect(columns).toBeGreaterThan(2);
  const focusedNumber = async () => Number.parseInt(await focusedName(page), 10);
  for (const [key, expected] of [
    ['ArrowDown', 2 + columns],
    ['ArrowLeft', 1 + columns],
    ['ArrowUp', 1],
    ['End', slides],
    ['Home', 1],
    ['j', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focusedNumber, key).toBe(expected);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('Lists');
  await page.keyboard.press('o');
  await page.getByRole('gridcell').nth(4).click();
  await expect(page.getByRole('contentinfo').getByRole('textbox')).toHaveValue('5');
  // A thumbnail holds nothing that could be reached: its name is all there is to it.
  await page.keyboard.press('o');
  expect(await grid.locator('.over__slide:not([inert])').count()).toBe(0);
});

test('the module is printed as slides, as a handout and as a text', { tag: '@web' }, async ({ page }) => {
  await goToAddress(page, `${module}/lists?find=list`);
  await expect.poll(async () => (await markedWords(page)).length).toBeGreaterThan(0);
  const print = () => page.pdf({ preferCSSPageSize: true, printBackground: true, format: 'A4' });

  await askToPrint(page, 'Slides only');
  expect(pagesOf(await print())).toBe(slides);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await askToPrint(page, 'Handout');
  // The addresses of links on a slide are written out below it, those in a text in their place.
  await expect(page.locator('.print__links').first()).toContainText('https://example.org/');
  const marked = await page.evaluate(
    () =>
      [...(CSS.highlights.get('search-hit') ?? [])].filter(
        (range) => range instanceof Range && range.startContainer.parentElement?.closest('.print'),
      ).length,
  );
  expect(marked, 'words marked on paper').toBe(0);
  const handout = pagesOf(await print());
  expect(handout).toBeGreaterThan(4);

  await askToPrint(page, 'Text');
  await page.emulateMedia({ media: 'print' });
  const address = await page
    .locator('.print a.ext')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://example.org/');
  await page.emulateMedia({ media: null });
  const text = pagesOf(await print());
  expect(text).toBeGreaterThan(1);
  expect(text).toBeLessThan(handout);
});

test('the desktop saves a PDF where the learner says', { tag: '@desktop' }, async ({ page, carrel }) => {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-pdf-'));
  const path = join(folder, 'slides.pdf');
  try {
    await goToAddress(page, module);
    await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
    await carrel.electron?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: 'Print this module' });
    await dialog.getByText('Slides only', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(page.getByText(`Saved as ${path}`)).toBeVisible();
    await expect(dialog).toHaveCount(0);
    const pdf = await readFile(path);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(slides);
    expect(await readdir(folder)).toEqual(['slides.pdf']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
