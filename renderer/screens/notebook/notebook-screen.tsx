import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { FileInput, FileOutput, SlidersHorizontal } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useExchange } from '../../exchange/exchange.ts';
import { useMemo, useState } from 'react';
import { formatAddress, type NotebookAddress } from '../../address/address.ts';
import { wholeNotebook } from '../../address/notebook-filter.ts';
import { useTransport } from '../../asking/ask.ts';
import { entriesQuery } from '../../asking/notebook-queries.ts';
import { Failure } from '../../frame/failure.tsx';
import { TopBar } from '../../frame/top-bar.tsx';
import { Waiting } from '../../frame/waiting.tsx';
import { useMedia } from '../../look/use-media.ts';
import { useWords } from '../../words/words.ts';
import { askForFilter } from './ask-for-filter.ts';
import { EmptyNotebook, NothingLeft } from './empty-notebook.tsx';
import { countFilters } from './list-filters.ts';
import { NotebookFilters } from './notebook-filters.tsx';
import { NotebookList } from './notebook-list.tsx';
import { NotebookOrderMenu } from './notebook-order.tsx';
import { NotebookSearch } from './notebook-search.tsx';
import { ReadTime } from './read-time.tsx';
import { ReviewLine } from '../review/review-line.tsx';
import { useFacets, type Facets } from './use-facets.ts';

/** Everything the learner wrote, over all courses. */
export function NotebookScreen({ address }: { address: NotebookAddress }) {
  const words = useWords();
  const transport = useTransport();
  const filter = useMemo(() => askForFilter(address.filter), [address.filter]);
  const asked = { filter, order: address.order };
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...entriesQuery(transport, asked.filter, asked.order, 0),
    placeholderData: keepPreviousData,
  });
  // Until the answer is here, the list stays the one that was asked for before.
  const [shown, setShown] = useState(asked);
  const isSame = shown.order === asked.order && JSON.stringify(shown.filter) === JSON.stringify(asked.filter);
  if (!isSame && data !== undefined && !isPlaceholderData) setShown(asked);

  return (
    <div className="screen">
      <title>{words.windowTitle(words.notebook.title)}</title>
      <TopBar screen="notebook" />
      {data !== undefined ? (
        <Content address={address} shown={shown} total={data.total} />
      ) : error ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

type ContentProps = {
  address: NotebookAddress;
  shown: { filter: ReturnType<typeof askForFilter>; order: NotebookAddress['order'] };
  total: number;
};

function Content({ address, shown, total }: ContentProps) {
  const words = useWords();
  const { openExport, openImport } = useExchange();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const facets = useFacets(address.filter);
  const isFolded = useMedia('(max-width: 40rem)');
  const isEmpty = total === 0 && countFilters(address.filter) === 0;
  const all = facets.all?.total ?? null;
  return (
    <main className="notebook" tabIndex={-1}>
      {!isFolded && <Side address={address} facets={facets} />}
      <div className="notebook__host">
        <div ref={setScroller} className="notebook__list">
          <div className="notebook__in">
            <header className="notebook__head">
              <h1 className="h-page">{words.notebook.title}</h1>
              {isEmpty ? (
                <Button className="btn btn--line" onPress={openImport}>
                  <FileInput aria-hidden />
                  {words.exchange.importThese}
                </Button>
              ) : (
                <div className="row row--2">
                  <NotebookSearch
                    address={address}
                    total={countFilters(address.filter) === 0 ? all : null}
                    onDown={() => focusFirst(scroller)}
                  />
                  <NotebookOrderMenu address={address} />
                  <Button
                    className="iconbtn"
                    aria-label={words.exchange.exportThese}
                    isDisabled={total === 0}
                    onPress={() =>
                      openExport({ selection: { filter: shown.filter }, title: words.notebook.title })
                    }
                  >
                    <FileOutput aria-hidden />
                  </Button>
                  <Button className="iconbtn" aria-label={words.exchange.importThese} onPress={openImport}>
                    <FileInput aria-hidden />
                  </Button>
                </div>
              )}
            </header>
            <ReviewLine course={null} />
            {isFolded && !isEmpty && <FoldedSide address={address} facets={facets} />}
            <p className="vh" role="status">
              {words.notebook.found(total)}
            </p>
            {isEmpty && <EmptyNotebook />}
            {total === 0 && !isEmpty && (
              <NothingLeft
                isLost={address.filter.states.length === 1 && address.filter.states[0] === 'orphan'}
                href={formatAddress({ ...address, filter: wholeNotebook })}
              />
            )}
            {total > 0 && scroller !== null && (
              <NotebookList
                filter={shown.filter}
                order={shown.order}
                total={total}
                withCourse={(facets.all?.courses.length ?? 0) > 1}
                scroller={scroller}
              />
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

type SideProps = { address: NotebookAddress; facets: Facets };

function Side({ address, facets }: SideProps) {
  const words = useWords();
  return (
    <nav className="filters" aria-label={words.notebook.filters}>
      <NotebookFilters address={address} facets={facets} />
      <ReadTime />
    </nav>
  );
}

/** Where there is no room beside the list. */
function FoldedSide({ address, facets }: SideProps) {
  const words = useWords();
  const count = countFilters(address.filter);
  return (
    <details className="filters filters--folded">
      <summary>
        <SlidersHorizontal aria-hidden />
        {count === 0 ? words.notebook.filters : words.notebook.filtersOn(count)}
      </summary>
      <nav aria-label={words.notebook.filters}>
        <NotebookFilters address={address} facets={facets} />
        <ReadTime />
      </nav>
    </details>
  );
}

function focusFirst(scroller: HTMLElement | null): void {
  scroller?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
}
