import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Address } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { TopBar } from '../../frame/top-bar.tsx';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useRoomForPanels } from '../../look/use-media.ts';
import { AlsoSearched } from '../../search/also-searched.tsx';
import { AskField } from '../../search/ask-field.tsx';
import { HitList } from '../../search/hit-list.tsx';
import { Peek } from '../../search/peek.tsx';
import { useSearchMemory, type KeptPage } from '../../search/search-memory.ts';
import { useAsking } from '../../search/use-asking.ts';
import { usePeeked } from '../../search/use-peeked.ts';
import { WhyThisHit } from '../../search/why-this-hit.tsx';
import { WithoutHits } from '../../search/without-hits.tsx';
import { useWords } from '../../words/words.ts';
import { Facets } from './facets.tsx';

/** As many as one can look through; facets find the rest. */
const LIMIT = 500;
const anywhere = { course: null, module: null };

/** All that a query finds, with the ways to narrow it down. */
export function SearchScreen({ address }: { address: Extract<Address, { screen: 'search' }> }) {
  const words = useWords();
  const id = useId();
  const hasPeek = useRoomForPanels();
  const memory = useSearchMemory();
  const input = useRef<HTMLInputElement>(null);
  const left = useRef<() => KeptPage | null>(() => null);
  const scroller = useRef<HTMLDivElement>(null);
  const onOpen = useCallback(() => {
    const page = left.current();
    if (page !== null) memory.keepPage(page);
  }, [memory]);
  const asking = useAsking({
    id,
    input,
    firstText: address.text,
    from: anywhere,
    limit: LIMIT,
    facets: true,
    keptOf: memory.pageOf,
    onText: (text) => goTo({ screen: 'search', text }, { replace: true }),
    onOpen,
  });
  const { query, found, results, selectedKey, find } = asking;
  const { view, isExact } = found;
  const { hits, selected } = results;
  const peeked = usePeeked(selected, find, query.text);
  useKeys({ search: () => input.current?.select() });
  useFollowAddress(address.text, query.text, asking.takeUp);

  useEffect(() => {
    left.current = () =>
      view === null || !isExact
        ? null
        : { view, selected: selectedKey, scroll: scroller.current?.scrollTop ?? 0 };
  }, [view, isExact, selectedKey]);
  // What one comes back to stands where it was left.
  const [kept] = useState(() => memory.pageOf(address.text));
  const comesBackTo = useRef(kept?.scroll ?? null);
  useLayoutEffect(() => {
    if (comesBackTo.current === null || scroller.current === null) return;
    scroller.current.scrollTop = comesBackTo.current;
    comesBackTo.current = null;
  }, [view]);

  const total = view?.facets?.total ?? hits.length;
  const title = words.searchPage(query.text.trim());
  return (
    <div className="screen">
      <title>{words.windowTitle(title)}</title>
      <TopBar screen="search" />
      <main className="search" tabIndex={-1}>
        <h1 className="vh">{title}</h1>
        <AskField id={id} input={input} asking={asking} />
        <div className="search__main">
          {view !== null && (
            <Facets
              view={view}
              isExact={isExact}
              field={query.field}
              isFolded={!hasPeek}
              onChange={query.put}
            />
          )}
          <WithoutHits asking={asking} />
          {view !== null && selected !== null && (
            <div className="found">
              <p className="search__count" role="status">
                {total <= hits.length
                  ? words.searchPlaces(hits.length)
                  : words.searchFirstOf(hits.length, total)}
              </p>
              <AlsoSearched words={view.alsoSearched} />
              <HitList
                id={asking.listId}
                query={view.query}
                isKept={kept?.view.query === view.query}
                courses={results.courses}
                hits={hits}
                selected={selectedKey}
                onSelect={results.select}
                onOpen={asking.open}
                scroller={scroller}
              />
            </div>
          )}
          {hasPeek && selected && peeked && <Peek {...peeked} />}
        </div>
        {!hasPeek && selected && <WhyThisHit hit={selected} />}
      </main>
    </div>
  );
}

/** The address can change under the page: by the history, or by a link. */
function useFollowAddress(wanted: string, shown: string, follow: (text: string) => void): void {
  const last = useRef(wanted);
  useEffect(() => {
    if (last.current === wanted) return;
    last.current = wanted;
    if (wanted !== shown) follow(wanted);
  });
}
