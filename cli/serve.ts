import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultDataFolder } from '../backend/data-folder.ts';
import { readProgramVersion } from '../backend/program-version.ts';
import { secondProgram, startWebHost, untilStopped } from '../web/start-web-host.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel serve [--course <folder or zip>]… [--data <folder>] [--port <number>] [--json]

Shows courses in a browser, from this computer only, until it is stopped with Ctrl+C.

  --course   a folder with a course or with folders of courses, or a zip of one, for this run;
             can be given again
  --data     where notes, progress and the search index are kept
  --port     the port on 127.0.0.1; 0, the default, lets the system choose
  --json     print the address as {"url"}
`;

const options = {
  course: { type: 'string', multiple: true },
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  json: { type: 'boolean' },
} as const;

const projectRoot = join(import.meta.dirname, '..');

export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { values, positionals } = read;
  if (positionals.length > 0)
    return misused(`name folders and zips with --course, as in --course ${positionals[0]}.`, usage, terminal)
      .code;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return misused('--port is a number from 0 to 65535.', usage, terminal).code;
  }
  const courses = (values.course ?? []).map((folder) => resolve(terminal.folder, folder));
  const missing = courses.find((folder) => !existsSync(folder));
  if (missing !== undefined) return misused(`there is no ${missing}.`, usage, terminal).code;

  const pageFolder = join(projectRoot, 'dist', 'page');
  if (!existsSync(join(pageFolder, 'index.html')) && !(await buildPage())) {
    terminal.err('carrel: the page could not be built; the lines above say why.\n');
    return 1;
  }
  const environment = { platform: process.platform, env: process.env, home: homedir() };
  const host = await startWebHost({
    port,
    dataFolder:
      values.data === undefined ? defaultDataFolder(environment) : resolve(terminal.folder, values.data),
    courses,
    bundledCourses: existingFolder(join(projectRoot, 'modules')),
    pageFolder,
    version: readProgramVersion(projectRoot),
    warn: (message) => terminal.err(`carrel: ${message}\n`),
  }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (typeof host === 'string') {
    terminal.err(`carrel: ${host}\n`);
    return 1;
  }
  const stopped = untilStopped(host);
  if (host.readOnly) terminal.err(`carrel: ${secondProgram(host.readOnly.owner, courses)}\n`);
  terminal.out(values.json ? `${JSON.stringify({ url: host.url })}\n` : `Carrel: ${host.url}\n`);
  await stopped;
  return 0;
}

/** The page is the one part that is not run from its sources. Progress goes to stderr. */
function buildPage(): Promise<boolean> {
  const script = join(projectRoot, 'scripts', 'build-page.ts');
  const build = spawn(process.execPath, [script], { cwd: projectRoot, stdio: ['ignore', 2, 2] });
  return new Promise((resolvePromise) => {
    build.once('error', () => resolvePromise(false));
    build.once('close', (code) => resolvePromise(code === 0));
  });
}

function existingFolder(folder: string): string | null {
  return existsSync(folder) ? folder : null;
}
