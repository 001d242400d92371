import { useState } from 'react';
import type { SlideView } from '../../../contract/views.ts';
import { stepText } from '../../../core/module/step-text.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import type { Steps } from './use-steps.ts';

/** Says the step that has just appeared; what stood there when the slide came is read with it. */
export function StepsStatus({ slide, steps }: { slide: SlideView; steps: Pick<Steps, 'shown'> }) {
  const [first] = useState(steps.shown);
  const { shown } = steps;
  return (
    <p className="vh" role="status">
      {shown > first ? stepText(slide.body.tree, shown) : ''}
    </p>
  );
}

/** How far a slide is that appears step by step, and the way to all of it; nothing where all is shown. */
export function StepsNote({ steps }: { steps: Steps }) {
  const words = useWords();
  const keyboard = useKeyboard();
  if (steps.shown >= steps.count) return null;
  return (
    <span className="steps">
      <span>{words.stepsShown(steps.shown, steps.count)}</span>
      <button
        type="button"
        className="link"
        title={words.withKey(words.keyActions['all-steps'], firstKey('all-steps', keyboard, words))}
        onClick={steps.showAll}
      >
        {words.stepsShowAll}
      </button>
    </span>
  );
}
