import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RelatedView } from '../../../contract/related-view.ts';
import type { ModuleView, SlideView } from '../../../contract/views.ts';
import { moduleLink } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { relatedQuery } from '../../asking/queries.ts';
import { useSearchMemory } from '../../search/search-memory.ts';
import { nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';

type Related = RelatedView['slides'][number];

/** Slides that speak of the same, and where this one's lines stand again; asked for once somebody looks. */
export function MoreLikeThis({ module, slide }: { module: ModuleView; slide: SlideView }) {
  const words = useWords();
  const memory = useSearchMemory();
  const [isOpen, setIsOpen] = useState(memory.showsRelated);
  return (
    <details
      className="related"
      open={isOpen}
      onToggle={(event) => {
        memory.showRelated(event.currentTarget.open);
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{words.moreLikeThis}</summary>
      {isOpen && <List module={module} slide={slide} />}
    </details>
  );
}

function List({ module, slide }: { module: ModuleView; slide: SlideView }) {
  const words = useWords();
  const place = { course: module.course.id, module: module.path, slide: slide.key };
  const { data } = useQuery(relatedQuery(useTransport(), place));
  if (data === undefined) return null;
  const { slides, lines } = data;
  if (slides.length === 0 && lines.length === 0) return <p className="aside__none">{words.relatedNone}</p>;
  return (
    <>
      <Places places={slides} from={module} />
      {lines.map(({ text, places }) => (
        <section key={text} className="related__line">
          <p dir="auto">{text}</p>
          <p className="label">{words.alsoOn}</p>
          <Places places={places} from={module} />
        </section>
      ))}
    </>
  );
}

function Places({ places, from }: { places: readonly Related[]; from: ModuleView }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={`${place.course.id}\n${place.module.path}\n${place.slide.key}`}>
          <a href={moduleLink(place.course.id, place.module.path, place.slide.key)}>
            <PlaceName place={place} from={from} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** As much of the place as is not already here: the course and the module are named where they are others. */
function PlaceName({ place: { course, module, slide }, from }: { place: Related; from: ModuleView }) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const isOtherCourse = course.id !== from.course.id;
  const isOtherModule = isOtherCourse || module.path !== from.path;
  return (
    <>
      <span dir="auto">
        {slide.title === '' ? words.slideName(slide.n) : words.hitWhere(slide.n, slide.title)}
      </span>
      {isOtherModule && (
        <span className="related__where" dir="auto">
          {number} {name}
          {isOtherCourse && ` · ${course.title}`}
        </span>
      )}
    </>
  );
}
