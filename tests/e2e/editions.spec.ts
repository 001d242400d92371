import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addFolder } from './add-course.ts';
import { settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { everyKind } from './fixture-courses.ts';

let folder = '';
let file = '';
test.beforeEach(async ({ page, carrel }) => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-courses-'));
  await cp(everyKind, join(folder, 'mine'), { recursive: true });
  file = join(folder, 'mine', '1-texts.md');
  await addFolder(page, carrel, join(folder, 'mine'));
  await expect(page.getByRole('main')).toContainText('Not started');
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function edit(change: (source: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function open(page: Page, slide: string): Promise<void> {
  await goToAddress(page, `#/module/every-kind/1-texts.md/${slide}`);
  // It counts as seen, so the place is the learner's.
  await expect(
    deckOf(page).outline.locator('[aria-current]').getByRole('img', { name: 'seen' }),
  ).toBeVisible();
}

const asAuthor = (source: string) =>
  source
    .replace('## Slide 1:', '## Slide 0: Quite new\n\nFresh words.\n\n## Slide 1:')
    .replace('The point', 'The one point that was rewritten');

test('an edit shows in the open module, and the slide in view stays', async ({ page }) => {
  const { title, position, outline } = deckOf(page);
  await open(page, 'a-lone-point');
  await expect(position).toHaveValue('3');
  await edit(asAuthor);
  await expect(outline).toContainText('Quite new');
  await expect(title).toHaveText('A lone point');
  await expect(position).toHaveValue('4');
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('was rewritten');
  await expect(outline.getByRole('img', { name: 'New', exact: true })).toHaveCount(1);
});

test('a slide that is renamed is still the one in view', async ({ page }) => {
  const { title } = deckOf(page);
  await open(page, 'a-lone-point');
  await edit((source) =>
    asAuthor(source).replace('## Slide 3: A lone point', '## Slide 3: A point all alone'),
  );
  await expect(title).toHaveText('A point all alone');
  await expect(page).toHaveURL(/a-point-all-alone$/);
});

test('what is new is listed, leads to its slides, and is gone once it is read', async ({ page, carrel }) => {
  // What is edited before the first reading has ended is no news.
  await settledLibrary(carrel);
  await edit(asAuthor);
  await page.getByRole('link', { name: /slides? changed$/ }).click();
  const news = page.getByRole('group', { name: 'What is new' });
  await expect(news).toContainText('1 new, 1 changed');
  await news.getByText(/^New since/).click();
  await news.getByRole('link', { name: 'Quite new' }).click();
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('Fresh words.');

  await goToAddress(page, '#/course/every-kind');
  await news.getByRole('button', { name: 'Mark as read' }).click();
  await expect(news).toHaveCount(0);
  await goToAddress(page, '#/');
  await expect(page.getByRole('link', { name: /slides? changed$/ })).toHaveCount(0);
});

test('a module goes with its file’s new name, and one that is gone says so', async ({ page }) => {
  await open(page, 'a-lone-point');
  await rename(file, join(folder, 'mine', '1-words.md'));
  await expect(page).toHaveURL(/1-words\.md\/a-lone-point$/);
  await expect(deckOf(page).title).toHaveText('A lone point');
  await rm(join(folder, 'mine', '1-words.md'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This module is no longer in the course');
  await page.getByRole('link', { name: 'All modules of Every kind of thing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every kind of thing');
});

test('a module is read in the dialect one says, and again as detected', async ({ page }) => {
  const count = () => page.getByRole('contentinfo').getByText(/^of \d+$/);
  await goToAddress(page, '#/module/every-kind/1-texts.md');
  const before = await count().innerText();
  await expect(page.getByRole('main')).toContainText('Read as Carrel');
  await page.getByRole('button', { name: 'Read it as…' }).click();
  await page.getByRole('menuitemradio', { name: 'remark' }).click();
  await expect(page.getByRole('main')).toContainText('Read as remark, as you chose');
  await expect(count()).not.toHaveText(before);
  await page.getByRole('button', { name: 'Read it as…' }).click();
  await page.getByRole('menuitemradio', { name: 'As detected' }).click();
  await expect(count()).toHaveText(before);
});

test('all links out of a course stand in one list, with their sentences', async ({ page }) => {
  await goToAddress(page, '#/course/every-kind');
  await page.getByRole('link', { name: 'All links in this course' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Links in Every kind of thing');
  const link = page.getByRole('link', { name: 'link', exact: true });
  await expect(link).toHaveAttribute('href', 'https://example.org/');
  await expect(link).toHaveAttribute('target', '_blank');
  await page
    .getByRole('link', { name: /^Slide 1, Marks and/ })
    .first()
    .click();
  await expect(deckOf(page).title).toContainText('Marks and');

  await deckOf(page).outline.getByRole('link', { name: 'All links in this module' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Links in Texts of every kind');
});
