import { ArrowRight } from 'lucide-react';
import { memo } from 'react';
import type { ModuleView, SlideView } from '../../../contract/views.ts';
import type { Query } from '../../../core/search/query.ts';
import { moduleLink } from '../../address/address.ts';
import { MyNotes } from '../../annotating/my-notes.tsx';
import { Cover } from '../../cover/cover.tsx';
import { FindProvider } from '../../passage/find-context.ts';
import { Passage } from '../../passage/passage.tsx';
import { moduleName, nameModule } from '../../words/name-module.ts';
import { sayDate } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import type { FoundInModule } from '../module/find-in-module.ts';

type Props = { module: ModuleView; found: FoundInModule | null };

/** Title, introduction, slides and notes, one after the other. A block carries its place as `data-n`, a part its name. */
export function ReadText({ module, found }: Props) {
  return (
    <article className="text">
      <Opening module={module} query={found?.query ?? null} />
      {module.slides.map((slide) => (
        <Slide
          key={slide.key}
          slide={slide}
          course={module.course.id}
          module={module.path}
          language={module.language}
          query={found?.slides.includes(slide.n) ? found.query : null}
        />
      ))}
      <NextModule module={module} />
    </article>
  );
}

function Opening({ module, query }: { module: ModuleView; query: Query | null }) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const { introduction, description, language } = module;
  const facts = [
    words.moduleN(number),
    ...(module.date === null ? [] : [sayDate(module.date, words)]),
    words.slides(module.slides.length),
    words.minutes(module.minutes),
  ];
  return (
    <FindProvider value={query}>
      <header className="text__block text__opening" data-n={0}>
        <div className="text__cover">
          <Cover cover={module.cover} title={module.title} course={module.course.title} shape="thumb" />
        </div>
        <p className="label">{facts.join(' · ')}</p>
        <h1 className="text__title" dir="auto" lang={language ?? undefined}>
          {name}
        </h1>
        {module.tags.length > 0 && (
          <ul className="tags">
            {module.tags.map((tag) => (
              <li key={tag} className="tag" dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        )}
        {description.text !== '' && (
          <div data-part="description">
            <Passage className="text__about" passage={description} language={language} part="description" />
          </div>
        )}
        {introduction.tree.children.length > 0 && (
          <div data-part="introduction">
            <Passage
              className="notes text__prose text__introduction"
              passage={introduction}
              language={language}
              part="introduction"
            />
          </div>
        )}
        <MyNotes course={module.course.id} module={module.path} slide={null} isQuiet />
      </header>
    </FindProvider>
  );
}

type SlideProps = {
  slide: SlideView;
  course: string;
  module: string;
  language: string | null;
  query: Query | null;
};

const Slide = memo(function Slide({ slide, course, module, language, query }: SlideProps) {
  const words = useWords();
  const { title, body, notes } = slide;
  return (
    <FindProvider value={query}>
      <section className="text__block" data-n={slide.n}>
        <span className="text__n" aria-hidden="true">
          {slide.n}
        </span>
        {title.text !== '' && (
          <div data-part="title">
            <Passage
              as="h2"
              className="text__heading"
              passage={title}
              language={language}
              slide={slide.key}
              part="title"
            />
          </div>
        )}
        {body.tree.children.length > 0 && (
          <div data-part="body">
            <Passage
              className="notes text__prose text__points"
              passage={body}
              language={language}
              slide={slide.key}
              part="body"
            />
          </div>
        )}
        {notes.tree.children.length > 0 && (
          <div className="text__notes" role="note" aria-label={words.notes} data-part="notes">
            <p className="label" aria-hidden="true">
              {words.notes}
            </p>
            <Passage className="notes" passage={notes} language={language} slide={slide.key} part="notes" />
          </div>
        )}
        <MyNotes course={course} module={module} slide={slide.key} isQuiet />
      </section>
    </FindProvider>
  );
});

function NextModule({ module: { course, next } }: { module: ModuleView }) {
  const words = useWords();
  if (next === null) return null;
  return (
    <footer className="text__block text__end">
      <a className="text__next" href={moduleLink(course.id, next.path, null, 'read')}>
        <span className="label">{words.nextModule}</span>
        <span className="row">
          <b dir="auto">{moduleName(next.title)}</b>
          <ArrowRight aria-hidden className="points-along" />
        </span>
      </a>
    </footer>
  );
}
