import type { Page } from '@playwright/test';
import type { NewAnnotation } from '../../contract/notebook-views.ts';
import type { Value } from '../../contract/methods.ts';
import { askHost } from './ask-host.ts';
import type { RunningWebHost } from './web-host.ts';

type Host = RunningWebHost & { page?: Page };
type Module = Value<'module.open'>;
type Wish = Omit<NewAnnotation, 'target'>;

/** Writes in a module as its reader would, by the texts that the host shows of it. */
export async function openForWriting(host: Host, course: string, path: string) {
  const module: Module = await askHost(host, 'module.open', { course, module: path });
  const target = { course, module: path };
  const annotate = (annotation: NewAnnotation) => askHost(host, 'notebook.annotate', annotation);
  return {
    module,
    /** Highlights the first place in the module's slides that says this. */
    highlight(exact: string, wish: Partial<Wish> = {}) {
      for (const slide of module.slides) {
        for (const part of ['title', 'body', 'notes'] as const) {
          const start = slide[part].text.indexOf(exact);
          if (start === -1) continue;
          const range = { part, start, end: start + exact.length, exact };
          return annotate({ target: { ...target, slide: slide.key, range }, kind: 'highlight', ...wish });
        }
      }
      throw new Error(`No slide says: ${exact}`);
    },
    bookmark(slide: number, label = '') {
      const key = module.slides[slide - 1]?.key ?? null;
      return annotate({ target: { ...target, slide: key, range: null }, kind: 'bookmark', label });
    },
    note(slide: number | null, note: string, tags: string[] = []) {
      const key = slide === null ? null : (module.slides[slide - 1]?.key ?? null);
      return annotate({ target: { ...target, slide: key, range: null }, kind: 'note', note, tags });
    },
  };
}
