import type { SlideView } from '../../contract/views.ts';
import { moduleName } from '../words/name-module.ts';
import { Passage } from '../passage/passage.tsx';
import { useFittedSlide } from './fit-slide.ts';
import { textDirection } from './text-direction.ts';

/** Over so many characters a title is set smaller. */
const LONG_TITLE = 42;

type Props = { slide: SlideView; moduleTitle: string; language: string | null };

/** One slide on its sheet: the same picture at any size, on the stage or as a thumbnail. */
export function SlideFrame({ slide, moduleTitle, language }: Props) {
  const { slide: place, body, scrolls } = useFittedSlide(slide);
  const isTitleOnly = slide.body.tree.children.length === 0;
  const titleClass = slide.title.text.length > LONG_TITLE ? 'slide__title is-long' : 'slide__title';
  return (
    <div className="frame">
      <article
        ref={place}
        className={isTitleOnly ? 'slide slide--title' : 'slide'}
        dir={textDirection(slide.title.text || slide.body.text)}
        data-scrolls={scrolls || undefined}
      >
        <span className="slide__n" aria-hidden="true">
          {slide.n}
        </span>
        <Passage as="h2" className={titleClass} passage={slide.title} language={language} />
        {!isTitleOnly && (
          <div ref={body} className="slide__body" tabIndex={scrolls ? 0 : undefined}>
            <Passage
              className="slide__text"
              passage={slide.body}
              language={language}
              showFirstMark={scrolls}
            />
          </div>
        )}
        <footer className="slide__foot" dir="auto">
          {moduleName(moduleTitle)}
        </footer>
      </article>
    </div>
  );
}
