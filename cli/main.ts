import { add } from './add.ts';
import { annotate } from './annotate.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { newCourse } from './new.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import type { Terminal } from './terminal.ts';

const usage = `Usage: carrel <command> [options]

  check <file or folder>…     Say what is wrong with modules and courses
  new <folder>                Begin a course: two small modules that show how one is written
  search "<words>"            Find slides in the courses named with --course
  serve                       Show courses in a browser, from this computer only
  add <folder or zip>…        Put courses on the shelf
  export                      Take highlights, bookmarks and notes along in a file
  import <file>…              Take in what was exported, or annotated in another program
  annotate                    Add highlights, bookmarks and notes from a list, for scripts
  backup                      Copy the notebook, or list the copies that are there
  restore <backup>            Go back to a copy of the notebook

carrel <command> --help says more.
`;

const commands = new Map([
  ['check', check],
  ['new', newCourse],
  ['search', search],
  ['serve', serve],
  ['add', add],
  ['export', exportCommand],
  ['import', importCommand],
  ['annotate', annotate],
  ['backup', backup],
  ['restore', restore],
]);

/** Runs one command and gives the exit code: 0 done, 1 errors were found, 2 not understood. */
async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(usage);
    return 0;
  }
  const command = name === undefined ? undefined : commands.get(name);
  if (command) return command(rest, terminal);
  terminal.err(name === undefined ? usage : `carrel: there is no command “${name}”.\n\n${usage}`);
  return 2;
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  folder: process.cwd(),
};

process.exitCode = await run(process.argv.slice(2), terminal);
