import matter from 'gray-matter';
import type { ParseYaml } from '../../core/yaml.ts';

/** Real front matter stays below 2 kB; past this size a YAML parser can be kept busy for seconds. */
const maxCharacters = 64 * 1024;
const maxDepth = 5;
const maxNodes = 1000;

/**
 * Reads YAML through gray-matter, which would also run JavaScript. It therefore never sees the author's own first
 * line, and both names of its JavaScript engine refuse. Options are passed on each call because only calls without
 * them use its cache, which answers a broken document with `{}` the second time.
 */
export const parseYaml: ParseYaml = (yaml) => {
  if (yaml.length > maxCharacters) {
    return { ok: false, message: 'there is more than 64 kB of it, far more than Carrel reads', line: null };
  }
  // A line `---` ends a document, and gray-matter would stop there in silence.
  const divider = yaml.split('\n').findIndex((line) => /^(---|\.\.\.)\s*$/.test(line));
  if (divider >= 0) return { ok: false, message: 'it holds more than one YAML document', line: divider + 1 };
  try {
    const { data } = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: refusingEngines });
    const excess = whatIsTooMuch(data);
    return excess === null ? { ok: true, data } : { ok: false, message: excess, line: null };
  } catch (error) {
    return { ok: false, ...describeYamlError(error, yaml) };
  }
};

const refuse = {
  parse: (): never => {
    throw new Error('JavaScript in front matter is not run');
  },
};
const refusingEngines = { javascript: refuse, js: refuse };

/** js-yaml's errors carry a `mark` with a 0-based line; gray-matter hands it the text after the opening `---`. */
function describeYamlError(error: unknown, yaml: string): { message: string; line: number | null } {
  if (!(error instanceof Error)) return { message: String(error), line: null };
  const reason =
    'reason' in error && typeof error.reason === 'string' ? error.reason : firstLine(error.message);
  const mark = 'mark' in error && typeof error.mark === 'object' ? error.mark : null;
  const line = mark && 'line' in mark && typeof mark.line === 'number' ? mark.line : null;
  // The text begins with the line break after `---`, so the 0-based line there is 1-based in `yaml`; what is missed
  // at the very end is missed on the line after the last.
  const lines = yaml.split('\n').length;
  return { message: reason, line: line === null ? null : Math.min(Math.max(1, line), lines) };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

/** Counts every path to a node, because an alias repeats what it names without taking up memory. */
function whatIsTooMuch(data: unknown): string | null {
  let nodes = 0;
  const pending: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    nodes += 1;
    if (nodes > maxNodes) return `it holds more than ${maxNodes} values`;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= maxDepth) return `it is nested more than ${maxDepth} levels deep`;
    for (const child of Object.values(next.value)) pending.push({ value: child, depth: next.depth + 1 });
  }
  return null;
}
