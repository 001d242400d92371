import {
  annotationKinds,
  highlightColours,
  type AnnotationKind,
  type HighlightColour,
} from '../../core/annotation/annotation.ts';
import { placementStates, type PlacementState } from '../../core/anchor/anchor.ts';

/** What the notebook shows of itself. Members of one list are alternatives; an empty list leaves all. */
export type NotebookFilter = {
  text: string;
  courses: readonly string[];
  modules: readonly ModulePlace[];
  tags: readonly string[];
  colours: readonly HighlightColour[];
  kinds: readonly AnnotationKind[];
  states: readonly PlacementState[];
  withNote: boolean;
  /** Made on this day of the learner's or later, and on this day or before: `2026-08-07`. */
  from: string | null;
  to: string | null;
};

export type ModulePlace = { course: string; module: string };

export const wholeNotebook: NotebookFilter = {
  text: '',
  courses: [],
  modules: [],
  tags: [],
  colours: [],
  kinds: [],
  states: [],
  withNote: false,
  from: null,
  to: null,
};

/** As many as the answering side takes of one kind. */
const MOST = 100;

/** The filter of an address's query; what isn't understood of it filters nothing. */
export function readNotebookFilter(asked: URLSearchParams): NotebookFilter {
  const all = (name: string) => [...new Set(asked.getAll(name))].filter((each) => each !== '').slice(0, MOST);
  const among = <T extends string>(members: readonly T[], name: string): T[] =>
    members.filter((member) => asked.getAll(name).includes(member));
  return {
    text: (asked.get('q') ?? '').slice(0, 1000),
    courses: all('course'),
    modules: all('module').flatMap(readModulePlace),
    tags: all('tag'),
    colours: among(highlightColours, 'colour'),
    kinds: among(annotationKinds, 'kind'),
    states: among(placementStates, 'state'),
    withNote: asked.get('with') === 'note',
    from: readDay(asked.get('from')),
    to: readDay(asked.get('to')),
  };
}

export function writeNotebookFilter(filter: NotebookFilter, asked: URLSearchParams): void {
  if (filter.text !== '') asked.set('q', filter.text);
  for (const course of filter.courses) asked.append('course', course);
  for (const { course, module } of filter.modules) {
    asked.append('module', [course, module].map((part) => encodeURIComponent(part.toWellFormed())).join('/'));
  }
  for (const tag of filter.tags) asked.append('tag', tag);
  for (const colour of filter.colours) asked.append('colour', colour);
  for (const kind of filter.kinds) asked.append('kind', kind);
  for (const state of filter.states) asked.append('state', state);
  if (filter.withNote) asked.set('with', 'note');
  if (filter.from !== null) asked.set('from', filter.from);
  if (filter.to !== null) asked.set('to', filter.to);
}

function readModulePlace(written: string): ModulePlace[] {
  const [course = '', module = '', ...more] = written.split('/');
  if (course === '' || module === '' || more.length > 0) return [];
  try {
    return [{ course: decodeURIComponent(course), module: decodeURIComponent(module) }];
  } catch {
    return [];
  }
}

function readDay(written: string | null): string | null {
  if (written === null || !/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  return Number.isNaN(Date.parse(`${written}T00:00:00Z`)) ? null : written;
}
