import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { annotationsIn, dragOver, middleOf, paintedWords } from './annotating.ts';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress } from './deck.ts';
import { startDesktopHost } from './desktop-host.ts';
import { everyKind, mathsAndMedia } from './fixture-courses.ts';
import { shownPieces } from './shown-text.ts';
import { startWebHost, type RunningWebHost } from './web-host.ts';

const course = 'every-kind';
const module = '1-texts.md';
const lists = '#/module/every-kind/1-texts.md/lists';

test.describe('in a course with one of every kind', () => {
  test.use({ courses: [everyKind] });

  test('words are highlighted with the mouse, over list items, and are found again', async ({
    page,
    carrel,
  }) => {
    const deck = deckOf(page);
    await goToAddress(page, lists);
    await expect(deck.title).toHaveText('Lists');
    await dragOver(page, deck.body, 'One', 'Four');
    const bar = page.getByRole('toolbar', { name: 'Selected words' });
    await bar.getByRole('button', { name: 'Highlight in blue' }).click();
    await expect.poll(() => paintedWords(page)).toHaveProperty('mine-blue-solid');
    await expect(bar).toBeHidden();
    const [made] = await annotationsIn(carrel, course, module);
    expect(made?.quote).toContain('\n');
    expect(made?.quote).toMatch(/^One[^]*Four$/);

    await page.reload();
    await expect
      .poll(() => paintedWords(page))
      .toEqual({ 'mine-blue-solid': [expect.stringMatching(/^One[^]*Four$/)] });
    await expect(deck.outline.getByRole('link', { name: /Lists.*1 highlight/ })).toBeVisible();

    // A click on the words leads to all that can be done with them.
    const { x, y } = await middleOf(deck.body, 'One');
    await page.mouse.click(x, y);
    const tools = page.getByRole('toolbar', { name: 'This highlight' });
    await expect(tools.getByRole('button', { name: 'blue' })).toHaveAttribute('aria-pressed', 'true');
    await tools.getByRole('button', { name: 'struck through' }).click();
    await expect.poll(() => paintedWords(page)).toHaveProperty('mine-blue-strikethrough');
    await page.keyboard.press('Escape');
    await expect(tools).toBeHidden();
  });

  test('words are highlighted by key alone, and reached again without sight of them', async ({
    page,
    carrel,
  }) => {
    const deck = deckOf(page);
    await goToAddress(page, lists);
    await expect(deck.title).toHaveText('Lists');
    await page.keyboard.press('v');
    await expect(page.getByRole('status').filter({ hasText: /^Lists\. Choosing words/ })).toBeAttached();
    await page.keyboard.press('ArrowDown');
    const line = await page.evaluate(() => getSelection()?.toString());
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: line ?? '' })
        .first(),
    ).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const chosen = await page.evaluate(() => getSelection()?.toString());
    await page.keyboard.press('Enter');
    const bar = page.getByRole('toolbar', { name: 'Selected words' });
    await expect(bar.getByRole('button', { name: 'Highlight in yellow' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(bar.getByRole('button', { name: 'Highlight in green' })).toBeFocused();
    await page.keyboard.press('4');
    await expect(page.getByRole('status').filter({ hasText: 'Highlighted in pink' })).toBeAttached();
    await page.keyboard.press('Escape');
    const [made] = await annotationsIn(carrel, course, module);
    expect(made).toMatchObject({ quote: chosen, colour: 'pink', style: 'solid' });

    const named = page.getByRole('list', { name: 'My highlights in this text' }).getByRole('button');
    await expect(named).toHaveAccessibleName(`Highlight, pink: “${chosen}”.`);
    await named.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await expect
      .poll(() => paintedWords(page))
      .toEqual({ 'mine-yellow-solid': [chosen?.replace(/\n/g, '')] });
    await page.keyboard.press('Escape');
    await expect(named).toBeFocused();
  });

  test('highlights over each other are all shown, and each can be reached', async ({ page, carrel }) => {
    const deck = deckOf(page);
    await goToAddress(page, '#/module/every-kind/1-texts.md/a-table');
    await expect(deck.title).toHaveText('A table');
    const words = (await deck.title.textContent()) ?? '';
    const bar = page.getByRole('toolbar', { name: 'Selected words' });
    await dragOver(page, deck.title, 'A', words.slice(2));
    await expect(bar).toBeVisible();
    await page.keyboard.press('2');
    await expect.poll(() => paintedWords(page)).toHaveProperty('mine-green-solid');
    await expect(bar).toBeHidden();
    await dragOver(page, deck.title, 'table', 'table');
    await expect(bar).toBeVisible();
    await page.keyboard.press('5');
    await expect
      .poll(() => paintedWords(page))
      .toEqual({
        'mine-green-solid': ['A table'],
        'mine-orange-solid': ['table'],
        'mine-over': ['table'],
      });
    const { x, y } = await middleOf(deck.title, 'table');
    await page.mouse.click(x, y);
    const choice = page.getByRole('menu', { name: 'Highlights at this place' });
    await choice.getByRole('menuitem', { name: /green/ }).click();
    await page
      .getByRole('toolbar', { name: 'This highlight' })
      .getByRole('button', { name: 'Delete this highlight' })
      .click();
    await expect.poll(() => paintedWords(page)).toEqual({ 'mine-orange-solid': ['table'] });
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await annotationsIn(carrel, course, module)).length).toBe(2);
  });

  test('a note is saved while it is typed; what says “Saved” outlives a killed program', async ({
    page,
    carrel,
    host,
    browser,
  }) => {
    await goToAddress(page, lists);
    await expect(deckOf(page).title).toHaveText('Lists');
    await page.keyboard.press('a');
    const mine = page.getByRole('region', { name: 'My notes' });
    await expect(mine.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Learn **this** before\n\n- the exam');
    await expect(mine.getByText('Saved', { exact: true })).toBeVisible();
    await carrel.kill();

    const start = host === 'web' ? startWebHost : startDesktopHost;
    const again: RunningWebHost & { page?: Page } = await start({ data: carrel.data, courses: [everyKind] });
    try {
      const window = again.page ?? (await browser.newPage());
      if (again.page === undefined) await window.goto(again.url);
      await goToAddress(window, lists);
      const found = window.getByRole('region', { name: 'My notes' }).getByRole('article', { name: 'Note' });
      await expect(found.locator('strong')).toHaveText('this');
      await expect(found.getByRole('listitem')).toHaveText('the exam');
    } finally {
      await again.stop();
    }
  });

  test(
    'a note that can’t be saved says so, and is kept over a reload until it is',
    { tag: '@web' },
    async ({ page, carrel }) => {
      await goToAddress(page, lists);
      await expect(deckOf(page).title).toHaveText('Lists');
      await page.route('**/api/notebook.annotate', (route) => route.abort());
      await page.keyboard.press('a');
      await page.keyboard.type('Not lost');
      const mine = page.getByRole('region', { name: 'My notes' });
      await expect(mine.getByText('Not saved.')).toBeVisible();
      expect(await annotationsIn(carrel, course, module)).toEqual([]);
      await page.unroute('**/api/notebook.annotate');
      await page.reload();
      await expect(mine.getByRole('textbox')).toHaveValue('Not lost');
      await expect(mine.getByText('Saved', { exact: true })).toBeVisible();
      expect(await annotationsIn(carrel, course, module)).toMatchObject([{ note: 'Not lost' }]);
    },
  );

  test('a bookmark with a name and tags; all of it is undone and done again', async ({ page, carrel }) => {
    const deck = deckOf(page);
    await goToAddress(page, lists);
    await expect(deck.title).toHaveText('Lists');
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Bookmark this slide' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    const mine = page.getByRole('region', { name: 'My notes' });
    await mine.getByRole('textbox', { name: 'Name of the bookmark' }).fill('Begin here');
    await page.keyboard.press('Enter');
    await mine.getByRole('button', { name: 'Tags' }).click();
    await mine.getByRole('combobox', { name: 'Add a tag' }).fill('exam');
    await page.keyboard.press('Enter');
    await expect(mine.getByRole('row', { name: 'exam' })).toBeVisible();
    await expect
      .poll(() => annotationsIn(carrel, course, module))
      .toMatchObject([{ kind: 'bookmark', label: 'Begin here', tags: ['exam'] }]);
    const whole = await annotationsIn(carrel, course, module);

    // Keys in a field are the field's.
    await page.keyboard.press('Escape');
    await page.getByRole('main').focus();
    for (let left = 3; left > 0; left--) await page.keyboard.press('Control+z');
    await expect.poll(() => annotationsIn(carrel, course, module)).toEqual([]);
    for (let left = 3; left > 0; left--) await page.keyboard.press('Control+Shift+z');
    await expect
      .poll(() => annotationsIn(carrel, course, module))
      .toMatchObject(whole.map(({ id, label, tags }) => ({ id, label, tags })));

    await page.keyboard.press('o');
    await expect(page.getByRole('grid').getByRole('link', { name: /Lists.*bookmarked/ })).toBeVisible();
  });

  test('axe finds nothing where words are marked, nor in what can be done with them', async ({ page }) => {
    // In the page itself: the usual way opens a second one, which no desktop window can.
    const look = async () => (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations;
    const deck = deckOf(page);
    await goToAddress(page, lists);
    await expect(deck.title).toHaveText('Lists');
    await dragOver(page, deck.body, 'One', 'Two');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    expect(await look(), 'words that are selected').toEqual([]);
    await page.keyboard.press('a');
    await expect(page.getByRole('textbox', { name: 'My note on this highlight' })).toBeFocused();
    await page.keyboard.type('Mine');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.getByRole('toolbar').getByRole('button', { name: 'Tags' }).click();
    await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
    await page.keyboard.type('exam');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: 'exam' }).first()).toBeVisible();
    expect(await look(), 'a highlight').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'This highlight' })).toBeHidden();
    await page.keyboard.press('m');
    await expect(page.getByRole('region', { name: 'My notes' }).getByRole('article')).toHaveCount(2);
    expect(await look(), 'my notes').toEqual([]);
    await page.keyboard.press('v');
    await page.keyboard.press('ArrowDown');
    expect(await look(), 'choosing words').toEqual([]);
  });

  test('in Read the same words are marked, and noted in place', async ({ page, carrel }) => {
    await goToAddress(page, `${lists}?view=read`);
    const text = page.getByRole('article').first();
    const passage = text.locator('[data-n="2"] [data-part="body"] [data-passage]');
    await expect(passage).toBeVisible();
    await dragOver(page, passage, 'First', 'First');
    await page.keyboard.press('a');
    await expect(page.getByRole('textbox', { name: 'My note on this highlight' })).toBeFocused();
    await page.keyboard.type('Said in the text');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(text.getByRole('region', { name: 'My notes' })).toContainText('Said in the text');
    expect(await annotationsIn(carrel, course, module)).toMatchObject([
      { quote: 'First', note: 'Said in the text', slide: { key: 'lists' } },
    ]);
  });
});

