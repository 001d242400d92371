import { useId, useState, type SubmitEvent } from 'react';
import { ModalDialog } from '../../controls/modal-dialog.tsx';
import { sayFailure } from '../../frame/say-failure.ts';
import { useWords } from '../../words/words.ts';
import type { AddingCourse } from './use-add-course.ts';

/** Asks for a folder's path, where the host has no dialog for folders: a browser never tells a page where a file lies. */
export function AddCourseDialog({ adding }: { adding: AddingCourse }) {
  const words = useWords();
  return (
    <ModalDialog title={words.addCourse} isOpen={adding.isAsking} onClose={adding.stop}>
      <Ask adding={adding} />
    </ModalDialog>
  );
}

function Ask({ adding }: { adding: AddingCourse }) {
  const words = useWords();
  const [path, setPath] = useState('');
  const id = useId();
  const failure = adding.failure === null ? null : sayFailure(adding.failure, words);
  // Paths are often pasted with the quotes a terminal or a file manager puts round them.
  const clean = path.trim().replace(/^(["'])(.*)\1$/, '$2');

  function add(event: SubmitEvent): void {
    event.preventDefault();
    if (clean !== '') adding.add(clean);
  }

  return (
    <form className="ask" onSubmit={add}>
      <p className="dialog__text" id={`${id}-hint`}>
        {words.addCourseFieldHint}
      </p>
      <label htmlFor={id}>{words.addCourseField}</label>
      <input
        id={id}
        className="field"
        type="text"
        value={path}
        onChange={(event) => setPath(event.target.value)}
        placeholder={words.addCourseExample}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        aria-invalid={failure !== null}
        aria-describedby={`${id}-hint ${id}-failure`}
      />
      <div className="ask__failure" id={`${id}-failure`} role="alert">
        {failure && (
          <>
            <b>{failure.what}</b>
            {failure.todo}
          </>
        )}
      </div>
      <div className="ask__end">
        <button type="button" className="btn btn--line btn--big" onClick={adding.stop}>
          {words.cancel}
        </button>
        <button type="submit" className="btn btn--main btn--big" disabled={adding.isLooking || clean === ''}>
          {adding.isLooking ? words.addCourseAdding : words.addCourseAdd}
        </button>
      </div>
    </form>
  );
}
