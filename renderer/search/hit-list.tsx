import { useEffect, useRef, type ReactNode } from 'react';
import type { HitView } from '../../contract/views.ts';
import { nameModule } from '../words/name-module.ts';
import { useWords } from '../words/words.ts';
import { hitKey, type CourseHits, type ModuleHits } from './hit-groups.ts';
import { MarkedText } from './marked-text.tsx';

type Props = {
  id: string;
  courses: CourseHits[];
  selected: string | null;
  onSelect(key: string): void;
  onOpen(hit: HitView): void;
  optionId(key: string): string;
};

/** Everything that was found. The focus stays in the field above; it names the selected row. */
export function HitList({ id, courses, selected, onSelect, onOpen, optionId }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]');
    const isFirst = row === list.current?.querySelector('[role="option"]');
    if (isFirst) list.current?.scrollTo({ top: 0 });
    else row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div ref={list} className="hits" id={id} role="listbox" aria-label={words.searchResults}>
      {courses.flatMap((course) =>
        course.modules.map((module, index) => (
          <Group
            key={`${course.id}\n${module.path}`}
            course={course}
            module={module}
            isFirst={index === 0}
            row={(hit) => (
              <Row
                key={hitKey(hit)}
                hit={hit}
                id={optionId(hitKey(hit))}
                isSelected={hitKey(hit) === selected}
                onSelect={() => onSelect(hitKey(hit))}
                onOpen={() => onOpen(hit)}
              />
            )}
          />
        )),
      )}
    </div>
  );
}

type GroupProps = { course: CourseHits; module: ModuleHits; isFirst: boolean; row(hit: HitView): ReactNode };

function Group({ course, module, isFirst, row }: GroupProps) {
  const words = useWords();
  const { number, name } = nameModule(module);
  return (
    <div role="group" aria-label={`${course.title}, ${module.title}`}>
      {isFirst && (
        <p className="hits__course" aria-hidden="true" dir="auto">
          {course.title}
        </p>
      )}
      <div className="hits__module" aria-hidden="true">
        <span dir="auto">
          {number}&ensp;{name}
        </span>
        <span className="num">{words.hitPlaces(module.hits.length)}</span>
      </div>
      {module.hits.map(row)}
    </div>
  );
}

type RowProps = { hit: HitView; id: string; isSelected: boolean; onSelect(): void; onOpen(): void };

function Row({ hit, id, isSelected, onSelect, onOpen }: RowProps) {
  const words = useWords();
  return (
    <div
      id={id}
      className="hitrow"
      role="option"
      aria-selected={isSelected}
      onClick={onOpen}
      onPointerMove={(event) => {
        // A list that scrolls under a resting pointer moves nothing.
        if (event.movementX !== 0 || event.movementY !== 0) onSelect();
      }}
    >
      <span className="hitrow__part">{words.searchParts[hit.part]}</span>
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
}
