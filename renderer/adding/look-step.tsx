import { useState } from 'react';
import { useWords } from '../words/words.ts';
import type { AddingState } from './adding-state.ts';
import { partOf, sayProgress, useLookProgress, type LookProgress } from './use-look-progress.ts';

type Props = { state: Extract<AddingState, { step: 'look' }>; onCancel(): void };

/** Unpacking and reading, which can be left at any time. */
export function LookStep({ state, onCancel }: Props) {
  const words = useWords();
  const told = useLookProgress(state.look.preview);
  const isSending = state.handedOver < 1;
  const progress: LookProgress | null = isSending
    ? { step: 'handing-over', done: state.handedOver, total: 1 }
    : told;
  const text = sayProgress(progress, words);
  const part = partOf(progress);
  // Aloud it is said only once in each quarter of a step.
  const quarter = `${progress?.step ?? ''} ${Math.floor(4 * (part ?? 0))}`;
  const [spoken, setSpoken] = useState({ quarter, text });
  if (spoken.quarter !== quarter) setSpoken({ quarter, text });
  return (
    <div className="ask">
      <p className="dialog__text" dir="auto">
        {words.lookingInto(state.look.name)}
      </p>
      <span
        className={part === null ? 'progress progress--thick progress--unknown' : 'progress progress--thick'}
        role="progressbar"
        aria-label={words.lookingInto(state.look.name)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === null ? undefined : Math.round(100 * part)}
        aria-valuetext={text}
        style={{ '--at': `${(part ?? 0) * 100}%` }}
      />
      <p className="num quiet" aria-hidden="true">
        {text}
      </p>
      <p className="vh" role="status">
        {spoken.text}
      </p>
      <div className="ask__end">
        <button type="button" className="btn btn--line btn--big" autoFocus onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
