import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, goTo, test } from './carrel-test.ts';
import { savedBy } from './saved-by.ts';
import type { AnyHost } from './add-course.ts';

test.use({ courses: ['modules/cloud-architecture'] });

/** A note on the first course, and one on its first module. */
async function annotate(carrel: AnyHost): Promise<string> {
  const [course] = (await settledLibrary(carrel)).courses;
  const id = course?.id ?? '';
  const [module] = (await askHost(carrel, 'library.course', { course: id })).modules;
  const onCourse = { course: id, module: null, slide: null, range: null };
  await askHost(carrel, 'notebook.annotate', { target: onCourse, kind: 'note', note: 'All of *it*' });
  await askHost(carrel, 'notebook.annotate', {
    target: { ...onCourse, module: module?.path ?? '' },
    kind: 'note',
    note: 'Ask about this',
    tags: ['exam'],
  });
  return id;
}

/** Chooses a format by its first letters, as a list takes them. */
async function dialogFormat(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name.slice(0, 4));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
}

async function noFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.toasts').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('what was written is exported by key, with a look at it before', async ({ page, carrel }, info) => {
  await annotate(carrel);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('2 annotations')).toBeVisible();
  await expect(dialog.getByLabel('How it begins')).toContainText('Ask about this');
  await page.screenshot({ path: info.outputPath('export.png') });
  await noFaults(page);
  await dialog.getByRole('listbox', { name: 'Format' }).focus();
  await dialogFormat(page, 'Carrel JSON');
  await expect(dialog.getByLabel('How it begins')).toContainText('"carrel-notebook"');
  const file = await savedBy(page, carrel, 'Export', info.outputDir);
  const { annotations } = JSON.parse(file.toString('utf8')) as { annotations: { note: string }[] };
  expect(annotations.map(({ note }) => note)).toEqual(['All of *it*', 'Ask about this']);
  await expect(dialog.getByText('2 annotations exported')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
});

// The stand-in for Electron carries no files between the page and its preload, which says where they lie.
test('a file is looked into, imported, and taken back', { tag: '@web' }, async ({ page, carrel }, info) => {
  await annotate(carrel);
  await goTo(page, '#/notebook');
  await page.keyboard.press('Control+e');
  await page.getByRole('listbox', { name: 'Format' }).focus();
  await dialogFormat(page, 'Carrel JSON');
  const file = await savedBy(page, carrel, 'Export', info.outputDir);
  await page.keyboard.press('Escape');
  const path = info.outputPath('notebook.json');
  const changed = file
    .toString('utf8')
    .replaceAll(/"id":"(.)/g, (_, digit: string) => `"id":"${digit === '1' ? '2' : '1'}`);
  await writeFile(path, changed.replace('\n  ]', ',\n    {"id": "odd"}\n  ]'));

  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'Import annotations' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(path);
  await expect(dialog.getByText('will be placed exactly')).toBeVisible();
  await expect(dialog.getByText('not as the format wants it')).toBeVisible();
  await page.screenshot({ path: info.outputPath('import.png') });
  await noFaults(page);
  await dialog.getByRole('button', { name: 'Import 2' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('2 annotations imported')).toBeVisible();
  expect((await askHost(carrel, 'notebook.list', { filter: {} })).total).toBe(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await askHost(carrel, 'notebook.list', { filter: {} })).total).toBe(2);
});

test('an import says how far it is, and stops', { tag: '@web' }, async ({ page, carrel }, info) => {
  await settledLibrary(carrel);
  await goTo(page, '#/notebook');
  const path = info.outputPath('many.csv');
  const row = (n: number) => `"Words number ${n} that stand nowhere",Cloud Architecture,A note of theirs\r\n`;
  const rows = Array.from({ length: 150_000 }, (_, n) => row(n));
  await writeFile(path, `Highlight,Title,Note\r\n${rows.join('')}`);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'Import annotations' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(path);
  await expect(dialog.getByRole('status')).toContainText('looking for the places');
  await page.screenshot({ path: info.outputPath('importing.png') });
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeEnabled();
  await expect(dialog.getByRole('alert')).toBeEmpty();
  expect((await askHost(carrel, 'notebook.list', { filter: {} })).total).toBe(0);
});

test('a backup is made, looked into and gone back to; everything comes in one zip', async ({
  page,
  carrel,
}, info) => {
  await annotate(carrel);
  await goTo(page, '#/settings/data');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('2 annotations')).toBeVisible();
  await noFaults(page);
  await page.screenshot({ path: info.outputPath('backups.png') });
  await askHost(carrel, 'notebook.delete', { selection: { filter: { tags: ['exam'] } } });
  await page
    .getByRole('button', { name: /^Look and restore/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'What changed since this backup' });
  await expect(dialog.getByText('0 added, 0 changed, 1 deleted')).toBeVisible();
  await page.screenshot({ path: info.outputPath('restore.png') });
  await noFaults(page);
  await dialog.getByRole('button', { name: 'Bring back' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await askHost(carrel, 'notebook.list', { filter: {} })).total).toBe(2);

  const zip = unzipSync(await savedBy(page, carrel, 'Everything in one zip', info.outputDir));
  expect(Object.keys(zip)).toEqual([
    'notebook.html',
    'passages.html',
    'notebook.md',
    'notebook.json',
    'settings.json',
    'notebook.db',
  ]);
  expect(Buffer.from(zip['notebook.html'] ?? []).toString('utf8')).toContain('Ask about this');
  expect(
    Buffer.from(zip['notebook.db'] ?? [])
      .subarray(0, 15)
      .toString(),
  ).toBe('SQLite format 3');
});
