import { useNow } from '../../asking/clock.ts';
import { sayDayShort } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { moduleNameOf } from './entry-words.ts';
import type { EntryHeads } from './group-entries.ts';

/** What is written over the first entry of a day, a course, a module or a slide. */
export function EntryHeadings({ heads }: { heads: EntryHeads }) {
  const words = useWords();
  const now = useNow();
  return (
    <>
      {heads.day !== null && <h2 className="entry-head">{sayDayShort(heads.day, now, words)}</h2>}
      {heads.course !== null && (
        <h2 className="entry-head entry-head--course" dir="auto">
          {heads.course}
        </h2>
      )}
      {heads.module !== null && (
        <h3 className="entry-head entry-head--module" dir="auto">
          {moduleNameOf(heads.module)}
        </h3>
      )}
      {heads.slide !== null && (
        <h4 className="entry-head entry-head--slide" dir="auto">
          {words.linkPlace(heads.slide.n, heads.slide.title)}
        </h4>
      )}
    </>
  );
}
