/** A place in the course that a module's link or image names. `path` is relative to the course, `fragment` without `#`. */
export type PlaceInCourse = { path: string; fragment: string };

/**
 * Resolves a relative address as written in the module at `modulePath`. Null for anything that isn't a plain relative
 * path inside the course: schemes, `//host`, absolute paths, backslashes, control characters, too many `..`, bad `%`.
 */
export function resolveInCourse(modulePath: string, address: string): PlaceInCourse | null {
  const [beforeFragment = '', ...fragments] = address.split('#');
  const encoded = beforeFragment.split('?')[0] ?? '';
  const path = decode(encoded);
  const fragment = decode(fragments.join('#'));
  if (path === null || fragment === null) return null;
  if (path === '') return { path: modulePath, fragment };
  if (/^\/|[\\:\p{Cc}]/u.test(path)) return null;
  const segments = modulePath.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null;
    } else if (segment !== '.' && segment !== '') {
      segments.push(segment);
    }
  }
  return segments.length === 0 ? null : { path: segments.join('/'), fragment };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
