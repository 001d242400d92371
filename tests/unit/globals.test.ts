import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What each folder may not even name, because one of the places it runs in lacks it. */
const unknown: { folder: string; names: string[] }[] = [
  { folder: 'core', names: ['process', 'Buffer', 'document', 'window', 'fetch'] },
  { folder: 'contract', names: ['process', 'Buffer', 'document', 'window', 'fetch'] },
  { folder: 'renderer', names: ['process', 'Buffer'] },
  { folder: 'backend', names: ['document', 'window'] },
  { folder: 'web', names: ['document', 'window'] },
  { folder: 'cli', names: ['document', 'window'] },
  { folder: 'electron', names: ['document', 'window'] },
];

test.each(unknown)('$folder knows no $names', ({ folder, names }) => {
  expect(namesNotFound(folder, names)).toEqual(names);
});

/** Checks one imagined file with the folder's own options, and gives back the names the compiler does not know. */
function namesNotFound(folder: string, names: readonly string[]): string[] {
  const options = optionsOf(folder);
  const file = join(root, folder, 'imagined.ts');
  const text = names.map((name) => `void ${name};`).join('\n');
  const host = ts.createCompilerHost(options);
  const readReal = host.getSourceFile.bind(host);
  host.getSourceFile = (path, settings) =>
    path === file ? ts.createSourceFile(path, text, settings) : readReal(path, settings);
  const program = ts.createProgram({ rootNames: [file], options, host });
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ start = 0, length = 0 }) => text.slice(start, start + length));
}

function optionsOf(folder: string): ts.CompilerOptions {
  const path = join(root, folder, 'tsconfig.json');
  const json = ts.readJsonConfigFile(path, (name) => ts.sys.readFile(name));
  return ts.parseJsonSourceFileConfigFileContent(json, ts.sys, join(root, folder)).options;
}
