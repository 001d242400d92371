import type { HighlightColour, HighlightStyle } from '../../annotation/annotation.ts';
import { highlightColours, highlightStyles } from '../../annotation/annotation.ts';
import { parseCarrelAddress } from '../../links/carrel-address.ts';
import { readUuid, uuidFromText } from '../hash/uuid-from-text.ts';
import { limits } from '../limits.ts';
import { type NotReadable, type ReadEntry, type ReadSource, notReadable } from '../read-entry.ts';

export type ForeignEntry = Partial<Omit<ReadEntry, 'readable' | 'whole' | 'source' | 'id'>> & {
  kind: ReadEntry['kind'];
  /** As the file has it; of any type, and of any length. */
  id?: unknown;
  source: Partial<ReadSource>;
};

/** Puts an entry of another program's together, within what the notebook holds. `format` parts equal ids of two formats. */
export function foreignEntry(format: string, where: string, read: ForeignEntry): ReadEntry | NotReadable {
  const { kind, source } = read;
  const note = (read.note ?? '').toWellFormed();
  const exact = read.quote?.exact.toWellFormed() ?? '';
  if (note.length > limits.note || exact.length > limits.quote) return notReadable('too-long', where);
  if (kind === 'highlight' && exact === '') return notReadable('without-place', where);
  const ownId = readUuid(read.id);
  const entry = {
    kind,
    source: completeSource(source),
    quote:
      read.quote === null || read.quote === undefined || exact === ''
        ? null
        : { exact, prefix: context(read.quote.prefix), suffix: context(read.quote.suffix) },
    colour: kind === 'highlight' ? (read.colour ?? 'yellow') : null,
    style: kind === 'highlight' ? (read.style ?? 'solid') : null,
    label: (read.label ?? '').toWellFormed().trim().slice(0, limits.label),
    note,
    tags: tidyTags(read.tags ?? []),
    createdAt: read.createdAt ?? null,
    modifiedAt: read.modifiedAt ?? read.createdAt ?? null,
  };
  return {
    readable: true,
    ...entry,
    id: ownId ?? uuidFromText(`${format}\n${idBasis(read.id) ?? JSON.stringify(identity(entry))}`),
    hasOwnId: ownId !== null,
    isReduced: read.isReduced ?? false,
    whole: null,
  };
}

/** What stays the same of an entry without an id when its note is edited where it came from. */
function identity({
  kind,
  source,
  quote,
  createdAt,
}: Pick<ReadEntry, 'kind' | 'source' | 'quote' | 'createdAt'>) {
  const { course, courseTitle, module, moduleTitle, slide, part, position } = source;
  return [
    kind,
    course,
    courseTitle,
    module,
    moduleTitle,
    slide.key ?? slide.n,
    part,
    position,
    quote?.exact,
    createdAt,
  ];
}

function idBasis(id: unknown): string | null {
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null;
}

function completeSource(source: Partial<ReadSource>): ReadSource {
  return {
    course: null,
    courseTitle: null,
    module: null,
    moduleTitle: null,
    part: null,
    position: null,
    ...source,
    slide: source.slide ?? {},
  };
}

function context(words: string): string {
  return words.toWellFormed().slice(0, limits.quote);
}

function tidyTags(tags: readonly string[]): string[] {
  const tidy = tags.map((tag) => tag.toWellFormed().trim().slice(0, limits.tag).trim());
  return [...new Set(tidy.filter((tag) => tag !== ''))].slice(0, limits.tags);
}

/** The place that a `carrel://` address names; nothing where it is none. */
export function sourceOfAddress(address: unknown): Partial<ReadSource> {
  const place = typeof address === 'string' ? parseCarrelAddress(address) : null;
  if (place === null) return {};
  return {
    course: place.course,
    module: place.module,
    slide: place.slide === null ? {} : { key: place.slide },
  };
}

/** Milliseconds since 1970 of a time as other programs write it: ISO 8601, or a number of seconds or milliseconds. */
export function readTime(written: unknown): number | null {
  const time =
    typeof written === 'string'
      ? Date.parse(written)
      : typeof written === 'number'
        ? milliseconds(written)
        : NaN;
  // Years 1 to 9999.
  return Number.isFinite(time) && Math.abs(time) < 253_402_300_800_000 ? Math.trunc(time) : null;
}

/** No annotation was made in 1970, and none will be in the year 5138. */
function milliseconds(number: number): number {
  return Math.abs(number) < 1e11 ? number * 1000 : number;
}

export function readColour(written: unknown): HighlightColour | null {
  if (typeof written !== 'string') return null;
  return highlightColours.find((colour) => colour === written.toLowerCase()) ?? nearestColour(written);
}

export function readStyle(written: unknown): HighlightStyle | null {
  if (written === 'squiggly') return 'underline';
  return highlightStyles.find((style) => style === written) ?? null;
}

/** By hue, in degrees: of the colours a learner can choose, the one an `#rrggbb` is nearest to. */
const hues: Record<HighlightColour, number> = {
  orange: 30,
  yellow: 54,
  green: 120,
  blue: 210,
  purple: 275,
  pink: 335,
};

function nearestColour(written: string): HighlightColour | null {
  const digits = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(written)?.[1];
  if (digits === undefined) return written.toLowerCase() === 'red' ? 'pink' : null;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  if (spread === 0) return null;
  const turn = most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  const hue = (turn * 60 + 360) % 360;
  const away = (colour: HighlightColour): number => {
    const distance = Math.abs(hues[colour] - hue);
    return Math.min(distance, 360 - distance);
  };
  return highlightColours.reduce((best, colour) => (away(colour) < away(best) ? colour : best));
}
