import { parsePassage, parseTitle } from '../markdown/parse-passage.ts';
import type { Passage } from '../passage/passage.ts';
import { type Problem, errorAt, warningAt } from '../problem.ts';
import type { ParseYaml } from '../yaml.ts';
import { type DialectChoice, detectDialect } from './detect-dialect.ts';
import type { DocumentCuts } from './dialects/dialect.ts';
import { markSteps } from './mark-steps.ts';
import type { FrontMatter, Module } from './module.ts';
import { noFrontMatter, readFrontMatter } from './read-front-matter.ts';
import { slideKeys } from './slide-key.ts';
import { type SourceLine, documentOf } from './source-line.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/**
 * Reads a module. Never throws: what can't be read is named in `problems`, and the rest is there.
 * `path` is the module's, relative to its course; it gives the title where the file has none. The dialect is detected
 * unless `dialect` says what was chosen.
 */
export function parseModule(
  source: string,
  { path, parseYaml, dialect: asked }: { path: string; parseYaml: ParseYaml; dialect?: DialectChoice | null },
): Module {
  const split = splitFrontMatter(withLineFeeds(source.replace(/^\uFEFF/, '')));
  const read = split.yaml ? readFrontMatter(split.yaml, parseYaml) : noFrontMatter;
  const { frontMatter } = read;

  const { lines, firstLine } = split.body;
  const document = documentOf(lines, firstLine, read.data);
  const { structure } = document;
  const { dialect, detected } = detectDialect(document, asked ?? null);
  const cuts = dialect.split(document);
  const passageOf = (cut: readonly SourceLine[]): Passage =>
    parsePassage(
      cut.map(({ text }) => text).join('\n'),
      structure.references,
      cut.map(({ line }) => line),
    );

  const title = frontMatter.title ?? cuts.heading?.text ?? null;
  const titleText =
    title === null
      ? titleFromPath(path)
      : parseTitle(title, structure.references).text || titleFromPath(path);

  const passages = cuts.slides.map((slide) => {
    const body = passageOf(slide.body);
    return {
      line: slide.line,
      title: parseTitle(slide.title, structure.references),
      body,
      notes: passageOf(slide.notes),
      steps: slide.steps === null ? 0 : markSteps(body.tree, slide.steps),
    };
  });
  const keys = slideKeys(passages.map(({ title, body }) => ({ title: title.text, body: body.text })));

  return {
    path,
    dialect: detected,
    title: titleText,
    titleFrom: frontMatter.title !== null ? 'front-matter' : cuts.heading ? 'heading' : 'path',
    frontMatter,
    description: parsePassage(frontMatter.description ?? '', structure.references),
    introduction: passageOf(introductionOf(frontMatter, split.yaml, cuts)),
    slides: passages.map((passage, index) => ({ n: index + 1, key: keys[index] ?? '', ...passage })),
    problems: [
      ...split.problems,
      ...read.problems,
      ...structure.unclosedFences.map((line) => unclosedFence(firstLine + line)),
      ...cuts.problems,
      ...emptiness(source, split.yaml !== null, passages.length, firstLine),
    ],
  };
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The front matter's introduction, then the text before the slides without the title shown above it. */
function introductionOf(
  frontMatter: FrontMatter,
  yaml: { text: string; firstLine: number } | null,
  { heading, introduction }: DocumentCuts,
): SourceLine[] {
  const isTitle =
    heading !== null && (frontMatter.title === null || sameWords(heading.text, frontMatter.title));
  const hidden = new Set(isTitle ? heading.lines : []);
  const preamble = introduction.map((each) => (hidden.has(each.line) ? { ...each, text: '' } : each));
  if (yaml === null || frontMatter.introduction === null) return preamble;
  const key = yaml.text.split('\n').findIndex((text) => /^introduction[ \t]*:/.test(text));
  const line = yaml.firstLine + Math.max(0, key);
  const written = frontMatter.introduction.split('\n').map((text) => ({ text, line }));
  return [...written, { text: '', line }, ...preamble];
}

/** `module-11-micro_services.md` reads as “Module 11 micro services”. */
function titleFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const words = name.replace(/[-_\s]+/g, ' ').trim() || path;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function unclosedFence(line: number): Problem {
  return warningAt(
    'fence-unclosed',
    'This code fence is never closed, so all that follows it is code.',
    line,
    'Close it with the same marks on a line of their own.',
  );
}

function emptiness(source: string, hasFrontMatter: boolean, slideCount: number, bodyLine: number): Problem[] {
  if (source.trim() === '') {
    return [
      errorAt(
        'module-empty',
        'The file is empty.',
        1,
        'A module starts with front matter or a “# Title”, then “## Slide 1: …”.',
      ),
    ];
  }
  if (slideCount > 0) return [];
  const what = hasFrontMatter ? 'The file has front matter but' : 'The file has';
  return [
    warningAt(
      'no-slides',
      `${what} no slides.`,
      bodyLine,
      'Each slide starts with a heading like “## Slide 1: Title”.',
    ),
  ];
}
