import { splitFrontMatter } from '../module/split-front-matter.ts';

/** A key of the front matter as it is written: its 1-based line in the file, and what stands behind its colon. */
export type KeyLine = { line: number; value: string };

const keyLine = /^(["']?)([^\s"':#][^"':]*?)\1[ \t]*:(?:[ \t]+(.*))?$/;

/** The keys of the front matter's own level; the last of equal ones counts. */
export function frontMatterLines(source: string): Map<string, KeyLine> {
  const { yaml } = splitFrontMatter(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const keys = new Map<string, KeyLine>();
  if (yaml === null) return keys;
  for (const [index, text] of yaml.text.split('\n').entries()) {
    const match = keyLine.exec(text.trimEnd());
    if (match) keys.set(match[2] ?? '', { line: yaml.firstLine + index, value: plainValue(match[3] ?? '') });
  }
  return keys;
}

/** Without quotes, or without a comment behind it. */
function plainValue(written: string): string {
  const value = written.trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(value);
  return quoted ? (quoted[2] ?? '') : value.replace(/(?:^|\s+)#.*$/, '');
}
