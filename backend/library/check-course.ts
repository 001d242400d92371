import { basename, dirname } from 'node:path';
import { idFromFolder } from './shelf.ts';
import type { Module } from '../../core/module/module.ts';
import type { Problem } from '../../core/problem.ts';
import { checkImages } from './check-images.ts';
import { listModuleFiles } from './find-courses.ts';
import { orderModules } from './order-modules.ts';
import { courseTitle, readCourseFile } from './read-course-file.ts';
import { parseModuleSource, readModuleFile, titleOfFile } from './read-module.ts';
import { courseFileName } from '../../core/course/course-files.ts';

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

/** Reads a whole course as the library does, and keeps everything there is to say about it. */
export async function checkCourse(folder: string): Promise<CheckedCourse> {
  const { metadata, problems } = await readCourseFile(folder);
  const files = await listModuleFiles(folder);
  const ordered = orderModules(
    files.map(({ path }) => path),
    metadata.order,
  );
  const modules: CheckedModule[] = [];
  for (const path of ordered.paths) modules.push(await checkModule(folder, path));
  const all: Problem[] = [...problems, ...ordered.problems];
  if (modules.length === 0) {
    const message = 'The course has no modules: no .md files but those about the course itself.';
    all.push({ severity: 'warning', code: 'course-empty', message, line: null });
  }
  return {
    id: metadata.id ?? idFromFolder(folder),
    title: courseTitle(metadata, folder),
    folder,
    problems: all.map((problem) => ({ ...problem, path: courseFileName })),
    modules,
  };
}

/** A lone file is a course of one module. */
export async function checkFile(file: string): Promise<CheckedCourse> {
  const folder = dirname(file);
  const module = await checkModule(folder, basename(file));
  const id = idFromFolder(titleOfFile(file));
  return { id, title: module.title, folder, problems: [], modules: [module] };
}

async function checkModule(folder: string, path: string): Promise<CheckedModule> {
  const read = await readModuleFile(folder, path);
  if (!read.ok) return { path, title: read.title, module: null, problems: [read.problem] };
  const module = parseModuleSource(read.source, path);
  const images = await checkImages(folder, module);
  const problems = [...read.problems, ...module.problems, ...images.problems];
  return { path, title: module.title, module, problems };
}
