import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import type { AnyHost } from './add-course.ts';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, goTo, test } from './carrel-test.ts';
import { fillNotebook } from './fill-notebook.ts';
import { everyKind, manyTongues } from './fixture-courses.ts';
import { pagesOf } from './printing.ts';
import { savedBy } from './saved-by.ts';
import { openForWriting } from './write-notebook.ts';

test.use({ courses: [everyKind, manyTongues] });

const first = '1-texts.md';
const module = `#/module/every-kind/${first}` as const;

/** Something of each kind in the first module: on the whole, on a slide, in its words and in its notes. */
async function annotate(carrel: AnyHost): Promise<void> {
  await settledLibrary(carrel);
  const onCourse = { course: 'every-kind', module: null, slide: null, range: null };
  await askHost(carrel, 'notebook.annotate', { target: onCourse, kind: 'note', note: 'Of all of it' });
  const writing = await openForWriting(carrel, 'every-kind', first);
  await writing.highlight('A lone point', { note: 'Is it the **point**?', tags: ['exam'] });
  await writing.note(4, 'The table, once more');
  await writing.bookmark(5, 'Begin here');
  await writing.note(null, 'Of the module');
}

async function noFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.toasts').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Opens the dialog by the button in the module's bar, at a part of the course. */
async function openExport(page: Page, part: string) {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: part }).click();
  return page.getByRole('dialog', { name: 'Export' });
}

const preview = (page: Page) => page.frameLocator('iframe[title="How it begins"]');

test('a study book has the modules that were chosen, with what was added in the margin', async ({
  page,
  carrel,
}, info) => {
  await annotate(carrel);
  await goTo(page, `${module}/a-lone-point`);
  const dialog = await openExport(page, 'The whole course…');
  await dialog.getByRole('option', { name: /^Study book/ }).click();
  const modules = dialog.getByRole('listbox', { name: 'Modules in the book' });
  const chosen = modules.getByRole('option', { selected: true });
  const all = await modules.getByRole('option').count();
  expect(all).toBeGreaterThan(1);
  await expect(chosen).toHaveCount(all);
  await expect(preview(page).getByRole('navigation').getByRole('listitem')).toHaveCount(all);
  await noFaults(page);

  // By the keyboard: none of them, then the first.
  await dialog.getByRole('button', { name: 'None' }).press('Enter');
  await expect(chosen).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'All' }).press('Enter');
  await expect(chosen).toHaveCount(all);
  await modules.getByRole('option').first().press('Control+a');
  await dialog.getByRole('button', { name: 'None' }).press('Enter');
  await modules.getByRole('option').first().focus();
  await page.keyboard.press('Space');
  await expect(chosen).toHaveCount(1);
  await expect(dialog.getByText(`1 of ${all} modules`)).toBeVisible();
  await expect(preview(page).locator('.module')).toHaveCount(1);
  await expect(preview(page).locator('.course .mine')).toContainText('Of all of it');
  await noFaults(page);
  await page.screenshot({ path: info.outputPath('study-book.png') });

  const html = (await savedBy(page, carrel, 'Export', info.outputDir)).toString('utf8');
  await expect(dialog.getByText('5 annotations exported')).toBeVisible();
  expect(html.match(/<section class="module"/g)).toHaveLength(1);
  for (const words of [
    'Of all of it',
    'Is it the <strong>point</strong>?',
    'The table, once more',
    'Begin here',
  ])
    expect(html).toContain(words);
  expect(html).toMatch(/<mark class="hl hl-yellow hl-solid">A lone point<\/mark><sup class="number">\d/);
  expect(html).toContain('Speaker notes');
  expect(html).not.toMatch(/<script|src="(?!data:)/);
});

test('without the speaker notes, and of one slide as of a whole course', async ({ page, carrel }) => {
  await annotate(carrel);
  await goTo(page, `${module}/a-lone-point`);
  await expect(page.getByRole('region', { name: 'Slide', exact: true })).toContainText('A lone point');
  const dialog = await openExport(page, 'Slide 3…');
  await expect(dialog.getByText('1 annotation', { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('How it begins')).toContainText('A lone point');
  await dialog.getByRole('option', { name: /^Study book/ }).click();
  await expect(dialog.getByRole('option', { selected: true }).filter({ hasText: '1 of mine' })).toHaveCount(
    1,
  );
  await expect(preview(page).getByText('Speaker notes').first()).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'With the speaker notes' }).press('Space');
  await expect(preview(page).getByText('Speaker notes')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await openExport(page, 'Module 1…');
  await expect(dialog.getByText('4 annotations')).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, '#/course/every-kind');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByText('5 annotations')).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, '#/notebook?tag=exam');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByText('1 annotation', { exact: true })).toBeVisible();
});

