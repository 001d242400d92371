import { useEffect, useState } from 'react';
import type { KeyHandlers } from '../../keys/keys-provider.tsx';

/** Whoever has typed nothing for so long has changed their mind. */
const FORGOTTEN_MS = 5_000;
const MOST_DIGITS = 4;

/** A slide's number typed without a field: G or a digit begins, Enter goes there, Esc forgets it. */
export function useTypedNumber(go: (n: number) => void): { typed: string | null; handlers: KeyHandlers } {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => setTyped(null), FORGOTTEN_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const handlers: KeyHandlers = {
    'go-to-slide': ({ key }) =>
      setTyped((held) => (/^\d$/.test(key) ? `${held ?? ''}${key}`.slice(0, MOST_DIGITS) : '')),
  };
  if (typed !== null) {
    handlers.close = () => setTyped(null);
    handlers.continue = () => {
      setTyped(null);
      if (typed !== '') go(Number(typed));
    };
  }
  return { typed, handlers };
}
