import * as all from './dialects/all-dialects.ts';
import type { Dialect, Recognition } from './dialects/dialect.ts';
import type { SourceDocument } from './source-line.ts';

export type DialectName = (typeof all)[keyof typeof all]['name'];

/** Which dialect a module was read in, how sure that is, and why: a whole sentence for people. */
export type DetectedDialect = Recognition & { name: DialectName };

/** No dialect is surer than this of a file that another one is so sure of; the rest need not look at it. */
const certain = 0.96;

type NamedDialect = Dialect & { name: DialectName };

/** Every dialect, for a list to choose from. */
export const dialects: readonly NamedDialect[] = Object.values(all);

/** The dialect the document is most likely written in; the one of that `name` where it was set by hand. */
export function detectDialect(
  document: SourceDocument,
  name: DialectName | null,
): { dialect: NamedDialect; detected: DetectedDialect } {
  if (name !== null) {
    const dialect = dialects.find((each) => each.name === name) ?? all.plain;
    const detected = { name, confidence: 1, reason: 'It was set by hand.' };
    return { dialect, detected };
  }
  let dialect: NamedDialect = all.plain;
  let best: Recognition = all.plain.recognise(document);
  for (const candidate of dialects) {
    if (best.confidence >= certain) break;
    const recognition = candidate.recognise(document);
    if (recognition && recognition.confidence > best.confidence) [dialect, best] = [candidate, recognition];
  }
  return { dialect, detected: { name: dialect.name, ...best } };
}
