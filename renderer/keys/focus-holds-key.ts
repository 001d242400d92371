import type { PressedKey } from '../../core/keys/key-combination.ts';
import { actsInTextFields } from './match-key.ts';

const TEXT_INPUTS = /^(?:text|search|url|email|tel|password|number|date|time|)$/;
const PRESSED_BY_BOTH = 'button, summary, input, [role="button"], [role="menuitem"], [role="switch"]';
const PRESSED_BY_ENTER = 'a[href], [role="link"]';
const MOVES = /^(?:Arrow|Page|Home|End)/;
const MOVED_BY_KEY =
  '[role="slider"], [role="radio"], [role="radiogroup"], [role="menu"], [role="listbox"], input';

/** Whether the element with the focus has its own use for this key, so that it is no command. */
export function focusHoldsKey(focused: Element | null, pressed: PressedKey): boolean {
  if (focused === null) return false;
  if (isTextField(focused)) return !actsInTextFields(pressed) || isOfText(pressed);
  if (pressed.key === ' ') return focused.closest(PRESSED_BY_BOTH) !== null;
  if (pressed.key === 'Enter') return focused.closest(`${PRESSED_BY_BOTH}, ${PRESSED_BY_ENTER}`) !== null;
  if (pressed.altKey || !MOVES.test(pressed.key)) return false;
  if (focused.closest(MOVED_BY_KEY) !== null) return true;
  return /^Arrow(?:Up|Down)$/.test(pressed.key) && standsInScroller(focused);
}

/** Whoever has tabbed into the notes reads on in them. */
function standsInScroller(element: Element): boolean {
  if (element === document.body) return false;
  const scrolls = element.scrollHeight > element.clientHeight + 1;
  if (scrolls && /^(?:auto|scroll)$/.test(getComputedStyle(element).overflowY)) return true;
  return element.parentElement !== null && standsInScroller(element.parentElement);
}

/** A field has a history of its own, is selected as a whole, is moved through by words, and has no bookmark. */
function isOfText({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return (ctrlKey || metaKey) && !altKey && /^(?:[abzy]|Arrow\w+)$/i.test(key);
}

function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return TEXT_INPUTS.test(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
