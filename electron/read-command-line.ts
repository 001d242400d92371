import { parseArgs } from 'node:util';

export type CommandLine = {
  /** Null for the system's usual place. */
  dataFolder: string | null;
  /** Folders and zips that are on the shelf for this run. */
  courses: string[];
};

/** Reads `--data <folder>` and `--course <folder or zip>`; whatever else is there is for Chromium, or none of our business. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: { data: { type: 'string' }, course: { type: 'string', multiple: true } },
  });
  const courses = (values.course ?? []).filter((course) => typeof course === 'string' && course !== '');
  return {
    dataFolder: typeof values.data === 'string' && values.data !== '' ? values.data : null,
    courses: courses.map(String),
  };
}
