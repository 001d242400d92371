import { Bookmark } from 'lucide-react';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import { useSlideMarks } from './annotations.tsx';
import { useMarking } from './marking-context.ts';

/** Bookmarks the slide in view, in the bar of its module. */
export function BookmarkButton({ slide }: { slide: string }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const marking = useMarking();
  const isBookmarked = useSlideMarks(slide)?.isBookmarked ?? false;
  if (marking === null) return null;
  const name = words.bookmarkSlide;
  return (
    <button
      type="button"
      className={isBookmarked ? 'iconbtn iconbtn--mine' : 'iconbtn'}
      aria-label={name}
      aria-pressed={isBookmarked}
      title={words.withKey(name, firstKey('bookmark', keyboard, words))}
      onClick={() => marking.toggleBookmark(slide)}
    >
      <Bookmark aria-hidden className={isBookmarked ? 'is-filled' : undefined} />
    </button>
  );
}
