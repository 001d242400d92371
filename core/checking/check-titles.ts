import { opensAtHeadings } from '../module/detect-dialect.ts';
import type { Slide } from '../module/module.ts';
import { type Problem, warningAt } from '../problem.ts';
import { frontMatterLines } from './front-matter-lines.ts';
import type { ModuleRule } from './rule.ts';

/** Characters. On a slide a title of this length is set over two lines, in the outline it is cut. */
const longestTitle = 100;

export const moduleTitle: ModuleRule = {
  codes: ['title-missing', 'title-long'],
  find({ source, module }) {
    const line = frontMatterLines(source).get('title')?.line ?? 1;
    if (module.slides.length > 0 && module.titleFrom === 'path') {
      const message = `The module has no title, so it is called “${module.title}” after its file.`;
      return [
        warningAt(
          'title-missing',
          message,
          1,
          'Write “title: …” in its front matter, or a “# Title” above its slides.',
        ),
      ];
    }
    return module.title.length > longestTitle ? [tooLong('The module’s title', module.title, line)] : [];
  },
};

export const slideTitles: ModuleRule = {
  codes: ['slide-title-missing', 'slide-title-twice', 'title-long'],
  find: ({ module }) => [
    ...(opensAtHeadings(module.dialect.name) ? withoutTitle(module.slides) : []),
    ...twice(module.slides),
    ...module.slides
      .filter(({ title }) => title.text.length > longestTitle)
      .map(({ n, title, line }) => tooLong(`The title of slide ${n}`, title.text, line)),
  ],
};

/** Where breaks part the slides, many a slide is a picture and needs no title. */
function withoutTitle(slides: readonly Slide[]): Problem[] {
  return slides
    .filter(({ title }) => title.text === '')
    .map(({ n, line }) =>
      warningAt(
        'slide-title-missing',
        `Slide ${n} has no title, so outline and links call it by its first words.`,
        line,
        'Write the title behind the heading’s marks.',
      ),
    );
}

function twice(slides: readonly Slide[]): Problem[] {
  const byTitle = new Map<string, Slide[]>();
  for (const slide of slides) {
    const title = slide.title.text.toLowerCase();
    if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), slide]);
  }
  return [...byTitle.values()].flatMap(([first, ...others]) => {
    const [second] = others;
    if (!first || !second) return [];
    const places = [first, ...others].map(({ n }) => n);
    return [
      warningAt(
        'slide-title-twice',
        `“${second.title.text}” is the title of slides ${listed(places)}, which look alike in the outline and in hits.`,
        second.line,
        'Say in each title what is its own.',
      ),
    ];
  });
}

function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 6).join(', ');
  return numbers.length > 6
    ? `${shown} and ${numbers.length - 6} more`
    : shown.replace(/, (\d+)$/, ' and $1');
}

function tooLong(what: string, title: string, line: number): Problem {
  const message = `${what} has ${title.length} characters, and more than ${longestTitle} are cut in lists.`;
  return warningAt('title-long', message, line, 'Keep the title to a line, and say the rest in the text.');
}
