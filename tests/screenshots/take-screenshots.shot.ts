import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, goTo, test } from '../e2e/carrel-test.ts';

const folder = join(import.meta.dirname, '../../docs/screenshots');

/** Each picture shows a learner in the middle of the bundled course. */
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('main').getByRole('link', { name: 'Cloud Architecture', exact: true }).click();
  await page
    .getByRole('link', { name: /Microservices/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  for (const slide of ['Agenda', 'One program or many', 'Cut along the business']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name: 'Slide' })).toContainText(slide);
    await expect(page.getByRole('link', { name: `${slide} seen` })).toBeVisible();
  }
});

test('library', async ({ page }) => {
  await goTo(page, '#/');
  await expect(page.getByRole('heading', { name: 'Cloud Architecture' })).toBeVisible();
  await take(page, 'library-light');
});

test('course', async ({ page }) => {
  await goTo(page, '#/course/cloud-architecture');
  await expect(page.getByRole('heading', { name: 'Cloud Architecture', level: 1 })).toBeVisible();
  await take(page, 'course-light');
});

test('deck', async ({ page }) => {
  await take(page, 'deck-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'deck-dark');
});

test('search', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kubern');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
  await take(page, 'search-light');
});

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
