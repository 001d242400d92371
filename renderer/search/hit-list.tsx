import { memo, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { HitView } from '../../contract/views.ts';
import { nameModule } from '../words/name-module.ts';
import { useWords } from '../words/words.ts';
import { hitKey, mineGroup, type CourseHits, type ModuleHits } from './hit-groups.ts';
import { MarkedText } from './marked-text.tsx';
import { useDrawnRows } from './use-drawn-rows.ts';

type Props = {
  id: string;
  query: string;
  courses: CourseHits[];
  /** The hits as they are shown, one after the other. */
  hits: readonly HitView[];
  selected: string | null;
  /** Both stay the same function from one drawing to the next. */
  onSelect(key: string): void;
  onOpen(hit: HitView): void;
  /** Where the list's place is kept. */
  scroller?: RefObject<HTMLDivElement | null>;
  /** It is come back to, to the place where it was left. */
  isKept?: boolean;
};

/** Everything that was found. The focus stays in the field above; it names the selected row. */
export const HitList = memo(function HitList(props: Props) {
  const { id, query, courses, hits, selected, onSelect, onOpen, scroller, isKept = false } = props;
  const words = useWords();
  const own = useRef<HTMLDivElement>(null);
  const list = scroller ?? own;
  const at = hits.findIndex((hit) => hitKey(hit) === selected);
  const drawn = useDrawnRows({ list, query, count: hits.length, at, isKept });
  const isScrolled = useRef(false);
  const isFirst = at === 0;
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]');
    if (!isFirst) row?.scrollIntoView({ block: 'nearest' });
    // With what is written over the first row. To ask the list where it stands would cost a keystroke its layout.
    else if (isScrolled.current) list.current?.scrollTo({ top: 0 });
  }, [list, selected, isFirst]);
  return (
    <div
      ref={list}
      className="hits"
      id={id}
      role="listbox"
      aria-label={words.searchResults}
      onScroll={({ currentTarget }) => (isScrolled.current = currentTarget.scrollTop !== 0)}
    >
      {placed(courses, drawn).map(({ course, module, isFirst: isFirstOfCourse, from, until }, group) => (
        // By their place: what a keystroke finds is then written where the hits before stood.
        <Group key={group} course={course} module={module} isFirst={isFirstOfCourse}>
          {module.hits.slice(0, until - from).map((hit, index) => (
            <Row
              key={index}
              hit={hit}
              id={rowId(id, from + index)}
              place={from + index + 1}
              count={hits.length}
              isSelected={from + index === at}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </Group>
      ))}
    </div>
  );
});

type PlacedModule = {
  course: CourseHits;
  module: ModuleHits;
  /** Of its course. */
  isFirst: boolean;
  /** Its hits that are drawn, as places in the whole list: `[from, until)`. */
  from: number;
  until: number;
};

/** The modules of the first `drawn` hits. */
function placed(courses: readonly CourseHits[], drawn: number): PlacedModule[] {
  const all: PlacedModule[] = [];
  let from = 0;
  for (const course of courses) {
    for (const [index, module] of course.modules.entries()) {
      if (from >= drawn) return all;
      const end = from + module.hits.length;
      all.push({ course, module, isFirst: index === 0, from, until: Math.min(end, drawn) });
      from = end;
    }
  }
  return all;
}

export function rowId(list: string, index: number): string {
  return `${list}-${index}`;
}

type GroupProps = { course: CourseHits; module: ModuleHits; isFirst: boolean; children: ReactNode };

function Group({ course, module, isFirst, children }: GroupProps) {
  const words = useWords();
  const { number, name } = nameModule(module);
  const isMine = course.id === mineGroup;
  const title = isMine ? words.mineGroup : course.title;
  // What stands in no module of today has the name of the last one, or of its course, and no number.
  const place = name === '' ? (module.hits[0]?.course.title ?? '') : name;
  return (
    <div role="group" aria-label={`${title}, ${module.title === '' ? place : module.title}`}>
      {isFirst && (
        <p className="hits__course" aria-hidden="true">
          <bdi>{title}</bdi>
        </p>
      )}
      <div className="hits__module" aria-hidden="true">
        <span dir="auto">
          {number > 0 && <>{number}&ensp;</>}
          {place}
        </span>
        <span className="num">{words.hitPlaces(module.hits.length)}</span>
      </div>
      {children}
    </div>
  );
}

type RowProps = {
  hit: HitView;
  id: string;
  /** 1-based, among `count`. */
  place: number;
  count: number;
  isSelected: boolean;
  onSelect(key: string): void;
  onOpen(hit: HitView): void;
};

const Row = memo(function Row({ hit, id, place, count, isSelected, onSelect, onOpen }: RowProps) {
  const words = useWords();
  return (
    <div
      id={id}
      className="hitrow"
      role="option"
      aria-selected={isSelected}
      // Not all of them are drawn at once.
      aria-posinset={place}
      aria-setsize={count}
      onClick={() => onOpen(hit)}
      onPointerMove={(event) => {
        // A list that scrolls under a resting pointer moves nothing.
        if (event.movementX !== 0 || event.movementY !== 0) onSelect(hitKey(hit));
      }}
    >
      <span className="hitrow__part">
        {hit.mine ? words.mineKinds[hit.mine.kind] : words.searchParts[hit.part]}
      </span>
      <div dir="auto">
        {hit.text !== '' && (
          <div className="hitrow__text">
            <MarkedText text={hit.text} marks={hit.marks} />
          </div>
        )}
        {hit.slide && (
          <div className="hitrow__where">
            {hit.slide.title === '' || hit.part === 'title'
              ? words.slideName(hit.slide.n)
              : words.hitWhere(hit.slide.n, hit.slide.title)}
          </div>
        )}
      </div>
    </div>
  );
});
