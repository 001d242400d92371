import { useId } from 'react';
import type { PreviewedCourse } from '../../contract/preview-view.ts';
import { useWords } from '../words/words.ts';
import { HowItIsRead } from './how-it-is-read.tsx';
import { ProblemList } from './problem-list.tsx';
import { canBeAdded, languageName } from './sum-up-preview.ts';

type Props = {
  course: PreviewedCourse;
  /** Null where there is nothing to choose among. */
  isTicked: boolean | null;
  onTick(): void;
  isAsMissing: boolean;
  onAsMissing(as: boolean): void;
};

/** A course as it would stand on the shelf: what it is, how it would be read, what is wrong with it. */
export function FoundCourse({ course, isTicked, onTick, isAsMissing, onAsMissing }: Props) {
  const words = useWords();
  const id = useId();
  const { standing, language } = course;
  const facts = [
    words.previewSummary(course.moduleCount, course.slideCount, words.minutes(course.minutes)),
    ...(language === null ? [] : [languageName(language, words.locale)]),
  ];
  const hasErrors = course.problems.some((problem) => problem.severity === 'error');
  return (
    <section
      className="found__course"
      aria-labelledby={`${id}-title`}
      data-ticks={isTicked !== null || undefined}
    >
      {isTicked !== null && (
        <input
          type="checkbox"
          className="found__tick"
          aria-labelledby={`${id}-title`}
          checked={isTicked}
          disabled={!canBeAdded(course)}
          onChange={onTick}
        />
      )}
      <div className="found__text">
        <div className="found__head">
          <h3 id={`${id}-title`} dir="auto">
            {course.title}
          </h3>
          <span className="standing" data-standing={standing}>
            {words.standings[standing]}
          </span>
        </div>
        <p className="quiet">{facts.join(' · ')}</p>
        {course.description !== null && (
          <p className="found__about" dir="auto" lang={language ?? undefined}>
            {course.description}
          </p>
        )}
        {words.standingTexts[standing] !== '' && <p className="quiet">{words.standingTexts[standing]}</p>}
        {course.likeMissing && (
          <fieldset className="found__like">
            <legend>
              {words.likeMissing(course.likeMissing.title, words.percent(course.likeMissing.likeness))}
            </legend>
            <label>
              <input type="radio" name={id} checked={isAsMissing} onChange={() => onAsMissing(true)} />
              {words.openAsMissing(course.likeMissing.title)}
            </label>
            <label>
              <input type="radio" name={id} checked={!isAsMissing} onChange={() => onAsMissing(false)} />
              {words.addAsNew}
            </label>
          </fieldset>
        )}
        <HowItIsRead course={course} />
        {course.problemCount > 0 && (
          <ProblemList
            title={
              hasErrors ? words.problemCount(course.problemCount) : words.warningCount(course.problemCount)
            }
            problems={course.problems}
            count={course.problemCount}
            isOpen={hasErrors || standing === 'taken'}
          />
        )}
      </div>
    </section>
  );
}
