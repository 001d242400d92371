import { X } from 'lucide-react';
import { assertNever } from '../../core/assert-never.ts';
import type { Operator } from '../../core/search/query.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import { operatorOf } from './query-field.ts';

type Props = { chips: readonly string[]; onRemove(index: number): void };

/** The operators of the query; a press takes one away. */
export function Chips({ chips, onRemove }: Props) {
  const words = useWords();
  return chips.map((chip, index) => {
    const operator = operatorOf(chip);
    const name = words.removeFilter(operator ? sayOperator(operator, words) : chip);
    return (
      <button
        key={index}
        type="button"
        className="chip chip--on"
        aria-label={name}
        title={name}
        onClick={() => onRemove(index)}
      >
        <bdi>{chip.replaceAll('"', '')}</bdi>
        <X aria-hidden />
      </button>
    );
  });
}

function sayOperator({ filter, excluded }: Operator, words: Words): string {
  const say = excluded ? words.filterWithout : words.filterWith;
  switch (filter.by) {
    case 'part':
      return words.filterIn[filter.part];
    case 'has':
      return (excluded ? words.mineFilterHasNot : words.mineFilterHas)[filter.value];
    case 'unread':
      return excluded ? words.filterRead : words.filterUnread;
    case 'tag':
    case 'module':
    case 'course':
      return say[filter.by](filter.value);
    default:
      return assertNever(filter);
  }
}
