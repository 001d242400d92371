import { resolve } from 'node:path';
import { startBatch } from '../backend/database/write-batch.ts';
import { openLibrary } from '../backend/database/library/library-schema.ts';
import { listCourses, shelveCourse } from '../backend/database/library/course-table.ts';
import { indexCourse, type IndexingTools } from '../backend/library/index-course.ts';
import { describeCourses, idFromFolder } from '../backend/library/shelf.ts';
import { findHits } from '../backend/search/find-hits.ts';
import { loadVocabulary } from '../backend/search/load-vocabulary.ts';
import type { HitView } from '../contract/views.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel search "<words>" --course <folder>… [--limit 20] [--json]

Finds the slides that hold all the words; the last word may be half a word.
"a phrase" stands together, -word leaves slides out.

  --course   a folder with a course, or with folders of courses; can be given again
  --limit    how many hits at most, 1 to 100
  --json     print one JSON value: {"query", "hits"}
`;

const options = {
  course: { type: 'string', multiple: true },
  limit: { type: 'string', default: '20' },
  json: { type: 'boolean' },
} as const;

export async function search(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const limit = Number(read.values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return misused('--limit is a number from 1 to 100.', usage, terminal).code;
  }
  if (read.positionals.length === 0) return misused('say what to search for.', usage, terminal).code;
  const named = read.values.course ?? [];
  if (named.length === 0) return misused('name a folder with --course.', usage, terminal).code;

  const { db } = openLibrary({ nativeBinding: undefined }, ':memory:');
  const failed = await indexFolders(db, named, terminal);
  if (failed) return 1;
  const text = read.positionals.join(' ');
  const searched = { library: db, notebook: null, vocabulary: loadVocabulary(db) };
  const asked = { text, limit, course: null, module: null, exact: true, facets: false };
  const { hits } = findHits(searched, asked);
  db.close();
  terminal.out(
    read.values.json ? `${JSON.stringify({ query: text, hits: hits.map(toJson) })}\n` : toText(hits),
  );
  return 0;
}

/** True where a folder holds no course; what is wrong is said by then. */
async function indexFolders(
  db: Parameters<typeof startBatch>[0],
  named: readonly string[],
  terminal: Terminal,
): Promise<boolean> {
  const ids = new Map<string, string>();
  for (const root of named) {
    const found = await describeCourses(resolve(terminal.folder, root));
    if (!found.ok || found.courses.length === 0) {
      terminal.err(`carrel: ${found.ok ? `${root} holds no course.` : found.message}\n`);
      return true;
    }
    for (const course of found.courses) {
      const id = course.id ?? idFromFolder(course.folder);
      const other = ids.get(id);
      if (other === course.folder) continue;
      if (other !== undefined) {
        terminal.err(`carrel: ${course.folder} is left out: ${other} has the same id, “${id}”.\n`);
        continue;
      }
      ids.set(id, course.folder);
      shelveCourse(db, { ...course, id, kind: 'folder', shelf: ids.size, passing: false });
    }
  }
  const batch = startBatch(db, Number.POSITIVE_INFINITY);
  const tools: IndexingTools = {
    batch,
    giveWay: () => Promise.resolve(),
    isCancelled: () => false,
    shelfProblems: [],
    chosenDialects: new Map(),
    progress: () => undefined,
  };
  for (const course of listCourses(db)) await indexCourse(course, false, tools);
  batch.commit();
  return false;
}

function toJson(hit: HitView): unknown {
  return {
    course: hit.course.id,
    module: hit.module.path,
    slide: hit.slide && { n: hit.slide.n, title: hit.slide.title },
    // Both are the module's own words, and a caller knows one name for them.
    part: hit.part === 'description' ? 'introduction' : hit.part,
    text: hit.text,
    marks: hit.marks,
  };
}

function toText(hits: readonly HitView[]): string {
  if (hits.length === 0) return 'Nothing found.\n';
  return hits.map((hit) => `${where(hit)}\n    ${hit.text.replace(/\s+/g, ' ')}\n`).join('');
}

function where({ module, slide, part }: HitView): string {
  return `${module.title} · ${slide ? `${slide.n} ${slide.title}` : 'module'} · ${part}`;
}
