import type { Page } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyHost } from './add-course.ts';
import { expect } from './carrel-test.ts';

/** Presses a button, and gives the file that comes of it: the browser's download, or what the dialog named. */
export async function savedBy(page: Page, carrel: AnyHost, button: string, folder: string): Promise<Buffer> {
  if (carrel.willChoose) {
    const path = join(folder, 'saved');
    await mkdir(folder, { recursive: true });
    await carrel.willChoose(path);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect
      .poll(
        () =>
          readFile(path).then(
            (file) => file.length,
            () => 0,
          ),
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    return readFile(path);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await download).path());
}
