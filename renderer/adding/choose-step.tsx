import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { sayFailure } from '../frame/say-failure.ts';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import type { AddingState, Hitch } from './adding-state.ts';
import type { Adding } from './adding.ts';
import type { AddingSteps } from './use-adding-steps.ts';

type Props = { state: Extract<AddingState, { step: 'choose' }>; steps: AddingSteps; adding: Adding };

/** Asks for a folder or a zip; where that was done before, says what was wrong with it. */
export function ChooseStep({ state, steps, adding }: Props) {
  return steps.hasDialogs ? (
    <SystemDialogs state={state} adding={adding} />
  ) : (
    // What was typed is kept until it is right.
    <PathField state={state} steps={steps} adding={adding} />
  );
}

function SystemDialogs({ state, adding }: Omit<Props, 'steps'>) {
  const words = useWords();
  const keyboard = useKeyboard();
  return (
    <div className="ask">
      <HitchNote hitch={state.hitch} />
      <p className="dialog__text">{words.addCourseWays}</p>
      <div className="ask__end ask__end--start">
        <button
          type="button"
          className="btn btn--main btn--big"
          autoFocus
          onClick={() => adding.chooseFolder(state.missing)}
        >
          {words.chooseFolder} <kbd aria-hidden="true">{firstKey('add-course', keyboard, words)}</kbd>
        </button>
        <button
          type="button"
          className="btn btn--line btn--big"
          onClick={() => adding.chooseZip(state.missing)}
        >
          {words.chooseZip}
        </button>
      </div>
    </div>
  );
}

/** A browser never tells a page where a file lies, so a folder's path is typed; a zip can be handed over. */
function PathField({ state, steps, adding }: Props) {
  const words = useWords();
  const [path, setPath] = useState(state.path);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // Paths are often pasted with the quotes a terminal or a file manager puts round them.
  const clean = path.trim().replace(/^(["'])(.*)\1$/, '$2');
  useEffect(() => field.current?.select(), [state.hitch]);

  function look(event: SubmitEvent): void {
    event.preventDefault();
    if (clean !== '') steps.look({ kind: 'path', path: clean }, state.missing);
  }

  return (
    <form className="ask" onSubmit={look}>
      <HitchNote hitch={state.hitch} id={`${id}-hitch`} />
      <label htmlFor={id}>{words.addCourseField}</label>
      <div className="ask__line">
        <input
          id={id}
          ref={field}
          className="field"
          type="text"
          value={path}
          onChange={(event) => setPath(event.target.value)}
          placeholder={words.addCourseExample}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          aria-invalid={state.hitch?.kind === 'failure' && state.path !== ''}
          aria-describedby={`${id}-hint ${id}-hitch`}
        />
        <button type="submit" className="btn btn--main btn--big" disabled={clean === ''}>
          {words.addCourseLook}
        </button>
      </div>
      <p className="ask__hint" id={`${id}-hint`}>
        {words.addCourseFieldHint}
      </p>
      <p className="ask__or">{words.addCourseOr}</p>
      <div className="ask__end ask__end--start">
        <button
          type="button"
          className="btn btn--line btn--big"
          onClick={() => adding.chooseZip(state.missing)}
        >
          {words.chooseZip}
        </button>
      </div>
    </form>
  );
}

function HitchNote({ hitch, id }: { hitch: Hitch | null; id?: string }) {
  const words = useWords();
  if (hitch?.kind === 'failure') {
    const { what, todo } = sayFailure(hitch.error, words);
    return (
      <div className="ask__failure" role="alert" id={id}>
        <b>{what}</b>
        {todo}
      </div>
    );
  }
  return (
    <div role="status" id={id} className={hitch === null ? undefined : 'ask__note'}>
      {hitch?.text}
    </div>
  );
}
