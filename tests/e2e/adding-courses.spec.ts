import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './carrel-test.ts';
import type { RunningDesktopHost } from './desktop-host.ts';
import { everyKind, odd } from './fixture-courses.ts';
import type { RunningWebHost } from './web-host.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function add(
  page: Page,
  carrel: RunningWebHost & Partial<RunningDesktopHost>,
  path: string,
): Promise<void> {
  if (carrel.willChoose) {
    await carrel.willChoose(path);
    await page.keyboard.press('Control+o');
    return;
  }
  const dialog = page.getByRole('dialog', { name: 'Add a course' });
  if (!(await dialog.isVisible())) await page.keyboard.press('Control+o');
  await dialog.getByRole('textbox').fill(path);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
}

const shelf = (page: Page) => page.getByRole('main');

test('a folder is added, taken off, and brought back', async ({ page, carrel }) => {
  await cp(everyKind, join(folder, 'mine'), { recursive: true });
  await add(page, carrel, join(folder, 'mine'));
  const book = shelf(page).getByRole('link', { name: 'Every kind of thing', exact: true });
  await expect(book).toBeVisible();
  await expect(shelf(page)).toContainText('2 modules');

  await page.getByRole('button', { name: 'More for Every kind of thing' }).click();
  await page.getByRole('menuitem', { name: 'Take off the shelf' }).click();
  await expect(book).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(book).toBeVisible();

  await page.reload();
  await expect(book).toBeVisible();
});

test('a folder without an id keeps its course when it is found again after a restart of the page', async ({
  page,
  carrel,
}) => {
  await mkdir(join(folder, 'plain'));
  await writeFile(join(folder, 'plain', 'one.md'), '# Plain\n\n## Slide 1: A\n\ntext\n');
  await add(page, carrel, join(folder, 'plain'));
  await shelf(page).getByRole('link', { name: 'plain', exact: true }).click();
  const address = page.url();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('plain');
  expect(page.url()).toBe(address);
});

test(
  'what can’t be added is told, and nothing is lost of what was typed',
  { tag: '@web' },
  async ({ page, carrel }) => {
    const dialog = page.getByRole('dialog', { name: 'Add a course' });
    await add(page, carrel, join(folder, 'not-there'));
    await expect(dialog.getByRole('alert')).toContainText('not-there');
    await expect(dialog.getByRole('textbox')).toHaveValue(join(folder, 'not-there'));
    await mkdir(join(folder, 'empty'));
    await add(page, carrel, join(folder, 'empty'));
    await expect(dialog.getByRole('alert')).toContainText('Markdown');
    await writeFile(join(folder, 'file.txt'), 'x');
    await add(page, carrel, join(folder, 'file.txt'));
    await expect(dialog.getByRole('alert')).not.toBeEmpty();
  },
);

test('odd files are named with file and line, and the others are there', async ({ page, carrel }) => {
  await cp(odd, join(folder, 'odd'), { recursive: true });
  await writeFile(
    join(folder, 'odd', '8-binary.md'),
    Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 251)),
  );
  await writeFile(
    join(folder, 'odd', '9-large.md'),
    `# Large\n\n## Slide 1: A\n\n${'word '.repeat(1_048_576)}`,
  );
  await add(page, carrel, join(folder, 'odd'));
  await shelf(page).getByRole('link', { name: 'odd', exact: true }).click();
  for (const file of ['1-empty.md', '3-broken-yaml.md', '5-unclosed.md', '8-binary.md', '9-large.md']) {
    await expect(shelf(page)).toContainText(file);
  }
  await expect(shelf(page)).toContainText('line 1');
  await shelf(page)
    .getByRole('link', { name: /As it should be/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Introduction' })).toContainText('As it should be');
});

test('a folder that went away is not reachable, and comes back with all that was read', async ({
  page,
  carrel,
}) => {
  await cp(everyKind, join(folder, 'stick'), { recursive: true });
  await add(page, carrel, join(folder, 'stick'));
  await expect(shelf(page)).toContainText('2 modules');
  await rename(join(folder, 'stick'), join(folder, 'pulled'));
  await page.getByRole('button', { name: 'More for Every kind of thing' }).click();
  await page.getByRole('menuitem', { name: 'Read again' }).click();
  await expect(shelf(page)).toContainText('can’t be found');
  await rename(join(folder, 'pulled'), join(folder, 'stick'));
  await page.getByRole('button', { name: 'Read again' }).first().click();
  await expect(shelf(page)).not.toContainText('can’t be found');
});
