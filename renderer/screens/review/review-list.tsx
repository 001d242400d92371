import { CornerDownRight, Unlink, Waves } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReviewEntry } from '../../../contract/notebook-views.ts';
import { formatAddress } from '../../address/address.ts';
import { useWords } from '../../words/words.ts';
import { moduleNameOf, sayState, sayWhat } from '../notebook/entry-words.ts';

type Props = {
  course: string | null;
  entries: readonly ReviewEntry[];
  current: string | null;
  /** How many there are that are not in `entries`. */
  more: number;
};

const icons = { moved: CornerDownRight, similar: Waves, orphan: Unlink };

/** All that waits to be looked at, by course and module. */
export function ReviewList({ course, entries, current, more }: Props) {
  const words = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const groups = Map.groupBy(entries, ({ annotation }) =>
    [annotation.course.id, annotation.module?.path ?? ''].join('\n'),
  );
  return (
    <nav ref={list} className="review__list" aria-label={words.review.list} tabIndex={0}>
      {[...groups].map(([key, group]) => {
        const first = group[0]?.annotation;
        if (first === undefined) return null;
        return (
          <section key={key}>
            <h2 className="review__module" dir="auto">
              {course === null && <span className="label">{first.course.title}</span>}
              {first.module === null ? first.course.title : moduleNameOf(first.module.title)}
            </h2>
            <ol>
              {group.map(({ annotation }) => {
                const { id, state, slide } = annotation;
                const Icon = icons[state === 'similar' || state === 'orphan' ? state : 'moved'];
                return (
                  <li key={id}>
                    <a
                      className="review__link"
                      href={formatAddress({ screen: 'review', course, annotation: id })}
                      data-state={state}
                      aria-current={id === current || undefined}
                    >
                      <Icon aria-hidden className={state === 'moved' ? 'points-along' : undefined} />
                      <span className="review__what" dir="auto">
                        {sayWhat(annotation, words)}
                      </span>
                      <span className="num faint">{slide?.n ?? ''}</span>
                      <small>{sayState(annotation, words)}</small>
                    </a>
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
      {more > 0 && <p className="faint review__more">{words.review.more(more)}</p>}
    </nav>
  );
}
