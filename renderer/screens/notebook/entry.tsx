import { Bookmark, Pencil, StickyNote } from 'lucide-react';
import { memo, useId, type ReactNode } from 'react';
import type { AnnotationView } from '../../../contract/notebook-views.ts';
import { markText } from '../../../core/search/mark-text.ts';
import type { Query } from '../../../core/search/query.ts';
import { ShownNote } from '../../annotating/shown-note.tsx';
import { useNow } from '../../asking/clock.ts';
import { MarkedText } from '../../search/marked-text.tsx';
import { sayDayShort, sayTime } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { EntryHeadings } from './entry-headings.tsx';
import { EntryState } from './entry-state.tsx';
import { linkToPlace, sayWhat, sayWhere } from './entry-words.ts';
import type { EntryHeads } from './group-entries.ts';

type Props = {
  entry: AnnotationView;
  row: number;
  /** As JSON, so that an entry is drawn again only where they change. */
  heads: string;
  /** The words one searches for; null where one doesn't. */
  query: Query | null;
  isSelected: boolean;
  isTabStop: boolean;
  /** The day stands above it, and not the course, the module and the slide. */
  isTimeEnough: boolean;
  withCourse: boolean;
  /** What takes the note's place while it is changed. */
  editor: ReactNode;
};

/** One thing the learner added: the author's words it is on, the learner's own, and where it stands. */
export const Entry = memo(function Entry(props: Props) {
  const { entry, row, query, isSelected, isTabStop, isTimeEnough, withCourse, editor } = props;
  const words = useWords();
  const now = useNow();
  const id = useId();
  const tabIndex = isTabStop ? 0 : -1;
  const what = sayWhat(entry, words);
  // Headings are made of what headsOf gives, and of nothing else.
  const heads = JSON.parse(props.heads) as EntryHeads;
  const marked = (text: string) => (
    <MarkedText text={text} marks={query === null ? [] : markText(query, text)} />
  );
  return (
    <div
      role="row"
      data-row={row}
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      aria-labelledby={`${id}-kind ${id}-what ${id}-note ${id}-meta`}
      tabIndex={tabIndex}
      className="entry-row"
    >
      <div role="gridcell">
        <EntryHeadings heads={heads} />
        <div className="entry" data-colour={entry.colour ?? undefined}>
          <input
            type="checkbox"
            className="check"
            aria-label={words.notebook.select(what)}
            checked={isSelected}
            tabIndex={tabIndex}
            data-act="select"
            readOnly
          />
          <div className="entry__main">
            <span id={`${id}-kind`} className="vh">
              {words.notebook.kinds[entry.kind]}
            </span>
            <What entry={entry} id={`${id}-what`} tabIndex={tabIndex}>
              {marked(what)}
            </What>
            {editor}
            {editor === null && entry.note !== '' && (
              <div id={`${id}-note`} className="entry__note">
                {query === null ? <ShownNote text={entry.note} /> : <p dir="auto">{marked(entry.note)}</p>}
              </div>
            )}
            <div id={`${id}-meta`} className="entry__meta">
              <span dir="auto">{sayWhere(entry, words, { course: withCourse, module: isTimeEnough })}</span>
              <time dateTime={new Date(entry.createdAt).toISOString()}>
                {isTimeEnough ? sayTime(entry.createdAt, words) : sayDayShort(entry.createdAt, now, words)}
              </time>
              {editor === null &&
                entry.tags.map((tag) => (
                  <span key={tag} className="tag" dir="auto">
                    {marked(tag)}
                  </span>
                ))}
              <EntryState entry={entry} tabIndex={tabIndex} />
            </div>
          </div>
          {editor === null && (
            <button
              type="button"
              className="iconbtn entry__edit"
              aria-label={words.notebook.edit(what)}
              title={words.notebook.editShort}
              tabIndex={tabIndex}
              data-act="edit"
            >
              <Pencil aria-hidden />
            </button>
          )}
        </div>
      </div>
    </div>
  );
});

type WhatProps = { entry: AnnotationView; id: string; tabIndex: number; children: ReactNode };

/** The author's words as they were marked, or what stands for them; they lead to their place. */
function What({ entry, id, tabIndex, children }: WhatProps) {
  const link = linkToPlace(entry);
  const text =
    entry.quote === null ? (
      <span className="entry__about">
        {entry.kind === 'bookmark' ? (
          <Bookmark aria-hidden className="is-filled" />
        ) : (
          <StickyNote aria-hidden />
        )}
        <bdi>{children}</bdi>
      </span>
    ) : (
      <mark className="hl" data-colour={entry.colour ?? 'yellow'} data-style={entry.style ?? 'solid'}>
        {children}
      </mark>
    );
  return (
    <p id={id} className="entry__quote" dir={entry.quote === null ? undefined : 'auto'}>
      {link === null ? (
        text
      ) : (
        <a href={link} tabIndex={tabIndex}>
          {text}
        </a>
      )}
    </p>
  );
}
