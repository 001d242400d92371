import { parseQuery } from '../../core/search/parse-query.ts';
import type { Operator } from '../../core/search/query.ts';

/**
 * What stands in a search field: the operators that are settled, each as it was typed, and the text one is typing.
 * `textOf` of it is the query; nothing that was typed is in neither of the two.
 */
export type FieldText = { chips: readonly string[]; draft: string };

/** Where the caret of the field stands, in UTF-16 code units of the draft. */
export type Placed<T> = T & { caret: number };

/** A whole query as a field shows it: each of its operators is settled. */
export function fieldOf(text: string): FieldText {
  const { operators } = parseQuery(text);
  return takeOut(text, operators, 0);
}

export function textOf({ chips, draft }: FieldText): string {
  return draft === '' ? chips.join(' ') : [...chips, draft].join(' ');
}

/** Settles the operators in the draft that the caret no longer touches: they are typed to their end. */
export function settle({ chips, draft, caret }: Placed<FieldText>): Placed<FieldText> {
  const settled = parseQuery(draft).operators.filter(
    ({ start, end }) => (caret < start || caret > end) && isClosed(draft.slice(start, end)),
  );
  const taken = takeOut(draft, settled, caret);
  return { ...taken, chips: [...chips, ...taken.chips] };
}

/** Puts the last chip back into the draft, with the caret at its end: it can be typed on. */
export function reopenLast({ chips, draft }: FieldText): Placed<FieldText> | null {
  const last = chips.at(-1);
  if (last === undefined) return null;
  return {
    chips: chips.slice(0, -1),
    draft: draft === '' ? last : `${last} ${draft}`,
    caret: last.length,
  };
}

export function withoutChip({ chips, draft }: FieldText, index: number): FieldText {
  return { chips: chips.filter((_, at) => at !== index), draft };
}

/** Reads a chip back; null for what is no operator. */
export function operatorOf(chip: string): Operator | null {
  return parseQuery(chip).operators[0] ?? null;
}

function takeOut(text: string, operators: readonly Operator[], caret: number): Placed<FieldText> {
  let draft = text;
  let at = caret;
  for (const { start, end } of operators.toReversed()) {
    // The space that held it apart goes with it.
    const last = /\s/.test(draft[end] ?? '') ? end + 1 : end;
    const first = last === end && /\s/.test(draft[start - 1] ?? '') ? start - 1 : start;
    draft = draft.slice(0, first) + draft.slice(last);
    if (at >= last) at -= last - first;
    else if (at > first) at = first;
  }
  const chips = operators.map(({ start, end }) => closed(text.slice(start, end)));
  return { chips, draft, caret: at };
}

function isClosed(operator: string): boolean {
  return operator.split('"').length % 2 === 1;
}

/** What follows must not be taken for a part of it. */
function closed(operator: string): string {
  return isClosed(operator) ? operator : `${operator}"`;
}
