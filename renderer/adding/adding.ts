import { createContext, use } from 'react';
import type { Missing } from './adding-state.ts';

/** What any screen can start: the ways to a new course. */
export type Adding = {
  /** Where the host has a dialog for folders it is opened; elsewhere the page asks for a path. */
  chooseFolder(missing?: Missing | null): void;
  chooseZip(missing?: Missing | null): void;
  /** Both ways, side by side. */
  choose(missing: Missing): void;
  /** The course that was just added, until the shelf has shown it. */
  arrived: string | null;
  welcome(): void;
};

const AddingContext = createContext<Adding | null>(null);

export const AddingProvider = AddingContext;

export function useAdding(): Adding {
  const adding = use(AddingContext);
  if (adding === null) throw new Error('There is nobody above this component who adds courses.');
  return adding;
}
