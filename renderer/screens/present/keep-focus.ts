import type { MouseEvent } from 'react';

/** A click on a button of the presenter's leaves the focus where it is, so that Space goes on turning slides. */
export const keepFocus = { onMouseDown: (event: MouseEvent) => event.preventDefault() };
