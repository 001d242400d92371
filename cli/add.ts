import { resolve } from 'node:path';
import type { Backend } from '../backend/start-backend.ts';
import { methods } from '../contract/methods.ts';
import type { CourseCard, LibraryView } from '../contract/views.ts';
import { openDataFolder } from './open-data-folder.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel add <folder or zip>… [--data <folder>] [--json]

Puts courses on the shelf, as the library's “Add a course” does, and reads them.
A zip is unpacked into the data folder; one with the id of a zip on the shelf is its next edition.
Ends with 1 where one was not added, else with 0.

  --data     where notes, progress and the search index are kept
  --json     print one JSON value: {"courses", "problems"}
`;

const options = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

type Failure = { path: string; code: string; message: string };

export async function add(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { values, positionals } = read;
  if (positionals.length === 0) return misused('name a folder or a zip to add.', usage, terminal).code;

  const backend = await openDataFolder(values.data, terminal);
  try {
    const ids: string[] = [];
    const problems: Failure[] = [];
    for (const named of positionals) {
      const path = resolve(terminal.folder, named);
      const answer = await backend.request('library.add', { path });
      if (answer.ok) ids.push(...methods['library.add'].answer.parse(answer.value).map(({ id }) => id));
      else problems.push({ path, code: answer.error.code, message: answer.error.message });
    }
    const courses = ids.length === 0 ? [] : await readCourses(backend, ids);
    terminal.out(
      values.json ? `${JSON.stringify({ courses: courses.map(toJson), problems })}\n` : toText(courses),
    );
    if (!values.json) for (const { message } of problems) terminal.err(`carrel: ${message}\n`);
    return problems.length > 0 ? 1 : 0;
  } finally {
    await backend.close();
  }
}

/** The courses, once the library has read them. */
async function readCourses(backend: Backend, ids: readonly string[]): Promise<CourseCard[]> {
  await backend.settled();
  const { courses } = await list(backend);
  return courses.filter(({ id }) => ids.includes(id));
}

async function list(backend: Backend): Promise<LibraryView> {
  const answer = await backend.request('library.list', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return methods['library.list'].answer.parse(answer.value);
}

function toJson({ id, title, source, moduleCount, slideCount, problems }: CourseCard): unknown {
  return {
    id,
    title,
    kind: source.kind,
    folder: source.path,
    modules: moduleCount,
    slides: slideCount,
    problems,
  };
}

function toText(courses: readonly CourseCard[]): string {
  return courses
    .map(({ title, moduleCount, slideCount, source }) => {
      const modules = moduleCount === 1 ? '1 module' : `${moduleCount} modules`;
      const slides = slideCount === 1 ? '1 slide' : `${slideCount} slides`;
      return `Added “${title}”: ${modules}, ${slides}. ${source.path}\n`;
    })
    .join('');
}
