import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeAnchors } from '../../../core/anchor/place-anchors.ts';
import { type Bar, leastSeconds } from '../bar.ts';
import { makeCorpus, randomNumbers } from '../corpus.ts';
import { checkCourse, indexFolder, writeCorpus } from '../library-on-disk.ts';
import { follow } from './follow.ts';
import { markSlides } from './pick-quotes.ts';
import { readEdition } from './read-edition.ts';
import { wordSource } from './word-source.ts';

const slides = 1000;
const annotations = 10_000;
/** One word in so many is another in the next edition: most quotes of a sentence or more are hit. */
const rewordedOneIn = 45;
/** Indexing is timed as often as placing is, and the quickest counts of both. */
const editions = 3;

/** What it costs to place annotations again after every slide changed, against reading those slides into the library. */
export async function timePlacing(): Promise<Bar> {
  const folder = writeCorpus(makeCorpus(slides, 1));
  try {
    const library = await indexFolder(folder, 'library.db');
    const before = readEdition(folder.course);
    const random = randomNumbers(5);
    const source = wordSource(before, random);
    let indexing = Infinity;
    for (let edition = 0; edition < editions; edition++) {
      for (const path of folder.modules) {
        const file = join(folder.course, path);
        const next = () => (random() * rewordedOneIn < 1 ? source.word() : null);
        writeFileSync(file, reword(readFileSync(file, 'utf8'), next));
      }
      const start = performance.now();
      await checkCourse(library);
      indexing = Math.min(indexing, (performance.now() - start) / 1000);
    }
    library.close();

    const after = readEdition(folder.course);
    const marks = markSlides(before.slides, annotations, random, () => '');
    const wanted = follow(
      marks.map((mark) => mark.wanted),
      before.slides,
      after.slides,
    );
    // Texts come out of the database as strings of their own, one for each annotation.
    const asStored = JSON.stringify(wanted);
    const seconds = leastSeconds(3, () => {
      placeAnchors(JSON.parse(asStored) as typeof wanted, after.slides); // It is what was written the line before.
    });
    const states = Object.groupBy(placeAnchors(wanted, after.slides), ({ state }) => state);
    const told = Object.entries(states).map(([state, placed]) => `${placed.length} ${state}`);
    process.stderr.write(
      `${wanted.length} annotations on ${slides} changed slides: ${seconds.toFixed(2)} s (${told.join(', ')}); indexing them ${indexing.toFixed(2)} s\n`,
    );
    return {
      name: '10,000 annotations over 1,000 changed slides ÷ indexing the slides',
      value: seconds / indexing,
      limit: 5,
      atLeast: false,
    };
  } finally {
    folder.remove();
  }
}

/** Words of the slides' text; front matter and what Markdown is made of stay. */
function reword(source: string, next: () => string | null): string {
  const [, front = '', text = source] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(source) ?? [];
  const lines = text
    .split('\n')
    .map((line) =>
      line.startsWith('Notes:')
        ? line
        : line.replace(/(?<![\w/:.])\p{Ll}{3,}(?![\w/:.])/gu, (word) => next() ?? word),
    );
  return `${front}${lines.join('\n')}`;
}
