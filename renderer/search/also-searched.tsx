import type { SearchView } from '../../contract/views.ts';
import { useWords } from '../words/words.ts';

/** Which words were taken for others, so that nobody wonders at the hits. */
export function AlsoSearched({ words: taken }: { words: SearchView['alsoSearched'] }) {
  const words = useWords();
  if (taken.length === 0) return null;
  return (
    <div className="also">
      {taken.map(({ word, instead }) => (
        <p key={word} dir="auto">
          {words.alsoSearched(word, instead)}
        </p>
      ))}
    </div>
  );
}
