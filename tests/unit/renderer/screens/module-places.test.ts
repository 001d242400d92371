import { describe, expect, it } from 'vitest';
import type { SlideView } from '../../../../contract/views.ts';
import { parsePassage, parseTitle } from '../../../../core/markdown/parse-passage.ts';
import { findInModule, nextFound } from '../../../../renderer/screens/module/find-in-module.ts';
import { startPosition } from '../../../../renderer/screens/module/start-position.ts';
import { slideName } from '../../../../renderer/slide/slide-name.ts';
import { textDirection } from '../../../../renderer/slide/text-direction.ts';
import { en } from '../../../../renderer/words/en.ts';

function slide(n: number, title: string, body: string, notes: string): SlideView {
  return {
    n,
    key: `slide-${n}`,
    title: parseTitle(title),
    body: parsePassage(body),
    notes: parsePassage(notes),
    seen: false,
    steps: 0,
    change: null,
  };
}

const slides = [
  slide(1, 'Agenda', '- Containers', ''),
  slide(2, 'Containers', '- What they hold', 'An image becomes a container.'),
  slide(3, '', '- One two three four five six seven eight nine', 'Nothing'),
  slide(4, '', '', ''),
];

describe('words looked for in a module', () => {
  it('are found on the slides that have them all, in whichever part', () => {
    expect(findInModule({ slides, title: 'Module 11 - Boats' }, 'contain')?.slides).toEqual([1, 2]);
    expect(findInModule({ slides, title: 'Module 11 - Boats' }, 'container image')?.slides).toEqual([2]);
    expect(findInModule({ slides, title: 'Module 11 - Boats' }, 'nowhere')?.slides).toEqual([]);
  });

  it('are found as the index finds them: by part, without what is excluded, with the help of the module’s title', () => {
    const found = (text: string) => findInModule({ slides, title: 'Module 11 - Boats' }, text)?.slides;
    expect(found('in:notes contain')).toEqual([2]);
    expect(found('containers -image')).toEqual([1]);
    expect(found('boats contain')).toEqual([1, 2]);
    expect(found('in:title boats contain')).toEqual([]);
    expect(found('boats')).toEqual([]);
  });

  it('are none where nothing is asked for', () => {
    expect(findInModule({ slides, title: 'Module 11 - Boats' }, null)).toBeNull();
    expect(findInModule({ slides, title: 'Module 11 - Boats' }, ' … ')).toBeNull();
  });

  it('are gone through round the end', () => {
    const found = findInModule({ slides, title: 'Module 11 - Boats' }, 'contain');
    expect(nextFound(found, 1, 1)).toBe(2);
    expect(nextFound(found, 2, 1)).toBe(1);
    expect(nextFound(found, 1, -1)).toBe(2);
    expect(nextFound(found, 4, -1)).toBe(2);
    expect(nextFound(findInModule({ slides, title: 'Module 11 - Boats' }, 'nowhere'), 1, 1)).toBeNull();
  });
});

describe('a slide', () => {
  it('is called by its title, its first words, or its number', () => {
    expect(slides.map((each) => slideName(each, en))).toEqual([
      'Agenda',
      'Containers',
      'One two three four five six seven eight…',
      'Slide 4',
    ]);
  });

  it('runs the way its first letter does', () => {
    expect(textDirection('7 اكتشاف الخدمات')).toBe('rtl');
    expect(textDirection('12 — API في الخدمات')).toBe('ltr');
    expect(textDirection('42')).toBe('ltr');
  });
});

it('reading begins where the learner was, else at the first slide', () => {
  expect(startPosition({ slides, position: null })).toBe(1);
  expect(startPosition({ slides, position: { n: 2, key: 'slide-2', title: '' } })).toBe(2);
  expect(startPosition({ slides, position: { n: 9, key: 'gone', title: '' } })).toBe(1);
  expect(startPosition({ slides: [], position: null })).toBe(0);
});
