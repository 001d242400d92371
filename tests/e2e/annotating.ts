import type { Locator, Page } from '@playwright/test';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import { askHost } from './ask-host.ts';
import type { RunningWebHost } from './web-host.ts';

/** Drags the mouse from the beginning of one text to the end of another, as they stand in a passage. */
export async function dragOver(page: Page, passage: Locator, from: string, to: string): Promise<void> {
  const start = await edgeOf(passage, from, 'start');
  const end = await edgeOf(passage, to, 'end');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** A point on a text in a passage. */
export async function middleOf(passage: Locator, text: string): Promise<{ x: number; y: number }> {
  const [start, end] = [await edgeOf(passage, text, 'start'), await edgeOf(passage, text, 'end')];
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
}

function edgeOf(passage: Locator, text: string, edge: 'start' | 'end'): Promise<{ x: number; y: number }> {
  return passage.evaluate(
    (element, { wanted, at }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const index = node.textContent?.indexOf(wanted) ?? -1;
        if (index === -1) continue;
        const range = document.createRange();
        const offset = at === 'start' ? index : index + wanted.length - 1;
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const box = range.getBoundingClientRect();
        const isLeft = (getComputedStyle(element).direction === 'rtl') !== (at === 'start');
        return { x: isLeft ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
      }
      throw new Error(`“${wanted}” does not stand in one piece in ${element.textContent}`);
    },
    { wanted: text, at: edge },
  );
}

/** What is painted of the learner's, by the name it is painted under; spaces between blocks are no part of it. */
export function paintedWords(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const authors = (range: AbstractRange): string => {
      if (!(range instanceof Range)) return '';
      const words = range.cloneContents();
      for (const added of words.querySelectorAll('[data-apart]')) added.remove();
      return words.textContent;
    };
    return Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, { size }]) => name.startsWith('mine-') && size > 0)
        .map(([name, ranges]) => [name, [...ranges].map(authors)]),
    );
  });
}

/** What the notebook holds of a module. */
export function annotationsIn(
  host: RunningWebHost & { page?: Page },
  course: string,
  module: string,
): Promise<AnnotationView[]> {
  return askHost(host, 'notebook.of-module', { course, module });
}
