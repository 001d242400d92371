import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const stateShape = z.object({ closed: z.boolean() });

/** How the notebook was left: `new` where none was ever opened here, `open` after a crash. */
export type NotebookState = 'new' | 'open' | 'closed';

export function readNotebookState(file: string): NotebookState {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 'new';
  }
  try {
    return stateShape.parse(JSON.parse(text)).closed ? 'closed' : 'open';
  } catch {
    // A note that was torn is itself a sign of a crash.
    return 'open';
  }
}

export function writeNotebookState(file: string, state: 'open' | 'closed'): void {
  writeFileSync(`${file}.new`, JSON.stringify({ closed: state === 'closed' }));
  renameSync(`${file}.new`, file);
}
