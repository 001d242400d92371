import { resolve } from 'node:path';
import type { ImportView } from '../contract/exchange-views.ts';
import { isTaken, openDataFolder, request } from './open-data-folder.ts';
import { sayReason } from './say-reason.ts';
import { misused, readArguments, type Terminal } from './terminal.ts';

const usage = `Usage: carrel import <file>… [--dry-run] [--data <folder>] [--json]

Takes in highlights, bookmarks and notes: Carrel JSON, Readium and Thorium annotation sets,
Hypothesis, Readest, Readwise CSV, and Markdown or CSV that Carrel wrote. A file of Carrel's own is
merged: what was edited last counts, and what was deleted stays so. Importing again changes nothing.
Ends with 1 where a file, or an entry of one, could not be read, else with 0.

  --dry-run  say what would come in, and change nothing
  --data     where notes, progress and the search index are kept
  --json     print one JSON value: {"files": [{"path", "kind", "counts", "changed", "entries"}], "problems"}
`;

const options = {
  'dry-run': { type: 'boolean' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Outcome = { path: string; changed: number } & ImportView;

export async function importCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args, options, usage, terminal);
  if (!read.ok) return read.code;
  const { values, positionals } = read;
  if (positionals.length === 0) return misused('name a file to import.', usage, terminal).code;
  const isDry = values['dry-run'] === true;
  const backend = await openDataFolder(values.data, terminal);
  try {
    if (!isDry && isTaken(backend, terminal)) return 1;
    await backend.settled();
    const files: Outcome[] = [];
    const problems: { path: string; code: string; message: string }[] = [];
    for (const named of positionals) {
      const path = resolve(terminal.folder, named);
      const asked = { job: 'command-line', path };
      const preview = await request(backend, 'exchange.preview-import', asked);
      const taken = preview.ok && !isDry ? await request(backend, 'exchange.import', asked) : null;
      const failure = preview.ok ? (taken && !taken.ok ? taken.error : null) : preview.error;
      if (failure) problems.push({ path, code: failure.code, message: failure.message });
      else if (preview.ok && preview.value.kind === null)
        problems.push({
          path,
          code: 'not-readable',
          message:
            'Nothing that Carrel reads looks like this file. carrel import --help lists what it reads.',
        });
      else if (preview.ok)
        files.push({ path, changed: taken?.ok ? taken.value.changed : 0, ...preview.value });
    }
    // What came in has its place before the command ends.
    await backend.settled();
    terminal.out(
      values.json
        ? `${JSON.stringify({ files, problems })}\n`
        : files.map((file) => toText(file, isDry)).join(''),
    );
    if (!values.json) for (const { path, message } of problems) terminal.err(`carrel: ${path}: ${message}\n`);
    return problems.length > 0 || files.some(({ counts }) => counts.unreadable > 0) ? 1 : 0;
  } finally {
    await backend.close();
  }
}

function toText({ path, changed, counts, entries }: Outcome, isDry: boolean): string {
  const groups: [string, number][] = [
    [isDry ? 'would be placed exactly' : 'placed exactly', counts.exact],
    [isDry ? 'would be placed elsewhere' : 'placed elsewhere', counts.elsewhere],
    ['no place found', counts.lost],
    ['already here', counts.same],
    ['newer here', counts.newer],
    ['not readable', counts.unreadable],
  ];
  const lines = groups.filter(([, count]) => count > 0).map(([name, count]) => `  ${count} ${name}\n`);
  const odd = entries
    .filter(({ group }) => group === 'unreadable' || group === 'lost')
    .map(({ about, reason }) => `    ${about.replace(/\s+/g, ' ') || 'the file'}: ${sayReason[reason]}\n`);
  return `${path}${isDry ? '' : `: ${changed} changed`}\n${lines.join('')}${odd.join('')}`;
}
