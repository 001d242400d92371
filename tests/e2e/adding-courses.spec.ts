import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addFolder, addingDialog, addWhatIsFound, lookInto, lookIntoZip } from './add-course.ts';
import { expect, test } from './carrel-test.ts';
import { everyKind, odd } from './fixture-courses.ts';
import { zipFolder } from './zip-folder.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const shelf = (page: Page) => page.getByRole('main');

test('a folder is added, taken off, and brought back', async ({ page, carrel }) => {
  await cp(everyKind, join(folder, 'mine'), { recursive: true });
  await addFolder(page, carrel, join(folder, 'mine'));
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
  await addFolder(page, carrel, join(folder, 'plain'));
  await shelf(page).getByRole('link', { name: 'plain', exact: true }).click();
  const address = page.url();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('plain');
  expect(page.url()).toBe(address);
});

test('a folder is shown before it is added, and one can still leave it', async ({ page, carrel }) => {
  await cp(everyKind, join(folder, 'mine'), { recursive: true });
  await lookInto(page, carrel, join(folder, 'mine'));
  const dialog = addingDialog(page);
  await expect(dialog.getByRole('heading', { name: 'Every kind of thing' })).toBeVisible();
  await expect(dialog).toContainText('2 modules · ');
  await expect(dialog).toContainText('2 modules in Carrel’s own format');
  await expect(dialog).toContainText('New');
  await dialog.getByText('2 modules in Carrel’s own format').click();
  await expect(dialog).toContainText('1-texts.md');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(shelf(page).getByRole('link', { name: 'Every kind of thing' })).toHaveCount(0);
});

test('a new course comes into view and has the focus', async ({ page, carrel }) => {
  await cp(everyKind, join(folder, 'mine'), { recursive: true });
  await addFolder(page, carrel, join(folder, 'mine'));
  const book = shelf(page).getByRole('link', { name: 'Every kind of thing', exact: true });
  await expect(book).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every kind of thing');
});

test('a zip is looked into, left, looked into again, added and read', async ({ page, carrel }) => {
  await zipFolder(everyKind, join(folder, 'course.zip'), 'some folder');
  const dialog = addingDialog(page);
  await lookIntoZip(page, carrel, join(folder, 'course.zip'));
  await expect(dialog.getByRole('heading', { name: 'Every kind of thing' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);

  await lookIntoZip(page, carrel, join(folder, 'course.zip'));
  await addWhatIsFound(page);
  await rm(join(folder, 'course.zip'));
  await shelf(page).getByRole('link', { name: 'Every kind of thing', exact: true }).click();
  await shelf(page)
    .getByRole('link', { name: /Texts of every kind/ })
    .first()
    .click();
  await page.getByRole('region', { name: 'Introduction' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('emphasis');
});

test('of several courses one chooses some', async ({ page, carrel }) => {
  await cp(everyKind, join(folder, 'both', 'one'), { recursive: true });
  await mkdir(join(folder, 'both', 'two'));
  await writeFile(join(folder, 'both', 'two', 'm.md'), '# Two\n\n## Slide 1: A\n\ntext\n');
  await lookInto(page, carrel, join(folder, 'both'));
  const dialog = addingDialog(page);
  await dialog.getByRole('checkbox', { name: 'two' }).uncheck();
  await dialog.getByRole('button', { name: 'Add 1 course' }).click();
  await expect(shelf(page).getByRole('link', { name: 'Every kind of thing', exact: true })).toBeFocused();
  await expect(shelf(page).getByRole('link', { name: 'two', exact: true })).toHaveCount(0);
});

test('a zip that is cut off is told, with what to do', async ({ page, carrel }) => {
  await zipFolder(everyKind, join(folder, 'whole.zip'));
  const whole = await readFile(join(folder, 'whole.zip'));
  await writeFile(join(folder, 'half.zip'), whole.subarray(0, whole.length / 2));
  await lookIntoZip(page, carrel, join(folder, 'half.zip'));
  await expect(addingDialog(page).getByRole('alert')).toContainText('half.zip');
  await expect(addingDialog(page).getByRole('button', { name: 'Choose a zip…' })).toBeVisible();
});

test('a zip dropped on the window is looked into', { tag: '@web' }, async ({ page }) => {
  await zipFolder(everyKind, join(folder, 'course.zip'));
  const bytes = await readFile(join(folder, 'course.zip'));
  await shelf(page).waitFor();
  await drag(page, 'dragenter', 'course.zip', bytes);
  await expect(page.getByText('Drop it to look inside')).toBeVisible();
  await drag(page, 'drop', 'course.zip', bytes);
  await expect(page.getByText('Drop it to look inside')).toHaveCount(0);
  await addWhatIsFound(page);
  await expect(shelf(page).getByRole('link', { name: 'Every kind of thing', exact: true })).toBeFocused();

  await drag(page, 'drop', 'notes.txt', Buffer.from('x'));
  await expect(addingDialog(page)).toContainText('“notes.txt” is neither a folder nor a zip.');
});

async function drag(page: Page, type: string, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ event, file, base64 }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], file));
      const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(event, options));
    },
    { event: type, file: name, base64: bytes.toString('base64') },
  );
}