test(
  'the desktop makes a PDF of it, and shows where it lies',
  { tag: '@desktop' },
  async ({ page, carrel }, info) => {
    await annotate(carrel);
    await carrel.electron?.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => Object.assign(globalThis, { shownPath: path });
    });
    await goTo(page, `${module}/a-lone-point`);
    const dialog = await openExport(page, 'Module 1…');
    for (const [format, atLeast] of [
      ['HTML', 1],
      ['Study book', 3],
    ] as const) {
      await dialog.getByRole('option', { name: new RegExp(`^${format}`) }).click();
      await dialog.getByText('PDF', { exact: true }).click();
      const folder = info.outputPath(format);
      const pdf = await savedBy(page, carrel, 'Export', folder);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(atLeast);
      await expect(dialog.getByText(`${folder}/saved`)).toBeVisible();
      expect(await readdir(folder)).toEqual(['saved']);
      await dialog.getByRole('button', { name: 'Show in its folder' }).click();
      await expect
        .poll(() => carrel.electron?.evaluate(() => Reflect.get(globalThis, 'shownPath') as unknown))
        .toBe(`${folder}/saved`);
      await page.screenshot({ path: info.outputPath(`${format}.png`) });
      await noFaults(page);
      await dialog.getByRole('button', { name: 'Done' }).click();
      await openExport(page, 'Module 1…');
    }
    // No window is left of it, and the page can name no other file.
    expect(carrel.electron?.windows()).toHaveLength(1);
    const answer = await page.evaluate(() =>
      (
        window as unknown as { carrel: { request(method: string, input: object): Promise<unknown> } }
      ).carrel.request('host.show-file', { path: '/etc/passwd' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  },
);

test('a browser prints the book, and not the page around it', { tag: '@web' }, async ({ page, carrel }) => {
  await annotate(carrel);
  await goTo(page, `${module}/a-lone-point`);
  await page.evaluate(watchFrames);
  const dialog = await openExport(page, 'Module 1…');
  await dialog.getByRole('option', { name: /^Study book/ }).click();
  await dialog.getByText('Print, or save as PDF').click();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText('print dialog')).toBeVisible();
  const printed = await page.evaluate(() => document.documentElement.dataset['printed'] ?? '');
  expect(printed).toContain('Is it the <strong>point</strong>?');
  expect(await page.evaluate(() => document.documentElement.dataset['slides'])).toBe('12');
  // What the frame held is what comes onto paper.
  const book = await page.context().newPage();
  await book.setContent(printed);
  expect(pagesOf(await book.pdf({ preferCSSPageSize: true, printBackground: true }))).toBeGreaterThan(2);
  expect(await book.evaluate(() => document.querySelectorAll('.topbar, .dialog').length)).toBe(0);
  await book.close();
  await noFaults(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('.print-frame')).toHaveCount(0);
});

/** Keeps what a frame is asked to print, in place of the dialog that no test can close. */
function watchFrames(): void {
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      const view = own?.get?.call(this) as Window | null;
      if (view && this.classList.contains('print-frame'))
        view.print = () => {
          document.documentElement.dataset['printed'] = this.srcdoc;
          document.documentElement.dataset['slides'] = String(
            view.document.querySelectorAll('.slide').length,
          );
        };
      return view;
    },
  });
}

test('a big export tells how far it is, and stops when it is told to', async ({ page, carrel }, info) => {
  test.setTimeout(300_000);
  const { dataFolder } = await askHost(carrel, 'host.info', {});
  fillNotebook(dataFolder, 60_000);
  await goTo(page, '#/notebook');
  const folder = info.outputPath('stopped');
  await carrel.willChoose?.(folder);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('option', { name: /^Carrel JSON/ }).click();
  await expect(dialog.getByText('60,000 annotations')).toBeVisible();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText(/^[\d,]+ of 60,000$/)).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.screenshot({ path: info.outputPath('writing.png') });
  await page.keyboard.press('Enter');
  // Back where it began, the chosen format and all.
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Carrel JSON');
  await expect(dialog.getByRole('alert')).toBeEmpty();
  expect(await readFile(folder).catch(() => null)).toBeNull();
  const left = await readdir(info.outputDir);
  expect(left.filter((name) => name.startsWith('stopped'))).toEqual([]);

  await dialog.getByRole('option', { name: /^CSV/ }).click();
  const csv = await savedBy(page, carrel, 'Export', info.outputPath('whole'));
  expect(csv.toString('utf8').match(/\r\n/g)?.length).toBeGreaterThanOrEqual(60_000);
});

test('a long PDF stops while its pages are laid out', { tag: '@desktop' }, async ({ page, carrel }, info) => {
  test.setTimeout(300_000);
  const { dataFolder } = await askHost(carrel, 'host.info', {});
  fillNotebook(dataFolder, 10_000);
  await goTo(page, '#/notebook');
  const path = info.outputPath('stopped.pdf');
  await carrel.willChoose?.(path);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('option', { name: /^HTML/ }).click();
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText('Laying out the pages…')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  await expect(dialog.getByRole('alert')).toBeEmpty();
  await expect.poll(() => carrel.electron?.windows().length).toBe(1);
  expect(await readFile(path).catch(() => null)).toBeNull();
});

test('the dialog from right to left', async ({ page, carrel }, info) => {
  await annotate(carrel);
  await askHost(carrel, 'settings.set', { language: 'ar' });
  for (const size of [
    { width: 1280, height: 800 },
    { width: 800, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await goTo(page, '#/course/many-tongues');
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option').nth(2).click();
    await expect(page.locator('.exchange__page iframe')).toBeVisible();
    const book = page.frameLocator('.exchange__page iframe');
    await expect(book.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(dialog.getByRole('button').last()).toBeInViewport({ ratio: 1 });
    await noFaults(page);
    await page.screenshot({ path: info.outputPath(`arabic-${size.width}.png`) });
    await page.keyboard.press('Escape');
  }
});
