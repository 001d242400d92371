import { describe, expect, it } from 'vitest';
import { parseModule } from '../../../../core/module/parse-module.ts';
import { parseFlatYaml } from '../parse-test-yaml.ts';

/** How people write a slide's heading; `n` is its number, `title` its title. */
const headings: Record<string, (n: number, title: string) => string> = {
  'Slide N: Title': (n, title) => `## Slide ${n}: ${title}`,
  'of level 1, with a dash': (n, title) => `# Slide ${n} — ${title}`,
  'in capitals': (n, title) => `## SLIDE ${n}: ${title}`,
  'with a full stop': (n, title) => `## Slide ${n}. ${title}`,
  'with the whole number of slides': (n, title) => `## Slide ${n}/12: ${title}`,
  'with a leading zero and a bar': (n, title) => `## Slide 0${n} | ${title}`,
  'with a number sign': (n, title) => `## Slide #${n}: ${title}`,
  'in bold': (n, title) => `### **Slide ${n}: ${title}**`,
  'with its number in bold': (n, title) => `## **Slide ${n}:** ${title}`,
  'with tabs': (n, title) => `##\tSlide ${n}:\t${title}`,
  'with a space that does not break': (n, title) => `## Slide\u00a0${n}: ${title}`,
  'with marks at its end': (n, title) => `## Slide ${n}: ${title} ##`,
  'underlined with dashes': (n, title) => `Slide ${n}: ${title}\n---`,
  'underlined with equals signs': (n, title) => `Slide ${n}: ${title}\n===`,
};

/** How people write a slide's notes. */
const notes: Record<string, (words: string) => string> = {
  'below a label': (words) => `Notes:\n${words}`,
  'behind a label': (words) => `Notes: ${words}`,
  'behind “Note:”': (words) => `Note: ${words}`,
  'in capitals': (words) => `NOTES:\n\n${words}`,
  'behind a tab': (words) => `Notes:\t${words}`,
  'behind “Presenter notes:”': (words) => `Presenter notes: ${words}`,
  'below a bold label': (words) => `**Notes:**\n${words}`,
  'behind a bold label, its colon outside': (words) => `**Notes**: ${words}`,
  'behind “Speaker Notes:” in bold': (words) => `**Speaker Notes:** ${words}`,
  'in a quotation': (words) => `> **Speaker Notes:** ${words}`,
  'in italics': (words) => `_Notes: ${words} _`,
  'in italics over lines': (words) => `_Notes:\n${words}\n_`,
  'behind a label in italics': (words) => `*Notes:* ${words}`,
  'below a heading': (words) => `### Speaker notes\n\n${words}`,
  'below a heading “Notes”': (words) => `### Notes\n\n${words}`,
  'in a comment': (words) => `<!-- ${words} -->`,
  'in a comment of several lines': (words) => `<!--\n${words}\n-->`,
  'in a comment with a label': (words) => `<!-- Notes: ${words} -->`,
};

const deck = (heading: (n: number, title: string) => string, note: (words: string) => string): string =>
  [1, 2, 3]
    .map((n) => `${heading(n, `Title ${n}`)}\n\n- a point\n\t- below it ${n}\n\n${note(`said to ${n}`)}\n`)
    .join('\n---\n\n');

describe.each(Object.entries(headings))('slides whose heading is written %s', (_, heading) => {
  it.each(Object.entries(notes))('have notes written %s', (_name, note) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const source = `\uFEFF---\ntitle: T\n---\n\n${deck(heading, note)}`.replaceAll('\n', lineEnd);
      const module = parseModule(source, { path: 'm.md', parseYaml: parseFlatYaml });
      expect(module.problems).toEqual([]);
      expect(module.slides.map(({ title, body, notes: { text } }) => [title.text, body.text, text])).toEqual(
        [1, 2, 3].map((n) => [`Title ${n}`, `a point\nbelow it ${n}`, `said to ${n}`]),
      );
    }
  });
});

it('what stands in brackets behind a slide’s number is part of its title', () => {
  const source = '### Slide 3 (2 min)\n\ntext\n\n### Slide 4 (1 min): Tides\n\ntext\n';
  const { slides } = parseModule(source, { path: 'm.md', parseYaml: parseFlatYaml });
  expect(slides.map(({ title }) => title.text)).toEqual(['(2 min)', 'Tides (1 min)']);
});
