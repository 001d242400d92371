import { Check, CornerDownRight, Unlink, Waves, type LucideIcon } from 'lucide-react';
import type { AnnotationView } from '../../../contract/notebook-views.ts';
import type { PlacementState } from '../../../core/anchor/anchor.ts';
import { formatAddress } from '../../address/address.ts';
import { useWords } from '../../words/words.ts';
import { linkToPlaceByHand, sayState } from './entry-words.ts';

const icons: Record<PlacementState, LucideIcon> = {
  exact: Check,
  moved: CornerDownRight,
  similar: Waves,
  orphan: Unlink,
  detached: Unlink,
};

/** What became of its place, and what there is to do about it. */
export function EntryState({ entry, tabIndex }: { entry: AnnotationView; tabIndex: number }) {
  const words = useWords();
  if (!entry.course.present) {
    return (
      <span className="state">
        <Unlink aria-hidden />
        {words.notebook.courseGone}
      </span>
    );
  }
  const Icon = icons[entry.state];
  const review = formatAddress({ screen: 'review', course: entry.course.id, annotation: entry.id });
  const todo = entry.reviewed
    ? entry.state === 'orphan' && { href: linkToPlaceByHand(entry), text: words.notebook.findIt }
    : { href: review, text: entry.state === 'orphan' ? words.notebook.findIt : words.notebook.lookAtIt };
  return (
    <span className="state" data-state={entry.state}>
      <Icon aria-hidden className={entry.state === 'moved' ? 'points-along' : undefined} />
      {sayState(entry, words)}
      {todo && todo.href !== null && (
        <a className="link" href={todo.href} tabIndex={tabIndex}>
          {todo.text}
        </a>
      )}
    </span>
  );
}
