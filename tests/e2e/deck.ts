import type { Locator, Page } from '@playwright/test';

/** What a reader sees of a module, by what it is called. */
export function deckOf(page: Page): {
  title: Locator;
  body: Locator;
  notes: Locator;
  outline: Locator;
  position: Locator;
} {
  const slide = page.getByRole('region', { name: 'Slide', exact: true });
  return {
    title: slide.getByRole('heading', { level: 2 }).first(),
    body: slide.locator('.slide__text'),
    notes: page
      .getByRole('complementary', { name: 'Speaker notes' })
      .locator('.aside__slot:not([inert]) .notes'),
    outline: page.getByRole('navigation', { name: 'Outline' }),
    position: page.getByRole('contentinfo').getByRole('textbox'),
  };
}

/** The words that are painted as hits, in no order. */
export async function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => (range instanceof Range ? range.toString() : '')),
    ),
  );
}

/** Goes to a place as if its address had been typed. */
export async function goToAddress(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);
}
