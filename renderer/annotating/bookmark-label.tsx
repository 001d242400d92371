import { useState } from 'react';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import { useFailureToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { useNotebook } from './use-notebook.tsx';

/** A bookmark's name: it has none until one is typed. */
export function BookmarkLabel({ annotation, canEdit }: { annotation: AnnotationView; canEdit: boolean }) {
  const words = useWords();
  const notebook = useNotebook();
  const tellFailure = useFailureToast();
  const { id, label } = annotation;
  const [typed, setTyped] = useState<string | null>(null);

  function keep(): void {
    const next = typed?.trim();
    setTyped(null);
    if (next !== undefined && next !== label) notebook.edit({ id, label: next }).catch(tellFailure);
  }
  if (!canEdit) return <span dir="auto">{label === '' ? words.kinds.bookmark : label}</span>;
  return (
    <input
      className="slip__label"
      aria-label={words.bookmarkLabel}
      placeholder={words.bookmarkLabel}
      dir="auto"
      maxLength={500}
      value={typed ?? label}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
