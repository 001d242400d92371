import { createContext, use } from 'react';

/** What can be asked of the one who highlights, from anywhere in a view of a module. */
export type Marking = {
  /** Shows what can be done with a highlight, beside its words. */
  open(id: string): void;
  /** Begins a note on a slide, or with null on the module. */
  beginNote(slide: string | null): void;
  endNote(): void;
  /** Where a note was begun and isn't written yet. */
  begun: { slide: string | null } | null;
  /** Bookmarks a slide, or takes its bookmark away. */
  toggleBookmark(slide: string): void;
};

const MarkingContext = createContext<Marking | null>(null);

export const MarkingProvider = MarkingContext;

/** Null where one can't highlight, as on paper. */
export function useMarking(): Marking | null {
  return use(MarkingContext);
}
