import { memo, useLayoutEffect, useRef } from 'react';
import type { ModuleView, SlideView } from '../../../contract/views.ts';
import type { Query } from '../../../core/search/query.ts';
import { MyNotes } from '../../annotating/my-notes.tsx';
import { FindProvider, useFind } from '../../passage/find-context.ts';
import { Passage } from '../../passage/passage.tsx';
import { MoreLikeThis } from './more-like-this.tsx';
import { useWords } from '../../words/words.ts';
import { useReadySlides } from './use-ready-slides.ts';

type Props = { module: ModuleView; slide: SlideView; /** Stays while the slide does. */ id: string | null };

/** The author's notes for the slide in view, and what is like it. The neighbours' notes lie ready, as their slides do. */
export function NotesPanel({ module, slide, id }: Props) {
  const words = useWords();
  const query = useFind();
  const slides = useReadySlides(module.slides, slide.n);
  const scrolled = useRef<Element>(null);
  useLayoutEffect(() => {
    // Only where it is needed: setting it makes the browser lay out the page at once.
    if (scrolled.current !== null) scrolled.current.scrollTop = 0;
    scrolled.current = null;
  }, [id]);
  return (
    <aside
      className="aside"
      aria-label={words.notes}
      tabIndex={0}
      onScroll={(event) => {
        scrolled.current = event.currentTarget;
      }}
    >
      <div className="aside__head">
        <h2>{words.notes}</h2>
      </div>
      <div>
        {slides.map((each) => (
          <Notes
            key={each.n === slide.n ? id : each.key}
            slide={each}
            language={module.language}
            isCurrent={each.n === slide.n}
            query={each.n === slide.n ? query : null}
          />
        ))}
      </div>
      <MyNotes course={module.course.id} module={module.path} slide={slide.key} />
      <MoreLikeThis key={slide.key} module={module} slide={slide} />
    </aside>
  );
}

type NotesProps = { slide: SlideView; language: string | null; isCurrent: boolean; query: Query | null };

const Notes = memo(function Notes({ slide, language, isCurrent, query }: NotesProps) {
  const words = useWords();
  return (
    <FindProvider value={query}>
      <div className="aside__slot" inert={!isCurrent}>
        {slide.notes.tree.children.length === 0 ? (
          <p className="aside__none">{words.noNotes}</p>
        ) : (
          <Passage
            className="notes"
            passage={slide.notes}
            language={language}
            showFirstMark={isCurrent}
            slide={slide.key}
            part="notes"
          />
        )}
      </div>
    </FindProvider>
  );
});
