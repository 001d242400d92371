import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { AnnotationFilter } from '../contract/notebook-views.ts';
import { formatNames } from '../core/exchange/format-names.ts';
import { openDataFolder, request } from './open-data-folder.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel export --format <name> --out <path> [options]

Writes what was added to courses: highlights, bookmarks and notes.
Ends with 1 where nothing could be written, else with 0.

  --format   markdown html text csv readwise annotation hypothesis anki apkg json studybook
  --out      the file to write, or a folder for a file for each module; Markdown that Carrel wrote
             there before is brought up to date, and what was written around it stays
  --each     course or module: a file for each of them, in the folder that --out names
  --course   only of the course with this id or title; can be given again
  --tag      only what has this tag; can be given again
  --words    only what holds these words
  --title    what the selection is called in the file
  --data     where notes, progress and the search index are kept
  --json     print one JSON value: {"path", "count", "bytes"}

json is Carrel's own format: all there is, for another computer or for keeping.
`;

const options = {
  format: { type: 'string' },
  out: { type: 'string' },
  each: { type: 'string' },
  course: { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true },
  words: { type: 'string' },
  title: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const layouts = new Map([
  ['course', 'courses'],
  ['module', 'modules'],
] as const);

export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { values, positionals } = read;
  const format = formatNames.find((name) => name === values.format);
  const isFolder = values.out !== undefined && namesFolder(values.out, terminal);
  const layout =
    values.each === undefined
      ? isFolder && format !== 'studybook'
        ? 'modules'
        : 'file'
      : [...layouts].find(([each]) => each === values.each)?.[1];
  if (positionals.length > 0) return misused(`what is “${positionals[0] ?? ''}”?`, usage, terminal).code;
  if (format === undefined) return misused(describeFormat(values.format), usage, terminal).code;
  if (values.out === undefined) return misused('say where to with --out.', usage, terminal).code;
  if (layout === 'file' && isFolder)
    return misused(`${values.out} is a folder, and a study book is one file: name it.`, usage, terminal).code;
  if (layout === undefined) return misused('--each is course or module.', usage, terminal).code;

  const out = resolve(terminal.folder, values.out);
  const place = () => Promise.resolve(out);
  const backend = await openDataFolder(values.data, terminal, { saveFile: place, exportFolder: place });
  try {
    await backend.settled();
    const courses = await findCourses(backend, values.course ?? []);
    if (typeof courses === 'string') {
      terminal.err(`carrel: ${courses}\n`);
      return 1;
    }
    const filter: AnnotationFilter = {
      ...(courses.ids.length > 0 && { courses: courses.ids }),
      ...(values.tag && { tags: values.tag }),
      ...(values.words !== undefined && { text: values.words }),
    };
    const title = values.title ?? (courses.titles.join(', ') || basename(out, extname(out)));
    const answer = await request(backend, 'exchange.export', {
      job: 'command-line',
      wish: {
        selection: { filter },
        format,
        title,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
      layout,
    });
    if (!answer.ok || answer.value === null) {
      terminal.err(`carrel: ${answer.ok ? 'nothing was written.' : answer.error.message}\n`);
      return 1;
    }
    const { count, bytes } = answer.value;
    terminal.out(
      values.json
        ? `${JSON.stringify({ path: answer.value.path, count, bytes })}\n`
        : `Wrote ${count === 1 ? '1 annotation' : `${count} annotations`} to ${answer.value.path ?? out}\n`,
    );
    return 0;
  } finally {
    await backend.close();
  }
}

/** One that is there, or is written as one. */
function namesFolder(named: string, { folder }: Terminal): boolean {
  if (/[/\\]$/.test(named)) return true;
  return statSync(resolve(folder, named), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function describeFormat(named: string | undefined): string {
  return named === undefined ? 'name a format with --format.' : `there is no format “${named}”.`;
}

type FoundCourses = { ids: string[]; titles: string[] };

/** Courses by their ids or titles, also those that are only in the notebook; a message where one is in neither. */
async function findCourses(
  backend: Parameters<typeof request>[0],
  named: readonly string[],
): Promise<FoundCourses | string> {
  const found: FoundCourses = { ids: [], titles: [] };
  if (named.length === 0) return found;
  const facets = await request(backend, 'notebook.facets', { filter: {} });
  const library = await request(backend, 'library.list', {});
  const known = [...(library.ok ? library.value.courses : []), ...(facets.ok ? facets.value.courses : [])];
  for (const name of named) {
    const course = known.find(({ id }) => id === name) ?? known.find(({ title }) => title === name);
    if (!course) return `there is no course “${name}”.`;
    found.ids.push(course.id);
    found.titles.push(course.title);
  }
  return found;
}
