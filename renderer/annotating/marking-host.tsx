import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ModuleView } from '../../contract/views.ts';
import { assertNever } from '../../core/assert-never.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useKeys } from '../keys/keys-provider.tsx';
import { listenersOf } from '../transport/listeners.ts';
import { useWords } from '../words/words.ts';
import { useAnnotations } from './annotations.tsx';
import type { Look } from './colour-tools.tsx';
import { FloatingCard } from './floating-card.tsx';
import { HighlightCard } from './highlight-card.tsx';
import { keepLastLook, readLastLook } from './last-look.ts';
import { MarkChoice } from './mark-choice.tsx';
import { boxesOfHighlight, highlightsAt, showHighlight } from './find-highlight.ts';
import { boxesOf, targetOf, type ChosenPart } from './marked-places.ts';
import { MarkingProvider, type Marking } from './marking-context.ts';
import { ColourKeys } from './colour-keys.tsx';
import { SelectionCard } from './selection-card.tsx';
import { useBookmark } from './use-bookmark.ts';
import { useNotebook } from './use-notebook.tsx';
import { useTrouble } from './use-trouble.ts';
import { selectedParts, useTextSelection } from './use-text-selection.ts';
import { useWordMode } from './use-word-mode.ts';
import { WordKeys } from './word-keys.tsx';

/** What lies beside the words: for words that are selected, for a highlight, or for several over each other. */
type Card =
  | { kind: 'selection'; parts: readonly ChosenPart[]; byKey: boolean }
  | { kind: 'highlight'; id: string; withNote: boolean; byKey: boolean }
  | { kind: 'choice'; ids: readonly string[] };

/** What somebody in the view asks for; the host knows what is to be done as things are by then. */
type Asked =
  { what: 'open'; id: string } | { what: 'note'; slide: string | null } | { what: 'bookmark'; slide: string };

type Props = {
  module: ModuleView;
  /** The slide in view; null at the introduction. */
  slide: string | null;
  /** True where another slide takes the place of this one: what was begun on it ends then. */
  turns?: boolean;
  /** Called before a note is begun: there is a place for it then. */
  onBeginNote?: () => void;
  children: ReactNode;
};

