import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import type { HitView, ModuleView, SlideView } from '../../contract/views.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import { useTransport } from '../asking/ask.ts';
import { moduleQuery } from '../asking/queries.ts';
import { FindProvider } from '../passage/find-context.ts';
import { Passage } from '../passage/passage.tsx';
import { SlideFrame } from '../slide/slide-frame.tsx';
import { nameModule } from '../words/name-module.ts';
import { useWords } from '../words/words.ts';
import { WhyThisHit } from './why-this-hit.tsx';

/** The place of a hit as it looks, before one goes there. What is typed meanwhile leaves it as it is. */
export const Peek = memo(function Peek({ hit, find }: { hit: HitView; find: string }) {
  const words = useWords();
  const { data: module } = useQuery({
    ...moduleQuery(useTransport(), hit.course.id, hit.module.path),
    enabled: hit.mine?.stands ?? true,
  });
  const query = useMemo(() => parseQuery(find), [find]);
  const slide = module?.slides.find((each) => each.key === hit.slide?.key);
  return (
    <aside className="peek" aria-label={words.peek}>
      <div className="peek__page" tabIndex={0} role="group" aria-label={words.peek}>
        <FindProvider value={query}>
          {module && (slide ? <SlidePeek module={module} slide={slide} /> : <ModulePeek module={module} />)}
        </FindProvider>
      </div>
      <WhyThisHit hit={hit} />
    </aside>
  );
});

function SlidePeek({ module, slide }: { module: ModuleView; slide: SlideView }) {
  const words = useWords();
  const say = slide.seen ? words.peekSeen : words.peekSlide;
  return (
    <>
      <p className="label">{say(slide.n, module.slides.length)}</p>
      <SlideFrame key={slide.key} slide={slide} moduleTitle={module.title} language={module.language} />
      <Passage className="notes" passage={slide.notes} language={module.language} showFirstMark />
    </>
  );
}

function ModulePeek({ module }: { module: ModuleView }) {
  const words = useWords();
  const { number, name } = nameModule(module);
  return (
    <>
      <p className="label">{words.moduleLabel(number, words.minutes(module.minutes))}</p>
      <p className="peek__title" dir="auto">
        {name}
      </p>
      <Passage className="notes" passage={module.description} language={module.language} />
      <Passage className="notes" passage={module.introduction} language={module.language} showFirstMark />
    </>
  );
}
