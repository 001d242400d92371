import { FolderPlus } from 'lucide-react';
import { useAdding } from '../../adding/adding.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';

/** The last place on the shelf is free. */
export function AddCourseCard() {
  const words = useWords();
  const keyboard = useKeyboard();
  const adding = useAdding();
  return (
    <div className="drop" role="group" aria-labelledby="add-course">
      <FolderPlus aria-hidden />
      <b id="add-course">{words.addCourse}</b>
      <span>{words.addCourseHint}</span>
      <button
        type="button"
        className="btn btn--line"
        title={words.withKey(words.chooseFolder, firstKey('add-course', keyboard, words))}
        onClick={() => adding.chooseFolder()}
      >
        {words.chooseFolder}
      </button>
      <button type="button" className="btn btn--line" onClick={() => adding.chooseZip()}>
        {words.chooseZip}
      </button>
    </div>
  );
}