/** Highlighting in a view of a module: by pointer and by key, and all that can be done with a highlight. */
export function MarkingHost({ module, slide, turns = false, onBeginNote, children }: Props) {
  const words = useWords();
  const notebook = useNotebook();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const annotations = useAnnotations();
  const trouble = useTrouble();
  const wordMode = useWordMode(module.language);
  const [card, setCard] = useState<Card | null>(null);
  const [begun, setBegun] = useState<Marking['begun']>(null);
  const [look, setLook] = useState<Look>(() => readLastLook(window.localStorage));
  const [said, setSaid] = useState('');
  const toggleBookmark = useBookmark(module, annotations, setSaid);
  const cameFrom = useRef<Element>(null);

  const stage = turns ? slide : null;
  const [lastStage, setLastStage] = useState(stage);
  if (lastStage !== stage) {
    setLastStage(stage);
    setCard(null);
  }
  const leaveWords = useEffectEvent(() => wordMode.end());
  useEffect(() => () => leaveWords(), [stage]);

  function show(next: Card): void {
    cameFrom.current = document.activeElement;
    setCard(next);
  }
  function close(): void {
    setCard(null);
    // The focus goes back to where it was, if it was in the card.
    const isInside =
      document.activeElement?.closest('.mark-card') || document.activeElement === document.body;
    if (isInside && cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  }
  function remember(chosen: Partial<Look>): Look {
    const next = { ...look, ...chosen };
    setLook(next);
    keepLastLook(window.localStorage, next);
    return next;
  }

  /** Highlights all parts; the id of the first. What fails stays selected. */
  async function highlight(parts: readonly ChosenPart[], chosen: Partial<Look>): Promise<string | null> {
    if (trouble !== null) {
      tell({ text: trouble });
      return null;
    }
    const next = remember(chosen);
    const place = { course: module.course.id, module: module.path };
    try {
      let first: string | null = null;
      for (const part of parts) {
        const { id } = await notebook.add({ target: targetOf(part, place), kind: 'highlight', ...next });
        first ??= id;
      }
      close();
      if (wordMode.chosen === null) document.getSelection()?.removeAllRanges();
      setSaid(words.highlighted(words.colours[next.colour]));
      return first;
    } catch (error) {
      tellFailure(error);
      return null;
    }
  }
  const chosenNow = () => (wordMode.chosen ? [wordMode.chosen] : selectedParts());

  async function highlightWithNote(parts: readonly ChosenPart[]): Promise<void> {
    const id = await highlight(parts, {});
    if (id !== null) show({ kind: 'highlight', id, withNote: true, byKey: true });
  }
  function beginNote(on: string | null): void {
    if (trouble !== null) {
      tell({ text: trouble });
      return;
    }
    onBeginNote?.();
    setBegun({ slide: on });
  }
  useKeys({
    highlight() {
      const parts = chosenNow();
      if (parts === null) tell({ text: words.highlightSelectFirst });
      else void highlight(parts, {});
    },
    'add-note'() {
      const parts = chosenNow();
      if (card?.kind === 'highlight' && trouble === null) setCard({ ...card, withNote: true });
      else if (parts === null) beginNote(slide);
      else void highlightWithNote(parts);
    },
    'select-words': () => wordMode.begin(slide),
    ...(slide !== null && { bookmark: () => toggleBookmark(slide) }),
  });

  useTextSelection((parts) => {
    if (wordMode.chosen !== null) return;
    if (parts !== null) setCard({ kind: 'selection', parts, byKey: false });
    else if (card?.kind === 'selection' && !document.activeElement?.closest('.mark-card')) setCard(null);
  });
  const click = useEffectEvent((event: MouseEvent) => {
    wordMode.end();
    if (document.getSelection()?.isCollapsed === false) return;
    const ids = highlightsAt(event, annotations);
    const [only, ...others] = ids;
    if (only === undefined) return;
    if (others.length > 0) show({ kind: 'choice', ids });
    else show({ kind: 'highlight', id: only, withNote: false, byKey: false });
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => click(event);
    document.addEventListener('click', listener);
    return () => document.removeEventListener('click', listener);
  }, []);

  const [asked] = useState(() => listenersOf<Asked>());
  const act = useEffectEvent((wanted: Asked) => {
    switch (wanted.what) {
      case 'open': {
        const annotation = annotations.find((each) => each.id === wanted.id);
        if (!annotation || !showHighlight(annotation)) return;
        show({ kind: 'highlight', id: wanted.id, withNote: false, byKey: true });
        return;
      }
      case 'note':
        beginNote(wanted.slide);
        return;
      case 'bookmark':
        toggleBookmark(wanted.slide);
        return;
      default:
        assertNever(wanted);
    }
  });
  useEffect(() => asked.add((wanted) => act(wanted)), [asked]);
  const marking = useMemo<Marking>(
    () => ({
      open: (id) => asked.tell({ what: 'open', id }),
      beginNote: (on) => asked.tell({ what: 'note', slide: on }),
      endNote: () => setBegun(null),
      begun,
      toggleBookmark: (on) => asked.tell({ what: 'bookmark', slide: on }),
    }),
    [asked, begun],
  );
  const meant = (ids: readonly string[]) => annotations.filter(({ id }) => ids.includes(id));
  const highlighted = card?.kind === 'highlight' ? (meant([card.id])[0] ?? null) : null;

  return (
    <MarkingProvider value={marking}>
      {children}
      {card?.kind === 'selection' && (
        <FloatingCard
          name={words.selectedWords}
          boxes={() => card.parts.flatMap(({ passage, mark }) => boxesOf(passage, mark))}
          onClose={() => {
            close();
            if (wordMode.chosen === null) document.getSelection()?.removeAllRanges();
          }}
          closesOnPressBeside={card.byKey}
        >
          <ColourKeys onChoose={(chosen) => void highlight(card.parts, chosen)} />
          <SelectionCard
            text={card.parts.map(({ text }) => text).join('\n\n')}
            look={look}
            takesFocus={card.byKey}
            trouble={trouble}
            onHighlight={(chosen) => void highlight(card.parts, chosen)}
            onNote={() => void highlightWithNote(card.parts)}
            onDone={close}
          />
        </FloatingCard>
      )}
      {highlighted && card?.kind === 'highlight' && (
        <FloatingCard
          name={words.thisHighlight}
          key={`${card.id} ${card.withNote}`}
          boxes={() => boxesOfHighlight(highlighted)}
          onClose={close}
          closesOnPressBeside
        >
          {trouble === null && (
            <ColourKeys
              onChoose={(chosen) => notebook.edit({ id: card.id, ...remember(chosen) }).catch(tellFailure)}
            />
          )}
          <HighlightCard
            annotation={highlighted}
            beginsWithNote={card.withNote}
            takesFocus={card.byKey}
            trouble={trouble}
            onLook={remember}
            onClose={close}
          />
        </FloatingCard>
      )}
      {card?.kind === 'choice' && (
        <FloatingCard
          name={words.highlightsHere}
          boxes={() => meant(card.ids).slice(0, 1).flatMap(boxesOfHighlight)}
          onClose={close}
          closesOnPressBeside
        >
          <MarkChoice
            annotations={meant(card.ids)}
            onChoose={(id) => setCard({ kind: 'highlight', id, withNote: false, byKey: true })}
          />
        </FloatingCard>
      )}
      {wordMode.chosen && (
        <WordKeys
          language={module.language}
          mode={wordMode}
          chosen={wordMode.chosen}
          onColour={(chosen) => wordMode.chosen && void highlight([wordMode.chosen], chosen)}
          onOpen={() => wordMode.chosen && show({ kind: 'selection', parts: [wordMode.chosen], byKey: true })}
          isCardOpen={card !== null}
        />
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </MarkingProvider>
  );
}
