import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight, CheckCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Value } from '../../../contract/methods.ts';
import { courseLink, type Address } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useTransport } from '../../asking/ask.ts';
import { reviewQuery } from '../../asking/notebook-queries.ts';
import { DeskPicture } from '../../frame/desk-picture.tsx';
import { Failure } from '../../frame/failure.tsx';
import { TopBar } from '../../frame/top-bar.tsx';
import { Waiting } from '../../frame/waiting.tsx';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useWords } from '../../words/words.ts';
import { ReviewedEntry } from './review-entry.tsx';
import { ReviewList } from './review-list.tsx';
import { useSettling } from './use-settling.ts';

type ReviewAddress = Extract<Address, { screen: 'review' }>;

/** What new editions did to the learner's annotations, one after the other. Nothing is settled without a word. */
export function ReviewScreen({ address }: { address: ReviewAddress }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(reviewQuery(useTransport(), address.course));
  return (
    <div className="screen">
      <title>{words.windowTitle(words.review.title)}</title>
      <TopBar screen="review" />
      {data ? (
        <Content address={address} view={data} />
      ) : error ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

function Content({ address, view }: { address: ReviewAddress; view: Value<'notebook.review'> }) {
  const words = useWords();
  const settling = useSettling();
  const { entries, total } = view;
  const [last, setLast] = useState(0);
  const asked = entries.findIndex(({ annotation }) => annotation.id === address.annotation);
  // What was settled makes room for the one that stood behind it.
  const at = asked === -1 ? Math.min(last, Math.max(0, entries.length - 1)) : asked;
  if (asked !== -1 && asked !== last) setLast(asked);
  const entry = entries[at];
  const id = entry?.annotation.id ?? null;
  const left = new Set(entries.map(({ annotation }) => annotation.id));
  const done = [...settling.settled].filter((each) => !left.has(each)).length;
  const moved = entries.filter(({ annotation }) => annotation.state === 'moved');

  const go = (to: number): void => {
    const next = entries[(to + entries.length) % entries.length];
    if (next) goTo({ ...address, annotation: next.annotation.id }, { replace: true });
  };
  const accept = () => {
    if (entry && entry.annotation.state !== 'orphan') settling.accept(entry.annotation.id);
  };
  useKeys({
    ...(entry && entry.annotation.state !== 'orphan' && { continue: accept }),
    'next-entry': () => go(at + 1),
    'previous-entry': () => go(at - 1),
    'keep-without-place': () => id !== null && settling.detach(id),
  });
  useFocusOnNext(id);

  if (entry === undefined) return <AllDone />;
  const title = entry.annotation.course.title;
  return (
    <main className="review" tabIndex={-1}>
      <ReviewList course={address.course} entries={entries} current={id} more={total - entries.length} />
      <div className="review__page">
        <div className="review__in">
          <div className="review__top">
            <p className="crumb">
              {address.course === null ? (
                <b>{words.review.title}</b>
              ) : (
                <>
                  <a href={courseLink(address.course)} dir="auto">
                    {title}
                  </a>
                  <span className="crumb__sep">/</span>
                  <b>{words.review.title}</b>
                </>
              )}
            </p>
            <span className="faint">{words.review.nothingLost}</span>
          </div>
          <ReviewedEntry
            key={entry.annotation.id}
            entry={entry}
            progress={words.review.progress(done + at + 1, done + total)}
            onAccept={accept}
            onDetach={() => settling.detach(entry.annotation.id)}
          />
        </div>
      </div>
      <footer className="review__foot">
        {moved.length > 1 && (
          <button
            type="button"
            className="btn btn--line"
            onClick={() =>
              settling.acceptAllMoved(
                address.course,
                moved.map(({ annotation }) => annotation.id),
              )
            }
          >
            <CheckCheck aria-hidden />
            {words.review.acceptAllMoved(moved.length)}
          </button>
        )}
        <span className="review__walk">
          <button type="button" className="btn btn--bare" onClick={() => go(at - 1)}>
            <ArrowLeft aria-hidden className="points-along" />
            {words.review.previous}
          </button>
          <button type="button" className="btn btn--bare" onClick={() => go(at + 1)}>
            {words.review.later}
            <ArrowRight aria-hidden className="points-along" />
          </button>
        </span>
      </footer>
    </main>
  );
}

/** Whoever decided hears what comes next; coming here leaves the focus alone. */
function useFocusOnNext(id: string | null): void {
  const last = useRef(id);
  useEffect(() => {
    if (last.current === id) return;
    last.current = id;
    document.getElementById('review-head')?.focus({ preventScroll: true });
  }, [id]);
}

function AllDone() {
  const words = useWords();
  return (
    <main className="notice" tabIndex={-1}>
      <DeskPicture />
      <h1 className="h-page">{words.review.allDone}</h1>
      <p>{words.review.allDoneText}</p>
      <a className="btn btn--main btn--big" href="#/notebook">
        {words.review.toNotebook}
      </a>
    </main>
  );
}
