import type { AnnotationView } from '../../contract/notebook-views.ts';
import type { ModuleView } from '../../contract/views.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { useNotebook } from './use-notebook.tsx';
import { useRemoval } from './use-undo.tsx';
import { useTrouble } from './use-trouble.ts';

/** Bookmarks a slide, or takes its bookmark away. */
export function useBookmark(
  module: ModuleView,
  annotations: readonly AnnotationView[],
  /** To a screen reader: for the eye it lies in the slide. */
  say: (text: string) => void,
): (slide: string) => void {
  const words = useWords();
  const notebook = useNotebook();
  const remove = useRemoval();
  const trouble = useTrouble();
  const tell = useToast();
  const tellFailure = useFailureToast();
  return (slide) => {
    if (trouble !== null) {
      tell({ text: trouble });
      return;
    }
    const held = annotations.filter((each) => each.kind === 'bookmark' && each.slide?.key === slide);
    if (held.length > 0) {
      void remove(
        held.map(({ id }) => id),
        words.deleted.bookmark,
      );
      return;
    }
    const target = { course: module.course.id, module: module.path, slide, range: null };
    notebook.add({ target, kind: 'bookmark' }).then(() => say(words.bookmarked), tellFailure);
  };
}
