import { useQuery } from '@tanstack/react-query';
import { CornerDownRight } from 'lucide-react';
import { formatAddress } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { unreviewedQuery } from '../../asking/notebook-queries.ts';
import { useWords } from '../../words/words.ts';

/** A quiet line where an update left something to be looked at: of one course, or of all. */
export function ReviewLine({ course }: { course: string | null }) {
  const words = useWords();
  const count = useUnreviewed(course);
  if (count === 0) return null;
  return (
    <p className="review-line">
      <CornerDownRight aria-hidden className="points-along" />
      <span>
        {words.review.line(count)}{' '}
        <a className="link" href={formatAddress({ screen: 'review', course, annotation: null })}>
          {words.review.open}
        </a>
      </span>
    </p>
  );
}

/** How many annotations wait to be looked at; 0 while that is not known. */
export function useUnreviewed(course: string | null): number {
  return useQuery(unreviewedQuery(useTransport(), course)).data ?? 0;
}
