import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { everyKind } from './fixture-courses.ts';

test.use({ courses: [everyKind] });

test('from the library to a slide’s notes, and back to the same slide after a reload', async ({ page }) => {
  const deck = deckOf(page);
  await page.getByRole('main').getByRole('link', { name: 'Every kind of thing', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every kind of thing');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Texts of every kind/ })
    .first()
    .click();

  const introduction = page.getByRole('region', { name: 'Introduction' });
  await expect(introduction).toContainText('A module that holds one of each');
  await expect(introduction).toContainText('6 May 2024');
  await expect(introduction).toContainText('Marks, lists, tables and code.');
  await introduction.getByRole('link', { name: /Start/ }).click();

  await expect(deck.title).toHaveText('Marks and code in a title');
  await expect(deck.notes).toContainText('Said with emphasis.');
  await page.keyboard.press('ArrowRight');
  await expect(deck.title).toHaveText('Lists');
  await expect(deck.notes).toContainText('right after the label');
  await page.keyboard.press('Space');
  await expect(deck.title).toHaveText('A lone point');
  await page.keyboard.press('PageUp');
  await expect(deck.title).toHaveText('Lists');
  // The address is written once the slide was painted.
  await expect(page).toHaveURL(/\/lists$/);

  await page.reload();
  await expect(deck.title).toHaveText('Lists');
  await expect(deck.outline.getByRole('link', { name: /Lists/ })).toHaveAttribute('aria-current', 'true');
});

test('keys lead to the first, the last and a numbered slide', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, '#/module/every-kind/1-texts.md/lists');
  await expect(deck.title).toHaveText('Lists');
  await page.keyboard.press('End');
  await expect(deck.title).toHaveText('Recap');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(deck.title).toHaveText('A table');
  await page.keyboard.press('g');
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(deck.title).toHaveText('Nothing but a title');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(deck.title).toHaveText('A table');
});

test('a slide in view is seen, and the library offers to go on with it', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, '#/module/every-kind/1-texts.md/a-table');
  await expect(deck.outline.getByRole('link', { name: /A table.*seen/ })).toBeVisible();
  await goToAddress(page, '#/');
  const resume = page.getByRole('main').getByRole('link', { name: /Continue reading/ });
  await expect(page.getByRole('main')).toContainText('Slide 4 of 12');
  await resume.click();
  await expect(deck.title).toHaveText('A table');
});

test(
  'a second tab is let in by the first, and both see what the learner does',
  { tag: '@web' },
  async ({ page }) => {
    const deck = deckOf(page);
    const origin = new URL(page.url()).origin;
    const second = await page.context().newPage();
    await second.goto(`${origin}/#/module/every-kind/1-texts.md`);
    await expect(second.getByRole('region', { name: 'Introduction' })).toBeVisible();
    await page.goto(`${origin}/#/module/every-kind/1-texts.md/lists`);
    await expect(deck.title).toHaveText('Lists');
    await expect(
      second.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /Lists.*seen/ }),
    ).toBeVisible();
  },
);

test('links lead to other modules, and back', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, '#/module/every-kind/1-texts.md/marks-and-code-in-a-title');
  await deck.notes.getByRole('link', { name: 'link to the next module' }).click();
  await expect(deck.title).toHaveText('Arabic');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(deck.title).toHaveText('Marks and code in a title');
  await expect(deck.body.getByRole('link', { name: 'link', exact: true })).toHaveAttribute(
    'target',
    '_blank',
  );
  await expect(deck.notes.getByRole('link', { name: 'nowhere' })).toHaveCount(0);
});

test('the panels fold, and stay folded', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, '#/module/every-kind/1-texts.md/lists');
  await expect(deck.notes).toBeVisible();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(deck.notes).toHaveCount(0);
  await page.keyboard.press('[');
  await expect(deck.outline).toHaveCount(0);
  await page.reload();
  await expect(deck.title).toHaveText('Lists');
  await expect(deck.notes).toHaveCount(0);
  await expect(deck.outline).toHaveCount(0);
});

test('pictures show, and those that can’t are their alternative text', async ({ page }) => {
  const deck = deckOf(page);
  await goToAddress(page, '#/module/every-kind/1-texts.md/pictures');
  const picture = deck.body.locator('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  await expect(deck.body.getByText('A file that isn’t there'.replace('’', "'"))).toBeInViewport();
  await expect(deck.body.getByText('From the web, never loaded')).toBeVisible();
});
