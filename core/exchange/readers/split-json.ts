/** What an object in JSON holds, the entries of its lists one by one, each as its text. */
export type JsonPart =
  /** A value that is no list; `text` null where it is longer than `longestPart`. */
  | { kind: 'value'; name: string; text: string | null }
  | { kind: 'list'; name: string }
  | { kind: 'entry'; list: string; index: number; text: string | null }
  /** The text ends too soon, or goes on as no JSON does; nothing follows. `where` is the last place that was known. */
  | { kind: 'damaged'; where: string };

/** Characters. A note and the slide it stands on are a thousandth of it. */
export const longestPart = 8 * 1024 * 1024;

/**
 * Takes an object apart that comes in pieces of text, of which no more than one part is ever held. Only what stands
 * around the parts is read here: whether a part is JSON is for whoever parses it.
 */
export function* splitJson(pieces: Iterable<string>): Iterable<JsonPart> {
  const text = startReading(pieces);
  let where = '';
  if (text.next() === '{') {
    for (let separator = '{'; separator === '{' || separator === ','; separator = text.next()) {
      if (separator === '{' && text.look() === '}') return;
      const name = readName(text);
      if (name === null || text.next() !== ':') break;
      where = name;
      if (text.look() !== '[') yield { kind: 'value', name, text: text.value() };
      else {
        yield { kind: 'list', name };
        const count = yield* splitList(text, name);
        if (count !== null) {
          where = `${name}[${count}]`;
          break;
        }
      }
      if (text.look() === '}') return;
    }
  }
  yield { kind: 'damaged', where };
}

/** Answers null at the list's end, and where it never comes the number of the entry that could not be read. */
function* splitList(text: TextReader, list: string): Generator<JsonPart, number | null> {
  text.next();
  if (text.look() === ']') {
    text.next();
    return null;
  }
  for (let index = 0; ; index += 1) {
    const value = text.value();
    if (value === '' || text.look() === '') return index;
    yield { kind: 'entry', list, index, text: value };
    const separator = text.next();
    if (separator === ']') return null;
    if (separator !== ',') return index + 1;
  }
}

function readName(text: TextReader): string | null {
  if (text.look() !== '"') return null;
  try {
    // What begins with a quote is a string, or no JSON.
    return JSON.parse(text.value() ?? '') as string;
  } catch {
    return null;
  }
}

type TextReader = {
  /** The next sign that is no space, '' at the end. */
  look(): string;
  next(): string;
  /** The text of the value that begins here; what there is of it where it has no end, and null where it is too long. */
  value(): string | null;
};

const notSpace = /[^\s\uFEFF]/g;
const afterScalar = /[\s,:\]}]/g;
const inString = /["\\]/g;
const inTree = /["{}[\]]/g;

function startReading(pieces: Iterable<string>): TextReader {
  const source = pieces[Symbol.iterator]();
  let held = '';
  let at = 0;
  /** Goes on to the next sign of a kind; false where there is none any more. `from` is where a value begins that is kept. */
  const find = (sign: RegExp, keep: { from: number; isCut: boolean } | null): boolean => {
    for (;;) {
      sign.lastIndex = at;
      const found = sign.exec(held);
      if (found) {
        at = found.index;
        return true;
      }
      const skipped = Math.max(0, at - held.length);
      const piece = source.next();
      if (piece.done === true) {
        at = held.length;
        return false;
      }
      const isTooLong = keep !== null && held.length - keep.from > longestPart;
      if (keep !== null && isTooLong) keep.isCut = true;
      const kept = keep === null || keep.isCut ? '' : held.slice(keep.from);
      if (keep) keep.from = 0;
      held = kept + piece.value;
      at = kept.length + skipped;
    }
  };
  const look = (): string => (find(notSpace, null) ? (held[at] ?? '') : '');
  return {
    look,
    next() {
      const sign = look();
      at += 1;
      return sign;
    },
    value() {
      const first = look();
      const keep = { from: at, isCut: false };
      if (first === '"' || first === '{' || first === '[') {
        let depth = 0;
        do {
          if (!find(inTree, keep)) break;
          const sign = held[at];
          at += 1;
          if (sign === '"') {
            while (find(inString, keep) && held[at] === '\\') at += 2;
            at += 1;
          } else depth += sign === '{' || sign === '[' ? 1 : -1;
        } while (depth > 0);
      } else find(afterScalar, keep);
      at = Math.min(at, held.length);
      return keep.isCut || at - keep.from > longestPart ? null : held.slice(keep.from, at);
    },
  };
}
