import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTransport } from '../../asking/ask.ts';
import { tagsQuery } from '../../asking/queries.ts';
import { ModalDialog } from '../../controls/modal-dialog.tsx';
import { useWords } from '../../words/words.ts';

type Props = {
  count: number;
  onAdd(tag: string): void;
  onRemove(tag: string): void;
  onClose(): void;
};

/** As many as one can look over; typing finds the rest. */
const SHOWN = 24;

/** Gives a tag to all that is chosen, or takes one from them: a new one, or one that is used already. */
export function TagDialog({ count, onAdd, onRemove, onClose }: Props) {
  const words = useWords();
  const id = useId();
  const { data: tags = [] } = useQuery(tagsQuery(useTransport()));
  const [typed, setTyped] = useState('');
  const tag = typed.trim().replace(/^#+/, '');
  const { tagging } = words.notebook;
  const folded = tag.toLocaleLowerCase();
  const shown = tags.filter((each) => each.tag.toLocaleLowerCase().includes(folded)).slice(0, SHOWN);
  const act = (what: (tag: string) => void, which: string) => {
    if (which === '') return;
    what(which);
    onClose();
  };
  return (
    <ModalDialog title={tagging.title(count)} isOpen onClose={onClose}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          act(onAdd, tag);
        }}
      >
        <label htmlFor={id}>{tagging.field}</label>
        <input
          id={id}
          className="field"
          autoFocus
          autoComplete="off"
          maxLength={100}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {shown.length > 0 && (
          <ul className="tag-choice" aria-label={tagging.used}>
            {shown.map((each) => (
              <li key={each.tag}>
                <button
                  type="button"
                  className="chip"
                  aria-pressed={each.tag === tag}
                  onClick={() => setTyped(each.tag)}
                >
                  <bdi>#{each.tag}</bdi>
                  <span className="num faint">{words.count(each.count)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="ask__end">
          <button
            type="button"
            className="btn btn--line btn--big"
            disabled={!tags.some((each) => each.tag.toLocaleLowerCase() === folded)}
            onClick={() => act(onRemove, tag)}
          >
            {tagging.remove}
          </button>
          <button type="submit" className="btn btn--main btn--big" disabled={tag === ''}>
            {tagging.add}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
