import { askHost } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { goToAddress } from './deck.ts';
import { fillNotebook } from './fill-notebook.ts';

const MANY = 100_000;

test('a hundred thousand entries are scrolled through, chosen and narrowed down', async ({
  page,
  carrel,
}) => {
  test.setTimeout(300_000);
  const { dataFolder } = await askHost(carrel, 'host.info', {});
  fillNotebook(dataFolder, MANY);
  await goToAddress(page, '#/notebook');
  const grid = page.getByRole('grid');
  const rows = grid.getByRole('row');
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY));
  await expect(rows.first()).toContainText(`Sentence number ${MANY - 1}`);
  // What is drawn is what is in view and a little more.
  const drawn = () => rows.count();
  expect(await drawn()).toBeLessThan(60);

  const scroller = page.locator('.notebook__list');
  const scrollTo = (part: number) =>
    scroller.evaluate((element, to) => {
      element.scrollTop = element.scrollHeight * to;
    }, part);
  /** The rows of which something is in view, by their numbers, and how far the edges of neighbours are apart. */
  const inView = () =>
    scroller.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const boxes = [...element.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
        n: Number(row.dataset['row']),
        box: row.getBoundingClientRect(),
      }));
      const gaps = boxes.slice(1).map(({ box }, index) => box.top - (boxes[index]?.box.bottom ?? 0));
      const shown = boxes.filter(({ box }) => box.bottom > top && box.top < bottom).map(({ n }) => n);
      return { shown, widest: Math.max(...gaps.map(Math.abs)) };
    });

  for (const part of [0.5, 0.9, 0.25]) {
    await scrollTo(part);
    await expect
      .poll(async () => Math.abs(((await inView()).shown[0] ?? 0) / MANY - part), { timeout: 30_000 })
      .toBeLessThan(0.05);
    await expect.poll(async () => (await inView()).shown.length).toBeGreaterThan(3);
    expect((await inView()).widest).toBeLessThan(1);
    expect(await drawn()).toBeLessThan(60);
  }

  // A turn of the wheel moves what is in view by as much, and no more: rows above that turn out higher push nothing.
  const first = rows.nth(8);
  await expect(first).toContainText('Sentence number');
  const name = await first.getAttribute('data-row');
  const placeOf = () => page.locator(`[data-row="${name}"]`).boundingBox();
  const before = await placeOf();
  await scroller.evaluate((element) => {
    element.scrollTop -= 90;
  });
  await expect
    .poll(async () => Math.abs(((await placeOf())?.y ?? 0) - (before?.y ?? 0) - 90))
    .toBeLessThan(2);

  await grid.press('End');
  await expect(rows.last()).toContainText('Sentence number 0.');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: '100,000 selected' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('toolbar', { name: '99,999 selected' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox', { name: 'Search in the notebook' }).fill('number 4242');
  await expect(rows.first()).toContainText('4242');
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(20);
  await goToAddress(page, '#/notebook?tag=tenth');
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY / 10));
});
