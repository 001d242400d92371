/** Writes docs/courses.md: what the bundled courses hold, counted. The same modules always give the same page. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { checkCourse, type CheckedModule } from '../backend/library/check-course.ts';
import { findCourses } from '../backend/library/find-courses.ts';
import { countWords, readingMinutes } from '../core/course/reading-time.ts';

const root = path.join(import.meta.dirname, '..');
const page = path.join(root, 'docs', 'courses.md');

const found = await findCourses(path.join(root, 'modules'));
if (!found.ok) throw new Error(found.message);
const sections: string[] = [];
for (const folder of found.folders) {
  const course = await checkCourse(folder);
  const rows = course.modules.map(describe);
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  sections.push(
    [
      `## ${course.title}`,
      '',
      '| module | slides | words on slides | words in notes | median notes | minutes |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows.map(
        ({ title, slides, body, notes, median, minutes }) =>
          `| ${title} | ${slides} | ${body} | ${notes} | ${median} | ${minutes} |`,
      ),
      `| **Together** | **${sum((row) => row.slides)}** | **${sum((row) => row.body)}** | **${sum((row) => row.notes)}** | | **${sum((row) => row.minutes)}** |`,
    ].join('\n'),
  );
}
const text = `# The courses in the box

Counted by \`npm run describe-courses\`, which writes this page. Minutes are for reading everything, notes included, at the pace
that the program's own figure assumes. Both courses are ours, under CC BY 4.0; each course's SOURCES.md names the pages that its
facts were checked against.

${sections.join('\n\n')}
`;
const options = await resolveConfig(page);
const before = await readFile(page, 'utf8').catch(() => '');
const after = await format(text, { ...options, filepath: page });
if (after !== before) await writeFile(page, after);
process.stdout.write(after === before ? 'docs/courses.md is as it was\n' : 'docs/courses.md is written\n');

type Row = { title: string; slides: number; body: number; notes: number; median: number; minutes: number };

function describe({ title, module }: CheckedModule): Row {
  const slides = module?.slides ?? [];
  const notes = slides.map((slide) => countWords(slide.notes.text)).sort((a, b) => a - b);
  const body = slides.reduce((total, slide) => total + countWords(slide.body.text), 0);
  const spoken = notes.reduce((total, words) => total + words, 0);
  const introduction = countWords(module?.introduction.text ?? '');
  return {
    title,
    slides: slides.length,
    body,
    notes: spoken,
    median: notes[notes.length >> 1] ?? 0,
    minutes: readingMinutes(introduction + body + spoken),
  };
}
