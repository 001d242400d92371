import type { ExportOptions, TextFormat } from '../export-format.ts';
import type { ExportedAnnotation, ExportedPlace } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { inlineText, yamlText } from '../markdown/markdown-text.ts';
import { writeBlock } from '../markdown/write-block.ts';
import { walkGroups } from '../walk-groups.ts';

/** All in one file: courses and modules are headings, each annotation a callout that names its slide. */
export const markdown: TextFormat = {
  name: 'markdown',
  ...formatFacts.markdown,
  *write(items, options) {
    yield front({ title: options.title }, options.title);
    for (const { item, starts } of walkGroups(items)) {
      for (const heading of headingsBefore(item.place, starts)) yield `\n${heading}\n`;
      yield blockText(item, options);
    }
  },
};

/** One module's annotations, in a file of their own. All `items` are of that module. */
export function* writeModuleMarkdown(
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
): Iterable<string> {
  let isFirst = true;
  for (const { item } of walkGroups(items)) {
    if (isFirst) yield moduleFront(item.place);
    isFirst = false;
    yield blockText(item, options);
  }
}

function blockText(item: ExportedAnnotation, options: ExportOptions): string {
  return `\n${writeBlock(item, options).lines.join('\n')}\n`;
}

export function courseHeading(title: string): string {
  return `## ${inlineText(title)}`.trimEnd();
}

export function moduleHeading(title: string): string {
  return `### ${inlineText(title)}`.trimEnd();
}

function headingsBefore(place: ExportedPlace, starts: { course: boolean; module: boolean }): string[] {
  return [
    ...(starts.course ? [courseHeading(place.courseTitle)] : []),
    ...(starts.module && place.module !== null ? [moduleHeading(place.module.title)] : []),
  ];
}

function moduleFront({ courseTitle, module }: ExportedPlace): string {
  const title = module?.title ?? courseTitle;
  return front({ title, course: courseTitle }, title);
}

/** Properties are flat, so that Obsidian shows them; nothing in them changes from one export to the next by itself. */
function front(properties: Record<string, string>, title: string): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}: ${yamlText(value)}\n`);
  return `---\n${lines.join('')}tags:\n  - carrel\n---\n\n# ${inlineText(title)}\n`;
}
