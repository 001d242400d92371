import { type Problem, errorAt, warningAt } from '../problem.ts';
import type { ParseYaml } from '../yaml.ts';
import type { FrontMatter } from './module.ts';
import { readKeyLines } from './read-key-lines.ts';

export type ReadFrontMatter = {
  frontMatter: FrontMatter;
  /** Every key with its value as YAML gives it. */
  data: ReadonlyMap<string, unknown>;
  problems: Problem[];
};

const emptyFrontMatter: FrontMatter = {
  title: null,
  date: null,
  image: null,
  imageAlt: null,
  imagePrompt: null,
  description: null,
  introduction: null,
  tags: [],
  language: null,
  unknown: {},
};

export const noFrontMatter: ReadFrontMatter = {
  frontMatter: emptyFrontMatter,
  data: new Map(),
  problems: [],
};

const textKeys = new Map<string, Exclude<keyof FrontMatter, 'tags' | 'unknown'>>([
  ['title', 'title'],
  ['date', 'date'],
  ['image', 'image'],
  ['imageAlt', 'imageAlt'],
  ['image-prompt', 'imagePrompt'],
  ['description', 'description'],
  ['introduction', 'introduction'],
  ['language', 'language'],
]);

/** The keys of front matter that Carrel's own format has. */
export const ownFrontMatterKeys: readonly string[] = [...textKeys.keys(), 'tags'];

/** Reads the known keys. Broken YAML is read line by line, so that a colon in a title costs a warning, not the title. */
export function readFrontMatter(
  yaml: { text: string; firstLine: number },
  parseYaml: ParseYaml,
): ReadFrontMatter {
  const parsed = parseYaml(yaml.text);
  if (parsed.ok) return readMapping(parsed.data, yaml.firstLine);
  const byLine = readKeyLines(yaml.text);
  const line = parsed.line === null ? yaml.firstLine : yaml.firstLine + parsed.line - 1;
  const read = readMapping(byLine.data, yaml.firstLine);
  const problem = byLine.understoodAll
    ? warningAt(
        'front-matter-yaml',
        `The front matter is not YAML: ${parsed.message}. Its lines were read as they stand.`,
        line,
        'Put values that hold a colon in quotes.',
      )
    : errorAt(
        'front-matter-yaml',
        `The front matter is not YAML: ${parsed.message}. Only its plain “key: value” lines could be read.`,
        line,
        'Mend this line, or write each value in quotes on the line of its key.',
      );
  return { ...read, problems: [problem, ...read.problems] };
}

function readMapping(data: unknown, line: number): ReadFrontMatter {
  if (data === null || data === undefined) return noFrontMatter;
  if (typeof data !== 'object' || Array.isArray(data) || data instanceof Date) {
    const problem = errorAt(
      'front-matter-shape',
      'The front matter is no list of “key: value” lines, so nothing of it was read.',
      line,
      'Write one key a line, as in “title: My module”.',
    );
    return { ...noFrontMatter, problems: [problem] };
  }
  const frontMatter: FrontMatter = { ...emptyFrontMatter, unknown: {} };
  const problems: Problem[] = [];
  const unknown = new Map<string, string | string[]>();
  for (const [key, value] of Object.entries(data)) {
    const textKey = textKeys.get(key);
    if (key === 'tags') {
      frontMatter.tags = [...new Set(asTexts(value).filter((tag) => tag !== ''))];
    } else if (textKey) {
      const text = asText(value);
      if (text === null && value !== null) {
        problems.push(
          warningAt(
            'front-matter-value',
            `“${key}” is not one text, so it was left out.`,
            line,
            'Write its value as one text, in quotes where it holds a colon.',
          ),
        );
      }
      frontMatter[textKey] = text === '' ? null : text;
    } else {
      unknown.set(key, asText(value) ?? asTexts(value));
    }
  }
  frontMatter.unknown = Object.fromEntries(unknown);
  return { frontMatter, data: new Map(Object.entries(data)), problems };
}

/** YAML reads `2023-12-11` as a date: it goes back to its day. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return null;
}

function asTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((part) => part.trim());
  if (!Array.isArray(value)) return [asText(value) ?? ''].filter((text) => text !== '');
  return value.map(asText).filter((text) => text !== null);
}
