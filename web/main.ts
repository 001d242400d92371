import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../backend/data-folder.ts';
import { readProgramVersion } from '../backend/program-version.ts';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { secondProgram, startWebHost, untilStopped } from './start-web-host.ts';

const usage = `Usage: npm start -- [--course <folder or zip>]… [--data <folder>] [--port <number>] [--no-open] [--json]

  --course   a folder or a zip with a course, for this run; can be given again
  --data     where notes, progress and the search index are kept
  --port     the port on 127.0.0.1; the system chooses one where none is named
  --no-open  don't open the browser
  --json     print the address as {"url"}
`;

const options = {
  course: { type: 'string', multiple: true },
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  open: { type: 'boolean', default: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const projectRoot = join(import.meta.dirname, '..');

/** Serves the page until the program is told to end. Gives the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const values = readValues(args);
  if (typeof values === 'string') return misused(values);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return misused('--port is a number from 0 to 65535.');
  const courses = (values.course ?? []).map((folder) => resolve(folder));
  const missing = courses.find((folder) => !existsSync(folder));
  if (missing !== undefined) return misused(`there is no ${missing}.`);
  const bundled = join(projectRoot, 'modules');
  const environment = { platform: process.platform, env: process.env, home: homedir() };
  const host = await startWebHost({
    port,
    dataFolder: values.data === undefined ? defaultDataFolder(environment) : resolve(values.data),
    courses,
    bundledCourses: existsSync(bundled) ? bundled : null,
    pageFolder: join(projectRoot, 'dist', 'page'),
    version: readProgramVersion(projectRoot),
    warn: (message) => void process.stderr.write(`${message}\n`),
  }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (typeof host === 'string') {
    process.stderr.write(`carrel: ${host}\n`);
    return 1;
  }
  const stopped = untilStopped(host);
  if (host.readOnly) process.stderr.write(`carrel: ${secondProgram(host.readOnly.owner, courses)}\n`);
  process.stdout.write(values.json ? `${JSON.stringify({ url: host.url })}\n` : `Carrel: ${host.url}\n`);
  if (values.open && hasDisplay(process.platform, process.env)) await openBrowser(host.url);
  await stopped;
  return 0;
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowNegative: true, strict: true }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function misused(message: string): number {
  process.stderr.write(`carrel: ${message}\n\n${usage}`);
  return 2;
}

// Also where the launcher loads this file into its own process: it is an entry either way.
process.exit(await run(process.argv.slice(2)));
