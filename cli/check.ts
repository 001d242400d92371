import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  checkCourse,
  checkFile,
  type CheckedCourse,
  type CheckedModule,
} from '../backend/library/check-course.ts';
import { courseFileName } from '../core/course/course-files.ts';
import { findCourses } from '../backend/library/find-courses.ts';
import { errorAt, type Problem } from '../core/problem.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel check <file or folder>… [--json] [--strict]

Reads modules and courses and says what is wrong with them, by file and line, and what to do about it.
An error is something that a reader can't have; everything else worth a look is a warning.
Ends with 1 where there is an error, else with 0.

  --strict   end with 1 also where there are warnings
  --json     print one JSON value: {"problems", "courses"}
`;

const options = { json: { type: 'boolean' }, strict: { type: 'boolean' } } as const;

type FileProblem = Problem & { path: string };

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  if (read.positionals.length === 0)
    return misused('name a file or a folder to check.', usage, terminal).code;

  const problems: FileProblem[] = [];
  const courses: CheckedCourse[] = [];
  const seen = new Map<string, string>();
  for (const named of read.positionals) {
    for (const course of await checkNamed(resolve(terminal.folder, named), named, problems)) {
      const other = seen.get(course.id);
      if (other !== undefined && other !== course.folder) course.problems.push(sameId(course, other));
      seen.set(course.id, course.folder);
      courses.push(course);
    }
  }
  terminal.out(
    read.values.json ? `${JSON.stringify(toJson(problems, courses))}\n` : toText(problems, courses),
  );
  const severities = [...problems, ...courses.flatMap(allProblems)].map(({ severity }) => severity);
  return severities.includes('error') || (read.values.strict && severities.length > 0) ? 1 : 0;
}

async function checkNamed(path: string, named: string, problems: FileProblem[]): Promise<CheckedCourse[]> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isFile()) return [await checkFile(await realpath(path))];
  const found = await findCourses(path);
  if (!found.ok) {
    const code = found.reason === 'missing' ? 'not-found' : 'not-readable';
    const remedy = 'Name a module file, a course’s folder, or a folder of courses.';
    problems.push({ ...errorAt(code, found.message, null, remedy), path: named });
    return [];
  }
  if (found.folders.length === 0) {
    const message = 'There is no course here: no folder with a course.yaml or with .md files.';
    const remedy = 'Name another folder, or begin a course with “carrel new”.';
    problems.push({ ...errorAt('not-a-course', message, null, remedy), path: named });
  }
  return Promise.all(found.folders.map(checkCourse));
}

function sameId(course: CheckedCourse, other: string): FileProblem {
  const message = `The id “${course.id}” is also that of ${other}.`;
  const remedy = 'Give each course an id of its own in course.yaml.';
  return { ...errorAt('course-id-taken', message, null, remedy), path: 'course.yaml' };
}

function allProblems(course: CheckedCourse): Problem[] {
  return [...course.problems, ...course.modules.flatMap((module) => module.problems)];
}

function toJson(problems: FileProblem[], courses: CheckedCourse[]): unknown {
  return {
    problems: problems.map(problemToJson),
    courses: courses.map((course) => ({
      id: course.id,
      title: course.title,
      problems: course.problems.map(problemToJson),
      modules: course.modules.map(moduleToJson),
    })),
  };
}

function moduleToJson({ path, title, module, problems }: CheckedModule): unknown {
  const slides = module?.slides ?? [];
  return {
    path,
    title,
    // Null for a file that could not be read at all.
    dialect: module?.dialect.name ?? null,
    confidence: module?.dialect.confidence ?? null,
    introduction: module?.introduction.text ?? '',
    slides: slides.map((slide) => ({
      n: slide.n,
      title: slide.title.text,
      line: slide.line,
      body: slide.body.text,
      notes: slide.notes.text,
    })),
    problems: problems.map(problemToJson),
  };
}

function problemToJson(problem: Problem): unknown {
  return { ...problem, remedy: problem.remedy ?? null };
}

function toText(problems: FileProblem[], courses: CheckedCourse[]): string {
  const files = [
    ...problems.map((problem) => linesOf(problem.path, [problem])),
    ...courses.flatMap(({ folder, problems: own, modules }) => [
      linesOf(join(folder, courseFileName), own),
      ...modules.map((module) => linesOf(join(folder, module.path), module.problems)),
    ]),
  ].filter((lines) => lines.length > 0);
  const modules = courses.flatMap((course) => course.modules);
  const slides = modules.reduce((sum, { module }) => sum + (module?.slides.length ?? 0), 0);
  const all = [...problems, ...courses.flatMap(allProblems)];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const counts = [
    count(courses.length, 'course'),
    count(modules.length, 'module'),
    count(slides, 'slide'),
    count(errors, 'error'),
    count(all.length - errors, 'warning'),
  ];
  return [...files.flatMap((lines) => [...lines, '']), counts.join(', ')].map((line) => `${line}\n`).join('');
}

/** One line a problem in the form that editors and terminals make links of, and what to do set in below it. */
function linesOf(file: string, problems: readonly Problem[]): string[] {
  return problems.flatMap(({ severity, code, message, line, remedy }) => [
    `${file}:${line ?? 1}: ${severity}: ${message} [${code}]`,
    ...(remedy === undefined ? [] : [`    ${remedy}`]),
  ]);
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
