import type { Module } from '../module/module.ts';
import type { Problem } from '../problem.ts';

/** A module that was read, and the file's text it was read from. */
export type CheckedSource = { source: string; module: Module };

/** What rules may know of the course a module is in. */
export type CourseAround = {
  /** Every module that could be read, by its path; the one file, where a file was checked alone. */
  modules: ReadonlyMap<string, Module>;
  /** False where a file was checked alone: what lies above its folder may be there, and wasn't looked at. */
  isWhole: boolean;
  /** True for a file that is there. Only paths that `pathsNamed` gives may be asked for. */
  isFile(path: string): boolean;
};

/** A rule looks for one kind of mistake, or a family of kinds. It reads nothing and never throws. */
export type ModuleRule = {
  /** The codes of the problems it finds. */
  codes: readonly string[];
  find(checked: CheckedSource, course: CourseAround): Problem[];
};
