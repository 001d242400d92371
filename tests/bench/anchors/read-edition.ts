import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseModuleSource } from '../../../backend/library/read-module.ts';
import { compareNaturally } from '../../../core/course/natural-order.ts';
import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { slideKeys } from '../../../core/module/slide-key.ts';

export type ReadEdition = { modules: EditionModule[]; slides: EditionSlide[] };
type EditionModule = { path: string; slides: EditionSlide[] };

/** Larger files are logs and licences, and no module of a course. */
const largestFile = 200_000;

/** All Markdown of a folder as one course, each module led by its own passages as slide 0. */
export function readEdition(folder: string): ReadEdition {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.md$/i.test(path) && isModuleFile(join(folder, path)))
    .sort(compareNaturally);
  const modules = paths.map((path) => readModule(path, readFileSync(join(folder, path), 'utf8')));
  return { modules, slides: modules.flatMap(({ slides }) => slides) };
}

function isModuleFile(path: string): boolean {
  const stat = statSync(path);
  return stat.isFile() && stat.size <= largestFile;
}

function readModule(path: string, source: string): EditionModule {
  const { title, introduction, description, slides } = parseModuleSource(source, path, null);
  const own = { module: path, n: 0, key: '', title, body: introduction.text, notes: description.text };
  const texts = slides.map((slide) => ({
    title: slide.title.text,
    body: slide.body.text,
    notes: slide.notes.text,
  }));
  const keys = slideKeys(texts);
  return {
    path,
    slides: [
      own,
      ...texts.map((text, index) => ({ ...text, module: path, n: index + 1, key: keys[index] ?? '' })),
    ],
  };
}
