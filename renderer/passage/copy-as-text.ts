import { textWithin } from './dom-passage.ts';

/**
 * Where a selection runs over something that is apart from the author's text, such as a drawn formula, the clipboard
 * gets the text of the passages in it: a formula as its TeX, once, and none of the page's own words.
 */
export function copyAsText(page: Document): void {
  page.addEventListener('copy', (event) => {
    const selection = page.getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
    const range = selection.getRangeAt(0);
    if (within(page, '[data-apart]', range).length === 0) return;
    const texts = within(page, '[data-passage]', range).map((passage) => textWithin(passage, range));
    const text = texts.filter((each) => each !== '').join('\n\n');
    if (text === '') return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}

function within(page: Document, selector: string, range: Range): Element[] {
  return [...page.querySelectorAll(selector)].filter((element) => range.intersectsNode(element));
}
