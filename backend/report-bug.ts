import { inspect } from 'node:util';

/** Says on stderr what failed and where; the learner is told only that something did. */
export function reportBug(what: string, error: unknown): void {
  process.stderr.write(`carrel: ${what}: ${inspect(error)}\n`);
}
