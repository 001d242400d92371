import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AnyHost } from './add-course.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { everyKind, stepwise } from './fixture-courses.ts';

test.use({ courses: [stepwise, everyKind] });

const tea = '#/module/stepwise/1-tea.md';

const slideOf = (page: Page) => page.getByRole('region', { name: 'Slide', exact: true });
const titleOf = (page: Page) => slideOf(page).getByRole('heading', { level: 2 }).first();
const pointsOf = (page: Page) => slideOf(page).getByRole('listitem');

/** Opens the presenter's window of a show from the deck. */
async function openPresenter(page: Page, carrel: AnyHost, title = 'Making tea'): Promise<Page> {
  const opened = carrel.electron
    ? carrel.electron.waitForEvent('window')
    : page.context().waitForEvent('page');
  await page.keyboard.press('s');
  const presenter = await opened;
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText(`Presenter: ${title}`);
  await expect(presenter.getByText('In step with the slides')).toBeVisible();
  return presenter;
}

test('the presenter’s window and the slides are in step, both ways', async ({ page, carrel }) => {
  await goToAddress(page, `${tea}/the-kettle`);
  await expect(deckOf(page).title).toHaveText('The kettle');
  const presenter = await openPresenter(page, carrel);
  const notes = presenter.getByRole('complementary', { name: 'Speaker notes' });
  await expect(titleOf(page)).toHaveText('The kettle');
  await expect(notes).toContainText('Hold the kettle up.');
  await expect(presenter.getByText('Count aloud.')).toHaveCount(0);

  await presenter.keyboard.press('PageDown');
  await expect(titleOf(page)).toHaveText('Three steps');
  await expect(notes).toContainText('Count aloud.');
  await expect(pointsOf(page)).toHaveCount(0);
  await presenter.keyboard.press('ArrowRight');
  await expect(pointsOf(page)).toHaveText(['Boil the water']);
  await expect(presenter.getByRole('heading', { name: 'Next: step 2 of 3' })).toBeVisible();

  await page.keyboard.press('Space');
  await expect(pointsOf(presenter)).toHaveCount(2);
  await page.keyboard.press('End');
  await expect(titleOf(presenter)).toHaveText('The end');
  await expect(presenter.getByText('This is the last slide.')).toBeVisible();

  for (const each of [page, presenter]) {
    await each.reload();
    await expect(titleOf(each)).toHaveText('The end');
  }
  await presenter.keyboard.press('PageUp');
  await expect(titleOf(page)).toHaveText('A picture');
  await page.keyboard.press('PageUp');
  await expect(pointsOf(presenter)).toHaveCount(3);
});

