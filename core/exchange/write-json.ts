/**
 * One JSON object whose list is written entry by entry. `tail` is asked for after the last entry, so it may tell what
 * they all were.
 */
export function* writeJsonList(
  head: Record<string, unknown>,
  listName: string,
  entries: Iterable<unknown>,
  tail: () => Record<string, unknown> = () => ({}),
): Iterable<string> {
  yield '{\n';
  for (const [name, value] of Object.entries(head))
    yield `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  yield `  ${JSON.stringify(listName)}: [`;
  let separator = '\n    ';
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n    ';
  }
  yield '\n  ]';
  for (const [name, value] of Object.entries(tail()))
    yield `,\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  yield '\n}\n';
}
