import { useQuery } from '@tanstack/react-query';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTransport } from '../asking/ask.ts';
import { operatorValuesQuery } from '../asking/queries.ts';
import {
  fieldOf,
  reopenLast,
  settle,
  textOf,
  withoutChip,
  type FieldText,
  type Placed,
} from './query-field.ts';
import { suggest, take, type Suggestion, type Suggestions } from './suggest.ts';

export type QueryField = {
  field: FieldText;
  /** The whole query. */
  text: string;
  suggestions: Suggestions;
  /** Which of the suggestions the arrows are at; null while they move in the list below. */
  active: number | null;
  type(draft: string, caret: number, isComposing: boolean): void;
  /** The caret has come to a place in the draft. */
  moveCaret(draft: string, caret: number): void;
  /** Puts another query in its place. */
  put(next: FieldText): void;
  removeChip(index: number): void;
  take(suggestion: Suggestion): void;
  enterSuggestions(): void;
  /** True where the key was for the field, its chips or the suggestions. */
  press(event: KeyboardEvent<HTMLInputElement>): boolean;
};

/** A search field whose operators are chips, with suggestions of more. `onText` hears of each change. */
export function useQueryField(
  input: RefObject<HTMLInputElement | null>,
  firstText: string,
  onText: (text: string) => void,
): QueryField {
  const caretToBe = useRef<number | null>(null);
  const [placed, setPlaced] = useState<Placed<FieldText>>(() => ({ ...fieldOf(firstText), caret: 0 }));
  const [active, setActive] = useState<number | null>(null);
  const { data: values } = useQuery(operatorValuesQuery(useTransport()));
  const suggestions = useMemo(() => suggest(placed, values ?? null), [placed, values]);
  const { chips, draft, caret } = placed;
  const count = suggestions.list.length;

  const text = textOf(placed);
  const tell = useEffectEvent((changed: string) => onText(changed));
  const told = useRef(text);
  useEffect(() => {
    if (told.current === text) return;
    told.current = text;
    tell(text);
  }, [text]);

  useLayoutEffect(() => {
    if (caretToBe.current === null) return;
    input.current?.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  });

  function set(next: Placed<FieldText>, movesCaret: boolean): void {
    setPlaced(next);
    setActive(null);
    if (movesCaret) caretToBe.current = next.caret;
  }

  const put = (next: FieldText): void => set({ ...next, caret: next.draft.length }, true);

  function accept(suggestion: Suggestion): void {
    set(take(placed, suggestion), true);
    input.current?.focus();
  }

  function pressInSuggestions({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
    if (active === null) return false;
    const isReversed = getComputedStyle(currentTarget.ownerDocument.documentElement).direction === 'rtl';
    const step = key === (isReversed ? 'ArrowLeft' : 'ArrowRight') ? 1 : -1;
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        setActive(Math.min(Math.max(active + step, 0), count - 1));
        return true;
      case 'Enter': {
        const chosen = suggestions.list[active];
        if (chosen) accept(chosen);
        return true;
      }
      case 'ArrowUp':
        return true;
      case 'ArrowDown':
      case 'Escape':
        setActive(null);
        return true;
      default:
        setActive(null);
        return false;
    }
  }

  function pressAtStart({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
    const { selectionStart, selectionEnd } = currentTarget;
    if (chips.length === 0 || selectionStart !== 0 || selectionEnd !== 0) return false;
    if (key === 'Backspace') {
      set({ ...withoutChip(placed, chips.length - 1), caret: 0 }, true);
      return true;
    }
    if (key !== (getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'))
      return false;
    const reopened = reopenLast(placed);
    if (reopened) set(reopened, true);
    return true;
  }

  return {
    field: placed,
    text,
    suggestions,
    active: active !== null && active < count ? active : null,
    type(next, at, isComposing) {
      const typed = { chips, draft: next, caret: at };
      // What an input method has not yet written must stay where it writes it.
      const settled = isComposing ? typed : settle(typed);
      set(settled, settled.draft !== next);
    },
    moveCaret(within, at) {
      // The browser tells of it late: the field may hold another draft by then.
      if (within !== draft || at === caret) return;
      setPlaced((now) => {
        if (now.draft !== within) return now;
        const settled = settle({ ...now, caret: at });
        if (settled.draft !== within) caretToBe.current = settled.caret;
        return settled;
      });
    },
    put,
    removeChip(index) {
      put(withoutChip(placed, index));
      input.current?.focus();
    },
    take: accept,
    enterSuggestions: () => setActive(count === 0 ? null : 0),
    press(event) {
      if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
      const chosen = suggestions.list[active ?? 0];
      if (event.key === 'Tab' && chosen && (suggestions.completes || active !== null)) {
        accept(chosen);
        return true;
      }
      return pressInSuggestions(event) || pressAtStart(event);
    },
  };
}
