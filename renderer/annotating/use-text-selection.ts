import { useEffect, useEffectEvent } from 'react';
import { chosenParts, type ChosenPart } from './marked-places.ts';

/**
 * Hears of words that are selected in the page's passages, once the pointer lets go of them or a key has; `null` when
 * none are any more.
 */
export function useTextSelection(onSelect: (parts: ChosenPart[] | null) => void): void {
  const look = useEffectEvent(() => onSelect(selectedParts()));
  useEffect(() => {
    let isDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look());
    };
    const onDown = (event: PointerEvent) => {
      if (event.button === 0) isDown = true;
    };
    const onUp = () => {
      isDown = false;
      soon();
    };
    const onChange = () => {
      if (!isDown) soon();
    };
    document.addEventListener('pointerdown', onDown, { capture: true });
    document.addEventListener('pointerup', onUp, { capture: true });
    document.addEventListener('pointercancel', onUp, { capture: true });
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', onDown, { capture: true });
      document.removeEventListener('pointerup', onUp, { capture: true });
      document.removeEventListener('pointercancel', onUp, { capture: true });
      document.removeEventListener('selectionchange', onChange);
    };
  }, []);
}

/** What is selected of the page's passages now; null where nothing is. */
export function selectedParts(): ChosenPart[] | null {
  const selection = document.getSelection();
  const page = document.querySelector('main');
  if (page === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const parts = chosenParts(page, selection.getRangeAt(0));
  return parts.length === 0 ? null : parts;
}
