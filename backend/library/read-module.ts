import { basename, join } from 'node:path';
import type { DialectChoice } from '../../core/module/detect-dialect.ts';
import type { Module } from '../../core/module/module.ts';
import { parseModule } from '../../core/module/parse-module.ts';
import type { Problem } from '../../core/problem.ts';
import { readTextFile, readTextFileAtOnce, type ReadText } from '../files/read-text-file.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';

export type ReadModule =
  | { ok: true; source: string; bytes: Buffer; problems: Problem[] }
  | { ok: false; title: string; problem: Problem };

/** A module's file; one that can't be read keeps its place in the course under its file's name. */
export async function readModuleFile(folder: string, path: string): Promise<ReadModule> {
  return moduleOf(await readTextFile(join(folder, path)), path);
}

/** The same for a thread that has nothing else to do. */
export function readModuleFileAtOnce(folder: string, path: string): ReadModule {
  return moduleOf(readTextFileAtOnce(join(folder, path)), path);
}

function moduleOf(read: ReadText, path: string): ReadModule {
  if (!read.ok) return { ok: false, title: titleOfFile(path), problem: read.problem };
  return { ok: true, source: read.text, bytes: read.bytes, problems: read.problems };
}

/**
 * The one way a module is parsed, so that the index and the page can't disagree. `dialect` is what was set by hand, null
 * where it is to be detected.
 */
export function parseModuleSource(source: string, path: string, dialect: DialectChoice | null): Module {
  return parseModule(source, { path, parseYaml, dialect });
}

export function titleOfFile(path: string): string {
  return basename(path).replace(/\.md$/i, '');
}
