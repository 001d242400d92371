import type { Page } from '@playwright/test';
import { expect } from '../carrel-test.ts';

/** From the shelf to a slide, to a hit of the search: needs every part of a program, and nothing of a test's. */
export async function readBundledCourse(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Cloud Architecture', exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Cloud Concepts/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Slide' }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('region');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
}
