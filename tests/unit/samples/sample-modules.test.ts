import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../backend/front-matter/parse-yaml.ts';
import { isModuleFile } from '../../../core/course/course-files.ts';
import { parseModule } from '../../../core/module/parse-module.ts';
import { passageText } from '../../../core/passage/passage-text.ts';

// The bundled courses always; any folder of real modules besides, where one is named.
const named = process.env['CARREL_SAMPLE_MODULES'];
const folders = [join(import.meta.dirname, '../../../modules'), ...(named ? [named] : [])];
const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => isModuleFile(basename(path)));

describe.each(files)('%s', (file) => {
  const source = readFileSync(file, 'utf8');
  const module = parseModule(source, { path: 'module.md', parseYaml });
  const passages = [
    module.description,
    module.introduction,
    ...module.slides.flatMap(({ title, body, notes }) => [title, body, notes]),
  ];

  it('opens without a problem', () => {
    expect(module.problems).toEqual([]);
    expect(module.slides.length).toBeGreaterThan(0);
  });

  it('shows every word of the file', () => {
    const shown = new Set(passages.flatMap(({ text }) => words(text)));
    const lost = words(visibleSource(source)).filter((word) => !shown.has(word));
    expect(lost).toEqual([]);
  });

  it('has one text for each passage', () => {
    for (const { text, tree } of passages) expect(passageText(tree)).toBe(text);
  });
});

/** The source after the front matter, without what is markup: addresses, labels of notes and code, slide numbers. */
function visibleSource(source: string): string {
  return source
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/\]\([^)\s]*(?:\s"[^"]*")?\)/g, ']')
    .replace(/^(#+\s+)Slide \d+:/gim, '$1')
    .replace(/^[*_]*(?:speaker |presenter )?notes?:[*_]*/gim, '')
    .replace(/^\s*(```|~~~).*$/gm, '')
    .replace(/<[^>]+>/g, ' ');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