const fixtures = [
  { folder: everyKind, address: '#/module/every-kind/1-texts.md', id: course, path: module },
  {
    folder: mathsAndMedia,
    address: '#/module/maths-and-media/1-maths.md',
    id: 'maths-and-media',
    path: '1-maths.md',
  },
];
for (const { folder, address, id, path } of fixtures) {
  test.describe(() => {
    test.use({ courses: [folder] });

    test(`whatever is selected in ${id} is what is kept and painted`, async ({ page, carrel }) => {
      test.slow();
      const random = numbersFrom(20261128);
      await goToAddress(page, `${address}?view=read`);
      const passages = page.locator('.text [data-passage][data-marks]');
      await expect(passages.first()).toBeVisible();
      const count = Math.min(await passages.count(), 16);
      for (let index = 0; index < count; index++) {
        const passage = passages.nth(index);
        await passage.scrollIntoViewIfNeeded();
        const { text, pieces } = await shownPieces(passage);
        if (pieces.length === 0) continue;
        for (let times = 0; times < 3; times++) {
          const places = [0, 1].map(() => {
            const piece = Math.floor(random() * pieces.length);
            const length = (pieces[piece]?.end ?? 0) - (pieces[piece]?.start ?? 0);
            return { piece, offset: Math.floor(random() * (length + 1)) };
          });
          const [from, to] = places.toSorted(
            (one, other) => one.piece - other.piece || one.offset - other.offset,
          );
          if (!from || !to) continue;
          const expected = rangeOf(text, pieces, from, to);
          if (expected === null) continue;
          const before = new Set((await annotationsIn(carrel, id, path)).map((each) => each.id));
          await passage.evaluate(selectPieces, { from, to });
          await page.keyboard.press('h');
          await expect.poll(async () => (await annotationsIn(carrel, id, path)).length).toBe(before.size + 1);
          const made = (await annotationsIn(carrel, id, path)).find((each) => !before.has(each.id));
          const [start, end] = expected;
          expect(made).toMatchObject({ quote: text.slice(start, end), range: { start, end } });
          const dense = text.slice(start, end).replace(/\s/g, '');
          await expect
            .poll(async () =>
              Object.values(await paintedWords(page))
                .flat()
                .join('')
                .replace(/\s/g, ''),
            )
            .toContain(dense);
        }
      }
    });
  });
}

