import { useLayoutEffect, type RefObject } from 'react';

/**
 * Keeps the steps of a slide that are not yet shown out of sight and out of the accessibility tree; the room they will
 * take stays theirs. `shown` null shows all. `content` is what the slide is drawn from.
 */
export function useHiddenSteps(
  body: RefObject<HTMLElement | null>,
  content: unknown,
  shown: number | null,
): void {
  useLayoutEffect(() => {
    const text = body.current;
    if (text === null || shown === null) return;
    const hide = () => markWaiting(text, shown);
    hide();
    // A picture that fails and a formula once drawn stand in new elements.
    const changes = new MutationObserver(hide);
    changes.observe(text, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      markWaiting(text, Infinity);
    };
  }, [body, content, shown]);
}

function markWaiting(text: HTMLElement, shown: number): void {
  for (const step of text.querySelectorAll<HTMLElement>('[data-step]')) {
    step.toggleAttribute('data-waits', Number(step.dataset['step']) > shown);
  }
}
