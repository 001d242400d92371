import { useMutation } from '@tanstack/react-query';
import type { CourseCard } from '../../../contract/views.ts';
import { ask, useTransport } from '../../asking/ask.ts';
import { useIndexing, useIndexingStore } from '../../asking/indexing-store.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

/** How far the reading of a new course is; it can be stopped. */
export function IndexingLine({ course }: { course: CourseCard }) {
  const words = useWords();
  const transport = useTransport();
  const store = useIndexingStore();
  const tell = useToast();
  const onError = useFailureToast();
  const progress = useIndexing().get(course.id);
  const cancel = useMutation({
    mutationFn: () => ask(transport, 'library.cancel-indexing', {}),
    onSuccess: () => {
      store.clear();
      tell({ text: words.indexingCancelled });
    },
    onError,
  });
  const part = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const text = progress ? words.indexing(progress.done, progress.total) : words.indexingWaiting;
  return (
    <>
      <span
        className="progress"
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={progress?.total ?? 1}
        aria-valuenow={progress?.done ?? 0}
        style={{ '--at': `${part * 100}%` }}
      />
      <span className="row row--apart">
        <span className="num">{text}</span>
        <button type="button" className="link" onClick={() => cancel.mutate()}>
          {words.cancel}
        </button>
      </span>
    </>
  );
}
