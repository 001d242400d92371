import fc from 'fast-check';
import type { EditionSlide } from '../../../../core/edition/match-slides.ts';
import { editionFromModules, type WrittenSlide } from './edition-from-modules.ts';

/** A slide of a course under way: `id` is what no edit changes. */
type Draft = WrittenSlide & { id: number; reworded: boolean };
type DraftModule = { path: string; slides: Draft[] };
export type DraftCourse = DraftModule[];

/** Numbers below 1, the same ones for the same seed. */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (draw: Draw, limit: number) => Math.floor(draw() * limit);
const pick = <T>(draw: Draw, from: readonly T[]): T | undefined => from[below(draw, from.length)];

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ka',
  'le',
  'mi',
  'no',
  'pu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'xe',
];

/** As in real text, few words are common and most are rare. */
function word(draw: Draw, vocabulary: number): string {
  let rank = Math.floor(vocabulary ** draw());
  let text = '';
  do {
    text += syllables[rank % syllables.length] ?? '';
    rank = Math.floor(rank / syllables.length);
  } while (rank > 0);
  return text;
}

const words = (draw: Draw, count: number, vocabulary: number) =>
  Array.from({ length: count }, () => word(draw, vocabulary)).join(' ');

export function draftCourse(draw: Draw, sizes: { modules: number; slides: number }): DraftCourse {
  let id = 0;
  const vocabulary = 5000;
  const repeated = ['Agenda', 'Recap', 'Questions'].map((title) => ({
    title,
    body: words(draw, 8, vocabulary),
    notes: '',
  }));
  return Array.from({ length: sizes.modules }, (_, index) => {
    const own = Array.from({ length: sizes.slides }, () => ({
      title: words(draw, 2 + below(draw, 3), vocabulary),
      body: words(draw, 10 + below(draw, 20), vocabulary),
      notes: words(draw, below(draw, 60), vocabulary),
    }));
    const [agenda, recap, questions] = repeated;
    const slides = [agenda, ...own, recap, questions].filter((slide) => slide !== undefined);
    return {
      path: `module-${index + 1}.md`,
      slides: slides.map((slide) => ({ ...slide, id: id++, reworded: false })),
    };
  });
}

type Edit = (course: DraftCourse, draw: Draw) => DraftCourse;

function inOneModule(change: (slides: Draft[], draw: Draw) => Draft[]): Edit {
  return (course, draw) => {
    const chosen = below(draw, course.length);
    return course.map((module, index) =>
      index === chosen ? { ...module, slides: change(module.slides, draw) } : module,
    );
  };
}

function atRandomSlide(change: (slide: Draft, draw: Draw) => Draft[]): Edit {
  return inOneModule((slides, draw) => {
    const chosen = below(draw, slides.length);
    return slides.flatMap((slide, index) => (index === chosen ? change(slide, draw) : [slide]));
  });
}

const nobody = -1;
const newSlide = (draw: Draw, title: string): Draft => ({
  id: nobody,
  reworded: false,
  title,
  body: words(draw, 20, 5000),
  notes: words(draw, 20, 5000),
});

/** Every fifth word, counted over the text from a random one on, gives way to one the course doesn't have. */
function rewordFifth(text: string, draw: Draw): string {
  const from = below(draw, 5);
  return text
    .split(' ')
    .map((old, index) => (index % 5 === from && old !== '' ? `q${word(draw, 5000)}` : old))
    .join(' ');
}

export const edits = {
  renameModule: (course, draw) => {
    const chosen = below(draw, course.length);
    return course.map((module, index) =>
      index === chosen ? { ...module, path: `renamed-${below(draw, 1e9)}.md` } : module,
    );
  },
  shiftModuleNumbers: (course, draw) => {
    const fresh = { path: '', slides: Array.from({ length: 6 }, () => newSlide(draw, words(draw, 3, 5000))) };
    return [fresh, ...course].map((module, index) => ({ ...module, path: `module-${index + 1}.md` }));
  },
  reorderSlides: inOneModule((slides, draw) =>
    slides
      .map((slide) => ({ slide, turn: draw() }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ slide }) => slide),
  ),
  insertEqualTitle: atRandomSlide((slide, draw) => [newSlide(draw, slide.title), slide]),
  insertSlide: atRandomSlide((slide, draw) => [slide, newSlide(draw, words(draw, 3, 5000))]),
  deleteSlide: atRandomSlide(() => []),
  reword: atRandomSlide((slide, draw) =>
    slide.reworded
      ? [slide]
      : [
          {
            ...slide,
            reworded: true,
            body: rewordFifth(slide.body, draw),
            notes: rewordFifth(slide.notes, draw),
          },
        ],
  ),
  splitModule: (course, draw) => {
    const chosen = below(draw, course.length);
    return course.flatMap((module, index) => {
      if (index !== chosen || module.slides.length < 2) return [module];
      const cut = 1 + below(draw, module.slides.length - 1);
      const rest = { path: `split-${below(draw, 1e9)}.md`, slides: module.slides.slice(cut) };
      return [{ ...module, slides: module.slides.slice(0, cut) }, rest];
    });
  },
  moveSlide: (course, draw) => {
    const from = pick(draw, course);
    const to = pick(draw, course);
    const slide = from && pick(draw, from.slides);
    if (slide === undefined) return course;
    const without = course.map((module) =>
      module === from ? { ...module, slides: module.slides.filter((other) => other !== slide) } : module,
    );
    const target = course.findIndex((module) => module === to);
    return without.map((module, index) =>
      index === target
        ? { ...module, slides: module.slides.toSpliced(below(draw, module.slides.length + 1), 0, slide) }
        : module,
    );
  },
} satisfies Record<string, Edit>;

export type EditName = keyof typeof edits;

export type History = { before: EditionSlide[]; after: EditionSlide[]; drafts: Map<EditionSlide, Draft> };

/** A course, and what a line of edits made of it. */
export function playHistory(names: readonly EditName[], draw: Draw, course: DraftCourse): History {
  const edited = names.reduce<DraftCourse>((current, name) => edits[name](current, draw), course);
  const drafts = new Map<EditionSlide, Draft>();
  return { before: publish(course, drafts), after: publish(edited, drafts), drafts };
}

function publish(course: DraftCourse, drafts: Map<EditionSlide, Draft>): EditionSlide[] {
  const edition = editionFromModules(Object.fromEntries(course.map(({ path, slides }) => [path, slides])));
  const written = course.flatMap(({ slides }) => slides);
  edition.forEach((slide, index) => {
    const draft = written[index];
    if (draft !== undefined) drafts.set(slide, draft);
  });
  return edition;
}

const editsWithinModules: EditName[] = [
  'renameModule',
  'shiftModuleNumbers',
  'insertEqualTitle',
  'insertSlide',
  'deleteSlide',
  'reword',
];

function historyOf(names: readonly EditName[], slides: { min: number; max: number }, maxLength: number) {
  return fc
    .record({
      seed: fc.integer({ min: 0 }),
      modules: fc.integer({ min: 1, max: 6 }),
      slides: fc.integer(slides),
      names: fc.array(fc.constantFrom(...names), { maxLength }),
    })
    .map((drawn) => {
      const draw = drawFrom(drawn.seed);
      return playHistory(drawn.names, draw, draftCourse(draw, drawn));
    });
}

export const anyHistory = historyOf(
  [...editsWithinModules, 'reorderSlides', 'splitModule', 'moveSlide'],
  { min: 1, max: 12 },
  25,
);

/** Enough slides for each module that its repeated ones have neighbours. */
export const historyWithinModules = historyOf(editsWithinModules, { min: 9, max: 12 }, 8);
