import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { everyKind, stepwise } from './fixture-courses.ts';

test.use({ courses: [stepwise, everyKind] });

const tea = '#/module/stepwise/1-tea.md';

test('points appear one after the other, are told, and come back whole', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, `${tea}/the-kettle`);
  await expect(deck.title).toHaveText('The kettle');
  const points = deck.body.getByRole('listitem');
  await page.keyboard.press('ArrowRight');
  await expect(deck.title).toHaveText('Three steps');
  await expect(points).toHaveCount(0);
  const height = await deck.body.evaluate((body) => body.scrollHeight);
  await page.keyboard.press('Space');
  await expect(points).toHaveText(['Boil the water']);
  await expect(page.getByRole('status').filter({ hasText: 'Boil the water' })).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(points).toHaveText(['Boil the water', 'Warm the pot']);
  expect(await deck.body.evaluate((body) => body.scrollHeight)).toBe(height);
  await page.keyboard.press('ArrowLeft');
  await expect(points).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(points).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(deck.title).toHaveText('A picture');
  await page.keyboard.press('ArrowLeft');
  await expect(deck.title).toHaveText('Three steps');
  await expect(points).toHaveCount(3);
  await page.keyboard.press('ArrowLeft');
  await expect(points).toHaveCount(2);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(points).toHaveCount(3);
});

test('a word that was searched for never waits for its turn', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, `${tea}/three-steps?find=minutes`);
  await expect(deck.body.getByRole('listitem')).toHaveCount(3);
});

test('a picture is enlarged by a click and by Enter, with its text, and put back by Esc', async ({
  page,
}) => {
  const deck = deckOf(page);
  await goToAddress(page, `${tea}/a-picture`);
  const enlarge = deck.body.getByRole('button', { name: 'Enlarge this picture' });
  await enlarge.click();
  const picture = page.getByRole('dialog').getByRole('img', { name: 'A pot on a stove' });
  await expect(picture).toBeVisible();
  expect((await picture.boundingBox())?.width).toBeGreaterThan(1000);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(deck.title).toHaveText('A picture');
  await expect(enlarge).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picture).toBeVisible();
  await picture.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('speaker notes stand beside the slide, below it, or nowhere, and stay so', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, `${tea}/three-steps`);
  const slide = page.getByRole('region', { name: 'Slide', exact: true });
  const notes = page.getByRole('complementary', { name: 'Speaker notes' });
  const edges = async () => {
    const [sheet, panel] = [await slide.boundingBox(), await notes.boundingBox()];
    if (!sheet || !panel) throw new Error('One of them is not shown.');
    return { beside: panel.x >= sheet.x + sheet.width, below: panel.y >= sheet.y + sheet.height };
  };
  await expect(notes).toContainText('Count aloud.');
  expect(await edges()).toEqual({ beside: true, below: false });
  await page.keyboard.press(']');
  await expect.poll(edges).toEqual({ beside: false, below: true });
  await page.reload();
  await expect(deck.title).toHaveText('Three steps');
  expect(await edges()).toEqual({ beside: false, below: true });
  await page.keyboard.press(']');
  await expect(notes).toHaveCount(0);
  await page.getByRole('button', { name: 'Speaker notes: Hidden' }).click();
  expect(await edges()).toEqual({ beside: true, below: false });
});

test('the neighbours of a slide lie ready, and nobody comes upon them', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, `${tea}/a-picture`);
  await expect(deck.title).toHaveText('A picture');
  await expect(page.locator('.stage .slide')).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 2, name: 'Three steps' })).toHaveCount(0);
  await expect(page.locator('.stage__slot[inert]')).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Slide 4 of 4: The end' })).toHaveCount(1);
  await expect(page.locator('.stage .slide')).toHaveCount(2);
});

test('a slide stays in its proportion, or takes the room of the window', async ({ page }) => {
  await goToAddress(page, `${tea}/three-steps`);
  const slide = page.getByRole('region', { name: 'Slide', exact: true });
  const proportion = async () => {
    const box = await slide.boundingBox();
    return box ? box.width / box.height : 0;
  };
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1000, height: 500 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(proportion).toBeCloseTo(16 / 9, 1);
  }
  await goToAddress(page, '#/settings');
  await page.getByText('As the window', { exact: true }).click();
  await goToAddress(page, `${tea}/three-steps`);
  await expect.poll(proportion).toBeLessThan(1.6);
});

test('where a module is read from right to left, so lead the arrows', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, '#/module/stepwise/2-arabic.md');
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(deck.title).toHaveText('الماء');
  await page.keyboard.press('ArrowLeft');
  await expect(deck.title).toHaveText('الإبريق');
  await page.keyboard.press('ArrowRight');
  await expect(deck.title).toHaveText('الماء');
  await page.keyboard.press('PageDown');
  await expect(deck.title).toHaveText('الإبريق');
});

test('an arrow that is held down leads where it should, and so does the address', async ({ page }) => {
  const { title } = deckOf(page);
  await goToAddress(page, `${tea}/a-picture`);
  await expect(title).toHaveText('A picture');
  // A browser lets an address be changed 200 times in 30 seconds.
  for (let turns = 0; turns < 120; turns++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('The end');
  await expect(page).toHaveURL(/the-end$/);
});