test(
  'what can’t be added is told, and nothing is lost of what was typed',
  { tag: '@web' },
  async ({ page, carrel }) => {
    const dialog = addingDialog(page);
    await lookInto(page, carrel, join(folder, 'not-there'));
    await expect(dialog.getByRole('alert')).toContainText('not-there');
    await expect(dialog.getByRole('textbox')).toHaveValue(join(folder, 'not-there'));
    await mkdir(join(folder, 'empty'));
    await lookInto(page, carrel, join(folder, 'empty'));
    await expect(dialog.getByRole('alert')).toContainText('Markdown');
    await writeFile(join(folder, 'file.txt'), 'x');
    await lookInto(page, carrel, join(folder, 'file.txt'));
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
  await addFolder(page, carrel, join(folder, 'odd'));
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
  await addFolder(page, carrel, join(folder, 'stick'));
  await expect(shelf(page)).toContainText('2 modules');
  await rename(join(folder, 'stick'), join(folder, 'pulled'));
  await expect(shelf(page)).toContainText('can’t be found');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByText('Looking for Every kind of thing')).toBeVisible();
  await expect(shelf(page)).toContainText('can’t be found');
  await rename(join(folder, 'pulled'), join(folder, 'stick'));
  // As when the learner comes back from the file manager.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(shelf(page)).not.toContainText('can’t be found');
});

test('a folder that was moved is added from its new place, as the course it was', async ({
  page,
  carrel,
}) => {
  await mkdir(join(folder, 'before'));
  const slides = ['One', 'Two', 'Three'].map((name) => `## Slide: ${name}\n\nWhat ${name} is about.\n`);
  await writeFile(join(folder, 'before', 'm.md'), `# Plain\n\n${slides.join('\n')}`);
  await addFolder(page, carrel, join(folder, 'before'));
  await shelf(page).getByRole('link', { name: 'before', exact: true }).click();
  const address = page.url();
  await page.getByRole('link', { name: 'Library' }).click();

  await rename(join(folder, 'before'), join(folder, 'after'));
  await carrel.willChoose?.(join(folder, 'after'));
  await page.getByRole('button', { name: 'Add it from its new place…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where is “before” now?' });
  if (carrel.willChoose) await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  else {
    await dialog.getByRole('textbox').fill(join(folder, 'after'));
    await page.keyboard.press('Enter');
  }
  await expect(dialog).toContainText('This looks like “before”');
  await expect(dialog.getByRole('radio', { name: 'Open it as “before”, with your progress' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(shelf(page)).not.toContainText('can’t be found');
  await shelf(page)
    .getByRole('link', { name: /^(before|after)$/ })
    .click();
  expect(page.url()).toBe(address);
});
