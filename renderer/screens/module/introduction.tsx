import type { ModuleView } from '../../../contract/views.ts';
import { formatAddress } from '../../address/address.ts';
import { MyNotes } from '../../annotating/my-notes.tsx';
import { Cover } from '../../cover/cover.tsx';
import { Passage } from '../../passage/passage.tsx';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { nameModule } from '../../words/name-module.ts';
import { sayDate } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { DialectNote } from './dialect-note.tsx';
import { startPosition } from './start-position.ts';
import type { Place } from './use-place.ts';

/** The module's title page: what it is about, and the way to its slides. */
export function Introduction({ module, place }: { module: ModuleView; place: Place }) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const facts = [
    words.moduleN(number),
    ...(module.date === null ? [] : [sayDate(module.date, words)]),
    words.slides(module.slides.length),
    words.minutes(module.minutes),
  ];
  return (
    <section className="intro" aria-label={words.introduction}>
      <article className="intro__sheet">
        <header className="intro__head">
          <p className="label">{facts.join(' · ')}</p>
          <h2 className="intro__title" dir="auto" lang={module.language ?? undefined}>
            {name}
          </h2>
          {module.description.text !== '' && (
            <Passage
              className="intro__about"
              passage={module.description}
              language={module.language}
              part="description"
            />
          )}
          <Ways module={module} place={place} />
        </header>
        {module.introduction.tree.children.length > 0 && (
          <Passage
            className="notes intro__text"
            passage={module.introduction}
            language={module.language}
            part="introduction"
          />
        )}
        <div className="intro__side">
          <Cover cover={module.cover} title={module.title} course={module.course.title} shape="thumb" />
          {module.tags.length > 0 && (
            <ul className="tags">
              {module.tags.map((tag) => (
                <li key={tag} className="tag" dir="auto">
                  {tag}
                </li>
              ))}
            </ul>
          )}
          {module.dialect && <DialectNote module={module} dialect={module.dialect} />}
          <MyNotes course={module.course.id} module={module.path} slide={null} />
        </div>
      </article>
    </section>
  );
}

function Ways({ module, place }: { module: ModuleView; place: Place }) {
  const words = useWords();
  const keyboard = useKeyboard();
  const start = startPosition(module);
  if (start === 0) return <p className="quiet">{words.noSlides}</p>;
  return (
    <div className="intro__ways">
      <a className="btn btn--main btn--big" href={formatAddress(place.at(start))}>
        {start > 1 ? words.continueAt(start) : words.startReading}{' '}
        <kbd aria-hidden="true">{firstKey('continue', keyboard, words)}</kbd>
      </a>
      {start > 1 && (
        <a className="link" href={formatAddress(place.at(1))}>
          {words.fromTheStart}
        </a>
      )}
    </div>
  );
}
