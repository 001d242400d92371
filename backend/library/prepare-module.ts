import { createHash } from 'node:crypto';
import { countWords, readingMinutes } from '../../core/course/reading-time.ts';
import { listLinks } from '../../core/links/list-links.ts';
import { chosenDialect, type DialectChoice } from '../../core/module/detect-dialect.ts';
import type { Module } from '../../core/module/module.ts';
import type { Problem } from '../../core/problem.ts';
import type { ModuleContent } from '../database/library/store-module.ts';
import { checkImages } from './check-images.ts';
import { parseModuleSource, readModuleFileAtOnce } from './read-module.ts';

/** A module's file to be read. Everything in it can be passed from thread to thread. */
export type PrepareTask = {
  /** The course's folder, absolute. */
  folder: string;
  /** Relative to it, with `/`. */
  path: string;
  /** What was set by hand; null where the dialect is to be detected. */
  dialect: DialectChoice | null;
  /** A file with this hash is not parsed; null parses any. */
  unlessHash: string | null;
};

export type PreparedModule =
  | { kind: 'unreadable'; title: string; problem: Problem }
  | { kind: 'same'; hash: string }
  | { kind: 'read'; hash: string; content: ModuleContent };

/** Everything about a module that needs no database: read, hashed, parsed, its files looked for, its rows made. */
export async function prepareModule(task: PrepareTask): Promise<PreparedModule> {
  const { folder, path, dialect, unlessHash } = task;
  const read = readModuleFileAtOnce(folder, path);
  if (!read.ok) return { kind: 'unreadable', title: read.title, problem: read.problem };
  const hash = createHash('sha256').update(read.bytes).digest('hex');
  if (hash === unlessHash) return { kind: 'same', hash };
  const module = parseModuleSource(read.source, path, dialect);
  const { cover, problems } = await checkImages(folder, module, read.source);
  const all = [...read.problems, ...module.problems, ...problems];
  return { kind: 'read', hash, content: contentOf(module, read.source, cover, all) };
}

/** A parsed module as the library keeps it. */
export function contentOf(
  module: Module,
  source: string,
  cover: string | null,
  problems: Problem[],
): ModuleContent {
  const { frontMatter } = module;
  const own = { n: 0, key: '', line: 1, title: module.title };
  const rows = [
    { ...own, body: module.introduction.text, notes: module.description.text },
    ...module.slides.map(({ n, key, line, title, body, notes }) => ({
      n,
      key,
      line,
      title: title.text,
      body: body.text,
      notes: notes.text,
    })),
  ];
  const words = rows.reduce((sum, row) => sum + countWords(row.body) + countWords(row.notes), 0);
  return {
    title: module.title,
    description: module.description.text || null,
    date: frontMatter.date,
    language: frontMatter.language,
    cover,
    coverAlt: frontMatter.imageAlt ?? '',
    minutes: readingMinutes(words),
    problems,
    dialect: chosenDialect(module.dialect),
    source,
    tags: frontMatter.tags,
    links: listLinks(module),
    rows,
  };
}
