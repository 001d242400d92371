import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  // The bans look at syntax alone; without types they are checked in milliseconds, in files that do not exist.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
});

const banned: { file: string; code: string; says: RegExp }[] = [
  { file: 'core/x.ts', code: 'export default 1;', says: /by name/ },
  { file: 'core/x.ts', code: 'export const now = Date.now();', says: /Pass the time in/ },
  { file: 'core/x.ts', code: 'export const now = new Date();', says: /Pass the time in/ },
  { file: 'core/x.ts', code: 'export const now = performance.now();', says: /Pass the time in/ },
  { file: 'contract/x.ts', code: 'export const dice = Math.random();', says: /Pass the randomness in/ },
  { file: 'contract/x.ts', code: 'export const id = crypto.randomUUID();', says: /Pass the randomness in/ },
  { file: 'core/x.ts', code: 'export const home = process.env.HOME;', says: /Pass the setting in/ },
  {
    file: 'renderer/x.tsx',
    code: 'export const X = () => <p dangerouslySetInnerHTML={y} />;',
    says: /a stranger wrote/,
  },
  {
    file: 'renderer/x.ts',
    code: 'export const y = { dangerouslySetInnerHTML: z };',
    says: /a stranger wrote/,
  },
  { file: 'renderer/x.ts', code: 'element.innerHTML = text;', says: /a stranger wrote/ },
  { file: 'renderer/x.ts', code: "element['outerHTML'] = text;", says: /a stranger wrote/ },
  { file: 'electron/x.ts', code: "element.insertAdjacentHTML('beforeend', text);", says: /a stranger wrote/ },
  { file: 'core/x.ts', code: 'element.innerHTML = text;', says: /a stranger wrote/ },
  { file: 'web/x.ts', code: 'new BrowserWindow();', says: /opened by electron/ },
  { file: 'renderer/x.ts', code: 'new electron.BrowserWindow();', says: /opened by electron/ },
  { file: 'electron/x.ts', code: 'export default 1;', says: /by name/ },
];

const fine: { file: string; code: string }[] = [
  { file: 'core/x.ts', code: 'export const day = new Date(0);' },
  { file: 'backend/x.ts', code: 'export const now = Date.now();' },
  { file: 'electron/x.ts', code: 'new BrowserWindow();' },
  { file: 'vitest.config.ts', code: 'export default {};' },
];

test.each(banned)('$file may not say: $code', async ({ file, code, says }) => {
  const messages = await lint(file, code);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(says);
});

test.each(fine)('$file may say: $code', async ({ file, code }) => {
  expect(await lint(file, code)).toEqual([]);
});

test('a comment switches nothing off', async () => {
  expect(await lint('core/x.ts', '/* eslint-disable */ export const now = Date.now();')).toHaveLength(1);
});

async function lint(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: join(root, file) });
  return results.flatMap((result) =>
    result.messages.filter(({ severity }) => severity === 2).map(({ message }) => message),
  );
}
