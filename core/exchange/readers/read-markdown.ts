import { findBlocks, type FoundBlock, wordsOfBlock } from '../markdown/find-blocks.ts';
import { noteLines, quoteLines, readNoteLines, readQuoteLines } from '../markdown/markdown-text.ts';
import { type NotReadable, type ReadEntry, notReadable } from '../read-entry.ts';
import { foreignEntry, readTime } from './foreign-entry.ts';

/** Markdown that Carrel exported: each of its callouts, with the words as they stand there now. */
export function readMarkdown(text: string): (ReadEntry | NotReadable)[] {
  const lines = text.split('\n');
  return findBlocks(lines).flatMap((found): (ReadEntry | NotReadable)[] => {
    switch (found.kind) {
      case 'block':
        return [readBlock(found.block)];
      case 'broken':
        return [notReadable('wrong-shape', `line ${found.line + 1}`)];
      case 'heading':
        return [];
    }
  });
}

function readBlock(block: FoundBlock): ReadEntry | NotReadable {
  const { facts } = block;
  const shown = wordsOfBlock(block);
  return foreignEntry('markdown', `line ${block.start + 1}`, {
    kind: facts.kind,
    id: facts.id,
    source: {
      course: facts.course,
      courseTitle: facts.courseTitle,
      module: facts.module?.path ?? null,
      moduleTitle: facts.module?.title ?? null,
      slide: facts.slide ?? {},
      part: facts.part,
    },
    quote: {
      exact: exactOr(shown.quote, facts.quote, (exact) => readQuoteLines(quoteLines(exact))),
      prefix: facts.prefix,
      suffix: facts.suffix,
    },
    colour: facts.colour,
    style: facts.style,
    label: facts.label,
    note: exactOr(shown.note, facts.note, (exact) => readNoteLines(noteLines(exact))),
    tags: facts.tags,
    createdAt: readTime(facts.created),
    modifiedAt: readTime(facts.modified),
  });
}

/** The comment's text where what is visible is all that can be shown of it; else what is visible was edited. */
function exactOr(visible: string, exact: string | undefined, shown: (text: string) => string): string {
  return exact !== undefined && shown(exact) === visible ? exact : visible;
}
