import type { ModuleView, PassageView } from '../../../contract/views.ts';
import type { Mark } from '../../../core/search/mark.ts';
import { markText } from '../../../core/search/mark-text.ts';
import type { FoundInModule } from '../module/find-in-module.ts';

/** One marked place: in which block (0 is the opening), which part of it, and where in that part's one text. */
export type TextHit = {
  n: number;
  part: 'description' | 'introduction' | 'title' | 'body' | 'notes';
  mark: Mark;
};

/** Every place that is marked, in reading order: in the opening, and on the slides that have all the words. */
export function listHits(
  module: Pick<ModuleView, 'slides' | 'description' | 'introduction'>,
  found: FoundInModule | null,
): TextHit[] {
  if (found === null) return [];
  const { query, slides } = found;
  const hitsIn = (n: number, part: TextHit['part'], { text }: PassageView): TextHit[] =>
    markText(query, text).map((mark) => ({ n, part, mark }));
  return [
    ...hitsIn(0, 'description', module.description),
    ...hitsIn(0, 'introduction', module.introduction),
    ...slides.flatMap((n) => {
      const slide = module.slides[n - 1];
      if (slide === undefined) return [];
      return [
        ...hitsIn(n, 'title', slide.title),
        ...hitsIn(n, 'body', slide.body),
        ...hitsIn(n, 'notes', slide.notes),
      ];
    }),
  ];
}
