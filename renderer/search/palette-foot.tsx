import type { HitView } from '../../contract/views.ts';
import { useWords } from '../words/words.ts';

/** How to move, and how much there is. */
export function PaletteFoot({ hits, more, isAsked }: { hits: HitView[]; more: boolean; isAsked: boolean }) {
  const words = useWords();
  const modules = new Set(hits.map((hit) => `${hit.course.id}\n${hit.module.path}`)).size;
  return (
    <footer className="palette__foot">
      <span className="hide-s" aria-hidden="true">
        <kbd>{words.keyNames['ArrowUp']}</kbd> <kbd>{words.keyNames['ArrowDown']}</kbd> {words.move}
      </span>
      <span className="hide-s" aria-hidden="true">
        <kbd>{words.keyNames['Enter']}</kbd> {words.open}
      </span>
      <span className="palette__count num" role="status">
        {isAsked && (hits.length === 0 ? words.nothingFound : words.placesIn(hits.length, modules, more))}
      </span>
    </footer>
  );
}
