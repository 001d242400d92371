import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';
import { apples, edit, highlight, startFruit } from './annotated-course.ts';
import { slides } from '../unit/backend/library/keep-test-library.ts';

test('all that is the learner’s is in one zip, with the slides as they were when something was marked', async () => {
  const fruit = await startFruit();
  const { get, backend } = fruit;
  await highlight(fruit, '1.md', 'apples', 'a cool cellar', { note: 'where mine are' });
  await edit(fruit, { '1.md': slides('One', 'Apples: nothing that was here before') });
  const made = await get('exchange.everything', { job: 'e', title: 'Mine' });
  expect(made).toMatchObject({ count: 1, path: null });
  const zip = unzipSync(readFileSync(backend.takeDownload(made?.download?.id ?? '')?.path ?? ''));
  expect(Object.keys(zip)).toEqual([
    'notebook.html',
    'passages.html',
    'notebook.md',
    'notebook.json',
    'settings.json',
    'notebook.db',
  ]);
  const text = (name: string) => Buffer.from(zip[name] ?? []).toString('utf8');
  const [before = '', after = ''] = apples.slice('Apples: '.length).split('a cool cellar');
  expect(text('passages.html')).toContain(
    `${before}<mark class="hl hl-yellow hl-solid">a cool cellar</mark><sup class="number">1</sup>${after}`,
  );
  expect(text('passages.html')).toContain('where mine are');
  expect(text('notebook.html')).toContain('a cool cellar');
  expect(JSON.parse(text('settings.json'))).toHaveProperty('backupFolder');

  const file = join(temporaryFolder(), 'notebook.db');
  writeFileSync(file, zip['notebook.db'] ?? new Uint8Array());
  const db = new Database(file, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT note FROM annotation').all()).toEqual([{ note: 'where mine are' }]);
  db.close();
});
