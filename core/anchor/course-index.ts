import type { EditionSlide } from '../edition/edition.ts';
import { measureLikeness, type WordLikeness } from '../edition/word-likeness.ts';
import type { SlideText } from './anchor.ts';

/** The slides of a course of today, and how they are found. What costs a look at all of them is made when first asked for. */
export type CourseIndex = {
  slides: readonly EditionSlide[];
  at(module: string, key: string): EditionSlide | null;
  /** A module's title; null where there is no such module. */
  titleOf(module: string): string | null;
  modulesCalled(title: string): readonly string[];
  /** The one slide of the course with this key; null where there are none or several. */
  onlyOne(key: string): EditionSlide | null;
  /** Slides that say exactly this, in course order. */
  saying(text: SlideText): readonly EditionSlide[];
  /** The slides a word of `measure` stands in. */
  holders(word: string): readonly EditionSlide[];
  measure(): WordLikeness;
};

export function indexCourse(slides: readonly EditionSlide[]): CourseIndex {
  const byModule = new Map<string, Map<string, EditionSlide>>();
  const byKey = new Map<string, EditionSlide | null>();
  const titles = new Map<string, string>();
  const paths = new Map<string, string[]>();
  for (const slide of slides) {
    let keys = byModule.get(slide.module);
    if (keys === undefined) byModule.set(slide.module, (keys = new Map<string, EditionSlide>()));
    if (!keys.has(slide.key)) keys.set(slide.key, slide);
    byKey.set(slide.key, byKey.has(slide.key) ? null : slide);
    if (slide.n !== 0 || titles.has(slide.module)) continue;
    titles.set(slide.module, slide.title);
    paths.set(slide.title, [...(paths.get(slide.title) ?? []), slide.module]);
  }
  const measure = once(() => measureLikeness([], slides));
  const texts = once(() => Map.groupBy(slides, allText));
  const words = once(() => {
    const holders = new Map<string, EditionSlide[]>();
    for (const slide of slides) {
      for (const word of measure().words(slide).keys()) {
        const list = holders.get(word);
        if (list === undefined) holders.set(word, [slide]);
        else list.push(slide);
      }
    }
    return holders;
  });
  return {
    slides,
    at: (module, key) => byModule.get(module)?.get(key) ?? null,
    titleOf: (module) => titles.get(module) ?? (byModule.has(module) ? '' : null),
    modulesCalled: (title) => paths.get(title) ?? [],
    onlyOne: (key) => byKey.get(key) ?? null,
    saying: (text) => texts().get(allText(text)) ?? [],
    holders: (word) => words().get(word) ?? [],
    measure,
  };
}

/** Makes it when it is first asked for, and no second time. */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

function allText({ title, body, notes }: SlideText): string {
  return `${title.length} ${body.length} ${title}${body}${notes}`;
}

/** Text that stands in no course, for asking how like it is to slides. */
export function asSlide(text: SlideText): EditionSlide {
  return { module: '', n: 0, key: '', ...text };
}
