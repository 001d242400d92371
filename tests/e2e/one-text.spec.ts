import { realpathSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ModuleView } from '../../contract/views.ts';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { askToPrint, endPrinting } from './printing.ts';
import { shownText, shownTexts } from './shown-text.ts';
import { bundled, everyKind, hostile, mathsAndMedia } from './fixture-courses.ts';

const samples = process.env['CARREL_SAMPLE_MODULES'];

for (const course of [everyKind, mathsAndMedia, hostile, bundled, ...(samples ? [samples] : [])]) {
  test.describe(() => {
    test.use({ courses: [course] });

    test(`deck, read and print of ${course} show the very text that is indexed`, async ({ page, carrel }) => {
      // A whole shelf, slide by slide.
      test.slow();
      const library = await settledLibrary(carrel);
      // A course stands on the shelf under its real path, whatever links lead to it.
      const folder = realpathSync(course);
      const wanted = library.courses.filter(({ source }) => source.path.startsWith(folder));
      expect(wanted.length).toBeGreaterThan(0);
      for (const { id } of wanted) {
        const { modules } = await askHost(carrel, 'library.course', { course: id });
        expect(modules.length).toBeGreaterThan(0);
        for (const { path } of modules) {
          const module = await askHost(carrel, 'module.open', { course: id, module: path });
          await compareDeck(page, module);
          await compareText(page, module);
        }
      }
    });
  });
}

/** Its introduction, and every slide with its notes. */
async function compareDeck(page: Page, module: ModuleView): Promise<void> {
  const deck = deckOf(page);
  const address = addressOf(module);
  await goToAddress(page, address);
  const introduction = page.getByRole('region', { name: 'Introduction' });
  await expect(introduction).toBeVisible();
  if (module.introduction.text !== '') {
    expect(await shownText(introduction.locator('.intro__text'))).toBe(module.introduction.text);
  }
  for (const slide of module.slides) {
    await goToAddress(page, `${address}/${encodeURIComponent(slide.key)}`);
    await expect(deck.outline.getByRole('link').nth(slide.n)).toHaveAttribute('aria-current', 'true');
    const passages = [
      [deck.title, slide.title],
      [deck.body, slide.body],
      [deck.notes, slide.notes],
    ] as const;
    for (const [place, { text }] of passages) {
      if (text === '') continue;
      // The notes may follow the slide a moment later.
      await expect.poll(() => shownText(place), `${module.path}, slide ${slide.n}`).toBe(text);
    }
  }
}

/** All of its passages stand in Read and on paper, each once and in order. */
async function compareText(page: Page, module: ModuleView): Promise<void> {
  const { description, introduction, slides } = module;
  const slideTexts = slides.flatMap(({ title, body }) => [title.text, body.text]);
  const slidesAndNotes = slides.flatMap(({ title, body, notes }) => [title.text, body.text, notes.text]);
  const all = [description.text, introduction.text, ...slidesAndNotes];

  await goToAddress(page, `${addressOf(module)}?view=read`);
  await expect(page.locator('.text [data-n]')).toHaveCount(slides.length + 1);
  const read = await shownTexts(page.locator('.text [data-passage]'));
  expect(said(read), `${module.path} in Read`).toEqual(said(all));

  for (const [kind, expected] of [
    ['Handout', all],
    ['Text', all],
    ['Slides only', slideTexts],
  ] as const) {
    await askToPrint(page, kind);
    const printed = await shownTexts(page.locator('.print [data-passage]'));
    await endPrinting(page);
    expect(said(printed), `${module.path} printed as ${kind}`).toEqual(said(expected));
  }
}

/** A part that the author left empty has no place of its own in a text. */
function said(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '');
}

function addressOf(module: ModuleView): string {
  return `#/module/${encodeURIComponent(module.course.id)}/${encodeURIComponent(module.path)}`;
}
