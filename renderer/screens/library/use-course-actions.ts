import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CourseCard } from '../../../contract/views.ts';
import { ask, useTransport } from '../../asking/ask.ts';
import { keyOf } from '../../asking/queries.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

/** What can be done with a course on the shelf. A removal can be taken back from its toast. */
export function useCourseActions(course: Pick<CourseCard, 'id' | 'title'>) {
  const words = useWords();
  const transport = useTransport();
  const client = useQueryClient();
  const tell = useToast();
  const onError = useFailureToast();
  const shelfChanged = () => client.invalidateQueries({ queryKey: keyOf.library });

  const restore = useMutation({
    mutationFn: () => ask(transport, 'library.restore', { course: course.id }),
    onSuccess: () => {
      void shelfChanged();
      tell({ text: words.restored(course.title) });
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => ask(transport, 'library.remove', { course: course.id }),
    onSuccess: () => {
      void shelfChanged();
      tell({ text: words.removed(course.title), action: { label: words.undo, run: () => restore.mutate() } });
    },
    onError,
  });
  const readAgain = useMutation({
    mutationFn: () => ask(transport, 'library.check-again', { course: course.id }),
    onSuccess: () => tell({ text: words.readingAgain(course.title) }),
    onError,
  });
  const lookAgain = useMutation({
    mutationFn: () => ask(transport, 'library.check-again', { course: course.id }),
    onSuccess: () => tell({ text: words.lookingAgain(course.title) }),
    onError,
  });
  return {
    remove: () => remove.mutate(),
    readAgain: () => readAgain.mutate(),
    lookAgain: () => lookAgain.mutate(),
  };
}
