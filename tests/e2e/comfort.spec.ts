import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { everyKind, stepwise } from './fixture-courses.ts';

test.use({ courses: [everyKind, stepwise] });

const slide = '#/module/every-kind/1-texts.md/lists';
const arabicModule = '#/module/stepwise/2-arabic.md';
const lookAt = (page: Page) => new AxeBuilder({ page }).setLegacyMode().analyze();

for (const [language, direction, settings, library, keys] of [
  ['de', 'ltr', 'Einstellungen', 'Bibliothek', 'Alle Tasten'],
  ['ar', 'rtl', 'الإعدادات', 'المكتبة', 'كل المفاتيح'],
] as const) {
  test(`the interface in ${language} is whole, and axe finds nothing`, async ({ page, carrel }) => {
    await askHost(carrel, 'settings.set', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('link', { name: library })).toBeVisible();
    await expect(page.getByRole('link', { name: settings })).toBeVisible();
    for (const address of ['#/', '#/course/every-kind', slide, '#/settings', '#/settings/keys'] as const) {
      await goToAddress(page, address);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForTimeout(200);
      expect((await lookAt(page)).violations, address).toEqual([]);
    }
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: language === 'de' ? 'Tasten' : 'المفاتيح' })).toContainText(
      keys,
    );
    expect((await lookAt(page)).violations, 'help').toEqual([]);
    // As it was left, without a moment of another language.
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('the language, the type, the width of lines and the size are kept', async ({ page }) => {
  const root = page.locator('html');
  await goToAddress(page, '#/settings');
  await page.getByText('Sans', { exact: true }).click();
  await expect(root).toHaveAttribute('data-font', 'sans');
  await page.getByText('For dyslexic readers').click();
  await expect(root).toHaveAttribute('data-font', 'dyslexic');
  const width = page.getByRole('slider', { name: 'Line width' });
  await width.focus();
  await width.press('End');
  await page.getByText('Deutsch', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lesen');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lesen');
  await expect(root).toHaveAttribute('data-font', 'dyslexic');
  expect(await root.evaluate((html) => html.style.getPropertyValue('--line-width'))).toBe('1.5');
  expect(await page.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true);
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading');
});

test('arrows lead the way a course is read', async ({ page }) => {
  const { title } = deckOf(page);
  await goToAddress(page, `${arabicModule}/${encodeURIComponent('الماء')}`);
  await expect(title).toHaveText('الماء');
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText('الإبريق');
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('الماء');
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('الإبريق');
});

test('a key is added, is told where it clashes, works, stands in the help, and is put back', async ({
  page,
}) => {
  await goToAddress(page, '#/settings/keys');
  await page.getByRole('button', { name: 'Another key for “See it as a deck”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').press('Control+k');
  await expect(dialog.getByRole('status')).toHaveText('Ctrl K has a meaning already: “Search everything”.');
  await dialog.getByRole('textbox').press('x');
  await expect(dialog.getByRole('status')).toHaveText('');
  await dialog.getByRole('button', { name: 'Use it', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-action="see-deck"]')).toContainText('X');

  await goToAddress(page, `${slide}?view=read`);
  await expect(page.getByRole('link', { name: 'Read', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('x');
  await expect(page).not.toHaveURL(/view=read/);
  await page.keyboard.press('F1');
  await expect(
    page.getByRole('dialog').locator('.keys__line', { hasText: 'See it as a deck' }),
  ).toContainText('X');
  await page.keyboard.press('Escape');

  await goToAddress(page, '#/settings/keys');
  await page.getByRole('button', { name: '“See it as a deck” as designed' }).click();
  await expect(page.locator('[data-action="see-deck"]')).not.toContainText('X');
});

test('single letters can be turned off', async ({ page }) => {
  const { title } = deckOf(page);
  await goToAddress(page, '#/settings/keys');
  await page.getByText('Keys of a single letter').click();
  await expect(page.locator('[data-action="next-slide"] kbd')).toHaveText(['→', 'Space', 'Page ↓']);
  await goToAddress(page, slide);
  await expect(title).toHaveText('Lists');
  await page.keyboard.press('n');
  await page.keyboard.press('4');
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('A lone point');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('back and forward lead through where one has been', async ({ page }) => {
  const { title } = deckOf(page);
  const heading = page.getByRole('heading', { level: 1 });
  await goToAddress(page, '#/course/every-kind');
  await expect(heading).toHaveText('Every kind of thing');
  await goToAddress(page, slide);
  await expect(title).toHaveText('Lists');
  await page.keyboard.press('End');
  await expect(title).toHaveText('Recap');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText('Lists');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading).toHaveText('Every kind of thing');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title).toHaveText('Recap');
});

test('the address of a slide is copied, and leads there where it is pasted', async ({
  page,
  carrel,
  context,
}) => {
  const { title } = deckOf(page);
  if (!carrel.electron) await context.grantPermissions(['clipboard-write', 'clipboard-read']);
  // What is written is all that matters here, and a desktop page may not read.
  await page.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => {
      document.body.dataset['copied'] = text;
      return write(text).catch(() => undefined);
    };
  });
  await goToAddress(page, slide);
  await expect(title).toHaveText('Lists');
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByText('The address of this slide is copied')).toBeVisible();
  const copied = (await page.locator('body').getAttribute('data-copied')) ?? '';
  expect(copied).toBe(
    carrel.electron
      ? 'carrel://every-kind/1-texts.md#lists'
      : `${carrel.origin}/#/module/every-kind/1-texts.md/lists`,
  );
  await goToAddress(page, '#/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(copied);
  await expect(page.getByRole('dialog')).toContainText('An address in Carrel');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Lists');
});

test(
  'a link of another program opens its slide in the window that is there',
  { tag: '@desktop' },
  async ({ page, carrel }) => {
    const { title } = deckOf(page);
    const handOver = (address: string) =>
      carrel.electron?.evaluate(({ app }, asked) => {
        app.emit('second-instance', {}, ['carrel', asked], '/', null);
      }, address);
    await handOver('carrel://every-kind/1-texts.md#a-table');
    await expect(title).toHaveText('A table');
    await handOver('carrel://every-kind/../../1-texts.md#lists');
    await handOver('https://example.org/');
    await expect(title).toHaveText('A table');
    await handOver('carrel://every-kind');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every kind of thing');
  },
);

test(
  'the menu speaks the language and shows the keys of the learner',
  { tag: '@desktop' },
  async ({ page, carrel }) => {
    const entry = (id: string) =>
      carrel.electron?.evaluate(({ Menu }, name) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(name);
        return [item?.label, item?.accelerator ?? null];
      }, id);
    await expect.poll(() => entry('see-read')).toEqual(['&Read', 'R']);
    await askHost({ ...carrel, page }, 'settings.set', { language: 'de', letterKeys: false });
    await expect.poll(() => entry('see-read')).toEqual(['&Lesen', null]);
    await goToAddress(page, slide);
    await expect(page.getByRole('heading', { name: 'Lists', exact: true })).toBeVisible();
    await carrel.electron?.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('see-read')?.click({ triggeredByAccelerator: false });
    });
    await expect(page).toHaveURL(/view=read/);
  },
);
