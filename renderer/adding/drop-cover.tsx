import { FolderInput } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../words/words.ts';
import { droppedSource, type Dropped } from './dropped-source.ts';

type Props = { isBusy: boolean; onDrop(dropped: Dropped): void };

/** Takes files that are dropped anywhere in the window, and shows so while they hover over it. */
export function DropCover({ isBusy, onDrop }: Props) {
  const words = useWords();
  const [isOver, setIsOver] = useState(false);

  const over = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
    // Otherwise the browser would leave the page for the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy';
    setIsOver(!isBusy);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    // Between two elements of the page the next one is named.
    if (event.relatedTarget === null) setIsOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    setIsOver(false);
    if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    if (!isBusy) onDrop(droppedSource(event.dataTransfer.items));
  });

  useEffect(() => {
    const listeners = [
      ['dragenter', (event: DragEvent) => over(event)],
      ['dragover', (event: DragEvent) => over(event)],
      ['dragleave', (event: DragEvent) => leave(event)],
      ['drop', (event: DragEvent) => drop(event)],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className="dropcover">
      <div className="dropcover__sheet">
        <FolderInput aria-hidden />
        <b>{words.dropHere}</b>
        <span>{words.dropHereText}</span>
      </div>
    </div>
  );
}
