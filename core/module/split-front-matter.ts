import { type Problem, errorAt, warningAt } from '../problem.ts';
import { readKeyLines } from './read-key-lines.ts';

/** A file cut in two. `firstLine` is the 1-based line of the file at which `lines[0]` or the YAML stands. */
export type SplitFile = {
  yaml: { text: string; firstLine: number } | null;
  body: { lines: string[]; firstLine: number };
  problems: Problem[];
};

const fence = /^---[ \t]*$/;
const keyLine = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
const foreignFence = /^---[ \t]*[A-Za-z_]/;

/**
 * Front matter is what stands between a first line `---` and the next one. Only YAML is meant by it: `---js` and
 * its like stay text. `source` has no byte-order mark and only `\n` as line ends.
 */
export function splitFrontMatter(source: string): SplitFile {
  const lines = source.split('\n');
  const first = lines[0] ?? '';
  if (!fence.test(first)) {
    const problems = foreignFence.test(first) ? [foreignLanguage(first)] : [];
    return { yaml: null, body: { lines, firstLine: 1 }, problems };
  }
  const close = lines.findIndex((line, index) => index > 0 && fence.test(line));
  return close === -1 ? splitUnclosed(lines) : splitAt(lines, close, []);
}

function splitAt(lines: string[], close: number, problems: Problem[]): SplitFile {
  const yamlLines = lines.slice(1, close);
  if (!isMapping(yamlLines)) {
    return { yaml: null, body: { lines, firstLine: 1 }, problems };
  }
  return {
    yaml: { text: yamlLines.join('\n'), firstLine: 2 },
    body: { lines: lines.slice(close + 1), firstLine: close + 2 },
    problems,
  };
}

/**
 * Slides may begin with a separator too: keys are needed, and below a blank line nothing but keys, or the first slide
 * would be taken for front matter as soon as it holds a line like `Notes: …`.
 */
function isMapping(yamlLines: readonly string[]): boolean {
  if (yamlLines.every((line) => line.trim() === '')) return true;
  if (!yamlLines.some((line) => keyLine.test(line))) return false;
  if (yamlLines[0]?.trim() !== '') return true;
  return !yamlLines.some((line) => line.startsWith('#')) && readKeyLines(yamlLines.join('\n')).understoodAll;
}

/** A first `---` that nothing closes opens front matter only where `key: value` lines follow; they end at a blank line. */
function splitUnclosed(lines: string[]): SplitFile {
  if (!keyLine.test(lines[1] ?? '')) return { yaml: null, body: { lines, firstLine: 1 }, problems: [] };
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const end = blank === -1 ? lines.length : blank;
  return {
    yaml: { text: lines.slice(1, end).join('\n'), firstLine: 2 },
    body: { lines: lines.slice(end), firstLine: end + 1 },
    problems: [
      errorAt(
        'front-matter-unclosed',
        'The front matter opens with --- and never closes.',
        1,
        'Put a line with --- after its last key.',
      ),
    ],
  };
}

function foreignLanguage(firstLine: string): Problem {
  return warningAt(
    'front-matter-language',
    `“${firstLine.trim()}” is no front matter: it is shown as text, and nothing in it runs.`,
    1,
    'Front matter is YAML and opens with a line of exactly ---.',
  );
}
