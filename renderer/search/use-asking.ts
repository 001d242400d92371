import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import type { HitView } from '../../contract/views.ts';
import type { ModuleViewName } from '../address/address.ts';
import { readPassedOn } from '../address/passed-on-address.ts';
import { goTo } from '../address/use-address.ts';
import { hitKey } from './hit-groups.ts';
import { rowId } from './hit-list.tsx';
import { fieldOf } from './query-field.ts';
import type { KeptPage } from './search-memory.ts';
import { useOpenHit } from './use-open-hit.ts';
import { usePastList, type PastList } from './use-past-list.ts';
import { useQueryField, type QueryField } from './use-query-field.ts';
import { useResults, type Results } from './use-results.ts';
import { useSearch, type Asking as Question, type Found } from './use-search.ts';

/** The list below the field: its id, the id of the row the arrows are at, and what kind of list it is. */
export type ListBelow = { id: string; row: string | null; popup: 'listbox' | 'grid' };

export type Asking = {
  query: QueryField;
  found: Found;
  results: Results;
  selectedKey: string | null;
  past: PastList;
  /** The query with its guessed words spelled out. */
  find: string;
  /** Goes to the place whose address was pasted in the place of a query; null for a query. */
  pasted: (() => void) | null;
  /** Null where there is nothing to move in. */
  list: ListBelow | null;
  listId: string;
  press(event: KeyboardEvent<HTMLInputElement>): void;
  open(hit: HitView): void;
  /** Takes up an earlier search. */
  takeUp(text: string): void;
};

type Parts = Pick<Question, 'from' | 'limit' | 'facets'> & {
  id: string;
  input: RefObject<HTMLInputElement | null>;
  firstText: string;
  keptOf?: (text: string) => KeptPage | null;
  onText(text: string): void;
  /** Called before one leaves for a hit. Should stay the same function while nothing has changed. */
  onOpen(): void;
};

/** A search field and what it finds, worked by keyboard: the palette and the page differ in what they show of it. */
export function useAsking({ id, input, firstText, keptOf, onText, onOpen, ...question }: Parts): Asking {
  const query = useQueryField(input, firstText, onText);
  const { text } = query;
  const kept = keptOf?.(text) ?? null;
  const found = useSearch({ ...question, text, kept: kept?.view ?? null });
  const results = useResults(found, kept?.selected ?? null);
  const past = usePastList(text.trim() === '');
  const openHit = useOpenHit();
  const { hits, selected } = results;
  // What is opened was found with this, which can be a key behind what is being typed.
  const asked = found.view?.query ?? '';
  const find = found.view?.find ?? '';
  const listId = `${id}-list`;
  const place = readPassedOn(text);
  const pasted =
    place &&
    (() => {
      onOpen();
      goTo(place);
    });

  const openIn = useCallback(
    (hit: HitView, view: ModuleViewName) => {
      onOpen();
      openHit(hit, { text: asked, find }, view);
    },
    [onOpen, openHit, asked, find],
  );
  const open = useCallback((hit: HitView) => openIn(hit, 'deck'), [openIn]);
  const takeUp = (earlier: string) => query.put(fieldOf(earlier));

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' && pasted !== null) {
      event.preventDefault();
      pasted();
      return;
    }
    if (found.view === null) {
      past.press(event, takeUp, query.enterSuggestions);
      return;
    }
    const isBare = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Enter' && selected) {
      event.preventDefault();
      openIn(selected, event.ctrlKey || event.metaKey ? 'read' : 'deck');
    } else if (event.key === 'ArrowUp' && isBare && (selected === null || selected === hits[0])) {
      event.preventDefault();
      query.enterSuggestions();
    } else {
      results.press(event);
    }
  }

  function listBelow(): ListBelow | null {
    if (selected !== null)
      return { id: listId, row: rowId(listId, hits.indexOf(selected)), popup: 'listbox' };
    return past.isShown ? { id: listId, row: past.rowId(listId), popup: 'grid' } : null;
  }

  return {
    query,
    found,
    results,
    selectedKey: selected && hitKey(selected),
    past,
    find,
    pasted,
    list: listBelow(),
    listId,
    press,
    open,
    takeUp,
  };
}
