import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { starterCourse } from './starter-course.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel new <folder> [--title "<title>"] [--json]

Begins a course in a new or an empty folder: a course.yaml, two small modules that show how one is written, and a
picture. What is there passes “carrel check --strict”.

  --title   the course's title; the folder's name where none is given
  --json    print one JSON value: {"folder", "files"}
`;

const options = { title: { type: 'string' }, json: { type: 'boolean' } } as const;

export async function newCourse(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const [named, ...others] = read.positionals;
  if (named === undefined || others.length > 0)
    return misused('name one folder to begin the course in.', usage, terminal).code;
  if (read.values.title?.trim() === '') return misused('--title is empty.', usage, terminal).code;

  const folder = resolve(terminal.folder, named);
  const title = read.values.title?.trim() ?? titleOfFolder(folder);
  const files = starterCourse(title);
  const refusal = await write(folder, files);
  if (refusal !== null) {
    terminal.err(`carrel: ${refusal}\n`);
    return 1;
  }
  const paths = Object.keys(files);
  terminal.out(
    read.values.json
      ? `${JSON.stringify({ folder, files: paths })}\n`
      : `“${title}” is begun in ${folder}:\n${paths.map((path) => `  ${path}\n`).join('')}` +
          `Write on, and run “carrel check ${named}” now and then.\n`,
  );
  return 0;
}

/** Writes the files into a folder that is empty, or isn't there yet; a sentence where that can't be. */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      return `${folder} is not empty. Name another folder: nothing is ever written over.`;
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text, { flag: 'wx' });
    }
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || code === 'ENOTDIR') return `${folder} is not a folder. Name another one.`;
    return `${folder} can’t be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** `cloud-architecture` reads as “Cloud architecture”. */
function titleOfFolder(folder: string): string {
  const words =
    basename(folder)
      .replace(/[-_\s]+/g, ' ')
      .trim() || 'A new course';
  return words.charAt(0).toUpperCase() + words.slice(1);
}
