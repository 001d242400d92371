import type { Page } from '@playwright/test';
import { expect, test } from './carrel-test.ts';
import { goToAddress } from './deck.ts';
import { everyKind, stepwise } from './fixture-courses.ts';

test.use({ courses: [everyKind, stepwise] });

const booksOf = (page: Page) => page.getByRole('main').locator('.book');

test('the shelf is put in order, and filtered by a tag, by keyboard', async ({ page }) => {
  await expect(booksOf(page).filter({ hasText: 'Step by step' })).toHaveCount(1);
  const order = page.getByRole('button', { name: 'Order: As on the shelf' });
  await order.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Order: By title' })).toBeVisible();
  const titles = async () => await booksOf(page).locator('h2').allTextContents();
  const shown = await titles();
  expect(shown).toEqual(shown.toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(shown.length).toBeGreaterThan(2);

  const tag = page.getByRole('button', { name: 'Tests', exact: true });
  await tag.focus();
  await page.keyboard.press('Space');
  await expect(tag).toHaveAttribute('aria-pressed', 'true');
  await expect(booksOf(page)).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Order: By title' })).toBeVisible();
});

test('a course tells how long its modules take, and shows those with a tag', async ({ page }) => {
  await goToAddress(page, '#/course/every-kind');
  const modules = page.getByRole('main').getByRole('listitem');
  await expect(modules.filter({ hasText: 'Texts of every kind' })).toContainText(/\d+ min/);
  const count = await modules.count();
  await page.getByRole('button', { name: 'Texts', exact: true }).click();
  await expect(modules).toHaveCount(count - 1);
  await expect(modules.filter({ hasText: 'Scripts and diacritics' })).toHaveCount(0);
});
