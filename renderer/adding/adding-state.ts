import type { PreviewView } from '../../contract/preview-view.ts';

/** A course that can't be found, whose new place is asked for. */
export type Missing = { id: string; title: string };

/** What is looked into: a path on this computer, or a file the page was handed. */
export type Source = { kind: 'path'; path: string } | { kind: 'file'; file: File };

/** A look under way or done. `preview` is its name for the answering side. */
export type Look = { preview: string; name: string; source: Source };

/** Why one has to choose (again): a failure, or something in the page's own words. */
export type Hitch = { kind: 'failure'; name: string; error: unknown } | { kind: 'note'; text: string };

/** The steps from wanting a course to having it. `missing` is kept from the first to the last. */
export type AddingState =
  | { step: 'closed' }
  | { step: 'choose'; missing: Missing | null; path: string; hitch: Hitch | null }
  /** `handedOver`: how much of the file has got to the answering side, 0 to 1. */
  | { step: 'look'; missing: Missing | null; look: Look; handedOver: number }
  | {
      step: 'found';
      missing: Missing | null;
      look: Look;
      view: PreviewView;
      isAdding: boolean;
      failure: unknown;
    };

/** The last part of a path, as one would call it. */
export function nameOfSource(source: Source): string {
  if (source.kind === 'file') return source.file.name;
  return source.path.split(/[/\\]/).findLast((part) => part !== '') ?? source.path;
}
