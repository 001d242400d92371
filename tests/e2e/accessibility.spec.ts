import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './carrel-test.ts';
import { goToAddress } from './deck.ts';
import { everyKind, mathsAndMedia, odd } from './fixture-courses.ts';

const module = '#/module/every-kind/1-texts.md';
const more = '#/module/maths-and-media';
const screens = [
  ['the library', '#/'],
  ['a course', '#/course/every-kind'],
  ['a course with problems', '#/course/odd'],
  ['an introduction', module],
  ['a slide', `${module}/lists`],
  ['a table', `${module}/a-table`],
  ['pictures', `${module}/pictures`],
  ['a long slide', `${module}/too-much-for-one-slide`],
  ['all links of a course', '#/links/every-kind'],
  ['a course without links', '#/links/odd'],
  ['formulas', `${more}/1-maths.md/formulas-on-their-own`],
  ['formulas that can’t be drawn', `${more}/1-maths.md/formulas-that-can-t-be-drawn`],
  ['code', `${more}/2-code.md/a-long-line`],
  ['what isn’t loaded', `${more}/3-media.md/pictures`],
  ['recordings', `${more}/3-media.md/recordings`],
  ['files', `${more}/3-media.md/files`],
  ['settings', '#/settings'],
] as const;

test.use({ courses: [everyKind, mathsAndMedia, odd] });

/** In the page itself: the usual way opens a second one, which no desktop window can. */
const lookAt = (page: Page) => new AxeBuilder({ page }).setLegacyMode().analyze();

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test(`axe finds nothing on any screen in ${theme}`, async ({ page }) => {
    await page.getByRole('link', { name: 'Settings' }).click();
    const names = { light: 'Paper', dark: 'Ink', sepia: 'Sepia' };
    await page.getByText(names[theme], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const [name, address] of screens) {
      await goToAddress(page, address);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForTimeout(200);
      expect((await lookAt(page)).violations, name).toEqual([]);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lists');
    await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
    expect((await lookAt(page)).violations, 'search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await lookAt(page)).violations, 'help').toEqual([]);
  });
}

test('the whole way by keyboard alone', async ({ page }) => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if ((await focused()) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches “${name}”; the focus is on “${await focused()}”.`);
  };
  await page.getByRole('main').getByRole('link', { name: 'Every kind of thing', exact: true }).waitFor();
  await tabTo('Every kind of thing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every kind of thing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lone point');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
    'lone point',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('what it means');
  const status = page.getByRole('status').filter({ hasText: 'Slide 3 of 12: A lone point' });
  await expect(status).toHaveCount(1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Next slide');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('A table');
});
