/** The only files of a course that are handed out, by ending. SVG is safe as an image, and nothing else is done with it. */
const types = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
]);

/** The media type of a path's ending, null for what is not handed out. */
export function assetType(path: string): string | null {
  const match = /\.([A-Za-z0-9]+)$/.exec(path);
  return types.get((match?.[1] ?? '').toLowerCase()) ?? null;
}
