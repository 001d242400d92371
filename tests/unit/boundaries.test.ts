import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import configuration from '../../.dependency-cruiser.js';

/** A small tree with the project's folders, and in it one forbidden import a line. */
const forbidden: { file: string; imports: string; rule: string }[] = [
  { file: 'core/asks-contract.ts', imports: '../contract/target.ts', rule: 'core-imports' },
  { file: 'core/asks-backend.ts', imports: '../backend/target.ts', rule: 'core-imports' },
  { file: 'contract/asks-backend.ts', imports: '../backend/target.ts', rule: 'contract-imports' },
  { file: 'backend/asks-web.ts', imports: '../web/target.ts', rule: 'backend-imports' },
  { file: 'backend/asks-electron.ts', imports: '../electron/target.ts', rule: 'backend-imports' },
  { file: 'renderer/asks-backend.ts', imports: '../backend/target.ts', rule: 'renderer-imports' },
  { file: 'electron/asks-web.ts', imports: '../web/target.ts', rule: 'electron-imports' },
  { file: 'electron/asks-page.ts', imports: '../renderer/target.ts', rule: 'electron-imports' },
  { file: 'web/asks-electron.ts', imports: '../electron/target.ts', rule: 'web-imports' },
  { file: 'web/asks-page.ts', imports: '../renderer/target.ts', rule: 'web-imports' },
  { file: 'cli/asks-page.ts', imports: '../renderer/target.ts', rule: 'cli-imports' },
  { file: 'cli/asks-electron.ts', imports: '../electron/target.ts', rule: 'cli-imports' },
  { file: 'cli/asks-web.ts', imports: '../web/target.ts', rule: 'cli-reaches-web-by-one-door' },
  { file: 'forge.ts', imports: './tests/target.ts', rule: 'tests-and-scripts-stay-outside' },
  { file: 'scripts/asks-tests.ts', imports: '../tests/target.ts', rule: 'scripts-leave-tests-alone' },
  { file: 'backend/library/asks-sqlite.ts', imports: 'better-sqlite3', rule: 'sqlite-in-backend-database' },
  {
    file: 'backend/library/asks-gray-matter.ts',
    imports: 'gray-matter',
    rule: 'gray-matter-in-front-matter',
  },
  { file: 'web/asks-electron-itself.ts', imports: 'electron', rule: 'electron-in-electron' },
  { file: 'core/asks-node.ts', imports: 'node:fs', rule: 'no-node-in-core-contract-renderer' },
  { file: 'contract/asks-node.ts', imports: 'node:path', rule: 'no-node-in-core-contract-renderer' },
  { file: 'renderer/asks-node.ts', imports: 'node:process', rule: 'no-node-in-core-contract-renderer' },
  { file: 'backend/circle.ts', imports: './round-to-circle.ts', rule: 'no-cycles' },
  { file: 'backend/asks-nobody.ts', imports: './not-there.ts', rule: 'no-unresolvable' },
];

const allowed: { file: string; imports: string }[] = [
  { file: 'contract/may.ts', imports: '../core/target.ts' },
  { file: 'backend/may.ts', imports: '../contract/target.ts' },
  { file: 'renderer/may.ts', imports: '../contract/target.ts' },
  { file: 'electron/may.ts', imports: '../backend/target.ts' },
  { file: 'electron/may-electron.ts', imports: 'electron' },
  { file: 'web/may.ts', imports: '../backend/target.ts' },
  { file: 'cli/may.ts', imports: '../web/start-web-host.ts' },
  { file: 'backend/database/may.ts', imports: 'better-sqlite3' },
  { file: 'backend/front-matter/may.ts', imports: 'gray-matter' },
  { file: 'backend/may-node.ts', imports: 'node:fs' },
  { file: 'tests/may.ts', imports: '../backend/target.ts' },
  { file: 'tests/may-sqlite.ts', imports: 'better-sqlite3' },
];

const root = mkdtempSync(join(tmpdir(), 'carrel-boundaries-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let found: string[] = [];

beforeAll(async () => {
  for (const folder of ['core', 'contract', 'backend', 'renderer', 'electron', 'web', 'tests']) {
    write(`${folder}/target.ts`, 'export {};');
  }
  write('web/start-web-host.ts', 'export {};');
  for (const name of ['better-sqlite3', 'gray-matter', 'electron']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const { file, imports } of [...forbidden, ...allowed]) write(file, `import '${imports}';`);
  write('backend/round-to-circle.ts', "import './circle.ts';");
  write('backend/alone.ts', 'export {};');
  found = await findings();
});

test.each(forbidden)('$file may not import $imports', ({ file, rule }) => {
  expect(found).toContain(`${rule}: ${file}`);
});

test('a file that nothing imports and that imports nothing is found', () => {
  expect(found).toContain('no-orphans: backend/alone.ts');
});

test.each(allowed)('$file may import $imports', ({ file }) => {
  expect(found.filter((finding) => finding.endsWith(`: ${file}`))).toEqual([]);
});

test('every rule is broken once here, and says what to do instead', () => {
  const broken = new Set(['no-orphans', ...forbidden.map(({ rule }) => rule)]);
  const rules = rulesOf(configuration);
  expect(new Set(rules.map((rule) => rule.name))).toEqual(broken);
  for (const rule of rules) expect(rule.comment, rule.name).toMatch(/\w{3,}.*\.$/);
});

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

function rulesOf({ forbidden: rules }: IConfiguration) {
  if (!rules) throw new Error('The configuration holds no rules.');
  return rules;
}

/** One line a finding: `rule: file`. */
async function findings(): Promise<string[]> {
  const { cache: _notHere, ...options } = configuration.options ?? {};
  const result = await cruise(['.'], {
    ...options,
    ruleSet: { forbidden: rulesOf(configuration) },
    validate: true,
    baseDir: root,
  });
  if (typeof result.output === 'string')
    throw new Error(`dependency-cruiser answered in words: ${result.output}`);
  const summary: ICruiseResult['summary'] = result.output.summary;
  return summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
}
