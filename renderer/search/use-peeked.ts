import { startTransition, useEffect, useState } from 'react';
import type { HitView } from '../../contract/views.ts';

/** Drawing a slide takes longer than a keystroke may: it waits until the walk over hits pauses, */
const WALK_PAUSE_MS = 100;
/** and longer until the typing does, which the next letter would wait for it. */
const TYPING_PAUSE_MS = 300;

export type Peeked = {
  hit: HitView;
  /** The query with its guessed words spelled out. */
  find: string;
};

type Seen = { peeked: Peeked | null; text: string };

/** What is looked at beside the list: the selected hit, once it has stayed so for a moment. `text` is being typed. */
export function usePeeked(hit: HitView | null, find: string, text: string): Peeked | null {
  const [{ peeked, text: seenWith }, see] = useState<Seen>({ peeked: null, text: '' });
  const pause = seenWith === text ? WALK_PAUSE_MS : TYPING_PAUSE_MS;
  const isSame = peeked === null ? hit === null : peeked.hit === hit && peeked.find === find;
  const isSeen = isSame && seenWith === text;
  useEffect(() => {
    if (isSeen) return;
    const timer = setTimeout(() => startTransition(() => see({ peeked: hit && { hit, find }, text })), pause);
    return () => clearTimeout(timer);
  }, [hit, find, text, isSeen, pause]);
  return peeked;
}
