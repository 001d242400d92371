import { findBlocks } from './find-blocks.ts';

/** One of Carrel's blocks in a file: its annotation's id, and where that stood when the block was written. */
export type BlockInFile = { id: string; course: string; module: string | null };

export function blocksIn(text: string): BlockInFile[] {
  return findBlocks(text.split('\n')).flatMap((found) => {
    if (found.kind !== 'block') return [];
    const { id, course, module } = found.block.facts;
    return [{ id, course, module: module?.path ?? null }];
  });
}
