/**
 * The label that opens a slide's notes. Authors write it plain (`Notes:`), bold (`**Notes:**`), or as a block in
 * italics that ends with the notes (`_Notes: … _`); with `Note`, `Speaker notes` or `Presenter notes`; in any case.
 */
export type NotesLabel = {
  /** Equal for labels that are written alike; a module has one such style. */
  style: string;
  /** What stands on the label's own line after it. */
  rest: string;
  /** The character that closes a block in italics; null for other styles. */
  closing: '_' | '*' | null;
};

const words = '((?:speaker |presenter )?notes?)';
const plain = new RegExp(`^${words}:[ \\t]*(.*)$`, 'i');
const bold = new RegExp(`^(\\*\\*|__)${words}(?::\\1|\\1:)[ \\t]*(.*)$`, 'i');
const italic = new RegExp(`^([_*])${words}:[ \\t]*(.*)$`, 'i');

/** Reads a line as a notes label; null where it is none. */
export function readNotesLabel(line: string): NotesLabel | null {
  const plainMatch = plain.exec(line);
  if (plainMatch) return { style: `plain ${fold(plainMatch[1])}`, rest: plainMatch[2] ?? '', closing: null };
  const boldMatch = bold.exec(line);
  if (boldMatch) return { style: `bold ${fold(boldMatch[2])}`, rest: boldMatch[3] ?? '', closing: null };
  const italicMatch = italic.exec(line);
  if (!italicMatch) return null;
  const mark = italicMatch[1] === '*' ? '*' : '_';
  const rest = italicMatch[3] ?? '';
  const style = `italic ${fold(italicMatch[2])}`;
  // `_Notes:_ text` closes at once: only the label is in italics.
  if (rest.startsWith(mark)) return { style, rest: rest.slice(1).trimStart(), closing: null };
  return { style, rest, closing: mark };
}

/** A single “Note:” may be a remark in a slide's own text; every other label can only open notes. */
export function opensNotesAnywhere(label: NotesLabel): boolean {
  return (
    !label.style.endsWith(' note') || label.style.includes('speaker') || label.style.includes('presenter')
  );
}

/** The style most used among a module's labels; the earliest of equals; null where there are none. */
export function commonestStyle(labels: readonly NotesLabel[]): string | null {
  const counts = new Map<string, number>();
  for (const { style } of labels) counts.set(style, (counts.get(style) ?? 0) + 1);
  let best: string | null = null;
  for (const [style, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = style;
  }
  return best;
}

function fold(label: string | undefined): string {
  return (label ?? '').toLowerCase();
}
