import { memo, useLayoutEffect, useMemo } from 'react';
import type { SlideView } from '../../contract/views.ts';
import { Ribbon } from '../annotating/ribbon.tsx';
import { moduleName } from '../words/name-module.ts';
import { Passage } from '../passage/passage.tsx';
import { useFittedSlide } from './fit-slide.ts';
import { isLedByPicture } from './led-by-picture.ts';
import { textDirection } from './text-direction.ts';
import { useHiddenSteps } from './use-hidden-steps.ts';

/** Over so many characters a title is set smaller. */
const LONG_TITLE = 42;

type Props = {
  slide: SlideView;
  moduleTitle: string;
  language: string | null;
  /** How many of its steps are shown; null shows all. */
  shownSteps?: number | null;
  /** As wide as high as its place, not 16:9. */
  fillsPlace?: boolean;
  /** False for a slide that only waits for its turn: it is quiet, and begins at its head when it comes. */
  isOnStage?: boolean;
};

/** One slide on its sheet: the same picture at any size, on the stage or as a thumbnail. */
export const SlideFrame = memo(function SlideFrame({
  slide,
  moduleTitle,
  language,
  shownSteps = null,
  fillsPlace = false,
  isOnStage = true,
}: Props) {
  const content = `${slide.title.text}\n${slide.body.text}`;
  const { tree } = slide.body;
  const isPictured = useMemo(() => isLedByPicture(tree), [tree]);
  const { slide: place, body, scrolls } = useFittedSlide(content, isPictured);
  useHiddenSteps(body, tree, shownSteps === null || shownSteps >= slide.steps ? null : shownSteps);
  useLayoutEffect(() => {
    if (isOnStage) return;
    // Asking what doesn't scroll where it stands would cost a turn its speed.
    if (scrolls) body.current?.scrollTo(0, 0);
    for (const player of body.current?.querySelectorAll('audio, video') ?? []) {
      if (player instanceof HTMLMediaElement) player.pause();
    }
  }, [body, isOnStage, scrolls]);
  const isTitleOnly = tree.children.length === 0;
  const titleClass = slide.title.text.length > LONG_TITLE ? 'slide__title is-long' : 'slide__title';
  return (
    <div className={fillsPlace ? 'frame frame--fills' : 'frame'}>
      <Ribbon slide={slide.key} />
      <article
        ref={place}
        className={`slide${isTitleOnly ? ' slide--title' : ''}${isPictured ? ' slide--pictured' : ''}`}
        dir={textDirection(content)}
        data-scrolls={scrolls || undefined}
      >
        <span className="slide__n" aria-hidden="true">
          {slide.n}
        </span>
        <Passage
          as="h2"
          className={titleClass}
          passage={slide.title}
          language={language}
          slide={slide.key}
          part="title"
        />
        {!isTitleOnly && (
          <div ref={body} className="slide__body" tabIndex={scrolls ? 0 : undefined}>
            <Passage
              className="slide__text"
              passage={slide.body}
              language={language}
              showFirstMark={scrolls}
              slide={slide.key}
              part="body"
            />
          </div>
        )}
        <footer className="slide__foot" dir="auto">
          {moduleName(moduleTitle)}
        </footer>
      </article>
    </div>
  );
});
