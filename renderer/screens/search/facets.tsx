import { useState, type ReactNode } from 'react';
import type { SearchView } from '../../../contract/views.ts';
import type { Filter } from '../../../core/search/query.ts';
import { hasFilter, toggleFilter } from '../../search/operator-text.ts';
import type { FieldText } from '../../search/query-field.ts';
import { useWords } from '../../words/words.ts';
import { listFacets, type FacetValue } from './list-facets.ts';

type Props = {
  view: SearchView;
  isExact: boolean;
  field: FieldText;
  /** There is no room beside the list. */
  isFolded: boolean;
  onChange(field: FieldText): void;
};

/** Of a group no more are shown before one asks. */
const FEW = 6;

/** How many hits stand where; a press puts the operator into the query, or takes it out. */
export function Facets({ view, isExact, field, isFolded, onChange }: Props) {
  const words = useWords();
  // The counts come with the exact ranking, if there is anything to count; until then the last ones stand.
  const [facets, setFacets] = useState(view.facets);
  if ((isExact || view.facets !== null) && view.facets !== facets) setFacets(view.facets);
  if (facets === null) return <div className="facets" />;
  const { courses, modules, tags, parts } = listFacets(facets, words);
  const group = (title: string, by: Filter['by'], values: FacetValue[]) =>
    values.length > 0 && (
      <Group
        title={title}
        values={values}
        isOn={({ names }) => hasFilter(field.chips, by, names)}
        onPress={({ filter, names }) => onChange(toggleFilter(field, filter, names))}
      />
    );
  return (
    <Fold isFolded={isFolded} title={words.facets}>
      {group(words.facetParts, 'part', parts)}
      {group(words.facetCourses, 'course', courses)}
      {group(words.facetModules, 'module', modules)}
      {group(words.facetTags, 'tag', tags)}
    </Fold>
  );
}

function Fold({ isFolded, title, children }: { isFolded: boolean; title: string; children: ReactNode }) {
  if (!isFolded)
    return (
      <nav className="facets" aria-label={title} tabIndex={0}>
        {children}
      </nav>
    );
  return (
    <details className="facets facets--folded">
      <summary>{title}</summary>
      <nav aria-label={title}>{children}</nav>
    </details>
  );
}

type GroupProps = {
  title: string;
  values: FacetValue[];
  isOn(value: FacetValue): boolean;
  onPress(value: FacetValue): void;
};

function Group({ title, values, isOn, onPress }: GroupProps) {
  const words = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const more = values.length - FEW;
  const shown = showsAll || more <= 1 ? values : values.slice(0, FEW);
  return (
    <section className="facets__group">
      <h2 className="label">{title}</h2>
      <ul>
        {shown.map((value) => (
          <li key={value.id}>
            <button
              type="button"
              className="facet"
              aria-pressed={isOn(value)}
              title={value.title}
              onClick={() => onPress(value)}
            >
              <bdi>{value.name}</bdi>
              <span className="num">{words.count(value.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 1 && (
        <button
          type="button"
          className="facets__more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? words.facetFewer : words.facetMore(more)}
        </button>
      )}
    </section>
  );
}
