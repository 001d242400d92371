import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { TargetInput } from '../../contract/notebook-views.ts';
import type { ModuleView } from '../../contract/views.ts';
import { goTo } from '../address/use-address.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { reviewQuery } from '../asking/notebook-queries.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useKeyboard, useKeys } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import { useAnnotations } from './annotations.tsx';
import { shortened } from './highlight-list.tsx';
import { targetOf, type ChosenPart } from './marked-places.ts';
import { useUndo } from './use-undo.tsx';
import { selectedParts, useTextSelection } from './use-text-selection.ts';
import { useWordMode } from './use-word-mode.ts';
import { WordKeys } from './word-keys.tsx';

type Props = {
  /** Of the annotation. */
  id: string;
  module: ModuleView;
  /** The slide in view; null at the introduction. */
  slide: string | null;
  children: ReactNode;
};

/** Choosing a place by hand: the words, by pointer or by key, or the slide; then Enter. */
export function PlacingHost({ id, module, slide, children }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const transport = useTransport();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const { undo } = useUndo();
  const wordMode = useWordMode(module.language);
  const [selected, setSelected] = useState<ChosenPart | null>(null);
  const annotation = usePlaced(id, module);
  const course = module.course.id;
  const place = { course, module: module.path };
  const isOnWords = annotation === null || annotation.quote !== null;
  const chosen = wordMode.chosen ?? selected;
  useTextSelection((parts) => setSelected(parts?.[0] ?? null));

  const leave = () => goTo({ screen: 'review', course, annotation: id }, { replace: true });
  const put = (target: TargetInput): void => {
    ask(transport, 'notebook.place', { id, target }).then(() => {
      document.getSelection()?.removeAllRanges();
      tell({ text: words.review.placed, action: { label: words.undo, run: undo } });
      leave();
    }, tellFailure);
  };
  const confirm = (): void => {
    const part = wordMode.chosen ?? selectedParts()?.[0] ?? selected;
    if (!isOnWords) put({ ...place, slide, range: null });
    else if (part) put(targetOf(part, place));
    else tell({ text: words.review.placingWords });
  };
  useKeys({ continue: confirm, close: leave, 'select-words': () => wordMode.begin(slide) });

  const n = module.slides.find(({ key }) => key === slide)?.n ?? null;
  const where = n === null ? words.review.placeOnModule : words.review.placeOnSlide(n);
  const hint = isOnWords ? words.review.placingWords : words.review.placingSlide;
  const what = annotation === null ? null : (annotation.quote ?? (annotation.label || annotation.note));
  return (
    <>
      {children}
      <section className="placing" aria-label={words.review.placing}>
        <p className="label">{words.review.placing}</p>
        {what !== null && what !== '' && (
          <p className="placing__for" dir="auto">
            {words.review.placingFor(what)}
          </p>
        )}
        <p className="placing__chosen" role="status" dir="auto">
          {isOnWords && chosen ? words.review.chosen(shortened(chosen.text)) : hint}
        </p>
        <div className="placing__buttons">
          <button
            type="button"
            className="btn btn--main"
            aria-disabled={(isOnWords && chosen === null) || undefined}
            // The words stay selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={confirm}
          >
            {isOnWords ? words.review.placeHere : where}{' '}
            <kbd aria-hidden="true">{firstKey('continue', keyboard, words)}</kbd>
          </button>
          <button type="button" className="btn btn--bare" onClick={leave}>
            {words.cancel}
          </button>
        </div>
      </section>
      {wordMode.chosen && (
        <WordKeys
          language={module.language}
          mode={wordMode}
          chosen={wordMode.chosen}
          hint={words.review.placingKeys}
          onColour={() => undefined}
          onOpen={confirm}
          isCardOpen={false}
        />
      )}
    </>
  );
}

/** It stood in this module last, or waits among what is to be looked at; null where it is neither. */
function usePlaced(id: string, module: ModuleView) {
  const here = useAnnotations().find((each) => each.id === id);
  const { data } = useQuery({
    ...reviewQuery(useTransport(), module.course.id),
    enabled: here === undefined,
  });
  return here ?? data?.entries.find(({ annotation }) => annotation.id === id)?.annotation ?? null;
}
