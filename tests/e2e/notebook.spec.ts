import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFolder } from './add-course.ts';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { goToAddress } from './deck.ts';
import { sentences, writeNetworks } from './networks-course.ts';
import { openForWriting } from './write-notebook.ts';

let folder = '';
test.beforeEach(async ({ page, carrel }) => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
  await writeNetworks(join(folder, 'networks'));
  await addFolder(page, carrel, join(folder, 'networks'));
  await settledLibrary(carrel);
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Five entries, the newest first: a note, a bookmark, and three highlights. */
async function write(carrel: Parameters<typeof openForWriting>[0]): Promise<void> {
  const registers = await openForWriting(carrel, 'networks', '1-registers.md');
  await registers.highlight(sentences.stays, { colour: 'yellow', tags: ['exam'] });
  await registers.highlight(sentences.changes, {
    colour: 'green',
    note: 'Who watches the **register** itself?',
    tags: ['exam', 'ask'],
  });
  const cables = await openForWriting(carrel, 'networks', '2-cables.md');
  await cables.highlight('Copper is cheap', { colour: 'yellow' });
  await registers.bookmark(4, 'Caches again');
  await registers.note(3, 'Draw the way out.');
}

const rows = (page: Page): Locator => page.getByRole('grid').getByRole('row');
const filter = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name });

test('an empty notebook says how one begins', async ({ page }) => {
  await page.keyboard.press('Control+Shift+B');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notebook');
  await expect(page.getByRole('main')).toContainText('Nothing is written yet');
  await expect(page.getByRole('main').locator('kbd').first()).toHaveText('H');
});

test('everything stands there, is narrowed down, and “back” takes that back', async ({ page, carrel }) => {
  await write(carrel);
  await page.getByRole('link', { name: 'Notebook' }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).first()).toContainText('Draw the way out.');
  await expect(page.getByRole('grid').getByRole('heading', { name: 'Today' })).toHaveCount(1);

  await filter(page, /^Yellow 2$/i).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/#\/notebook\?colour=yellow$/);
  // Another colour can still be chosen beside it.
  await filter(page, /^Green 1$/i).click();
  await expect(rows(page)).toHaveCount(3);
  await filter(page, '#exam').click();
  await expect(rows(page)).toHaveCount(2);
  await page.goBack();
  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await expect(filter(page, /^Yellow/i)).toHaveAttribute('aria-current', 'true');
  await filter(page, /^Everything/).click();
  await expect(rows(page)).toHaveCount(5);

  await page.getByRole('button', { name: /^Order/ }).click();
  await page.getByRole('menuitemradio', { name: 'By course' }).click();
  await expect(page.getByRole('grid').getByRole('heading')).toHaveText([
    'Networks',
    'Registers',
    'Slide 1, Names',
    'Slide 2, Forgetting',
    'Slide 3, Gateways',
    'Slide 4, Caches',
    'Cables',
    'Slide 1, Copper',
  ]);
});

test('what is typed is searched for at once, and leads to its very place', async ({ page, carrel }) => {
  await write(carrel);
  await goToAddress(page, '#/notebook');
  await page.getByRole('searchbox', { name: 'Search in the notebook' }).fill('watches regis');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator('.hit')).toHaveText(['regis', 'watches', 'regis']);
  await expect(page).toHaveURL(/q=watches\+regis/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/1-registers\.md\/forgetting\?mark=[0-9a-f-]{36}$/);
  await expect(page.getByRole('complementary', { name: 'Speaker notes' })).toContainText(sentences.changes);
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
});

test('an entry is changed in its place, and undone', async ({ page, carrel }) => {
  await write(carrel);
  await goToAddress(page, '#/notebook?q=copper');
  const row = rows(page).first();
  await row.focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'My note' }).fill('And it can be **mended**.');
  await expect(row.getByRole('status')).toHaveText('Saved');
  await row.getByRole('button', { name: /^Blue$/i }).click();
  await row.getByRole('button', { name: 'Done' }).click();
  await goToAddress(page, '#/notebook?colour=blue');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator('strong')).toHaveText('mended');
  await rows(page).first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('main')).toContainText('Nothing is like that');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(1);
});

test('many are chosen by pointer and by key, tagged, recoloured, deleted, and brought back', async ({
  page,
  carrel,
}) => {
  await write(carrel);
  await goToAddress(page, '#/notebook?kind=highlight');
  await expect(rows(page)).toHaveCount(3);
  await rows(page).nth(0).getByRole('checkbox').click();
  await rows(page)
    .nth(2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: '3 selected' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);

  await rows(page).nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: '2 selected' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(bar).toBeVisible();
  await page.keyboard.press('t');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Tag' }).fill('summary');
  await page.keyboard.press('Enter');
  await expect(filter(page, /^#summary 3$/)).toBeVisible();

  await bar.getByRole('button', { name: 'Colour' }).click();
  await page.getByRole('menuitem', { name: /^Pink$/i }).click();
  await expect(filter(page, /^Pink 3$/i)).toBeVisible();

  await rows(page).nth(1).getByRole('checkbox').click();
  await page.getByRole('toolbar', { name: '2 selected' }).getByRole('button', { name: 'Delete' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(rows(page)).toHaveCount(3);
});

test('what its course has left stays readable', async ({ page, carrel }) => {
  await write(carrel);
  await askHost(carrel, 'library.remove', { course: 'networks' });
  await goToAddress(page, '#/notebook?q=copper');
  await expect(rows(page).first()).toContainText('Its course is not on the shelf');
  await expect(rows(page).first()).toContainText('Copper is cheap');
  await expect(rows(page).first().getByRole('link')).toHaveCount(0);
});

test('axe finds nothing in it, and nothing is lost in a narrow window or from right to left', async ({
  page,
  carrel,
}) => {
  await write(carrel);
  const look = async (name: string) => {
    await page.waitForTimeout(200);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations, name).toEqual([]);
  };
  for (const address of ['#/notebook', '#/notebook?order=course', '#/notebook?q=nothing+at+all'] as const) {
    await goToAddress(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notebook');
    await look(address);
  }
  await goToAddress(page, '#/notebook');
  await rows(page).nth(3).getByRole('checkbox').click();
  await rows(page).nth(3).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'My note' })).toBeVisible();
  await look('being edited');

  await askHost(carrel, 'settings.set', { language: 'ar' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الدفتر');
  await look('in Arabic');
  await page.setViewportSize({ width: 480, height: 800 });
  await look('narrow');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
});
