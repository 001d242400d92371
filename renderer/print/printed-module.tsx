import type { Ref } from 'react';
import { createPortal } from 'react-dom';
import type { ModuleView, SlideView } from '../../contract/views.ts';
import { assertNever } from '../../core/assert-never.ts';
import { FindProvider } from '../passage/find-context.ts';
import { Passage } from '../passage/passage.tsx';
import { ReadText } from '../screens/read/read-text.tsx';
import { SlideFrame } from '../slide/slide-frame.tsx';
import { nameModule } from '../words/name-module.ts';
import { useWords } from '../words/words.ts';
import { outsideLinks } from './outside-links.ts';

/** What of a module comes onto paper. */
export const printKinds = ['handout', 'text', 'slides'] as const;
export type PrintKind = (typeof printKinds)[number];

type Props = { module: ModuleView; kind: PrintKind; ref: Ref<HTMLDivElement> };

/** A module as it is printed: laid out beside the page, unseen, and the only thing on paper. No words are marked in it. */
export function PrintedModule({ module, kind, ref }: Props) {
  return createPortal(
    <FindProvider value={null}>
      <div ref={ref} className={`print print--${kind}`} data-theme="light" inert>
        <Sheets module={module} kind={kind} />
      </div>
    </FindProvider>,
    document.body,
  );
}

function Sheets({ module, kind }: Pick<Props, 'module' | 'kind'>) {
  switch (kind) {
    case 'text':
      return <ReadText module={module} found={null} />;
    case 'slides':
      return module.slides.map((slide) => (
        <div key={slide.key} className="print__sheet">
          <Frame module={module} slide={slide} />
        </div>
      ));
    case 'handout':
      return <Handout module={module} />;
    default:
      return assertNever(kind);
  }
}

function Handout({ module }: { module: ModuleView }) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const { language, introduction, description } = module;
  return (
    <>
      <header className="print__head">
        <p className="label">{[module.course.title, words.moduleN(number)].join(' · ')}</p>
        <h1 className="text__title" dir="auto" lang={language ?? undefined}>
          {name}
        </h1>
        {description.text !== '' && (
          <Passage className="text__about" passage={description} language={language} part="description" />
        )}
        {introduction.tree.children.length > 0 && (
          <Passage className="notes" passage={introduction} language={language} part="introduction" />
        )}
      </header>
      {module.slides.map((slide) => (
        <section key={slide.key} className="print__slide">
          <Frame module={module} slide={slide} />
          <Links slide={slide} />
          {slide.notes.tree.children.length > 0 && (
            <Passage
              className="notes"
              passage={slide.notes}
              language={language}
              slide={slide.key}
              part="notes"
            />
          )}
        </section>
      ))}
    </>
  );
}

function Frame({ module, slide }: { module: ModuleView; slide: SlideView }) {
  return <SlideFrame slide={slide} moduleTitle={module.title} language={module.language} />;
}

/** A slide keeps its picture: where its links lead stands below it. */
function Links({ slide }: { slide: SlideView }) {
  const links = outsideLinks({
    type: 'root',
    children: [...slide.title.tree.children, ...slide.body.tree.children],
  });
  if (links.length === 0) return null;
  return (
    <ul className="print__links">
      {links.map(({ text, address }) => (
        <li key={address}>
          <bdi>{text}</bdi> <span className="print__address">{address}</span>
        </li>
      ))}
    </ul>
  );
}
