import { useRef, useState, type SubmitEvent } from 'react';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useWords } from '../../words/words.ts';
import type { Place } from './use-place.ts';

/** Says which slide is in view, and goes to the one whose number is typed. A digit typed anywhere begins here. */
export function PositionField({ place }: { place: Place }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const digits = String(place.count).length;

  useKeys({
    'go-to-slide': (event) => {
      setTyped(/^\d$/.test(event.key) ? event.key : '');
      field.current?.focus();
    },
  });

  function leave(): void {
    setTyped(null);
    field.current?.blur();
  }

  function go(event: SubmitEvent): void {
    event.preventDefault();
    const n = Number(typed);
    if (typed !== null && typed !== '') place.jumpTo(Math.min(Math.max(n, 0), place.count));
    leave();
  }

  return (
    <form className="position" onSubmit={go}>
      <input
        ref={field}
        className="position__field"
        style={{ '--digits': digits }}
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        aria-label={words.goToSlide}
        value={typed ?? (place.n === 0 ? '–' : String(place.n))}
        onFocus={(event) => (typed === null ? event.target.select() : undefined)}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, digits))}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
        onBlur={() => setTyped(null)}
      />
      <bdi className="num">{words.positionOf(place.count)}</bdi>
    </form>
  );
}
