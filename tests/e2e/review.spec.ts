import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFolder } from './add-course.ts';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { goToAddress } from './deck.ts';
import { nextEdition, sentences, writeNetworks } from './networks-course.ts';
import { openForWriting } from './write-notebook.ts';

let folder = '';
/** Ids of the highlights, by what the author does to their words. */
let [stays, changes, goes] = ['', '', ''];
let author: Awaited<ReturnType<typeof writeNetworks>>;
test.beforeEach(async ({ page, carrel }) => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
  author = await writeNetworks(join(folder, 'networks'));
  await addFolder(page, carrel, join(folder, 'networks'));
  await settledLibrary(carrel);
  const registers = await openForWriting(carrel, 'networks', '1-registers.md');
  stays = (await registers.highlight(sentences.stays)).id;
  changes = (await registers.highlight(sentences.changes, { note: 'Who watches it?' })).id;
  goes = (await registers.highlight(sentences.goes, { colour: 'blue' })).id;
  await registers.highlight(sentences.moves, { colour: 'pink' });
  await author.edit(nextEdition);
  await expect
    .poll(async () => (await askHost(carrel, 'notebook.review', {})).total, { timeout: 60_000 })
    .toBe(3);
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

type Carrel = Parameters<typeof askHost>[0];

async function stateOf(carrel: Carrel, id: string) {
  const { annotations } = await askHost(carrel, 'notebook.list', { filter: {} });
  const found = annotations.find((each) => each.id === id);
  return { state: found?.state, reviewed: found?.reviewed, slide: found?.slide?.n };
}

/** By what it is said to have become. */
async function choose(page: Page, state: string): Promise<void> {
  await page.getByRole('navigation', { name: 'To look at' }).getByRole('link', { name: state }).click();
}

test('each is treated as what became of it, old and new beside each other', async ({ page, carrel }) => {
  expect(await stateOf(carrel, stays)).toMatchObject({ state: 'exact', reviewed: true });
  await goToAddress(page, '#/');
  await expect(page.getByRole('main')).toContainText('An update changed the places of 3 of your entries.');
  await page.getByRole('main').getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByRole('navigation', { name: 'To look at' }).getByRole('link')).toHaveCount(3);

  await choose(page, 'Similar words');
  const entry = page.getByRole('article');
  await expect(entry.getByRole('heading')).toHaveText('The author rewrote the words under your highlight');
  await expect(entry).toContainText(/very alike|quite alike|alike in part/);
  await expect(entry.locator('del')).toContainText(['striking off the dead']);
  await expect(entry.locator('ins')).toContainText(['dropping a copy that is silent']);
  await expect(entry).toContainText('Who watches it?');

  await choose(page, 'Went along');
  await expect(entry.getByRole('heading')).toHaveText('Your words stand elsewhere now');
  await expect(entry).toContainText('5 · Recap');
  await expect(entry.locator('del, ins')).toHaveCount(0);

  await choose(page, 'Lost its place');
  await expect(entry.getByRole('heading')).toHaveText('The words under your highlight are gone');
  await expect(entry).toContainText(sentences.goes);
  await expect(entry).toContainText('No place in the course has these words.');
});

test('what was found is accepted by key, and that is undone', async ({ page, carrel }) => {
  await goToAddress(page, '#/review');
  await choose(page, 'Similar words');
  await expect(page.getByText('1 of 3', { exact: true }).or(page.getByText(/^[123] of 3$/))).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'To look at' }).getByRole('link')).toHaveCount(2);
  await expect(page.getByText(/^[23] of 3$/)).toBeVisible();
  // The words that were found are its words from now on.
  expect(await stateOf(carrel, changes)).toMatchObject({ state: 'exact', reviewed: true });
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('navigation', { name: 'To look at' }).getByRole('link')).toHaveCount(3);
  expect(await stateOf(carrel, changes)).toMatchObject({ state: 'similar', reviewed: false });
});

test('one is kept without a place, and the last one leads to the notebook', async ({ page, carrel }) => {
  await goToAddress(page, '#/review/networks');
  await choose(page, 'Lost its place');
  await page.getByRole('button', { name: 'Keep without a place' }).click();
  await expect.poll(() => stateOf(carrel, goes)).toMatchObject({ state: 'detached' });
  for (const left of [2, 1]) {
    await expect(page.getByRole('navigation', { name: 'To look at' }).getByRole('link')).toHaveCount(left);
    await page.getByRole('button', { name: /^(?:That is right|Put it here)/ }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All is looked at');
  await page.getByRole('link', { name: 'To the notebook' }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);
});

test('a place is chosen by hand with the keyboard alone', async ({ page, carrel }) => {
  await goToAddress(page, '#/review');
  await choose(page, 'Lost its place');
  await page.getByRole('link', { name: 'Choose a place…' }).focus();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Choose its place' });
  await expect(bar).toContainText(sentences.goes);
  await page.keyboard.press('v');
  await expect(bar).toContainText('Chosen:');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(page).toHaveURL(/#\/review\/networks/);
  await expect.poll(() => stateOf(carrel, goes)).toMatchObject({ state: 'exact', reviewed: true });
  await page.keyboard.press('Control+z');
  await expect.poll(() => stateOf(carrel, goes)).toMatchObject({ state: 'orphan' });
});

test('a place is chosen by hand with the pointer', async ({ page, carrel }) => {
  await goToAddress(page, '#/review');
  await choose(page, 'Lost its place');
  await page.getByRole('link', { name: 'Choose a place…' }).click();
  const bar = page.getByRole('region', { name: 'Choose its place' });
  const put = bar.getByRole('button', { name: /^Put it here/ });
  await expect(put).toHaveAttribute('aria-disabled', 'true');
  await page.getByText('The plan on the wall showed four.').click({ clickCount: 3 });
  await expect(bar).toContainText('Chosen:');
  await put.click();
  await expect.poll(() => stateOf(carrel, goes)).toMatchObject({ state: 'exact', slide: 3 });
});

test('axe finds nothing on the screen, and it stands in a narrow window', async ({ page }) => {
  await goToAddress(page, '#/review');
  for (const state of ['Similar words', 'Lost its place', 'Went along']) {
    await choose(page, state);
    await page.waitForTimeout(150);
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations, state).toEqual([]);
  }
  await page.setViewportSize({ width: 480, height: 800 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations, 'narrow').toEqual([]);
});