type Place = { piece: number; offset: number };

/** Selects from one text node of a passage to another; what the page adds is passed over. */
function selectPieces(passage: Element, { from, to }: { from: Place; to: Place }): void {
  const nodes: Text[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Element && node.hasAttribute('data-apart')) return;
    if (node instanceof Text && node.data !== '') nodes.push(node);
    node.childNodes.forEach(visit);
  };
  visit(passage);
  const [first, last] = [nodes[from.piece], nodes[to.piece]];
  if (first && last) getSelection()?.setBaseAndExtent(first, from.offset, last, to.offset);
}

/** What a selection comes to: atoms whole, no spaces at the edges; null where nothing is left. */
function rangeOf(
  text: string,
  pieces: { start: number; end: number; isAtom: boolean }[],
  from: Place,
  to: Place,
): [number, number] | null {
  const [first, last] = [pieces[from.piece], pieces[to.piece]];
  if (!first || !last) return null;
  if (from.piece === to.piece && from.offset === to.offset) return null;
  const start = first.isAtom ? first.start : first.start + from.offset;
  const end = last.isAtom ? last.end : last.start + to.offset;
  const part = text.slice(start, end);
  if (part.trim() === '') return null;
  return [end - part.trimStart().length, start + part.trimEnd().length];
}

/** The same numbers from 0 to 1 in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
