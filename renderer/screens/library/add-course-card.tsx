import { FolderPlus } from 'lucide-react';
import { useIsMac } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import type { AddingCourse } from './use-add-course.ts';

/** The last place on the shelf is free. */
export function AddCourseCard({ adding }: { adding: AddingCourse }) {
  const words = useWords();
  const isMac = useIsMac();
  return (
    <div className="drop">
      <FolderPlus aria-hidden />
      <b id="add-course">{words.addCourse}</b>
      <span>{words.addCourseHint}</span>
      <button type="button" className="btn btn--line" aria-describedby="add-course" onClick={adding.start}>
        {adding.isLooking ? words.addCourseAdding : words.addCourseChoose}{' '}
        <kbd aria-hidden="true">{firstKey('add-course', isMac, words)}</kbd>
      </button>
    </div>
  );
}
