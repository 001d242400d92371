import {
  cut,
  type Draft,
  type DraftModule,
  type DraftSlide,
  join,
  joinWith,
  splitAt,
  written,
} from './draft.ts';
import { textEdits } from './edit-text.ts';
import { below, pick, type Random, type WordSource } from './word-source.ts';

/** What an author does to the slides of a course. Answers a new draft; the old one stays as it was. */
export type CourseEdit = (draft: Draft, random: Random, source: WordSource) => Draft;

type SlidesEdit = (slides: DraftSlide[], random: Random, source: WordSource) => DraftSlide[];

function inOneModule(change: SlidesEdit): CourseEdit {
  return (draft, random, source) => {
    const at = below(draft.length, random);
    return draft.map((module, index) =>
      index === at ? { ...module, slides: change(module.slides, random, source) } : module,
    );
  };
}

function atOneSlide(
  change: (slide: DraftSlide, random: Random, source: WordSource) => DraftSlide[],
): CourseEdit {
  return inOneModule((slides, random, source) => {
    const at = below(slides.length, random);
    return slides.flatMap((slide, index) => (index === at ? change(slide, random, source) : [slide]));
  });
}

function newSlide({ word, sentence }: WordSource): DraftSlide {
  return {
    id: -1,
    title: written(`${word()} ${word()}`),
    body: written(Array.from({ length: 4 }, sentence).join('\n')),
    notes: written(Array.from({ length: 5 }, sentence).join(' ')),
  };
}

const halves = (slide: DraftSlide, random: Random): DraftSlide[] => {
  const lines = splitAt(slide.body, /\n/g);
  const notes = splitAt(slide.notes, /\n/g);
  const [line, note] = [below(lines.length + 1, random), below(notes.length + 1, random)];
  return [
    { ...slide, body: join(...lines.slice(0, line)), notes: join(...notes.slice(0, note)) },
    {
      id: -1,
      title: written(`${slide.title.text} (2)`),
      body: join(...lines.slice(line)),
      notes: join(...notes.slice(note)),
    },
  ];
};

/** A copy for the next case: its characters are new, most of its words are not. */
const nearCopy = (slide: DraftSlide, random: Random, source: WordSource): DraftSlide => {
  const copy = (text: string) => textEdits.rewordSome(written(text), random, source);
  return {
    id: -1,
    title: copy(slide.title.text),
    body: copy(slide.body.text),
    notes: copy(slide.notes.text),
  };
};

export const courseEdits = {
  renameFile: (draft, random) => {
    const at = below(draft.length, random);
    return draft.map((module, index) =>
      index === at ? { ...module, path: `renamed-${below(1e9, random)}.md` } : module,
    );
  },
  renumberFiles: (draft, random, source) => {
    const own = { id: -1, title: written(source.sentence()), body: written(''), notes: written('') };
    const fresh: DraftModule = {
      path: '',
      own,
      slides: Array.from({ length: 6 }, () => newSlide(source)),
    };
    const at = below(draft.length + 1, random);
    return draft
      .toSpliced(at, 0, fresh)
      .map((module, index) => ({ ...module, path: `module-${String(index + 1).padStart(4, '0')}.md` }));
  },
  retitleModule: (draft, random, source) => {
    const at = below(draft.length, random);
    return draft.map((module, index) =>
      index === at ? { ...module, own: { ...module.own, title: written(source.sentence()) } } : module,
    );
  },
  reorderSlides: inOneModule((slides, random) =>
    slides
      .map((slide) => ({ slide, turn: random() }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ slide }) => slide),
  ),
  insertSlide: atOneSlide((slide, _random, source) => [newSlide(source), slide]),
  insertNearCopy: atOneSlide((slide, random, source) =>
    random() < 0.5 ? [slide, nearCopy(slide, random, source)] : [nearCopy(slide, random, source), slide],
  ),
  deleteSlide: atOneSlide(() => []),
  splitSlide: atOneSlide(halves),
  retitleSlide: atOneSlide((slide, _random, source) => [
    { ...slide, title: written(`${source.word()} ${source.word()} ${source.word()}`) },
  ]),
  mergeSlides: inOneModule((slides, random) => {
    const at = below(slides.length - 1, random);
    const [one, other] = slides.slice(Math.max(0, at), Math.max(0, at) + 2);
    if (!one || !other) return slides;
    const merged = {
      ...one,
      body: joinWith('\n', [one.body, other.body]),
      notes: joinWith('\n', [one.notes, other.notes]),
    };
    return slides.toSpliced(Math.max(0, at), 2, merged);
  }),
  moveSlide: (draft, random) => {
    const from = pick(draft, random);
    const to = pick(draft, random);
    const slide = from && pick(from.slides, random);
    if (!slide || !to) return draft;
    const without = draft.map((module) =>
      module === from ? { ...module, slides: module.slides.filter((other) => other !== slide) } : module,
    );
    const target = draft.indexOf(to);
    return without.map((module, index) =>
      index === target
        ? { ...module, slides: module.slides.toSpliced(below(module.slides.length + 1, random), 0, slide) }
        : module,
    );
  },
  moveLine: (draft, random) => {
    const from = pick(draft, random);
    const slide = from && pick(from.slides, random);
    const target = from && pick(from.slides, random);
    if (!from || !slide || !target || slide === target) return draft;
    const lines = splitAt(slide.body, /\n/g);
    const line = pick(lines, random);
    if (!line) return draft;
    const slides = from.slides.map((other) => {
      if (other === slide) return { ...other, body: join(...lines.filter((one) => one !== line)) };
      if (other !== target) return other;
      return {
        ...other,
        body: joinWith('\n', [other.body, line.text.endsWith('\n') ? cut(line, 0, -1) : line]),
      };
    });
    return draft.map((module) => (module === from ? { ...module, slides } : module));
  },
  notesToBody: atOneSlide((slide, random) => {
    const paragraphs = splitAt(slide.notes, /\n/g);
    const chosen = pick(paragraphs, random);
    if (!chosen) return [slide];
    return [
      {
        ...slide,
        body: joinWith('\n', [slide.body, chosen]),
        notes: join(...paragraphs.filter((one) => one !== chosen)),
      },
    ];
  }),
  ...Object.fromEntries(Object.entries(textEdits).map(([name, change]) => [name, inText(change)])),
} satisfies Record<string, CourseEdit>;

function inText(change: (typeof textEdits)[keyof typeof textEdits]): CourseEdit {
  return (draft, random, source) => {
    const at = below(draft.length, random);
    const chosen = below((draft[at]?.slides.length ?? 0) + 1, random);
    const edit = (slide: DraftSlide): DraftSlide => {
      const part = random() < 0.5 ? 'body' : random() < 0.85 ? 'notes' : 'title';
      return slide[part].text === '' ? slide : { ...slide, [part]: change(slide[part], random, source) };
    };
    return draft.map((module, index) => {
      if (index !== at) return module;
      if (chosen === module.slides.length) return { ...module, own: edit(module.own) };
      return { ...module, slides: module.slides.map((slide, n) => (n === chosen ? edit(slide) : slide)) };
    });
  };
}
