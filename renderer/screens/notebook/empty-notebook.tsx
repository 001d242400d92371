import { DeskPicture } from '../../frame/desk-picture.tsx';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';

/** Before anything was written: how one begins. */
export function EmptyNotebook() {
  const words = useWords();
  const keyboard = useKeyboard();
  const ways = [
    { text: words.notebook.emptyHighlight, action: 'highlight' },
    { text: words.notebook.emptyNote, action: 'add-note' },
    { text: words.notebook.emptyBookmark, action: 'bookmark' },
    { text: words.notebook.emptyByKeys, action: 'select-words' },
  ] as const;
  return (
    <div className="notebook__empty">
      <DeskPicture />
      <h2 className="h-part">{words.notebook.emptyTitle}</h2>
      <p>{words.notebook.emptyText}</p>
      <dl>
        {ways.map(({ text, action }) => (
          <div key={action}>
            <dt>
              <kbd>{firstKey(action, keyboard, words)}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <a className="btn btn--main btn--big" href="#/">
        {words.notebook.emptyGo}
      </a>
    </div>
  );
}

/** Nothing is left by the filter. */
export function NothingLeft({ isLost, href }: { isLost: boolean; href: string }) {
  const words = useWords();
  return (
    <div className="notebook__empty">
      <h2 className="h-part">{isLost ? words.notebook.noOrphans : words.notebook.nothingLeft}</h2>
      <p>{isLost ? words.notebook.noOrphansText : words.notebook.nothingLeftText}</p>
      <a className="btn btn--line" href={href}>
        {words.notebook.showEverything}
      </a>
    </div>
  );
}
