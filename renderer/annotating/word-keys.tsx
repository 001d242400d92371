import { useEffect, useEffectEvent, useState } from 'react';
import type { TextUnit } from '../../core/passage/text-units.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import { readingDirection } from '../slide/text-direction.ts';
import { useWords } from '../words/words.ts';
import { ColourKeys } from './colour-keys.tsx';
import type { Look } from './colour-tools.tsx';
import { shortened } from './highlight-list.tsx';
import type { ChosenPart } from './marked-places.ts';
import type { WordMode } from './use-word-mode.ts';

/** A screen reader is not told of words one only passes over. */
const SETTLED_MS = 150;

type Props = {
  mode: WordMode;
  chosen: ChosenPart;
  language: string | null;
  onColour(look: Partial<Look>): void;
  onOpen(): void;
  /** What the keys do, where that is not marking. */
  hint?: string;
  isCardOpen: boolean;
};

/** The keys that choose words, what they do, and which words are chosen. */
export function WordKeys({ mode, chosen, language, onColour, onOpen, isCardOpen, hint }: Props) {
  const words = useWords();
  const help = hint ?? words.wordModeHint;
  // In a text from right to left the arrow to the left leads on.
  const isMirrored = readingDirection(language, chosen.text) === 'rtl';
  const move = (unit: TextUnit, direction: 1 | -1) => (event: KeyboardEvent) => {
    const isTurned = isMirrored && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
    mode.move(unit, isTurned ? (direction === 1 ? -1 : 1) : direction, event.shiftKey);
  };
  useKeys(
    isCardOpen
      ? {}
      : {
          'next-word': move('word', 1),
          'previous-word': move('word', -1),
          'next-sentence': move('sentence', 1),
          'previous-sentence': move('sentence', -1),
          'next-line': move('line', 1),
          'previous-line': move('line', -1),
          'open-marking': onOpen,
          close: mode.end,
        },
  );
  const [said, setSaid] = useState('');
  const say = useEffectEvent((text: string) => {
    // What one can do is said with the first words.
    setSaid(said === '' ? `${text}. ${help}` : text);
  });
  useEffect(() => {
    const timer = setTimeout(() => say(shortened(chosen.text)), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [chosen.text]);
  return (
    <>
      {!isCardOpen && <ColourKeys onChoose={onColour} />}
      <p className="word-hint" aria-hidden="true">
        {help}
      </p>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}