test('a clicker, numbers, and a black or white screen', async ({ page, carrel }) => {
  await goToAddress(page, `${tea}/three-steps`);
  await expect(deckOf(page).title).toHaveText('Three steps');
  await page.keyboard.press('F5');
  await expect(titleOf(page)).toHaveText('The kettle');
  // A clicker begins with the same key once more, and the page stays as it is.
  await page.keyboard.press('F5');
  await page.keyboard.press('PageDown');
  await expect(titleOf(page)).toHaveText('Three steps');
  await page.keyboard.press('.');
  await expect(page.getByRole('status').filter({ hasText: 'The screen is black.' })).toHaveCount(1);
  await expect(titleOf(page)).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(titleOf(page)).toHaveText('Three steps');
  await page.keyboard.press('w');
  await expect(page.getByRole('status').filter({ hasText: 'The screen is white.' })).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(pointsOf(page)).toHaveCount(1);
  await page.keyboard.type('4');
  await expect(page.getByText('Go to slide 4…')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(titleOf(page)).toHaveText('The end');

  const presenter = await openPresenter(page, carrel);
  await presenter.keyboard.press('b');
  await expect(page.getByRole('status').filter({ hasText: 'The screen is black.' })).toHaveCount(1);
  await presenter.keyboard.press('b');
  await expect(titleOf(page)).toHaveText('The end');
});

test('pressing and moving the mouse points, in both windows; a click goes on', async ({ page, carrel }) => {
  await goToAddress(page, `${tea}/a-picture`);
  await expect(deckOf(page).title).toHaveText('A picture');
  const presenter = await openPresenter(page, carrel);
  await page.keyboard.press('l');
  await page.mouse.move(600, 300);
  await page.mouse.move(640, 400);
  await expect(page.locator('.pointer')).toBeVisible();
  await expect(presenter.locator('.pointer')).toBeVisible();
  await page.keyboard.press('l');
  await expect(presenter.locator('.pointer')).toHaveCount(0);
  await page.mouse.click(640, 480);
  await expect(titleOf(presenter)).toHaveText('The end');
});

test('time, its pause and reset, and the size of the notes outlive a reload', async ({ page, carrel }) => {
  await goToAddress(page, `${tea}/the-kettle`);
  await expect(deckOf(page).title).toHaveText('The kettle');
  const presenter = await openPresenter(page, carrel);
  const timer = presenter.getByRole('timer');
  await expect(timer).not.toHaveText('0:00');
  await presenter.getByRole('button', { name: 'Pause the clock' }).click();
  await expect(presenter.getByText('Paused')).toBeVisible();
  await presenter.getByRole('button', { name: 'Start the clock again' }).click();
  await expect(timer).toHaveText('0:00');
  const text = presenter.getByRole('group', { name: 'Speaker notes' }).locator('p').first();
  const size = () => text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await presenter.keyboard.press('+');
  await expect.poll(size).toBeGreaterThan(before);
  await presenter.getByRole('button', { name: 'Smaller notes' }).click();
  await expect.poll(size).toBe(before);
  await presenter.keyboard.press('+');
  await expect.poll(size).toBeGreaterThan(before);
  await presenter.reload();
  await expect(timer).toHaveText('0:00');
  await expect.poll(size).toBeGreaterThan(before);
});

test('either window may go: the other says so, and a new show finds it again', async ({ page, carrel }) => {
  const deck = deckOf(page);
  await goToAddress(page, `${tea}/the-kettle`);
  await expect(deck.title).toHaveText('The kettle');
  const presenter = await openPresenter(page, carrel);
  await page.keyboard.press('Escape');
  await expect(deck.outline).toBeVisible();
  await expect(presenter.getByText('The slides are not on show.')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F5');
  await expect(presenter.getByText('In step with the slides')).toBeVisible();
  await expect(titleOf(presenter)).toHaveText('Three steps');

  const closed = presenter.waitForEvent('close');
  await presenter.getByRole('button', { name: /End the show/ }).click();
  await closed;
  await expect(deck.outline).toBeVisible();
  await expect(deck.title).toHaveText('Three steps');
});

test('axe finds nothing on a black screen, in either window', async ({ page, carrel }) => {
  await goToAddress(page, `${tea}/three-steps`);
  await expect(deckOf(page).title).toHaveText('Three steps');
  const presenter = await openPresenter(page, carrel);
  await presenter.keyboard.press('b');
  await expect(page.getByRole('status').filter({ hasText: 'The screen is black.' })).toHaveCount(1);
  // In the page itself: the usual way opens a second one, which no desktop window can.
  for (const each of [page, presenter])
    expect((await new AxeBuilder({ page: each }).setLegacyMode().analyze()).violations).toEqual([]);
});

test('a slide that is too long is scrolled by keys, in both windows', async ({ page, carrel }) => {
  await goToAddress(page, '#/module/every-kind/1-texts.md/too-much-for-one-slide');
  await expect(deckOf(page).title).toHaveText('Too much for one slide');
  const bodyOf = (each: Page) => slideOf(each).locator('.slide__body');
  const scrolledOf = (each: Page) =>
    bodyOf(each).evaluate((body) => body.scrollTop / (body.scrollHeight - body.clientHeight));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => scrolledOf(page)).toBeGreaterThan(0.1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => scrolledOf(page)).toBe(0);

  const presenter = await openPresenter(page, carrel, 'Texts of every kind');
  await presenter.keyboard.press('ArrowDown');
  await expect.poll(() => scrolledOf(page)).toBeGreaterThan(0.1);
  for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowDown');
  for (const each of [page, presenter]) await expect.poll(() => scrolledOf(each)).toBeGreaterThan(0.99);
  await presenter.keyboard.press('PageDown');
  await presenter.keyboard.press('PageUp');
  await expect.poll(() => scrolledOf(page)).toBe(0);
});
