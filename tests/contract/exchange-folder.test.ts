import { readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slides } from '../unit/backend/library/keep-test-library.ts';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';
import { apples, edit, highlight, pears, startFruit, type AnnotatedCourse } from './annotated-course.ts';

/** Exports as Markdown, a file for each module, and gives the files by name. */
async function exportInto({ get }: AnnotatedCourse, folder: string): Promise<Record<string, string>> {
  const wish = { selection: { filter: {} }, format: 'markdown', title: 'Mine' } as const;
  const made = await get('exchange.export', { job: 'e', wish, layout: 'modules' });
  const path = made?.path ?? folder;
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

async function startIn(folder: string): Promise<AnnotatedCourse> {
  return startFruit({
    saveFile: () => Promise.resolve(null),
    exportFolder: () => Promise.resolve(folder),
  });
}

function change(folder: string, name: string, by: (text: string) => string): void {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = by(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test('a second export brings the files of a folder up to date and keeps what was written in them', async () => {
  const folder = temporaryFolder();
  const fruit = await startIn(folder);
  const { get } = fruit;
  const cellar = await highlight(fruit, '1.md', 'apples', 'a cool cellar', { note: 'where mine are' });
  const bruise = await highlight(fruit, '1.md', 'apples', 'bruise when dropped');
  const jam = await highlight(fruit, '2.md', 'plums', 'the better jam', { note: 'grandmother’s' });
  const first = await exportInto(fruit, folder);
  expect(Object.keys(first)).toEqual(['Fruit - One.md', 'Fruit - Two.md']);
  expect(await exportInto(fruit, folder)).toEqual(first);

  change(folder, 'Fruit - One.md', (text) =>
    text
      .replace(`^ann-${cellar.id}\n`, `^ann-${cellar.id}\n\nMy own line, [[linked|x]] and #tagged.\n`)
      .replace('# One\n', '# One\n\nWhat I think of it.\n'),
  );
  change(folder, 'Fruit - Two.md', (text) =>
    text.replace('> grandmother’s', '> grandmother’s, with cinnamon'),
  );
  renameSync(join(folder, 'Fruit - Two.md'), join(folder, 'Plums.md'));
  await get('notebook.delete', { selection: { ids: [bruise.id] } });
  await get('notebook.edit', { edits: [{ id: cellar.id, note: 'in the north' }] });
  const trees = await highlight(fruit, '1.md', 'apples', 'grow on trees');

  const second = await exportInto(fruit, folder);
  expect(Object.keys(second)).toEqual(['Fruit - One.md', 'Plums.md']);
  const one = second['Fruit - One.md'] ?? '';
  expect(one).toContain('# One\n\nWhat I think of it.\n');
  expect(one).toContain(`^ann-${cellar.id}\n\nMy own line, [[linked|x]] and #tagged.\n`);
  expect(one).toContain('> in the north');
  expect(one).not.toContain('where mine are');
  expect(one).not.toContain(bruise.id);
  expect(one).toContain(`^ann-${trees.id}`);
  expect(second['Plums.md']).toContain('> grandmother’s, with cinnamon');
  expect(await exportInto(fruit, folder)).toEqual(second);

  await get('notebook.delete', { selection: { ids: [jam.id] } });
  const third = await exportInto(fruit, folder);
  expect(third['Plums.md']).toContain('> grandmother’s, with cinnamon');
  expect(third['Plums.md']).not.toMatch(/\^ann-|carrel \{/);
});

test('what moved to another module moves to its file, and a module’s file stays its own when it is renamed', async () => {
  const folder = temporaryFolder();
  const fruit = await startIn(folder);
  const pear = await highlight(fruit, '1.md', 'pears', 'ripen from the inside');
  const apple = await highlight(fruit, '1.md', 'apples', 'a cool cellar');
  await highlight(fruit, '2.md', 'plums', 'the better jam');
  await exportInto(fruit, folder);
  const plums = 'Plums: blue ones come off their stone, yellow ones make the better jam';
  await edit(fruit, { '1.md': slides('Number one', apples), '2.md': slides('Two', plums, pears) });
  const files = await exportInto(fruit, folder);
  expect(Object.keys(files)).toEqual(['Fruit - One.md', 'Fruit - Two.md']);
  expect(files['Fruit - One.md']).not.toContain(pear.id);
  expect(files['Fruit - One.md']).toContain(apple.id);
  expect(files['Fruit - Two.md']).toContain(`^ann-${pear.id}`);
});

test('nothing is written for a module whose annotations are all deleted', async () => {
  const folder = temporaryFolder();
  const fruit = await startIn(folder);
  const jam = await highlight(fruit, '2.md', 'plums', 'the better jam');
  await fruit.get('notebook.delete', { selection: { ids: [jam.id] } });
  expect(await exportInto(fruit, folder)).toEqual({});
});

test('who chooses the folder of an earlier export means that one', async () => {
  const chosen = temporaryFolder();
  let answer = chosen;
  const fruit = await startFruit({
    saveFile: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(answer),
  });
  await highlight(fruit, '2.md', 'plums', 'the better jam');
  const files = await exportInto(fruit, chosen);
  expect(readdirSync(chosen)).toEqual(['Mine']);
  answer = join(chosen, 'Mine');
  expect(await exportInto(fruit, chosen)).toEqual(files);
  expect(readdirSync(answer)).toEqual(['Fruit - Two.md']);
});

test('a file too long to be read is not written anew over what somebody wrote in it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Mine.md');
  writeFileSync(path, 'My own words.\n');
  truncateSync(path, 201 * 1024 * 1024);
  const fruit = await startFruit({
    saveFile: () => Promise.resolve(path),
    exportFolder: () => Promise.resolve(folder),
  });
  await highlight(fruit, '1.md', 'apples', 'a cool cellar');
  const wish = { selection: { filter: {} }, format: 'markdown', title: 'Mine' } as const;
  const answer = await fruit.ask('exchange.export', { job: 'e', wish, layout: 'file' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-supported', details: { file: path } } });
  expect(statSync(path).size).toBe(201 * 1024 * 1024);
  expect(readdirSync(folder)).toEqual(['Mine.md']);
});
