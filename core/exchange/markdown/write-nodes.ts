import type { MarkdownDocument, MarkdownNode } from './read-nodes.ts';

/** The file's text. What is new stands between blank lines; `lineEnd` is what its lines end in before the line feed. */
export function writeNodes({ nodes }: MarkdownDocument, lineEnd: string): string {
  const written: string[] = [];
  const state = { needsBlank: false };
  const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

  const putNew = (lines: readonly string[]): void => {
    while (written.length > 0 && isBlank(written.at(-1))) written.pop();
    if (written.length > 0) written.push(lineEnd);
    written.push(...lines.map((line) => line + lineEnd));
    state.needsBlank = true;
  };
  const putOld = (node: MarkdownNode): void => {
    const isGone = node.kind === 'block' && node.isGone;
    if (isGone && !state.needsBlank) {
      // The blank line above it and the one below would stand together.
      state.needsBlank = isBlank(written.at(-1));
      while (state.needsBlank && written.length > 0 && isBlank(written.at(-1))) written.pop();
      return;
    }
    for (const line of node.lines) {
      if (state.needsBlank && !isBlank(line) && written.length > 0) written.push(lineEnd);
      state.needsBlank = false;
      written.push(line);
    }
  };
  for (const node of nodes) {
    node.before.forEach(putNew);
    putOld(node);
    node.after.forEach(putNew);
  }
  if (state.needsBlank && !isBlank(written.at(-1))) written.push('');
  return written.join('\n');
}
