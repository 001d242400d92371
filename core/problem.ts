/** Something an author should know about a file. An error means that a reader can't have part of it. */
export type Problem = {
  severity: 'error' | 'warning';
  /** Stable, kebab-case; the checker's and the tests' handle. */
  code: string;
  /** A whole sentence: what is wrong. */
  message: string;
  /** 1-based line in the file; null where the whole file is meant. */
  line: number | null;
  /** What to do about it, in whole sentences. */
  remedy?: string;
};

export function errorAt(
  code: string,
  message: string,
  line: number | null = null,
  remedy: string | null = null,
): Problem {
  return { severity: 'error', code, message, line, ...(remedy !== null && { remedy }) };
}

export function warningAt(
  code: string,
  message: string,
  line: number | null = null,
  remedy: string | null = null,
): Problem {
  return { severity: 'warning', code, message, line, ...(remedy !== null && { remedy }) };
}
