import { Bookmark, Highlighter, MessageSquareText, NotebookText, StickyNote, Unlink } from 'lucide-react';
import type { NotebookFacets } from '../../../contract/notebook-views.ts';
import { placementStates } from '../../../core/anchor/anchor.ts';
import { highlightColours } from '../../../core/annotation/annotation.ts';
import { formatAddress, type NotebookAddress } from '../../address/address.ts';
import { wholeNotebook } from '../../address/notebook-filter.ts';
import { useWords } from '../../words/words.ts';
import type { Words } from '../../words/en.ts';
import { moduleNameOf } from './entry-words.ts';
import { FilterGroup, type FilterLine } from './filter-group.tsx';
import { countFilters, countOf, hasMember, toggledLink, withChosen } from './list-filters.ts';
import { MadeFilter } from './made-filter.tsx';
import type { Facets } from './use-facets.ts';

type Props = { address: NotebookAddress; facets: Facets };

/** What the notebook can be narrowed down by, with how much there is of each. */
export function NotebookFilters({ address, facets }: Props) {
  const words = useWords();
  if (facets.all === null || (facets.all.total === 0 && countFilters(address.filter) === 0)) return null;
  return (
    <>
      <FilterGroup title={null} lines={mainLines(address, facets, words)} />
      <FilterGroup title={words.notebook.byCourse} lines={courseLines(address, facets)} />
      <FilterGroup title={words.notebook.byModule} lines={moduleLines(address, facets)} />
      <FilterGroup title={words.notebook.byColour} lines={colourLines(address, facets, words)} />
      <FilterGroup title={words.notebook.byTag} lines={tagLines(address, facets)} />
      <FilterGroup title={words.notebook.byState} lines={stateLines(address, facets, words)} />
      <MadeFilter address={address} />
    </>
  );
}

function mainLines(address: NotebookAddress, facets: Facets, words: Words): FilterLine[] {
  const { filter } = address;
  const kinds = facets.of('kinds')?.kinds ?? [];
  const orphans = countOf(facets.of('states')?.states ?? [], 'state', 'orphan');
  const withNote = formatAddress({ ...address, filter: { ...filter, withNote: !filter.withNote } });
  const icons = { highlight: Highlighter, bookmark: Bookmark, note: StickyNote };
  return [
    {
      key: 'all',
      name: words.notebook.everything,
      sign: <NotebookText aria-hidden />,
      count: countFilters(filter) === 0 ? (facets.all?.total ?? null) : null,
      href: formatAddress({ ...address, filter: wholeNotebook }),
      isOn: countFilters(filter) === 0,
    },
    ...(['highlight', 'bookmark', 'note'] as const).map((kind) => {
      const Icon = icons[kind];
      return {
        key: kind,
        name: words.notebook.kindsOf[kind],
        sign: <Icon aria-hidden />,
        count: countOf(kinds, 'kind', kind),
        href: toggledLink(address, 'kinds', kind),
        isOn: hasMember(filter, 'kinds', kind),
      };
    }),
    {
      key: 'with-note',
      name: words.notebook.withNote,
      sign: <MessageSquareText aria-hidden />,
      count: facets.all?.withNote ?? null,
      href: withNote,
      isOn: filter.withNote,
    },
    ...(orphans === 0 && !hasMember(filter, 'states', 'orphan')
      ? []
      : [
          {
            key: 'orphan',
            name: words.notebook.states.orphan,
            sign: <Unlink aria-hidden />,
            count: orphans,
            href: toggledLink(address, 'states', 'orphan'),
            isOn: hasMember(filter, 'states', 'orphan'),
          },
        ]),
  ];
}

function courseLines(address: NotebookAddress, facets: Facets): FilterLine[] {
  const courses = withChosen(
    facets.of('courses')?.courses ?? [],
    address.filter.courses,
    ({ id }) => id,
    (id) => ({ id, title: id, count: 0 }),
  );
  return courses.map(({ id, title, count }) => ({
    key: id,
    name: title,
    count,
    href: toggledLink(address, 'courses', id),
    isOn: hasMember(address.filter, 'courses', id),
    isWritten: true,
  }));
}

/** A list of all modules of all courses says nothing: they come once it is clear which course is meant. */
function moduleLines(address: NotebookAddress, facets: Facets): FilterLine[] {
  const { filter } = address;
  const left: NotebookFacets['modules'] = facets.of('modules')?.modules ?? [];
  const courses = new Set(left.map(({ course }) => course));
  if (courses.size > 1 && filter.courses.length === 0 && filter.modules.length === 0) return [];
  const name = (course: string, module: string) => `${course}\n${module}`;
  const modules = withChosen(
    left,
    filter.modules.map(({ course, module }) => name(course, module)),
    ({ course, path }) => name(course, path),
    (written) => {
      const [course = '', path = ''] = written.split('\n');
      return { course, path, title: path, count: 0 };
    },
  );
  return modules.map(({ course, path, title, count }) => ({
    key: name(course, path),
    name: moduleNameOf(title),
    count,
    href: toggledLink(address, 'modules', { course, module: path }),
    isOn: hasMember(filter, 'modules', { course, module: path }),
    isWritten: true,
  }));
}

function colourLines(address: NotebookAddress, facets: Facets, words: Words): FilterLine[] {
  const colours = facets.of('colours')?.colours ?? [];
  return highlightColours.flatMap((colour) => {
    const count = countOf(colours, 'colour', colour);
    const isOn = hasMember(address.filter, 'colours', colour);
    if (count === 0 && !isOn) return [];
    return {
      key: colour,
      name: words.colours[colour],
      sign: (
        <span className="swatch" data-colour={colour} aria-hidden="true">
          <span />
        </span>
      ),
      count,
      href: toggledLink(address, 'colours', colour),
      isOn,
    };
  });
}

function tagLines(address: NotebookAddress, facets: Facets): FilterLine[] {
  const tags = withChosen(
    facets.of('tags')?.tags ?? [],
    address.filter.tags,
    ({ tag }) => tag,
    (tag) => ({ tag, count: 0 }),
  );
  return tags.map(({ tag, count }) => ({
    key: tag,
    name: `#${tag}`,
    count,
    href: toggledLink(address, 'tags', tag),
    isOn: hasMember(address.filter, 'tags', tag),
    isWritten: true,
  }));
}

function stateLines(address: NotebookAddress, facets: Facets, words: Words): FilterLine[] {
  const states = facets.of('states')?.states ?? [];
  const lines = placementStates.flatMap((state) => {
    const count = countOf(states, 'state', state);
    const isOn = hasMember(address.filter, 'states', state);
    if (count === 0 && !isOn) return [];
    return {
      key: state,
      name: words.notebook.states[state],
      count,
      href: toggledLink(address, 'states', state),
      isOn,
    };
  });
  // Where all stand in their places there is nothing to choose.
  return lines.length === 1 && lines[0]?.isOn === false ? [] : lines;
}
