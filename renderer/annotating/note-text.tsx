import { useMemo } from 'react';
import { parsePassage } from '../../core/markdown/parse-passage.ts';
import { resolveAddresses } from '../../core/markdown/resolve-addresses.ts';
import { renderTree } from '../passage/render-tree.ts';

/** A note belongs to no file: it leads out to the web, and to nothing else. */
const nowhere = { course: '', asset: () => null, module: () => null };

/** The learner's Markdown, read and made safe as an author's is. */
export function NoteText({ text }: { text: string }) {
  const content = useMemo(() => renderTree(resolveAddresses(parsePassage(text).tree, '', nowhere)), [text]);
  return (
    <div className="mine-text" dir="auto">
      {content}
    </div>
  );
}
