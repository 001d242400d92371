import { Search, Star } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useFailureToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { Chips } from './chips.tsx';
import { SuggestionRow, suggestionId } from './suggestion-row.tsx';
import type { Asking } from './use-asking.ts';
import { usePastSearches } from './use-past-searches.ts';

type Props = {
  id: string;
  input: RefObject<HTMLInputElement | null>;
  asking: Asking;
  /** What stands at the end of the field. */
  children?: ReactNode;
};

/** Where one asks: chips and text in one field, and below it what could be added. */
export function AskField({ id, input, asking, children }: Props) {
  const words = useWords();
  const { query, list } = asking;
  const { field, suggestions, active } = query;
  const row = active === null ? (list?.row ?? null) : suggestionId(id, active);
  const controls = [...(list ? [list.id] : []), ...(suggestions.list.length > 0 ? [`${id}-more`] : [])];
  const isFresh = useRef(true);
  useEffect(() => {
    // What was asked last stands ready to be typed over.
    if (isFresh.current) input.current?.select();
    isFresh.current = false;
  }, [input]);

  return (
    <div className="ask-field">
      <div className="ask-field__line">
        <Search aria-hidden />
        <div className="ask-field__text">
          <Chips chips={field.chips} onRemove={query.removeChip} />
          <input
            ref={input}
            className="ask-field__input"
            type="search"
            role="combobox"
            aria-label={words.search}
            aria-autocomplete="list"
            aria-haspopup={list?.popup ?? 'listbox'}
            aria-expanded={list !== null}
            aria-controls={controls.length === 0 ? undefined : controls.join(' ')}
            aria-activedescendant={row ?? undefined}
            placeholder={field.chips.length === 0 ? words.searchPlaceholder : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={1000}
            dir="auto"
            autoFocus
            value={field.draft}
            onChange={(event) =>
              query.type(event.target.value, caretOf(event.target), isComposing(event.nativeEvent))
            }
            onCompositionEnd={(event) =>
              query.type(event.currentTarget.value, caretOf(event.currentTarget), false)
            }
            onSelect={({ currentTarget, nativeEvent }) => {
              if (!isComposing(nativeEvent)) query.moveCaret(currentTarget.value, caretOf(currentTarget));
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (query.press(event)) {
                event.preventDefault();
                // Esc leaves the suggestions, not the search.
                event.stopPropagation();
              } else asking.press(event);
            }}
          />
        </div>
        {query.text.trim() !== '' && <KeepButton text={query.text.trim()} />}
        {children}
      </div>
      <SuggestionRow id={id} suggestions={suggestions} active={active} onTake={query.take} />
    </div>
  );
}

/** Keeps the search that stands in the field, or lets go of it. */
function KeepButton({ text }: { text: string }) {
  const words = useWords();
  const { saved, keep, letGo } = usePastSearches();
  const tellFailure = useFailureToast();
  const isKept = saved.includes(text);
  return (
    <button
      type="button"
      className="iconbtn ask-field__keep"
      aria-label={words.keepSearch}
      title={isKept ? words.letGoOfSearch : words.keepSearch}
      aria-pressed={isKept}
      onClick={() => void (isKept ? letGo(text) : keep(text)).catch(tellFailure)}
    >
      <Star aria-hidden fill={isKept ? 'currentColor' : 'none'} />
    </button>
  );
}

function caretOf(input: HTMLInputElement): number {
  return input.selectionStart ?? input.value.length;
}

function isComposing(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}
