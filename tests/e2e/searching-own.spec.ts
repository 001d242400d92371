import type { Page } from '@playwright/test';
import { settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { bundled } from './fixture-courses.ts';
import { openForWriting } from './write-notebook.ts';

test.use({ courses: [bundled] });

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search everything' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const hits = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');

const course = 'cloud-architecture';
const sentence = 'a container brings only files and borrows the kernel of its host';

test.beforeEach(async ({ carrel }) => {
  await settledLibrary(carrel);
  const { highlight, bookmark } = await openForWriting(carrel, course, '11-microservices-architecture.md');
  await highlight(sentence, { note: 'Ask about **zeppelins**', tags: ['exam'] });
  await bookmark(3);
});

test('what the learner wrote stands first, in a group of its own, and Enter goes to where it is', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zeppelin');
  const mine = palette(page).getByRole('group', { name: /^Mine, .*Microservices Architecture/ });
  // As it is read, and not as it was written.
  await expect(mine.getByRole('option')).toHaveText([/^Highlight\s*Ask about zeppelins/]);
  await expect(mine.locator('mark')).toHaveText('zeppelin');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(deckOf(page).title).toHaveText('Containers and images');
});

test('in:mine alone lists all that the learner added, by keyboard, and so does the page without foreign counts', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('in:mi');
  await page.keyboard.press('Tab');
  await expect(palette(page).getByRole('button', { name: /^Remove: / })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect(hits(page)).toHaveText([/^Bookmark\s*3 · Cut along the business/, /^Highlight\s*Ask about/]);
  await page.keyboard.type('has:high');
  await page.keyboard.press('Tab');
  await expect(hits(page)).toHaveText([/^Highlight/]);
  await page.keyboard.press('Enter');
  await expect(deckOf(page).title).toHaveText('Containers and images');

  await goToAddress(page, '#/search?q=container');
  const narrow = page.getByRole('navigation', { name: 'Narrow down' });
  await expect(narrow.getByRole('button').first()).toBeVisible();
  await goToAddress(page, '#/search?q=in%3Amine');
  await expect(hits(page)).toHaveCount(2);
  await expect(narrow).toHaveCount(0);
});

test('slides by what the learner added to them', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('has:bookmark');
  await expect(hits(page)).toHaveText([/^Title\s*Cut along the business\s*Slide 3/]);
});

test('why a hit stands where it stands is told on demand, and the reasons change with the hit', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('envelope encryption ');
  await expect(hits(page).first()).toContainText('Envelope encryption');
  const why = palette(page).getByText('Why this hit', { exact: true });
  await expect(why).toBeVisible();
  await expect(palette(page).getByText('They stand together in its title')).toBeHidden();
  for (let tab = 0; tab < 20 && !(await why.evaluate((it) => it === document.activeElement)); tab++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(palette(page).getByText('They stand together in its title')).toBeVisible();
  const points = palette(page).locator('.why .num');
  const ofFirst = await points.allTextContents();
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => points.allTextContents()).not.toEqual(ofFirst);
});

test('a line that stands on other slides too leads to them', async ({ page }) => {
  await goToAddress(page, `#/module/${course}/04-networking.md/agenda`);
  const panel = page.getByRole('complementary', { name: 'Notes' });
  await panel.getByText('More like this').press('Enter');
  const line = panel.locator('.related__line').filter({ hasText: 'Two kinds of filter' }).first();
  await expect(line).toContainText('Also on');
  await line.getByRole('link', { name: 'Two kinds of filter' }).press('Enter');
  await expect(deckOf(page).title).toHaveText('Two kinds of filter');
});

test('the rows that a keystroke draws at first are all there once the typing pauses', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('the');
  // A screen reader is told of all of them at once.
  await expect(hits(page).first()).toHaveAttribute('aria-setsize', /^4\d$/);
  const all = Number(await hits(page).first().getAttribute('aria-setsize'));
  await expect(hits(page)).toHaveCount(all);
  await page.keyboard.press('End');
  await expect(hits(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(hits(page).last()).toBeInViewport();
  // Another letter is another question, which begins at its best hit again.
  await page.keyboard.type('n');
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(hits(page).first()).toBeInViewport();
});
