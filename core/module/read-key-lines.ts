const keyLine = /^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)$/;
const itemLine = /^[ \t]*-[ \t]+(.*)$/;

/**
 * What can be read of YAML that does not parse: `key: value` lines as they stand, and `- item` lines below a key.
 * `understoodAll` is false where any other line was met.
 */
export function readKeyLines(text: string): {
  data: Record<string, string | string[]>;
  understoodAll: boolean;
} {
  const data = new Map<string, string | string[]>();
  let lastKey: string | null = null;
  let understoodAll = true;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const item = itemLine.exec(line);
    const pair = keyLine.exec(line);
    if (pair) {
      lastKey = pair[1] ?? '';
      data.set(lastKey, unquote(pair[2] ?? ''));
    } else if (item && lastKey !== null) {
      const items = data.get(lastKey);
      data.set(lastKey, [...(Array.isArray(items) ? items : []), unquote(item[1] ?? '')]);
    } else {
      understoodAll = false;
    }
  }
  return { data: Object.fromEntries(data), understoodAll };
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'])(.*)\1$/.exec(trimmed);
  return quoted ? (quoted[2] ?? '') : trimmed;
}
