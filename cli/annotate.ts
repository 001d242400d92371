import { resolve } from 'node:path';
import { z } from 'zod';
import type { Backend } from '../backend/start-backend.ts';
import { readTextFile } from '../backend/files/read-text-file.ts';
import type { Value } from '../contract/methods.ts';
import { annotationKind, colour, style, type NewAnnotation } from '../contract/notebook-views.ts';
import { isTaken, openDataFolder, request } from './open-data-folder.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel annotate --course <folder> --json <file> [--data <folder>]

Adds highlights, bookmarks and notes to a course, for scripts and tests. The file is a list of

  {"module": "02-containers.md", "slide": 3, "part": "body", "quote": "the words",
   "note": "…", "tags": ["…"], "colour": "yellow", "style": "solid", "kind": "highlight", "label": "…"}

"module" is the path in the course's folder; "slide" its number, or its key, and left out for the
module; "part" is title, body or notes, or introduction or description of a module. Without a quote
it is a note on the whole, or a bookmark where "kind" says so. Where words stand more than once,
"occurrence" says which, from 1. For each, one line of JSON says where it was placed.
Ends with 1 where one was not placed, else with 0.

  --course   the folder of the course, or its id where it is on the shelf
  --json     the file with the list; - reads it from stdin
  --data     where notes, progress and the search index are kept
