import type { HitView } from '../../contract/views.ts';
import { markText } from '../../core/search/mark-text.ts';
import { searchesMine, type Query } from '../../core/search/query.ts';
import { foldText } from '../../core/search/tokens.ts';
import { textWindow } from '../../core/search/text-window.ts';
import { findCourse, type CourseRow } from '../database/library/course-table.ts';
import { matchExpression } from '../database/library/match-expression.ts';
import { findModule, type ModuleRow } from '../database/library/module-table.ts';
import type { RowFilter } from '../database/library/search-slides.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { searchAnnotations, type FoundAnnotation } from '../database/notebook/search-annotations.ts';

/** Characters of a note or a quote that a list of hits has room for. */
const windowSize = 120;

/** What the learner added, where its own words hold all of the query, best first. */
export function findMine(
  { library, notebook }: { library: SqliteDatabase; notebook: SqliteDatabase | null },
  query: Query,
  filter: RowFilter,
  limit: number,
): HitView[] {
  if (!notebook || !searchesMine(query)) return [];
  const asked = query.operators.filter(({ filter: { by } }) => by !== 'part');
  const expression = matchExpression({ ...query, operators: [] }, 'all');
  // Which of one's own are unread is no question, nor on which slides they stand.
  if (expression === null || asked.some(({ filter: { by } }) => by === 'unread')) return [];
  const places = placesOf(library);
  return searchAnnotations(notebook, expression)
    .map((row) => ({ row, place: places(row) }))
    .filter(({ row, place }) =>
      asked.every(({ filter: { by, ...rest }, excluded }) => {
        if (by === 'has') return ('value' in rest && isOfKind(row, rest.value)) !== excluded;
        if (by === 'tag' && 'value' in rest && hasTag(row, rest.value)) return !excluded;
        return filter.modules === null || (place.module !== null && filter.modules.includes(place.module.id));
      }),
    )
    .slice(0, limit)
    .map(({ row, place }) => showMine(query, row, place));
}

type Place = { course: CourseRow | null; module: ModuleRow | null };

function placesOf(library: SqliteDatabase): (row: FoundAnnotation) => Place {
  const known = new Map<string, Place>();
  return ({ course: id, module: path }) => {
    const name = JSON.stringify([id, path]);
    let place = known.get(name);
    if (!place) {
      const course = findCourse(library, id);
      place = { course, module: course && path !== null ? findModule(library, course.row, path) : null };
      known.set(name, place);
    }
    return place;
  };
}

function isOfKind({ kind, note }: FoundAnnotation, wanted: string): boolean {
  return kind === wanted || (wanted === 'note' && note !== '');
}

function hasTag(row: FoundAnnotation, wanted: string): boolean {
  return tagsOf(row).some((tag) => foldText(tag) === foldText(wanted));
}

function tagsOf({ tags }: FoundAnnotation): string[] {
  // Written from a list of texts by the table's own file.
  return JSON.parse(tags) as string[];
}

function showMine(query: Query, row: FoundAnnotation, { course, module }: Place): HitView {
  const { id, kind, state, key, n, note, label, quote } = row;
  const texts = [note, label, tagsOf(row).join(', '), quote].filter((text) => text !== '');
  const marked = texts.map((text) => ({ text, marks: markText(query, text) }));
  const best = marked.reduce((most, each) => (each.marks.length > most.marks.length ? each : most), {
    text: texts[0] ?? '',
    marks: [] as (typeof marked)[number]['marks'],
  });
  const stands = module !== null && state !== 'orphan' && state !== 'detached';
  return {
    course: { id: row.course, title: course?.title ?? row.courseTitle },
    module: {
      path: row.module ?? '',
      title: module?.title ?? row.moduleTitle ?? '',
      ordinal: module?.ordinal ?? 0,
    },
    slide: key === null || n === null ? null : { n, key, title: row.slideTitle ?? '' },
    part: 'mine',
    ...textWindow(best.text, best.marks, windowSize),
    reasons: { words: Math.max(0, -row.rank), title: 0, phraseInTitle: 0, phraseInText: 0, guessed: 0 },
    mine: { id, kind, stands, own: best.text !== quote },
  };
}
