import { opensAtHeadings } from '../module/detect-dialect.ts';
import type { Slide } from '../module/module.ts';
import { warningAt } from '../problem.ts';
import { readHashHeading } from '../module/block-structure.ts';
import { elementsOf } from './elements.ts';
import type { ModuleRule } from './rule.ts';
import { mostLines, screenLines } from './screen-lines.ts';

/** A title alone is a slide in a deck parted by breaks; below a heading it was left unfinished. */
export const emptySlides: ModuleRule = {
  codes: ['slide-empty'],
  find: ({ module }) =>
    opensAtHeadings(module.dialect.name)
      ? module.slides
          .filter(isEmpty)
          .map(({ n, line }) =>
            warningAt(
              'slide-empty',
              `Slide ${n} has a heading and nothing else.`,
              line,
              'Write its text, or take the heading away.',
            ),
          )
      : [],
};

function isEmpty({ body, notes }: Slide): boolean {
  return body.text === '' && notes.text === '' && body.tree.children.length === 0;
}

/** A module without notes is written that way; one slide without any, among slides that have them, was forgotten. */
export const slidesWithoutNotes: ModuleRule = {
  codes: ['notes-missing'],
  find({ module: { slides } }) {
    const without = slides.filter(({ notes }) => notes.text === '');
    if (slides.length < 3 || without.length * 3 > slides.length) return [];
    return without
      .filter((slide) => !isEmpty(slide))
      .map(({ n, line }) =>
        warningAt(
          'notes-missing',
          `Slide ${n} has no notes, as most slides of this module have.`,
          line,
          'Write what is said to it, below a line “Notes:” or as its format has it.',
        ),
      );
  },
};

export const longSlides: ModuleRule = {
  codes: ['slide-long'],
  find: ({ module }) =>
    module.slides.flatMap(({ n, line, body }) => {
      const lines = Math.round(screenLines(body.tree));
      return lines <= mostLines
        ? []
        : [
            warningAt(
              'slide-long',
              `Slide ${n} takes about ${lines} lines; more than ${mostLines} are a long scroll even in the smallest type.`,
              line,
              'Part it into several slides, or move some of it into the notes.',
            ),
          ];
    }),
};

/** In decks of other formats a heading's level is its size; where headings make the slides it is the outline. */
export const headingJumps: ModuleRule = {
  codes: ['heading-jump'],
  find({ source, module }) {
    if (!opensAtHeadings(module.dialect.name)) return [];
    const lines = source.split(/\r\n?|\n/);
    return module.slides.flatMap(({ line, body }) => {
      let level = readHashHeading(lines[line - 1] ?? '')?.level ?? 2;
      return elementsOf(body.tree).flatMap(({ element, line: at }) => {
        const next = /^h([1-6])$/.exec(element.tagName)?.[1];
        if (next === undefined) return [];
        const [from, to] = [level, Number(next)];
        level = to;
        if (to <= from + 1) return [];
        const message = `A heading of level ${to} follows one of level ${from}, so the outline that is read aloud has a gap.`;
        return [warningAt('heading-jump', message, at ?? line, `Write it with “${'#'.repeat(from + 1)}”.`)];
      });
    });
  },
};
