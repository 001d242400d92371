import { Check } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { ModuleView, SlideView } from '../../../contract/views.ts';
import { courseLink, formatAddress, linksLink, moduleLink } from '../../address/address.ts';
import { SlideSigns } from '../../annotating/slide-signs.tsx';
import { useOpenPrint } from '../../print/print-context.ts';
import { ChangeMark } from '../../slide/change-mark.tsx';
import { slideName } from '../../slide/slide-name.ts';
import { moduleName, nameModule } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import type { FoundInModule } from './find-in-module.ts';
import type { Place } from './use-place.ts';

type Props = { module: ModuleView; place: Place; found: FoundInModule | null };

export function Outline({ module, place, found }: Props) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const seen = module.slides.filter((slide) => slide.seen).length;
  const part = module.slides.length === 0 ? 0 : seen / module.slides.length;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // With the frame, whose layout it then needs no second time.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [place.n]);
  return (
    <nav className="outline names" aria-label={words.outline}>
      <div className="outline__head">
        <span className="label">{words.moduleLabel(number, words.minutes(module.minutes))}</span>
        <p className="outline__title" dir="auto">
          {name}
        </p>
        <span
          className="progress"
          role="img"
          aria-label={words.seenOf(seen, module.slides.length)}
          style={{ '--at': `${part * 100}%` }}
        />
      </div>
      <ol ref={list}>
        <li>
          <a
            className="outline__item"
            href={formatAddress(place.at(0))}
            aria-current={place.n === 0 ? 'true' : undefined}
          >
            <span className="num" aria-hidden="true" />
            <span>{words.introduction}</span>
          </a>
        </li>
        {module.slides.map((slide) => (
          <li key={slide.key}>
            <Item
              slide={slide}
              link={place.links[slide.n - 1] ?? ''}
              isCurrent={slide.n === place.n}
              isFound={found?.slides.includes(slide.n) ?? false}
            />
          </li>
        ))}
      </ol>
      <Ways module={module} />
    </nav>
  );
}

type ItemProps = { slide: SlideView; link: string; isCurrent: boolean; isFound: boolean };

/** Turning a slide changes two of them. */
const Item = memo(function Item({ slide, link, isCurrent, isFound }: ItemProps) {
  const words = useWords();
  return (
    <a
      className={isFound ? 'outline__item outline__item--found' : 'outline__item'}
      href={link}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className="num">{slide.n}</span>
      <span dir="auto">{slideName(slide, words)}</span>
      <span className="outline__marks">
        <SlideSigns slide={slide.key} />
        {slide.change !== null && <ChangeMark kind={slide.change} />}
        {slide.seen && <Check aria-label={words.seen} role="img" />}
      </span>
    </a>
  );
});

function Ways({ module }: { module: ModuleView }) {
  const words = useWords();
  const openPrint = useOpenPrint();
  const { course, previous, next } = module;
  return (
    <div className="outline__ways">
      {next && (
        <a href={moduleLink(course.id, next.path)}>
          {words.nextModule}
          <b dir="auto">{moduleName(next.title)}</b>
        </a>
      )}
      {previous && (
        <a href={moduleLink(course.id, previous.path)}>
          {words.previousModule}
          <b dir="auto">{moduleName(previous.title)}</b>
        </a>
      )}
      <a className="link" href={linksLink(course.id, module.path)}>
        {words.linksModule}
      </a>
      <button type="button" className="link" onClick={openPrint}>
        {words.printModule}
      </button>
      <a className="link" href={courseLink(course.id)}>
        {words.allModulesOf(course.title)}
      </a>
    </div>
  );
}
