import { highlightColours, highlightStyles } from '../../core/annotation/annotation.ts';
import type { Look } from './colour-tools.tsx';

const STORED = 'carrel.highlight';

/** The look of the highlight that was made last, on this machine. */
export function readLastLook(storage: Pick<Storage, 'getItem'>): Look {
  const [colour, style] = (storage.getItem(STORED) ?? '').split(' ');
  return {
    colour: highlightColours.find((each) => each === colour) ?? 'yellow',
    style: highlightStyles.find((each) => each === style) ?? 'solid',
  };
}

export function keepLastLook(storage: Pick<Storage, 'setItem'>, { colour, style }: Look): void {
  try {
    storage.setItem(STORED, `${colour} ${style}`);
  } catch {
    // Where nothing can be stored, the next page begins with the first colour.
  }
}
