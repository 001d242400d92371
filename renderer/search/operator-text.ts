import { foldText } from '../../core/search/tokens.ts';
import type { Filter } from '../../core/search/query.ts';
import { fieldOf, operatorOf, type FieldText } from './query-field.ts';

/** A filter as one would type it. */
export function writeOperator(filter: Filter): string {
  switch (filter.by) {
    case 'part':
      return `in:${filter.part}`;
    case 'unread':
      return 'is:unread';
    default:
      return `${filter.by}:${quoted(filter.value)}`;
  }
}

/** Only a value without spaces can stand bare. Quotes in a name are left out: names are compared by their words. */
function quoted(value: string): string {
  const bare = value.replaceAll('"', ' ').trim();
  return /^\S+$/.test(bare) ? bare : `"${bare}"`;
}

/** True where one of the chips asks for this; `names` are all the ways to say it. */
export function hasFilter(chips: readonly string[], by: Filter['by'], names: readonly string[]): boolean {
  return chips.some((chip) => isSame(chip, by, names));
}

/**
 * The field with a filter added, or taken away where it is there. A slide is in one course and one module: another of
 * these takes the place of the one before.
 */
export function toggleFilter(field: FieldText, filter: Filter, names: readonly string[]): FieldText {
  const { chips, draft } = settled(field);
  if (hasFilter(chips, filter.by, names)) {
    return { chips: chips.filter((chip) => !isSame(chip, filter.by, names)), draft };
  }
  const kept = chips.filter((chip) => !givesWay(chip, filter.by));
  return { chips: [...kept, writeOperator(filter)], draft };
}

function settled({ chips, draft }: FieldText): FieldText {
  const rest = fieldOf(draft);
  return { chips: [...chips, ...rest.chips], draft: rest.draft };
}

function givesWay(chip: string, by: Filter['by']): boolean {
  const operator = operatorOf(chip);
  if (operator === null || operator.excluded) return false;
  const chosen = operator.filter.by;
  return by === 'course'
    ? chosen === 'course' || chosen === 'module'
    : by === 'module' && chosen === 'module';
}

function isSame(chip: string, by: Filter['by'], names: readonly string[]): boolean {
  const operator = operatorOf(chip);
  if (operator === null || operator.excluded || operator.filter.by !== by) return false;
  const value = valueOf(operator.filter);
  return names.some((name) => foldText(name) === foldText(value));
}

function valueOf(filter: Filter): string {
  switch (filter.by) {
    case 'part':
      return filter.part;
    case 'unread':
      return 'unread';
    default:
      return filter.value;
  }
}
