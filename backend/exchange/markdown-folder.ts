import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { blocksIn, type BlockInFile } from '../../core/exchange/markdown/blocks-in.ts';

/** A Markdown file of a folder, with Carrel's blocks in it; a file without any is not Carrel's. */
export type MarkdownFile = { name: string; blocks: BlockInFile[] };

/** Bytes: some 300,000 annotations. What is longer isn't held in memory, and so can't be brought up to date. */
const longestMarkdown = 200 * 1024 * 1024;

/** A Markdown file that must not be written anew, because somebody may have written in it, and is too long to be read. */
export class TooLongToUpdate extends Error {
  readonly path: string;
  constructor(path: string) {
    super(
      `${path} is longer than 200 MB, so what you wrote in it can't be kept. Move it away, and export again.`,
    );
    this.path = path;
  }
}

/** The Markdown files that an export wrote into a folder, by name; none where there is no such folder. */
export function findMarkdownFiles(folder: string): MarkdownFile[] {
  return namesIn(folder)
    .filter((name) => name.toLowerCase().endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const text = readMarkdownFile(join(folder, name));
      const blocks = text === null ? [] : blocksIn(text);
      return blocks.length === 0 ? [] : [{ name, blocks }];
    });
}

/** Null where there is no such file. Throws `TooLongToUpdate`. */
export function readMarkdownFile(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return null;
  if (stats.size > longestMarkdown) throw new TooLongToUpdate(path);
  return readFileSync(path, 'utf8');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The file of one module or course, as the caller calls it by its key. */
export type FolderPlan = {
  /** By key: the file that has most of its blocks. */
  names: Map<string, string>;
  /** Ids of blocks that are to leave a file: their annotation stands elsewhere now, or was deleted. By file. */
  leaving: Map<string, Set<string>>;
};

/**
 * Which file is whose, by the blocks that stand in it and not by its name: a module that was renamed, or a file that the
 * learner renamed, stays one. `keys` are what is written, in its order; `homeOf` gives the key of where an annotation
 * stands today, '' for a deleted one, undefined for one that is not exported; `keyOf` that of a place.
 */
export function planFolder(
  files: readonly MarkdownFile[],
  keys: readonly string[],
  homeOf: (id: string) => string | undefined,
  keyOf: (block: BlockInFile) => string,
): FolderPlan {
  const counted = files.map(({ name, blocks }) => ({
    name,
    counts: Map.groupBy(blocks, (block) => homeOf(block.id) || keyOf(block)),
  }));
  const names = new Map<string, string>();
  for (const key of keys) {
    const taken = new Set(names.values());
    const best = counted
      .filter(({ name, counts }) => !taken.has(name) && mostOf(counts) === key)
      .toSorted((a, b) => (b.counts.get(key)?.length ?? 0) - (a.counts.get(key)?.length ?? 0))[0];
    if (best) names.set(key, best.name);
  }
  const owners = new Map([...names].map(([key, name]) => [name, key]));
  const leaving = new Map<string, Set<string>>();
  for (const { name, blocks } of files) {
    const gone = blocks.filter(({ id }) => {
      const home = homeOf(id);
      return home !== undefined && home !== owners.get(name);
    });
    if (gone.length > 0) leaving.set(name, new Set(gone.map(({ id }) => id)));
  }
  return { names, leaving };
}

function mostOf(counts: ReadonlyMap<string, readonly BlockInFile[]>): string | null {
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}
