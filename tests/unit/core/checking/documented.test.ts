import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { courseFileCodes } from '../../../../core/checking/check-course-file.ts';
import { moduleRules } from '../../../../core/checking/module-rules.ts';

const project = join(import.meta.dirname, '../../../..');
const sources = [
  ...['core/module', 'core/course', 'core/checking'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  ),
  ...['check-course', 'check-images', 'order-modules'].map((name) => `backend/library/${name}.ts`),
  'backend/files/read-text-file.ts',
  'cli/check.ts',
];
const written = sources.flatMap((path) =>
  [...readFileSync(join(project, path), 'utf8').matchAll(/(?:error|warning|problem)At\(\s*'([a-z-]+)'/g)].map(
    ([, code = '']) => code,
  ),
);
const codes = [
  ...new Set([...written, ...moduleRules.flatMap((rule) => rule.codes), ...courseFileCodes]),
].sort();

it('docs/checking.md has every code that the check can give', () => {
  const page = readFileSync(join(project, 'docs/checking.md'), 'utf8');
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
