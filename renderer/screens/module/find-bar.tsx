import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import type { ModuleAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useKeyboard, useKeys } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';

/** The way through what was found, whatever a step of it is in the view at hand. */
export type FindWalk = {
  /** What was looked for; null where nothing is. */
  text: string | null;
  count: number;
  /** 1-based; 0 where one has not yet gone to any of it. */
  at: number;
  /** To the first from the place in view on. */
  begin(): void;
  go(direction: 1 | -1): void;
};

type Props = {
  address: ModuleAddress;
  walk: FindWalk;
  isOpen: boolean;
  /** Asked for by its key, or closed: the words are no longer marked then. */
  onOpen(isOpen: boolean): void;
};

/** Looks for words in the module: they are marked while they are typed, and walked through with Enter. */
export function FindBar({ address, walk, isOpen, onOpen }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const field = useRef<HTMLInputElement>(null);
  const text = address.find ?? '';

  useKeys({
    find: () => {
      onOpen(true);
      // Where it stands already, its words are ready to be replaced.
      field.current?.focus();
      field.current?.select();
    },
    ...(isOpen && { close }),
    ...(walk.count > 0 && { 'next-hit': () => walk.go(1), 'previous-hit': () => walk.go(-1) }),
  });

  // While words are typed the text goes along with them; words that came with the address leave it where it is.
  const onFound = useEffectEvent(() => {
    if (text !== '' && document.activeElement === field.current) walk.begin();
  });
  useEffect(() => onFound(), [walk.text]);

  function close(): void {
    goTo({ ...address, find: null }, { replace: true });
    onOpen(false);
    document.querySelector('main')?.focus({ preventScroll: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') walk.go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }
  // It comes because somebody wants to type, or with words that were typed elsewhere.
  const onArrival = useEffectEvent(() => address.find === null && field.current?.focus());
  useEffect(() => {
    if (isOpen) onArrival();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <search className="find" aria-label={words.findHere}>
      <input
        ref={field}
        className="find__field"
        type="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-label={words.findHere}
        placeholder={words.findHere}
        value={text}
        onChange={({ target }) => goTo({ ...address, find: target.value || null }, { replace: true })}
        onKeyDown={onKeyDown}
      />
      <span className="find__count num" role="status">
        {text.trim() !== '' && words.hitOf(walk.at, walk.count)}
      </span>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.previousHitHere}
        title={words.withKey(words.previousHitHere, firstKey('previous-hit', keyboard, words))}
        aria-disabled={walk.count === 0}
        onClick={() => walk.go(-1)}
      >
        <ChevronUp aria-hidden />
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.nextHitHere}
        title={words.withKey(words.nextHitHere, firstKey('next-hit', keyboard, words))}
        aria-disabled={walk.count === 0}
        onClick={() => walk.go(1)}
      >
        <ChevronDown aria-hidden />
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.stopFinding}
        title={words.withKey(words.stopFinding, firstKey('close', keyboard, words))}
        onClick={close}
      >
        <X aria-hidden />
      </button>
    </search>
  );
}
