import type { Page } from '@playwright/test';
import { expect } from './carrel-test.ts';

export type PrintKind = 'Handout' | 'Text' | 'Slides only';

/** Chooses what to print of the module in view, and waits until the browser is asked to; its own dialog stays away. */
export async function askToPrint(page: Page, kind: PrintKind): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['printing'] = 'not yet';
    window.print = () => {
      document.documentElement.dataset['printing'] = 'now';
    };
  });
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print this module' });
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'now');
}

/** As if the learner had closed the browser's dialog. */
export async function endPrinting(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** How many pages a PDF has, by its own page objects; they are not packed in the PDFs Chromium writes. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
