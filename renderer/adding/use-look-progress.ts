import { useEffect, useState } from 'react';
import { assertNever } from '../../core/assert-never.ts';
import type { Events } from '../../contract/events.ts';
import { useTransport } from '../asking/ask.ts';
import type { Words } from '../words/en.ts';

type Told = Events['preview.progress'];

/** Handing a file over is told by the page's own side. */
export type LookProgress = Pick<Told, 'done' | 'total'> & { step: Told['step'] | 'handing-over' };

/** How far a look is; null until something is told of it. */
export function useLookProgress(preview: string): LookProgress | null {
  const transport = useTransport();
  const [progress, setProgress] = useState<LookProgress | null>(null);
  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.name === 'preview.progress' && event.value.preview === preview) setProgress(event.value);
      }),
    [transport, preview],
  );
  return progress;
}

export function sayProgress(progress: LookProgress | null, words: Words): string {
  if (progress === null) return words.reading;
  const { step, done, total } = progress;
  switch (step) {
    case 'handing-over':
      return words.handingOver(words.percent(done));
    case 'unpacking':
      return total === null
        ? words.unpackedSoFar(words.megabytes(done))
        : words.unpackingOf(words.megabytes(done), words.megabytes(total));
    case 'reading':
      return total === null ? words.readSoFar(done) : words.readingOf(done, total);
    default:
      return assertNever(step);
  }
}

/** 0 to 1; null while nobody knows how much there is. */
export function partOf(progress: LookProgress | null): number | null {
  if (progress === null || progress.total === null || progress.total === 0) return null;
  return Math.min(1, progress.done / progress.total);
}
