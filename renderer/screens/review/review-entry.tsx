import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { AnnotationView, ReviewEntry } from '../../../contract/notebook-views.ts';
import { formatAddress, moduleAt } from '../../address/address.ts';
import { ShownNote } from '../../annotating/shown-note.tsx';
import { useTransport } from '../../asking/ask.ts';
import { courseQuery } from '../../asking/queries.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { moduleName } from '../../words/name-module.ts';
import { useWords } from '../../words/words.ts';
import { linkToPlace, linkToPlaceByHand, moduleNameOf, sayWhere } from '../notebook/entry-words.ts';
import { comparePassages } from './compare-passages.ts';
import { sayLikeness } from './likeness-words.ts';
import { PassagePieces } from './passage-pieces.tsx';

type Props = { entry: ReviewEntry; progress: string; onAccept(): void; onDetach(): void };

/** What a new edition did to one annotation: the text as it was and as it is, and what there is to decide. */
export function ReviewedEntry({ entry, progress, onAccept, onDetach }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const { annotation, before, after } = entry;
  const { state, colour, note, tags, quote } = annotation;
  const change = state === 'similar' || state === 'orphan' ? state : 'moved';
  const place = change === 'orphan' ? null : after;
  const compared = useMemo(() => (before === null ? null : comparePassages(before, place)), [before, place]);
  const link = change === 'orphan' ? null : linkToPlace(annotation);
  const now = place === null ? words.review.nowhere : words.review.afterAt(placeOf(annotation, place.title));
  const heads = quote === null ? words.review.heads.whole : words.review.heads.words;
  return (
    <article className="review__entry" aria-labelledby="review-head">
      <p className="label">{progress}</p>
      <h1 id="review-head" className="review__head" tabIndex={-1}>
        {heads[change]}
      </h1>
      <p className="quiet review__text">
        <bdi>{sayWhere(annotation, words, { course: true, module: true })}</bdi>.{' '}
        {change === 'similar'
          ? words.review.texts.similar(sayLikeness(annotation.score, words))
          : words.review.texts[change]}
      </p>
      {before !== null && compared !== null && (
        <div className="diff">
          <section className="diff__side" aria-label={words.review.beforeAt(before.title)}>
            <p className="label" dir="auto">
              {words.review.beforeAt(before.title)}
            </p>
            <div className="diff__text">
              <PassagePieces pieces={compared.before} change="del" colour={colour} />
            </div>
          </section>
          <section className="diff__side" aria-label={now}>
            <p className="label" dir="auto">
              {now}
            </p>
            <div className="diff__text" data-none={place === null || undefined}>
              {place === null ? (
                <p>{words.review.nowhereText}</p>
              ) : (
                <PassagePieces pieces={compared.after} change="ins" colour={colour} />
              )}
            </div>
          </section>
        </div>
      )}
      {(note !== '' || tags.length > 0) && (
        <div className="slip review__note" data-colour={colour ?? undefined}>
          {note !== '' && <ShownNote text={note} />}
          <p className="slip__foot">
            {note !== '' && <span>{words.review.noteGoes}</span>}
            {tags.map((tag) => (
              <span key={tag} className="tag" dir="auto">
                {tag}
              </span>
            ))}
          </p>
        </div>
      )}
      <div className="review__decide">
        {change !== 'orphan' && (
          <button type="button" className="btn btn--main btn--big" onClick={onAccept}>
            {words.review.accept[change]}{' '}
            <kbd aria-hidden="true">{firstKey('continue', keyboard, words)}</kbd>
          </button>
        )}
        <ByHand annotation={annotation} isOrphan={change === 'orphan'} />
        <button type="button" className="btn btn--bare btn--big" onClick={onDetach}>
          {words.review.detach}
        </button>
        {link !== null && (
          <a className="link" href={link}>
            {words.review.goTo}
          </a>
        )}
      </div>
    </article>
  );
}

function placeOf({ module, slide }: AnnotationView, title: string): string {
  return [
    ...(module === null ? [] : [moduleNameOf(module.title)]),
    ...(slide === null ? [] : [slide.n]),
    title,
  ].join(' · ');
}

/** To the place where it last stood, to choose from there; where that module is gone, to one that is there. */
function ByHand({ annotation, isOrphan }: { annotation: AnnotationView; isOrphan: boolean }) {
  const words = useWords();
  const { course, module, id } = annotation;
  const { data } = useQuery({ ...courseQuery(useTransport(), course.id), enabled: course.present });
  const link = linkToPlaceByHand(annotation);
  const text = isOrphan ? words.review.byHand : words.review.otherPlace;
  const look = isOrphan ? 'btn btn--main btn--big' : 'btn btn--line btn--big';
  if (link === null || data === undefined || data.modules.length === 0) return null;
  if (data.modules.some(({ path }) => path === module?.path)) {
    return (
      <a className={look} href={link}>
        {text}
      </a>
    );
  }
  return (
    <MenuTrigger>
      <Button className={look}>{text}</Button>
      <Popover className="menu">
        <Menu>
          {data.modules.map(({ path, title }) => (
            <MenuItem
              key={path}
              className="menu__item"
              textValue={title}
              href={formatAddress({
                ...moduleAt({ course: course.id, module: path, slide: null }),
                view: 'read',
                placing: id,
              })}
            >
              <bdi>{moduleName(title)}</bdi>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
