/** The address of a place in a course, for one reader to give to another: `carrel://course/module#slide`. */
export const carrelScheme = 'carrel';

export type CarrelAddress = {
  course: string;
  /** Null for the course itself. */
  module: string | null;
  /** A slide's key; null for the module's beginning. */
  slide: string | null;
};

/** As long as the contract lets ids and paths be, written in percents. */
const LONGEST = 10_000;

export function formatCarrelAddress({ course, module, slide }: CarrelAddress): string {
  const path = module === null ? '' : `/${module.split('/').map(encode).join('/')}`;
  const fragment = module === null || slide === null ? '' : `#${encode(slide)}`;
  return `${carrelScheme}://${encode(course)}${path}${fragment}`;
}

/**
 * Reads an address that anybody may have written: a web page, another program, the command line. Null for whatever
 * isn't one, whole and plain. It names a place and can't say what to do there.
 */
export function parseCarrelAddress(text: string): CarrelAddress | null {
  if (text.length > LONGEST) return null;
  const match = /^carrel:\/\/([^/?#\s]+)(?:\/([^?#\s]*))?(?:#([^#\s]*))?$/iu.exec(text);
  if (!match) return null;
  const [, course, path = '', slide = ''] = match;
  const parts = path.split('/').filter((part) => part !== '');
  try {
    const read = {
      course: decodeURIComponent(course ?? ''),
      module: parts.length === 0 ? null : parts.map((part) => decodeURIComponent(part)).join('/'),
      slide: slide === '' || parts.length === 0 ? null : decodeURIComponent(slide),
    };
    return isPlain(read) ? read : null;
  } catch {
    return null;
  }
}

function isPlain({ course, module, slide }: CarrelAddress): boolean {
  if ([course, module, slide].some((part) => part !== null && /\p{Cc}/u.test(part))) return false;
  if (course.length > 200 || (module?.length ?? 0) > 1000 || (slide?.length ?? 0) > 500) return false;
  return module === null || !module.split(/[/\\]/).some((part) => part === '.' || part === '..');
}

function encode(part: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a file name can hold.
  return encodeURIComponent(part.toWellFormed());
}
