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
  ['the text', `${module}/lists?view=read&find=list`],
  ['the overview', `${module}/lists?view=overview`],
  ['a show', '#/present/every-kind/1-texts.md/lists?show=axe'],
  ['the presenter’s window', '#/presenter/every-kind/1-texts.md/lists?show=axe'],
  ['results', '#/search?q=list'],
  ['a module that is gone', '#/module/every-kind/no-such-module.md'],
  ['an empty notebook', '#/notebook'],
  ['nothing to review', '#/review'],
  ['settings', '#/settings'],
  ['keys', '#/settings/keys'],
  ['the data', '#/settings/data'],
  ['about', '#/settings/about'],
] as const;

test.use({ courses: [everyKind, mathsAndMedia, odd] });

/** In the page itself: the usual way opens a second one, which no desktop window can. */
const lookAt = (page: Page, without: string[] = []) =>
  new AxeBuilder({ page }).setLegacyMode().disableRules(without).analyze();

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test(`axe finds nothing on any screen in ${theme}`, async ({ page }) => {
    test.slow();
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
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await goToAddress(page, `${module}/lists`);
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await lookAt(page)).violations, 'printing').toEqual([]);
  });
}

const wishes = [
  ['more contrast', { contrast: 'more' }, []],
  // What is drawn there are the system's colours, and their contrast is its own; axe reads those of the page.
  ['colours of its own', { forcedColors: 'active' }, ['color-contrast']],
] as const;
for (const [wish, media, without] of wishes) {
  test(`axe finds nothing where the system asks for ${wish}`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ ...media, colorScheme });
      await page.reload();
      for (const address of ['#/', '#/course/every-kind', `${module}/a-table`, '#/settings'] as const) {
        await goToAddress(page, address);
        await expect(page.getByRole('main')).toBeVisible();
        await page.waitForTimeout(200);
        expect((await lookAt(page, [...without])).violations, `${colorScheme} ${address}`).toEqual([]);
      }
    }
  });
}

test('nothing is lost in a window of 480 pixels, or at a zoom of 400 %', async ({ page }) => {
  // 1280 by 1024 at four times its size.
  for (const size of [
    { width: 480, height: 800 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size);
    for (const [name, address] of screens) {
      await goToAddress(page, address);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForTimeout(100);
      expect(await page.evaluate(beyondTheWindow), `${name} at ${size.width}`).toEqual([]);
    }
  }
});

/** What stands beside the window, and can't be brought into it by scrolling what it stands in. */
function beyondTheWindow(): string[] {
  const canScroll = (element: Element | null): boolean =>
    element !== null &&
    ((element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)) ||
      canScroll(element.parentElement));
  const shown = 'a, button, input, summary, h1, h2, h3, p, li, td, th, kbd';
  return [...document.querySelectorAll(shown)]
    .filter((element) => element.closest('[inert], .vh, [aria-hidden="true"]') === null)
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -1 || right > window.innerWidth + 1) && !canScroll(element);
    })
    .map((element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 30)}`);
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
