import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { hostile } from './fixture-courses.ts';

test.use({ courses: [hostile] });

// The fixture itself fails a test in which the page asks any other host for anything.
test('a stranger’s course runs nothing, loads nothing and leads nowhere', async ({ page, carrel }) => {
  const deck = deckOf(page);
  const title = '<img src=x onerror=window.pwned=1>';
  await expect(page.getByRole('main')).toContainText(`${title} Stranger`);
  await page
    .getByRole('main')
    .getByRole('link', { name: `${title} Stranger`, exact: true })
    .click();
  await expect(page.getByRole('main')).toContainText(title);
  const address = page.url().replace('#/course/', '#/module/');
  for (const part of [
    '1-markup.md',
    '1-markup.md/addresses',
    '2-javascript.md',
    '2-javascript.md/runs-nothing',
  ]) {
    await goToAddress(page, `${new URL(address).hash}/${part}`);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await goToAddress(page, `${new URL(address).hash}/1-markup.md/addresses`);
  const links = deck.body.getByRole('link');
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toEqual(['https://example.org/', 'mailto:a@example.org']);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('img src');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();

  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(page.url().startsWith(carrel.origin)).toBe(true);
  await expect(
    page.locator('script:not([src]), iframe, object, embed, form[action], base, meta[http-equiv=refresh]'),
  ).toHaveCount(0);
});
