import type { EditionSlide } from '../../../core/edition/match-slides.ts';
import { slideKeys } from '../../../core/module/slide-key.ts';
import type { ReadEdition } from './read-edition.ts';

/**
 * Text that remembers where each of its characters came from: `ids` names the character of the first edition, -1 is one
 * that was written since. What became of a quote is read off these names, without comparing any words.
 */
export type Tracked = { text: string; ids: readonly number[] };

/** `id` is the slide of the first edition that it is to its author; -1 is one made since. */
export type DraftSlide = { id: number; title: Tracked; body: Tracked; notes: Tracked };
export type DraftModule = { path: string; own: DraftSlide; slides: DraftSlide[] };
export type Draft = DraftModule[];

export const draftParts = ['title', 'body', 'notes'] as const;
export type DraftPart = (typeof draftParts)[number];

export function written(text: string): Tracked {
  return { text, ids: Array.from({ length: text.length }, () => -1) };
}

export function cut({ text, ids }: Tracked, start: number, end?: number): Tracked {
  return { text: text.slice(start, end), ids: ids.slice(start, end) };
}

export function join(...pieces: readonly Tracked[]): Tracked {
  return { text: pieces.map(({ text }) => text).join(''), ids: pieces.flatMap(({ ids }) => ids) };
}

export function joinWith(between: string, pieces: readonly Tracked[]): Tracked {
  const told = pieces.filter(({ text }) => text !== '');
  return join(...told.flatMap((piece, index) => (index === 0 ? [piece] : [written(between), piece])));
}

export function splitAt(tracked: Tracked, pattern: RegExp): Tracked[] {
  const pieces: Tracked[] = [];
  let from = 0;
  for (const match of tracked.text.matchAll(pattern)) {
    const to = match.index + match[0].length;
    pieces.push(cut(tracked, from, to));
    from = to;
  }
  if (from < tracked.text.length) pieces.push(cut(tracked, from));
  return pieces;
}

/** The first edition as a draft; `first(slide, part)` is the name of a passage's first character. */
export function draftOf(edition: ReadEdition): {
  draft: Draft;
  first(slide: EditionSlide, part: DraftPart): number;
  idOf(slide: EditionSlide): number;
} {
  let next = 0;
  const slideIds = new Map(edition.slides.map((slide, id) => [slide, id]));
  const idOf = (slide: EditionSlide): number => slideIds.get(slide) ?? -1;
  const firsts = new Map<EditionSlide, Record<DraftPart, number>>();
  const track = (text: string): Tracked => ({ text, ids: Array.from({ length: text.length }, () => next++) });
  const draftSlide = (slide: EditionSlide): DraftSlide => {
    const first = { title: next, body: next + slide.title.length, notes: 0 };
    first.notes = first.body + slide.body.length;
    firsts.set(slide, first);
    return { id: idOf(slide), title: track(slide.title), body: track(slide.body), notes: track(slide.notes) };
  };
  const draft = edition.modules.flatMap(({ path, slides: [own, ...slides] }) =>
    own ? [{ path, own: draftSlide(own), slides: slides.map(draftSlide) }] : [],
  );
  return { draft, first: (slide, part) => firsts.get(slide)?.[part] ?? 0, idOf };
}

/** The draft as the program would read it: numbers by place, keys by titles. */
export function publish(draft: Draft): { slides: EditionSlide[]; drafts: Map<EditionSlide, DraftSlide> } {
  const drafts = new Map<EditionSlide, DraftSlide>();
  const slides = draft.flatMap(({ path, own, slides: told }) => {
    const texts = told.map(textOf);
    const keys = slideKeys(texts);
    const all = [own, ...told].map((slide, n) => {
      const key = n === 0 ? '' : (keys[n - 1] ?? '');
      const edition = { module: path, n, key, ...textOf(slide) };
      drafts.set(edition, slide);
      return edition;
    });
    return all;
  });
  return { slides, drafts };
}

function textOf({ title, body, notes }: DraftSlide): { title: string; body: string; notes: string } {
  return { title: title.text, body: body.text, notes: notes.text };
}
