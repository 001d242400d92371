import { useEffect, useRef, useState } from 'react';
import { ToldFailure } from '../frame/told-failure.tsx';
import { useWords } from '../words/words.ts';
import type { AddingState } from './adding-state.ts';
import { FoundCourse } from './found-course.tsx';
import { ProblemList } from './problem-list.tsx';
import { canBeAdded, firstTicked } from './sum-up-preview.ts';
import type { AddingSteps } from './use-adding-steps.ts';

type Props = { state: Extract<AddingState, { step: 'found' }>; steps: AddingSteps };

/** What is in the folder or zip. Nothing of it is added until the last button is pressed. */
export function FoundStep({ state, steps }: Props) {
  const words = useWords();
  const { view, missing, failure } = state;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(firstTicked(view.courses)));
  // Folders of courses that are taken for the ones they look like. It is said beside each, and can be refused.
  const [asMissing, setAsMissing] = useState<ReadonlySet<string>>(
    () => new Set(view.courses.filter((course) => course.likeMissing).map(({ folder }) => folder)),
  );
  const top = useRef<HTMLParagraphElement>(null);
  // Reading aloud begins with what was found, not with the first button.
  useEffect(() => top.current?.focus(), []);

  const isMany = view.courses.length > 1;
  const chosen = view.courses.filter((course) => ticked.has(course.folder) && canBeAdded(course));
  const bringsNothing = chosen.length > 0 && chosen.every((course) => course.standing === 'on-shelf');
  const isFoundAgain = view.courses.some(
    (course) => course.likeMissing?.id === missing?.id || /comes-back|new-edition/.test(course.standing),
  );

  function add(): void {
    steps.add(
      chosen.map(({ folder, likeMissing }) => ({
        folder,
        as: likeMissing && asMissing.has(folder) ? likeMissing.id : null,
      })),
    );
  }

  return (
    <div className="found">
      <p className="found__where" tabIndex={-1} ref={top} dir="auto">
        {isMany && `${words.previewChoose}: `}
        {state.look.name}
      </p>
      {missing !== null && !isFoundAgain && (
        <p className="ask__note">{words.notLikeMissing(missing.title)}</p>
      )}
      <ul className="found__list">
        {view.courses.map((course) => (
          <li key={course.folder}>
            <FoundCourse
              course={course}
              isTicked={isMany ? ticked.has(course.folder) : null}
              onTick={() => setTicked(toggled(ticked, course.folder))}
              isAsMissing={asMissing.has(course.folder)}
              onAsMissing={(as) =>
                as !== asMissing.has(course.folder) && setAsMissing(toggled(asMissing, course.folder))
              }
            />
          </li>
        ))}
      </ul>
      {view.problems.length > 0 && (
        <ProblemList
          title={view.kind === 'zip' ? words.previewProblemsZip : words.previewProblems}
          problems={view.problems}
          count={view.problems.length}
          isOpen={view.courses.length === 0}
        />
      )}
      <div className="found__end">
        <ToldFailure failure={failure} />
        <div className="ask__end">
          <button type="button" className="btn btn--bare btn--big" onClick={() => steps.choose(missing)}>
            {words.chooseOther}
          </button>
          <button type="button" className="btn btn--line btn--big" onClick={steps.close}>
            {words.cancel}
          </button>
          <button
            type="button"
            className="btn btn--main btn--big"
            aria-disabled={chosen.length === 0 || state.isAdding}
            disabled={chosen.length === 0}
            onClick={add}
          >
            {state.isAdding
              ? words.addCourseAdding
              : bringsNothing
                ? words.addCourseShow
                : isMany
                  ? words.addCoursesAdd(chosen.length)
                  : words.addCourseAdd}
          </button>
        </div>
      </div>
    </div>
  );
}

function toggled(set: ReadonlySet<string>, folder: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(folder)) next.add(folder);
  return next;
}