`;

const options = {
  course: { type: 'string' },
  json: { type: 'string' },
  data: { type: 'string' },
} as const;

const entryShape = z.strictObject({
  module: z.string().nullable().default(null),
  slide: z.union([z.int().positive(), z.string()]).nullable().default(null),
  part: z.enum(['title', 'body', 'notes', 'introduction', 'description']).optional(),
  quote: z.string().min(1).optional(),
  occurrence: z.int().positive().default(1),
  kind: annotationKind.optional(),
  note: z.string().optional(),
  label: z.string().optional(),
  tags: z.array(z.string()).optional(),
  colour: colour.optional(),
  style: style.optional(),
});
type Entry = z.infer<typeof entryShape>;
type Module = Value<'module.open'>;

/** Bytes; more annotations than anybody makes by hand. */
const longestFile = 50 * 1024 * 1024;

export async function annotate(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { course: named, json, data } = read.values;
  if (named === undefined) return misused('name the course with --course.', usage, terminal).code;
  if (json === undefined) return misused('name the file with --json.', usage, terminal).code;
  const entries = await readEntries(json, terminal);
  if (typeof entries === 'string') {
    terminal.err(`carrel: ${entries}\n`);
    return 1;
  }
  const folder = resolve(terminal.folder, named);
  const backend = await openDataFolder(data, terminal);
  try {
    if (isTaken(backend, terminal)) return 1;
    await backend.settled();
    const course = await findCourse(backend, named, folder);
    if (typeof course !== 'string') {
      terminal.err(`carrel: ${course.problem}\n`);
      return 1;
    }
    const modules = new Map<string, Module | null>();
    let failed = 0;
    for (const [index, entry] of entries.entries()) {
      const placed = await place(backend, course, entry, modules);
      if ('problem' in placed) failed += 1;
      terminal.out(`${JSON.stringify({ index, ...placed })}\n`);
    }
    return failed > 0 ? 1 : 0;
  } finally {
    await backend.close();
  }
}

async function readEntries(file: string, terminal: Terminal): Promise<unknown[] | string> {
  let text: string;
  if (file === '-') {
    const chunks: Buffer[] = [];
    // Without an encoding, what comes from stdin are buffers.
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    text = Buffer.concat(chunks).toString('utf8');
  } else {
    const read = await readTextFile(resolve(terminal.folder, file), longestFile);
    if (!read.ok) return `${file}: ${read.problem.message}`;
    text = read.text;
  }
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : `${file} is no list.`;
  } catch (error) {
    return `${file} is no JSON: ${error instanceof Error ? error.message : ''}`;
  }
}

/** The course's id; it is put on the shelf where it isn't there. */
async function findCourse(
  backend: Backend,
  named: string,
  folder: string,
): Promise<string | { problem: string }> {
  const library = await request(backend, 'library.list', {});
  if (!library.ok) return { problem: library.error.message };
  const known = library.value.courses.find(({ id, source }) => source.path === folder || id === named);
  if (known) return known.id;
  const added = await request(backend, 'library.add', { path: folder });
  if (!added.ok) return { problem: added.error.message };
  await backend.settled();
  const [course] = added.value;
  return added.value.length === 1 && course
    ? course.id
    : { problem: `${folder} holds ${added.value.length} courses: name one of them.` };
}

type Placed =
  | { id: string; module: string | null; slide: number | null; part: string | null; start: number | null }
  | { problem: string };

async function place(
  backend: Backend,
  course: string,
  written: unknown,
  modules: Map<string, Module | null>,
): Promise<Placed> {
  const read = entryShape.safeParse(written);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
  }
  const entry = read.data;
  const target = await findTarget(backend, course, entry, modules);
  if ('problem' in target) return target;
  const { note, label, tags, colour: ofColour, style: ofStyle } = entry;
  const made = await request(backend, 'notebook.annotate', {
    target,
    kind: entry.kind ?? (entry.quote === undefined ? 'note' : 'highlight'),
    ...{ note, label, tags, colour: ofColour, style: ofStyle },
  });
  if (!made.ok) return { problem: made.error.message };
  const { id, module, slide, range } = made.value;
  return {
    id,
    module: module?.path ?? null,
    slide: slide?.n ?? null,
    part: range?.part ?? null,
    start: range?.start ?? null,
  };
}

async function findTarget(
  backend: Backend,
  course: string,
  { module: path, slide: wanted, part, quote, occurrence }: Entry,
  modules: Map<string, Module | null>,
): Promise<NewAnnotation['target'] | { problem: string }> {
  if (path === null) return { course, module: null, slide: null, range: null };
  const module = await openModule(backend, course, path, modules);
  if (!module) return { problem: `There is no module ${path} in the course.` };
  const slide =
    wanted === null
      ? null
      : (module.slides.find(({ n, key }) => n === wanted || key === wanted) ?? undefined);
  if (slide === undefined) return { problem: `${path} has no slide ${String(wanted)}.` };
  const target = { course, module: path, slide: slide?.key ?? null };
  if (quote === undefined) return { ...target, range: null };
  const passages = slide
    ? ([
        ['body', slide.body],
        ['notes', slide.notes],
        ['title', slide.title],
      ] as const)
    : ([
        ['introduction', module.introduction],
        ['description', module.description],
      ] as const);
  for (const [name, { text }] of passages) {
    if (part !== undefined && part !== name) continue;
    const start = findOccurrence(text, quote, occurrence);
    if (start !== null)
      return { ...target, range: { part: name, start, end: start + quote.length, exact: quote } };
  }
  const where = `${slide ? `slide ${slide.n} of ${path}` : path}${part === undefined ? '' : ` (${part})`}`;
  const which = occurrence === 1 ? '' : ` ${occurrence} times`;
  return { problem: `The words “${quote}” are not${which} in ${where}.` };
}

async function openModule(
  backend: Backend,
  course: string,
  path: string,
  modules: Map<string, Module | null>,
): Promise<Module | null> {
  const known = modules.get(path);
  if (known !== undefined) return known;
  const opened = await request(backend, 'module.open', { course, module: path });
  const module = opened.ok ? opened.value : null;
  modules.set(path, module);
  return module;
}

function findOccurrence(text: string, quote: string, occurrence: number): number | null {
  let at = -1;
  for (let n = 0; n < occurrence; n += 1) {
    at = text.indexOf(quote, at + 1);
    if (at === -1) return null;
  }
  return at;
}
