import { useAdding } from '../../adding/adding.ts';
import { DeskPicture } from '../../frame/desk-picture.tsx';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';

export function EmptyLibrary() {
  const words = useWords();
  const keyboard = useKeyboard();
  const adding = useAdding();
  return (
    <main className="notice" tabIndex={-1}>
      <DeskPicture />
      <h1 className="h-page">{words.emptyTitle}</h1>
      <p>{words.emptyText}</p>
      <div className="row row--3 row--wrap">
        <button type="button" className="btn btn--main btn--big" onClick={() => adding.chooseFolder()}>
          {words.chooseFolder} <kbd aria-hidden="true">{firstKey('add-course', keyboard, words)}</kbd>
        </button>
        <button type="button" className="btn btn--line btn--big" onClick={() => adding.chooseZip()}>
          {words.chooseZip}
        </button>
      </div>
    </main>
  );
}
