import { memo, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { HitView } from '../../contract/views.ts';
import { nameModule } from '../words/name-module.ts';
import { useWords } from '../words/words.ts';
import { hitKey, mineGroup, type CourseHits, type ModuleHits } from './hit-groups.ts';
import { MarkedText } from './marked-text.tsx';

type Props = {
  id: string;
  courses: CourseHits[];
  /** The hits as they are shown, one after the other. */
  hits: readonly HitView[];
  selected: string | null;
  /** Both stay the same function from one drawing to the next. */
  onSelect(key: string): void;
  onOpen(hit: HitView): void;
  /** Where the list's place is kept. */
  scroller?: RefObject<HTMLDivElement | null>;
};

/** Everything that was found. The focus stays in the field above; it names the selected row. */
export const HitList = memo(function HitList(props: Props) {
  const { id, courses, hits, selected, onSelect, onOpen, scroller } = props;
  const words = useWords();
  const own = useRef<HTMLDivElement>(null);
  const list = scroller ?? own;
  const isFirst = hits[0] !== undefined && hitKey(hits[0]) === selected;
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]');
    // With what is written over the first row.
    if (isFirst) list.current?.scrollTo({ top: 0 });
    else row?.scrollIntoView({ block: 'nearest' });
  }, [list, selected, isFirst]);
  const places = new Map(hits.map((hit, index) => [hit, index]));
  return (
    <div ref={list} className="hits" id={id} role="listbox" aria-label={words.searchResults}>
      {courses.flatMap((course) =>
        course.modules.map((module, index) => (
          <Group
            key={`${course.id}\n${module.hits[0]?.course.id}\n${module.path}`}
            course={course}
            module={module}
            isFirst={index === 0}
          >
            {module.hits.map((hit) => (
              <Row
                key={hitKey(hit)}
                hit={hit}
                id={rowId(id, places.get(hit) ?? -1)}
                isSelected={hitKey(hit) === selected}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            ))}
          </Group>
        )),
      )}
    </div>
  );
});

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
        <p className="hits__course" aria-hidden="true" dir="auto">
          {title}
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
  isSelected: boolean;
  onSelect(key: string): void;
  onOpen(hit: HitView): void;
};

const Row = memo(function Row({ hit, id, isSelected, onSelect, onOpen }: RowProps) {
  const words = useWords();
  return (
    <div
      id={id}
      className="hitrow"
      role="option"
      aria-selected={isSelected}
      onClick={() => onOpen(hit)}
      onPointerMove={(event) => {
        // A list that scrolls under a resting pointer moves nothing.
        if (event.movementX !== 0 || event.movementY !== 0) onSelect(hitKey(hit));
      }}
    >
      <span className="hitrow__part">
        {hit.mine ? words.mineKinds[hit.mine.kind] : words.searchParts[hit.part]}
      </span>
      <div>
        <div className="hitrow__text" dir="auto">
          <MarkedText text={hit.text} marks={hit.marks} />
        </div>
        {hit.slide && (
          <div className="hitrow__where" dir="auto">
            {hit.slide.title === ''
              ? words.slideName(hit.slide.n)
              : words.hitWhere(hit.slide.n, hit.slide.title)}
          </div>
        )}
      </div>
    </div>
  );
});
