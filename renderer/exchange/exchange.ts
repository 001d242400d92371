import { createContext, use } from 'react';
import type { AnnotationSelection } from '../../contract/notebook-views.ts';

/** What is taken out, and what it is called. */
export type Exported = { selection: AnnotationSelection; title: string };

/** What leads annotations out of Carrel and into it, from any screen. */
export type Exchange = { openExport(exported: Exported): void; openImport(): void };

const ExchangeContext = createContext<Exchange>({
  openExport: () => undefined,
  openImport: () => undefined,
});

export const ExchangeProvider = ExchangeContext;

export function useExchange(): Exchange {
  return use(ExchangeContext);
}

export function ofModule(course: string, module: string, title: string = module): Exported {
  return { selection: { filter: { modules: [{ course, module }] } }, title };
}

export function ofCourse(course: string, title: string = course): Exported {
  return { selection: { filter: { courses: [course] } }, title };
}

export function ofSlide(course: string, module: string, slide: string, title: string): Exported {
  return { selection: { filter: { slides: [{ course, module, slide }] } }, title };
}
