/**
 * The label that opens a slide's notes. Authors write it plain (`Notes:`), bold (`**Notes:**`), in a quotation
 * (`> **Speaker notes:** …`), or as a block in italics that ends with the notes (`_Notes: … _`); with `Note`,
 * `Speaker notes` or `Presenter notes`; in any case.
 */
export type NotesLabel = {
  /** Equal for labels that are written alike; a module has one such style. */
  style: string;
  /** What stands on the label's own line after it. */
  rest: string;
  /** The character that closes a block in italics; null for other styles. */
  closing: '_' | '*' | null;
  /** How far the notes go: to the slide's end, or as far as the quotation that holds the label. */
  extent: 'slide' | 'quotation';
};

type Words = Omit<NotesLabel, 'extent'>;

const words = "((?:(?:speaker|presenter)(?:['’]?s['’]?)? )?notes?)";
// “(2 min)” between the label and its colon is kept as the notes' first words.
const colon = '([ \\t]*\\([^()]*\\))?:';
const plain = new RegExp(`^${words}${colon}[ \\t]*(.*)$`, 'i');
const bold = new RegExp(`^(\\*\\*|__)${words}(?:${colon}\\1|\\1:|\\1[ \\t]*$)[ \\t]*(.*)$`, 'i');
const italic = new RegExp(`^([_*])${words}${colon}[ \\t]*(.*)$`, 'i');
const italicWord = new RegExp(`^([_*])${words}\\1:[ \\t]*(.*)$`, 'i');
const quotation = /^ {0,3}>[ \t]?(.*)$/;
const alone = new RegExp(`^(?:\\*\\*|__)?${words}(?:\\*\\*|__)?:?(?:\\*\\*|__)?$`, 'i');

/** Reads a line as a notes label; null where it is none. */
export function readNotesLabel(line: string): NotesLabel | null {
  if (!/note/i.test(line)) return null;
  const quoted = quotation.exec(line);
  if (!quoted) {
    const label = readWords(line);
    return label && { ...label, extent: 'slide' };
  }
  const label = readWords(quoted[1] ?? '');
  return label && { ...label, style: `quoted ${label.style}`, extent: 'quotation' };
}

function readWords(line: string): Words | null {
  const plainMatch = plain.exec(line);
  if (plainMatch) {
    return { style: `plain ${fold(plainMatch[1])}`, rest: join(plainMatch[2], plainMatch[3]), closing: null };
  }
  const boldMatch = bold.exec(line);
  if (boldMatch) {
    return { style: `bold ${fold(boldMatch[2])}`, rest: join(boldMatch[3], boldMatch[4]), closing: null };
  }
  const wordMatch = italicWord.exec(line);
  if (wordMatch) return { style: `italic ${fold(wordMatch[2])}`, rest: wordMatch[3] ?? '', closing: null };
  const italicMatch = italic.exec(line);
  if (!italicMatch) return null;
  const mark = italicMatch[1] === '*' ? '*' : '_';
  const rest = italicMatch[4] ?? '';
  const style = `italic ${fold(italicMatch[2])}`;
  // `_Notes:_ text` closes at once: only the label is in italics.
  if (rest.startsWith(mark)) {
    return { style, rest: join(italicMatch[3], rest.slice(1).trimStart()), closing: null };
  }
  return { style, rest: join(italicMatch[3], rest), closing: mark };
}

/** True for a heading that is a label and nothing else, as in `### Speaker notes`. */
export function isNotesHeading(heading: string): boolean {
  return alone.test(heading.trim());
}

/** A single “Note:” may be a remark in a slide's own text; every other label can only open notes. */
export function opensNotesAnywhere(label: NotesLabel): boolean {
  return (
    !label.style.endsWith(' note') || label.style.includes('speaker') || label.style.includes('presenter')
  );
}

/** The style most used among a module's labels; the earliest of equals; null where there are none. */
export function commonestStyle(labels: readonly { style: string }[]): string | null {
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

function join(brackets: string | undefined, rest: string | undefined): string {
  return `${(brackets ?? '').trim()} ${rest ?? ''}`.trim();
}
