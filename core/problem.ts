/** Something an author should know about a file. An error means that part of it can't be shown. */
export type Problem = {
  severity: 'error' | 'warning';
  /** Stable, kebab-case; the checker's and the tests' handle. */
  code: string;
  /** A whole sentence: what is wrong and what to do. */
  message: string;
  /** 1-based line in the file; null where the whole file is meant. */
  line: number | null;
};

export function errorAt(code: string, message: string, line: number | null = null): Problem {
  return { severity: 'error', code, message, line };
}

export function warningAt(code: string, message: string, line: number | null = null): Problem {
  return { severity: 'warning', code, message, line };
}
