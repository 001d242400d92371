import { z } from 'zod';
import type { Quote } from '../../anchor/anchor.ts';
import type { ReadSource } from '../read-entry.ts';

const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
});
const positionSelector = z.looseObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
const fragmentSelector = z.looseObject({
  type: z.literal('FragmentSelector'),
  value: z.string(),
  refinedBy: z.unknown().optional(),
});
const pageSelector = z.looseObject({ type: z.literal('PageSelector'), index: z.int().min(0) });

export type ReadSelectors = {
  quote: Quote | null;
  position: { start: number; end: number } | null;
  /** The fragment that the position counts in; null where it counts in the whole. */
  fragment: string | null;
  /** 0-based. */
  page: number | null;
  /** Of all selectors, known or not. */
  types: string[];
};

/** What a list of W3C's selectors says, as far as a course can be asked for it; a lone selector counts as a list. */
export function readSelectors(written: unknown): ReadSelectors {
  const list: unknown[] = Array.isArray(written) ? written : [written];
  const found: ReadSelectors = { quote: null, position: null, fragment: null, page: null, types: [] };
  // Longer lists are nobody's.
  for (const selector of list.slice(0, 100)) readSelector(selector, found, 0);
  return found;
}

function readSelector(selector: unknown, found: ReadSelectors, depth: number): void {
  if (typeof selector !== 'object' || selector === null || depth > 4) return;
  if ('type' in selector && typeof selector.type === 'string') found.types.push(selector.type);
  const quote = quoteSelector.safeParse(selector);
  if (quote.success && found.quote === null && quote.data.exact !== '') {
    const { exact, prefix, suffix } = quote.data;
    found.quote = { exact, prefix: prefix ?? '', suffix: suffix ?? '' };
  }
  const position = positionSelector.safeParse(selector);
  if (position.success && position.data.start <= position.data.end) {
    found.position ??= { start: position.data.start, end: position.data.end };
  }
  const fragment = fragmentSelector.safeParse(selector);
  if (fragment.success) found.fragment ??= fragment.data.value;
  const page = pageSelector.safeParse(selector);
  if (page.success) found.page ??= page.data.index;
  if ('refinedBy' in selector) readSelector(selector.refinedBy, found, depth + 1);
}

export function positionIn(
  position: ReadSelectors['position'],
  unit: 'code-point' | 'utf-16',
): ReadSource['position'] {
  return position === null ? null : { ...position, unit };
}
