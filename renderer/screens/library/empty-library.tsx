import { DeskPicture } from '../../frame/desk-picture.tsx';
import { useIsMac } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import type { AddingCourse } from './use-add-course.ts';

export function EmptyLibrary({ adding }: { adding: AddingCourse }) {
  const words = useWords();
  const isMac = useIsMac();
  return (
    <main className="notice" tabIndex={-1}>
      <DeskPicture />
      <h1 className="h-page">{words.emptyTitle}</h1>
      <p>{words.emptyText}</p>
      <div className="row row--3">
        <button type="button" className="btn btn--main btn--big" onClick={adding.start}>
          {adding.canChooseFolder ? words.emptyButton : words.emptyPathButton}{' '}
          <kbd aria-hidden="true">{firstKey('add-course', isMac, words)}</kbd>
        </button>
      </div>
    </main>
  );
}
