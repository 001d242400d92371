import * as all from './dialects/all-dialects.ts';
import type { Dialect, Recognition } from './dialects/dialect.ts';
import type { SourceDocument } from './source-line.ts';

export type DialectName = (typeof all)[keyof typeof all]['name'];

/** A dialect that was set by hand, and by whom: the author in `course.yaml`, or the one who reads. */
export type DialectChoice = { name: DialectName; setBy: 'course' | 'reader' };

/** Which dialect a module was read in, how sure that is, and why: a whole sentence for people. */
export type DetectedDialect = Recognition & {
  name: DialectName;
  setBy: 'detection' | DialectChoice['setBy'];
};

/** No dialect is surer than this of a file that another one is so sure of; the rest need not look at it. */
const certain = 0.96;

type NamedDialect = Dialect & { name: DialectName };

/** Every dialect, for a list to choose from. */
export const dialects: readonly NamedDialect[] = Object.values(all);

/** What was set by hand of a module's dialect; null where it was detected. */
export function chosenDialect({ name, setBy }: DetectedDialect): DialectChoice | null {
  return setBy === 'detection' ? null : { name, setBy };
}

/** True where each heading of the slides' level opens a slide, and nothing else does. */
export function opensAtHeadings(name: DialectName): boolean {
  const dialect: Dialect | undefined = dialects.find((each) => each.name === name);
  return dialect?.opensAtHeadings === true;
}

export function isDialectName(name: string): name is DialectName {
  return dialects.some((each) => each.name === name);
}

/** The dialect the document is most likely written in; the one that was chosen where it was set by hand. */
export function detectDialect(
  document: SourceDocument,
  choice: DialectChoice | null,
): { dialect: NamedDialect; detected: DetectedDialect } {
  if (choice !== null) {
    const dialect = dialects.find(({ name }) => name === choice.name) ?? all.plain;
    return { dialect, detected: { ...choice, confidence: 1, reason: reasons[choice.setBy] } };
  }
  let dialect: NamedDialect = all.plain;
  let best: Recognition = all.plain.recognise(document);
  for (const candidate of dialects) {
    if (best.confidence >= certain) break;
    const recognition = candidate.recognise(document);
    if (recognition && recognition.confidence > best.confidence) [dialect, best] = [candidate, recognition];
  }
  return { dialect, detected: { name: dialect.name, ...best, setBy: 'detection' } };
}

const reasons: Record<DialectChoice['setBy'], string> = {
  course: 'It was set by hand: the author says so in course.yaml.',
  reader: 'It was set by hand: you chose it for this module.',
};
