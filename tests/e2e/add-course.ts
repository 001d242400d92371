import type { Locator, Page } from '@playwright/test';
import { expect } from './carrel-test.ts';
import type { RunningDesktopHost } from './desktop-host.ts';
import type { RunningWebHost } from './web-host.ts';

export type AnyHost = RunningWebHost & Partial<RunningDesktopHost>;

/** The dialog that leads from a folder or a zip to a course. */
export function addingDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Add a course' });
}

/** Looks into a folder by the keyboard: in the system's dialog, or by its path where the host has none. */
export async function lookInto(page: Page, carrel: AnyHost, path: string): Promise<void> {
  if (carrel.willChoose) {
    await carrel.willChoose(path);
    await page.keyboard.press('Control+o');
    return;
  }
  const dialog = addingDialog(page);
  if (!(await dialog.isVisible())) await page.keyboard.press('Control+o');
  await dialog.getByRole('textbox').fill(path);
  await page.keyboard.press('Enter');
}

/** Looks into a zip by the button for it, in the system's dialog or the browser's. */
export async function lookIntoZip(page: Page, carrel: AnyHost, zip: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Choose a zip…' });
  if (carrel.willChoose) {
    await carrel.willChoose(zip);
    await button.click();
    return;
  }
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(zip);
}

/** The last step. */
export async function addWhatIsFound(page: Page): Promise<void> {
  await addingDialog(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(addingDialog(page)).toHaveCount(0);
}

export async function addFolder(page: Page, carrel: AnyHost, path: string): Promise<void> {
  await lookInto(page, carrel, path);
  await addWhatIsFound(page);
}
