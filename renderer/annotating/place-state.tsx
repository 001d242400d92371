import { CircleHelp, CornerDownRight, Unlink } from 'lucide-react';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import { assertNever } from '../../core/assert-never.ts';
import { useWords } from '../words/words.ts';

/** Where a new edition left an annotation, where that is to be known. */
export function PlaceState({ annotation }: { annotation: AnnotationView }) {
  const words = useWords();
  const { state, reviewed } = annotation;
  switch (state) {
    case 'exact':
      return null;
    case 'moved':
      if (reviewed) return null;
      return (
        <p className="place-state">
          <CornerDownRight aria-hidden className="points-along" />
          {words.placeStates.moved}
        </p>
      );
    case 'similar':
      return (
        <p className="place-state">
          <CircleHelp aria-hidden />
          <span>
            {words.placeStates.similar} {!reviewed && <ReviewLink />}
          </span>
        </p>
      );
    case 'orphan':
      return (
        <p className="place-state place-state--lost">
          <Unlink aria-hidden />
          <span>
            {words.placeStates.orphan} <ReviewLink />
          </span>
        </p>
      );
    case 'detached':
      return (
        <p className="place-state">
          <Unlink aria-hidden />
          {words.placeStates.detached}
        </p>
      );
    default:
      return assertNever(state);
  }
}

function ReviewLink() {
  const words = useWords();
  return (
    <a className="link" href="#/review">
      {words.placeReview}
    </a>
  );
}
