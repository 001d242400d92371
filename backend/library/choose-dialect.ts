import type { DialectChoice, DialectName } from '../../core/module/detect-dialect.ts';
import { isDialectName } from '../../core/module/detect-dialect.ts';

/** What is known of the choices for a course's modules. */
export type DialectChoices = {
  /** The reader's, by the module's path; null where the notebook can't be asked. */
  reader: ReadonlyMap<string, string> | null;
  /** The author's for the whole course. */
  course: DialectName | null;
};

/**
 * What a module is to be read in: the reader's word counts more than the author's, and that more than detection, which
 * null asks for. `before` is what is known of the module, under another path where its file has a new name: what the
 * reader chose for it goes along, and without a notebook it stays.
 */
export function chooseDialect(
  path: string,
  before: { path: string; dialect: DialectChoice | null } | null,
  { reader, course }: DialectChoices,
): DialectChoice | null {
  if (reader === null && before?.dialect?.setBy === 'reader') return before.dialect;
  const chosen = reader?.get(path) ?? (before ? reader?.get(before.path) : undefined);
  if (chosen !== undefined && isDialectName(chosen)) return { name: chosen, setBy: 'reader' };
  return course === null ? null : { name: course, setBy: 'course' };
}

export function isSameChoice(a: DialectChoice | null, b: DialectChoice | null): boolean {
  return a?.name === b?.name && a?.setBy === b?.setBy;
}
