/** The 1-based line among those of a YAML mapping on which a key of its own level stands; null where it isn't found. */
export function lineOfKey(lines: readonly string[], key: string): number | null {
  const written = [key, `"${key}"`, `'${key}'`];
  const index = lines.findIndex((line) =>
    written.some((each) => line.startsWith(each) && /^[ \t]*:(?:\s|$)/.test(line.slice(each.length))),
  );
  return index === -1 ? null : index + 1;
}
