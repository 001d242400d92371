import { parsePassage, parseTitle } from '../markdown/parse-passage.ts';
import { blockParser } from '../markdown/markdown-parser.ts';
import { type Problem, errorAt, warningAt } from '../problem.ts';
import type { ParseYaml } from '../yaml.ts';
import { readBlockStructure } from './block-structure.ts';
import type { FrontMatter, Module } from './module.ts';
import { emptyFrontMatter, readFrontMatter } from './read-front-matter.ts';
import { slideKeys } from './slide-key.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { splitSlides, withoutTitleHeading } from './split-slides.ts';

/**
 * Reads a module. Never throws: what can't be read is named in `problems`, and the rest is there.
 * `path` is the module's, relative to its course; it gives the title where the file has none.
 */
export function parseModule(
  source: string,
  { path, parseYaml }: { path: string; parseYaml: ParseYaml },
): Module {
  const split = splitFrontMatter(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const read = split.yaml
    ? readFrontMatter(split.yaml, parseYaml)
    : { frontMatter: emptyFrontMatter, problems: [] };
  const { frontMatter } = read;

  const { lines, firstLine } = split.body;
  const structure = readBlockStructure(lines, blockParser);
  const cuts = splitSlides(lines, structure);
  const { references } = structure;
  const lineOf = (index: number): number => firstLine + index;

  const title = frontMatter.title ?? cuts.heading;
  const titleText =
    title === null ? titleFromPath(path) : parseTitle(title, references).text || titleFromPath(path);
  const preamble =
    cuts.heading !== null && (frontMatter.title === null || sameWords(cuts.heading, frontMatter.title))
      ? withoutTitleHeading(cuts.introduction).source
      : cuts.introduction.source;
  const introduction = [frontMatter.introduction ?? '', preamble].join('\n\n');

  const passages = cuts.slides.map((slide) => ({
    line: lineOf(slide.line),
    title: parseTitle(slide.title, references),
    body: parsePassage(slide.body.source, references),
    notes: parsePassage(slide.notes.source, references),
  }));
  const keys = slideKeys(passages.map(({ title, body }) => ({ title: title.text, body: body.text })));

  return {
    path,
    title: titleText,
    frontMatter,
    description: parsePassage(frontMatter.description ?? '', references),
    introduction: parsePassage(introduction, references),
    slides: passages.map((passage, index) => ({ n: index + 1, key: keys[index] ?? '', ...passage })),
    problems: [
      ...split.problems,
      ...read.problems,
      ...structure.unclosedFences.map((line) => unclosedFence(lineOf(line))),
      ...emptiness(source, frontMatter, passages.length, firstLine),
    ],
  };
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
    'This code fence is never closed, so all that follows it is code. Close it with the same marks on a line of their own.',
    line,
  );
}

function emptiness(
  source: string,
  frontMatter: FrontMatter,
  slideCount: number,
  bodyLine: number,
): Problem[] {
  if (source.trim() === '') {
    return [
      errorAt(
        'module-empty',
        'The file is empty. A module starts with front matter or a “# Title”, then “## Slide 1: …”.',
        1,
      ),
    ];
  }
  if (slideCount > 0) return [];
  const what = frontMatter === emptyFrontMatter ? 'The file has' : 'The file has front matter but';
  return [
    warningAt(
      'no-slides',
      `${what} no slides. Each slide starts with a heading like “## Slide 1: Title”.`,
      bodyLine,
    ),
  ];
}
