import { useEffect, useState } from 'react';

const STILL_AFTER_MS = 3_000;

/** True once the pointer hasn't moved for a while: it may go out of sight. */
export function useStillPointer(): boolean {
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setStill(true), STILL_AFTER_MS);
    const move = () => {
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), STILL_AFTER_MS);
    };
    window.addEventListener('pointermove', move);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
    };
  }, []);
  return isStill;
}
