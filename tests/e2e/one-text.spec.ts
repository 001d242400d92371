import type { Page } from '@playwright/test';
import type { ModuleView } from '../../contract/views.ts';
import { type NodeReader, walkText } from '../../core/passage/passage-text.ts';
import { askHost, settledLibrary } from './ask-host.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { bundled, everyKind, hostile } from './fixture-courses.ts';

const samples = process.env['CARREL_SAMPLE_MODULES'];

/** A copy of the page's nodes that can leave the browser. */
type CopiedNode = { text: string | null; tag: string; children: CopiedNode[] };

const reader: NodeReader<CopiedNode> = {
  text: (node) => node.text,
  tag: (node) => node.tag,
  children: (node) => node.children,
};

for (const course of [everyKind, hostile, bundled, ...(samples ? [samples] : [])]) {
  test.describe(() => {
    test.use({ courses: [course] });

    test(`every slide of ${course} shows the very text that is indexed`, async ({ page, carrel }) => {
      const library = await settledLibrary(carrel);
      for (const { id } of library.courses) {
        const { modules } = await askHost(carrel, 'library.course', { course: id });
        expect(modules.length).toBeGreaterThan(0);
        for (const { path } of modules) {
          await compareModule(page, await askHost(carrel, 'module.open', { course: id, module: path }));
        }
      }
    });
  });
}

async function compareModule(page: Page, module: ModuleView): Promise<void> {
  const deck = deckOf(page);
  const address = `#/module/${encodeURIComponent(module.course.id)}/${encodeURIComponent(module.path)}`;
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
      expect(await shownText(place), `${module.path}, slide ${slide.n}`).toBe(text);
    }
  }
}

async function shownText(place: ReturnType<Page['locator']>): Promise<string> {
  const copied = await place.evaluate((element): CopiedNode => {
    const copy = (node: Node): CopiedNode => ({
      text: node instanceof Text ? node.data : null,
      tag: node instanceof Element ? node.localName : '',
      children: [...node.childNodes].map(copy),
    });
    return copy(element);
  });
  return walkText(copied, reader).text;
}
