import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../../backend/front-matter/parse-yaml.ts';
import { dialects } from '../../../../../core/module/detect-dialect.ts';
import { parseModule } from '../../../../../core/module/parse-module.ts';

const root = join(import.meta.dirname, '../../../../fixtures/dialects');
const cases = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.expected.json'))
  .map((path) => path.slice(0, -'.expected.json'.length))
  .sort();

describe.each(cases)('%s', (path) => {
  const source = readFileSync(join(root, `${path}.md`), 'utf8');
  const expected: unknown = JSON.parse(readFileSync(join(root, `${path}.expected.json`), 'utf8'));
  const module = parseModule(source, { path: `${basename(path)}.md`, parseYaml });

  it('is read as its format defines it', () => {
    expect({
      title: module.title,
      dialect: module.dialect.name,
      ...(module.introduction.text !== '' && { introduction: module.introduction.text }),
      slides: module.slides.map(({ title, body, notes, steps }) => ({
        title: title.text,
        body: body.text,
        notes: notes.text,
        steps,
      })),
      ...(module.problems.length > 0 && {
        problems: module.problems.map(({ code, line }) => ({ code, line })),
      }),
    }).toEqual(expected);
  });

  it('says why in a whole sentence, with a confidence', () => {
    expect(module.dialect.reason).toMatch(/^[A-Z].*[a-z”)]\.$/);
    expect(module.dialect.confidence).toBeGreaterThan(0);
    expect(module.dialect.confidence).toBeLessThanOrEqual(1);
  });

  it('begins each slide on a line of its own', () => {
    const lines = module.slides.map(({ line }) => line);
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  });
});

it('has two files and more for each dialect, and eight from the wild', () => {
  const count = (folder: string) => cases.filter((path) => path.startsWith(`${folder}/`)).length;
  for (const { name } of dialects) expect(count(name), name).toBeGreaterThanOrEqual(2);
  expect(count('wild')).toBeGreaterThanOrEqual(8);
});
