import { lazy, Suspense } from 'react';

// Only who writes notes needs what reads Markdown.
const NoteText = lazy(async () => ({ default: (await import('./note-text.tsx')).NoteText }));

/** A note as it is read; its source for as long as nothing more is there. */
export function ShownNote({ text }: { text: string }) {
  const plain = (
    <p className="mine-text" dir="auto">
      {text}
    </p>
  );
  return (
    <Suspense fallback={plain}>
      <NoteText text={text} />
    </Suspense>
  );
}
