import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { checkCourseFile } from '../../core/checking/check-course-file.ts';
import { pathsNamed } from '../../core/checking/check-links.ts';
import { applyModuleRules, byLine } from '../../core/checking/module-rules.ts';
import type { CourseAround } from '../../core/checking/rule.ts';
import { courseFileName } from '../../core/course/course-files.ts';
import type { DialectChoice } from '../../core/module/detect-dialect.ts';
import type { Module } from '../../core/module/module.ts';
import { warningAt, type Problem } from '../../core/problem.ts';
import { checkImages, findImage } from './check-images.ts';
import { listModuleFiles } from './find-courses.ts';
import { orderModules } from './order-modules.ts';
import { courseTitle, readCourseFile, type ReadCourseFile } from './read-course-file.ts';
import { parseModuleSource, readModuleFile, titleOfFile } from './read-module.ts';
import { idFromFolder } from './shelf.ts';

export type CheckedProblem = Problem & { path: string };

/** `module` is null where the file can't be read; `problems` then says why. */
export type CheckedModule = { path: string; title: string; module: Module | null; problems: Problem[] };

export type CheckedCourse = {
  id: string;
  title: string;
  folder: string;
  /** Of the course itself. */
  problems: CheckedProblem[];
  modules: CheckedModule[];
};

/** Reads a whole course as the library does, and keeps everything there is to say about it to its author. */
export async function checkCourse(folder: string): Promise<CheckedCourse> {
  const read = await readCourseFile(folder);
  const { metadata, problems } = read;
  const files = await listModuleFiles(folder);
  const lines = read.file?.text.split(/\r\n?|\n/) ?? [];
  const lineOf = (entry: string): number | null =>
    lines.findIndex((line) => line.includes(entry)) + 1 || null;
  const paths = files.map(({ path }) => path);
  const ordered = orderModules(paths, metadata.order, lineOf);
  const choice: DialectChoice | null =
    metadata.dialect === null ? null : { name: metadata.dialect, setBy: 'course' };
  const modules = await checkModules(folder, ordered.paths, choice, true);
  const all = [
    ...problems,
    ...ordered.problems,
    ...(await checkFileOfCourse(folder, read)),
    ...(paths.length === 0 ? [noModules] : []),
  ];
  return {
    id: metadata.id ?? idFromFolder(folder),
    title: courseTitle(metadata, folder),
    folder,
    problems: all.sort(byLine).map((problem) => ({ ...problem, path: courseFileName })),
    modules,
  };
}

const noModules = warningAt(
  'course-empty',
  'The course has no modules: no .md files but those about the course itself.',
  null,
  'Put a module beside course.yaml, a file that ends in .md.',
);

/** A lone file is a course of one module; what it links to beside it is only looked for, not read. */
export async function checkFile(file: string): Promise<CheckedCourse> {
  const folder = dirname(file);
  const modules = await checkModules(folder, [basename(file)], null, false);
  const id = idFromFolder(titleOfFile(file));
  return { id, title: modules[0]?.title ?? id, folder, problems: [], modules };
}

async function checkFileOfCourse(folder: string, { file, metadata }: ReadCourseFile): Promise<Problem[]> {
  if (file === null) return [];
  const hasCover = metadata.image !== null && (await findImage(folder, '', metadata.image)) !== null;
  return checkCourseFile({ ...file, metadata, hasCover });
}

/** A module with what is wrong with it to a reader, and the text it was read from; null where it can't be read. */
async function checkModule(
  folder: string,
  path: string,
  dialect: DialectChoice | null,
): Promise<CheckedModule & { source: string | null }> {
  const file = await readModuleFile(folder, path);
  if (!file.ok) return { path, title: file.title, module: null, problems: [file.problem], source: null };
  const { source } = file;
  const module = parseModuleSource(source, path, dialect);
  const images = await checkImages(folder, module, source);
  const problems = [...file.problems, ...module.problems, ...images.problems];
  return { path, title: module.title, module, problems, source };
}

async function checkModules(
  folder: string,
  paths: readonly string[],
  dialect: DialectChoice | null,
  isWhole: boolean,
): Promise<CheckedModule[]> {
  const read: Awaited<ReturnType<typeof checkModule>>[] = [];
  for (const path of paths) read.push(await checkModule(folder, path, dialect));
  const parsed = new Map(read.flatMap(({ path, module }) => (module ? [[path, module] as const] : [])));
  const around = await lookAround(folder, parsed, isWhole);
  return read.map(({ source, ...checked }) => {
    const { module, problems } = checked;
    if (module === null || source === null) return checked;
    const found = applyModuleRules({ source, module }, around);
    return { ...checked, problems: [...problems, ...found].sort(byLine) };
  });
}

/** Looks for every file that is linked to, once. */
async function lookAround(
  folder: string,
  modules: ReadonlyMap<string, Module>,
  isWhole: boolean,
): Promise<CourseAround> {
  const there = new Set<string>();
  for (const path of new Set([...modules.values()].flatMap(pathsNamed))) {
    const stats = modules.has(path) ? null : await lstat(join(folder, path)).catch(() => null);
    if (stats?.isFile()) there.add(path);
  }
  return { modules, isWhole, isFile: (path) => there.has(path) };
}
