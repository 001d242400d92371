import type { Page } from '@playwright/test';
import { expect, test } from './carrel-test.ts';
import { deckOf } from './deck.ts';
import { everyKind, odd } from './fixture-courses.ts';

test.use({ courses: [everyKind, odd] });

/** Presses Tab until the element with the focus has this name; throws where none has. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0) continue;
    const label = await focused.evaluate((element) =>
      (
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null) ??
        // A slider is named by the text beside it.
        element
          .getAttribute('aria-labelledby')
          ?.split(' ')
          .map((id) => document.getElementById(id)?.getAttribute('aria-label') ?? '')
          .join(' ') ??
        element.textContent
      ).trim(),
    );
    seen.push(label.slice(0, 40));
    if (typeof name === 'string' ? label === name : name.test(label)) {
      // Whoever goes by keyboard sees where they are.
      const outline = await focused.evaluate((element) => {
        // A control of one's own drawing shows it in the place of the system's, which lies hidden inside it.
        const drawn = element.closest('[data-focus-visible]') ?? element;
        const styles = [getComputedStyle(drawn), getComputedStyle(drawn, '::after')];
        return styles.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
      });
      expect(outline, `a visible focus on “${label}”`).toBe(true);
      return;
    }
  }
  throw new Error(`Tab never reaches ${String(name)}. It went through: ${seen.join(' | ')}`);
}

test('the whole program by keyboard alone', async ({ page }) => {
  const { title } = deckOf(page);
  const heading = page.getByRole('heading', { level: 1 });
  const viewNamed = (name: string) => page.getByRole('link', { name, exact: true });
  await page.getByRole('main').getByRole('link', { name: 'Every kind of thing', exact: true }).waitFor();

  await test.step('library to course', async () => {
    await tabTo(page, 'Every kind of thing');
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Every kind of thing');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('course to module', async () => {
    await tabTo(page, /Texts of every kind/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  });

  await test.step('the deck', async () => {
    await page.keyboard.press('Enter');
    await expect(title).toHaveText('Marks and code in a title');
    await page.keyboard.press('ArrowRight');
    await expect(title).toHaveText('Lists');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(title).toHaveText('A table');
  });

  await test.step('read, overview, and the deck again', async () => {
    await page.keyboard.press('r');
    await expect(viewNamed('Read')).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('emphasis');
    await expect(page.locator('[type="search"]:focus, [role="searchbox"]:focus, input:focus')).toHaveValue(
      'emphasis',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await expect(viewNamed('Overview')).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('d');
    await expect(viewNamed('Deck')).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('region', { name: 'Slide', exact: true })).toBeVisible();
  });

  await test.step('search, and a hit', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lone point');
    await expect(page.getByRole('option', { name: /lone point/i }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(title).toHaveText('A lone point');
    await page.keyboard.press('Escape');
  });

  await test.step('settings', async () => {
    await page.keyboard.press('Control+,');
    await expect(heading).toHaveText('Reading');
    await tabTo(page, 'Text size');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('style', /font-size: 105%/);
    await page.keyboard.press('Control+0');
    await expect(page.locator('html')).not.toHaveAttribute('style', /font-size/);
  });

  await test.step('help', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Next slide');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('and back to the slide', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title).toHaveText('A lone point');
  });
});
