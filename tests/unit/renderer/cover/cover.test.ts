import { describe, expect, it } from 'vitest';
import { drawings } from '../../../../renderer/cover/drawings.ts';
import { drawingNames, drawingOf, inksOf, lettersOf } from '../../../../renderer/cover/ink.ts';
import { layOutTitle } from '../../../../renderer/cover/lay-out-title.ts';

const book = { width: 300, height: 400, top: 172 };

describe('a drawn cover', () => {
  // What a learner has once seen on the shelf: these never change.
  it.each([
    ['Cloud Architecture in Practice', 'green', 'quarters'],
    ['Designing Data You Can Live With', 'paper', 'strata'],
    ['Networks, from Cable to Name', 'ochre', 'rings'],
    ['The Shell, Slowly', 'brick', 'stems'],
  ])('of “%s” is on %s, in %s', (title, ground, drawing) => {
    expect(inksOf(title).ground).toBe(ground);
    expect(drawingOf(title)).toBe(drawing);
  });

  it('begins with the marks of its first letters', () => {
    const [first] = drawings.quarters(lettersOf('Cloud Architecture in Practice'), book);
    expect(first).toEqual({ kind: 'filled', second: false, d: 'M75 250h-75a75 75 0 0 1 75 -75z' });
    const [ring] = drawings.rings(lettersOf('Networks, from Cable to Name'), book);
    expect(ring).toEqual({ kind: 'ring', second: false, x: 300, y: 400, radius: 231.5, width: 13.1 });
  });

  it('is the same for the same title, and does not mind case or accents', () => {
    expect(inksOf('Résumé')).toEqual(inksOf('resume'));
    expect(drawingOf('RÉSUMÉ')).toBe(drawingOf('resume'));
  });

  it.each(['', '…', '网络', 'كيف تجد الخدمات', '1', 'a'.repeat(500)])(
    'is drawn for the title %j',
    (title) => {
      for (const name of drawingNames) {
        for (const box of [book, { width: 200, height: 150, top: 0 }]) {
          const shapes = drawings[name](lettersOf(title), box);
          expect(JSON.stringify(shapes)).not.toMatch(/NaN|null/);
        }
      }
    },
  );
});

describe('a title on a cover', () => {
  it('is set in lines, and smaller where it is long', () => {
    const short = layOutTitle('The Shell, Slowly');
    expect(short.lines.map((line) => line.text)).toEqual(['The Shell,', 'Slowly']);
    expect(short.size).toBe(36);
    expect(layOutTitle('Cloud Architecture in Practice').lines.map((line) => line.text)).toEqual([
      'Cloud',
      'Architecture in',
      'Practice',
    ]);
  });

  it('has five lines at most, and says that there is more', () => {
    const { lines } = layOutTitle(
      'one two three four five six seven eight nine ten eleven twelve '.repeat(4).trim(),
    );
    expect(lines).toHaveLength(5);
    expect(lines[4]?.text).toMatch(/…$/);
  });
});
