import type { EditionSlide } from '../../../../core/edition/match-slides.ts';
import { slideKeys } from '../../../../core/module/slide-key.ts';

export type WrittenSlide = { title: string; body: string; notes: string };

/** A slide in one line: `title / body / notes`. */
function written(line: string): WrittenSlide {
  const [title = '', body = '', notes = ''] = line.split('/').map((part) => part.trim());
  return { title, body, notes };
}

/** Numbers and keys as a course's files give them, in the order of the modules. */
export function editionFromModules(modules: Record<string, readonly WrittenSlide[]>): EditionSlide[] {
  return Object.entries(modules).flatMap(([module, slides]) => {
    const keys = slideKeys(slides);
    return slides.map(({ title, body, notes }, index) => ({
      module,
      n: index + 1,
      key: keys[index] ?? '',
      title,
      body,
      notes,
    }));
  });
}

export function editionFromLines(modules: Record<string, readonly string[]>): EditionSlide[] {
  return editionFromModules(
    Object.fromEntries(Object.entries(modules).map(([path, lines]) => [path, lines.map(written)])),
  );
}
