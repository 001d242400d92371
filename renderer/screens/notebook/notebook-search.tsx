import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { NotebookAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useWords } from '../../words/words.ts';

/** Long enough not to rewrite the address at each letter of a quick hand. */
const PAUSE_MS = 80;

type Props = { address: NotebookAddress; total: number | null; onDown(): void };

/** Searches in the notebook while one types; Arrow down leads into what was found. */
export function NotebookSearch({ address, total, onDown }: Props) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const asked = address.filter.text;
  const [typed, setTyped] = useState({ text: asked, asked });
  // The address changed under the field: by the history, or by a link.
  if (typed.asked !== asked) {
    setTyped({ text: typed.text.trim() === asked.trim() ? typed.text : asked, asked });
  }
  const { text } = typed;
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(
      () => goTo({ ...address, filter: { ...address.filter, text } }, { replace: true }),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text, asked, address]);
  useKeys({ find: () => input.current?.select() });

  const label = words.notebook.search;
  return (
    <div className="notebook__search">
      <Search aria-hidden />
      <input
        ref={input}
        className="field"
        type="search"
        aria-label={label}
        placeholder={total === null ? label : words.notebook.searchAll(total)}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        dir="auto"
        value={text}
        onChange={(event) => setTyped({ text: event.target.value, asked })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            setTyped({ text: '', asked });
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
        }}
      />
      {text !== '' && (
        <button
          type="button"
          className="iconbtn"
          aria-label={words.notebook.clearSearch}
          onClick={() => {
            setTyped({ text: '', asked });
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}
