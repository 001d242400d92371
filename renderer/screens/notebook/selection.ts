import type { AnnotationFilter, AnnotationSelection } from '../../../contract/notebook-views.ts';

/** Which annotations are chosen: those named, or all that the filter leaves but those named. */
export type Selection = { everything: boolean; named: ReadonlySet<string> };

export const nothingSelected: Selection = { everything: false, named: new Set() };
export const everythingSelected: Selection = { everything: true, named: new Set() };

export function isSelected({ everything, named }: Selection, id: string): boolean {
  return named.has(id) !== everything;
}

export function countSelected({ everything, named }: Selection, total: number): number {
  return everything ? Math.max(0, total - named.size) : named.size;
}

export function withToggled(selection: Selection, id: string): Selection {
  const named = new Set(selection.named);
  if (!named.delete(id)) named.add(id);
  return { ...selection, named };
}

/** All of them chosen as well; `alone`: nothing but them. */
export function withAdded(selection: Selection, ids: readonly string[], alone = false): Selection {
  if (alone) return { everything: false, named: new Set(ids) };
  const named = new Set(selection.named);
  for (const id of ids) {
    if (selection.everything) named.delete(id);
    else named.add(id);
  }
  return { ...selection, named };
}

/** As one asks for it; null where nothing is chosen. */
export function asRequest(selection: Selection, filter: AnnotationFilter): AnnotationSelection | null {
  const named = [...selection.named];
  if (!selection.everything) return named.length === 0 ? null : { ids: named };
  return named.length === 0 ? { filter } : { filter, except: named };
}
