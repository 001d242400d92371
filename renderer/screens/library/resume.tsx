import { useQuery } from '@tanstack/react-query';
import type { ResumePoint } from '../../../contract/views.ts';
import { courseLink, moduleLink } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { useNow } from '../../asking/clock.ts';
import { moduleQuery } from '../../asking/queries.ts';
import { useKeyboard, useKeys } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { SlideFrame } from '../../slide/slide-frame.tsx';
import { moduleName } from '../../words/name-module.ts';
import { sayWhen } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';

/** Where the learner left off, with the slide as it was on the screen. */
export function Resume({ resume, moduleCount }: { resume: ResumePoint; moduleCount: number }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const now = useNow();
  const { course, module, slide } = resume;
  const { data: view } = useQuery(moduleQuery(useTransport(), course.id, module.path));
  const shown = view?.slides.find((each) => each.key === slide.key);
  const link = moduleLink(course.id, module.path, slide.key);
  useKeys({ continue: () => void (window.location.hash = link) });

  return (
    <section className="resume" aria-label={words.resumeLabel}>
      <a className="resume__slide" href={link} tabIndex={-1} aria-hidden="true">
        <div inert>
          {view && shown ? (
            <SlideFrame slide={shown} moduleTitle={view.title} language={view.language} />
          ) : (
            <div className="frame" />
          )}
        </div>
      </a>
      <div className="resume__text names">
        <p className="label">{words.resumeLabel}</p>
        <h2 dir="auto">{moduleName(module.title)}</h2>
        <p className="resume__where">
          {words.resumeWhere(slide.n, module.slideCount)}
          {slide.title !== '' && (
            <>
              {' · '}
              <i dir="auto">{slide.title}</i>
            </>
          )}
          <br />
          <bdi>{course.title}</bdi> · {sayWhen(resume.at, now, words)}
        </p>
        <div className="row row--4 row--wrap">
          <a className="btn btn--main btn--big" href={link}>
            {words.continueReading} <kbd aria-hidden="true">{firstKey('continue', keyboard, words)}</kbd>
          </a>
          <a className="link" href={courseLink(course.id)}>
            {words.allModules(moduleCount)}
          </a>
        </div>
      </div>
    </section>
  );
}
