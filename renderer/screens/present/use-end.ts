import { useEffect, useEffectEvent } from 'react';

/** Leaves a show that another window has ended, or that has nothing to show any more. */
export function useEnd(isEnded: boolean, leave: () => void): void {
  const onEnd = useEffectEvent(leave);
  useEffect(() => {
    if (isEnded) onEnd();
  }, [isEnded]);
}
