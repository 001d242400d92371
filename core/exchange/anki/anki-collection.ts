import type { ExportOptions } from '../export-format.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';
import { sha1 } from '../hash/sha-1.ts';
import { sha256 } from '../hash/sha-256.ts';
import { present } from '../walk-groups.ts';
import { type AnkiCard, ankiCard } from './anki-card.ts';
import { ankiModels, basicModelId, clozeModelId } from './anki-models.ts';

/** Rows of Anki's tables, by their columns' names; all else of a row is the same for each. */
export type AnkiNoteRow = {
  id: number;
  guid: string;
  mid: number;
  /** Seconds. */
  mod: number;
  tags: string;
  flds: string;
  sfld: string;
  csum: number;
};
export type AnkiCardRow = { id: number; nid: number; did: number; mod: number; due: number };
export type AnkiColRow = {
  crt: number;
  mod: number;
  scm: number;
  ver: 11;
  conf: string;
  models: string;
  decks: string;
  dconf: string;
};

export type AnkiRows = {
  notes(): Iterable<{ note: AnkiNoteRow; card: AnkiCardRow }>;
  /** Asked for after the notes: it names the decks they were put in. */
  col(): AnkiColRow;
};

/** A collection of schema 11, row by row, for one run through `items`. */
export function ankiRows(items: Iterable<ExportedAnnotation>, options: ExportOptions): AnkiRows {
  const decks = new Map<string, number>();
  const seconds = Math.floor(options.exportedAt / 1000);
  return {
    *notes() {
      let count = 0;
      for (const item of present(items)) {
        const card = ankiCard(item, options);
        if (card === null) continue;
        for (const deck of withParents(card.deck)) if (!decks.has(deck)) decks.set(deck, deckId(deck, decks));
        const id = options.exportedAt + count++;
        yield {
          note: noteRow(card, id, Math.floor(item.record.modifiedAt / 1000)),
          card: { id, nid: id, did: decks.get(card.deck) ?? 1, mod: seconds, due: count },
        };
      }
    },
    col: () => ({
      // A collection's days begin at four in the morning; of one without reviews the day doesn't matter.
      crt: seconds - (seconds % 86_400) + 4 * 3600,
      mod: options.exportedAt,
      scm: options.exportedAt,
      ver: 11,
      conf: JSON.stringify(conf),
      models: JSON.stringify(ankiModels(seconds)),
      decks: JSON.stringify(decksOf(decks, seconds)),
      dconf: JSON.stringify({ 1: deckOptions }),
    }),
  };
}

function noteRow({ guid, kind, fields, tags }: AnkiCard, id: number, mod: number): AnkiNoteRow {
  const sfld = withoutTags(fields[0]);
  return {
    id,
    guid,
    mid: kind === 'cloze' ? clozeModelId : basicModelId,
    mod,
    tags: tags.length === 0 ? '' : ` ${tags.join(' ')} `,
    flds: fields.join('\x1f'),
    sfld,
    csum: sha1(sfld)[0] ?? 0,
  };
}

/** As Anki counts a note's first field for finding its like: without markup. */
function withoutTags(field: string): string {
  return field
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The same for the same name, so that a second import finds the deck of the first. */
function deckId(name: string, taken: ReadonlyMap<string, number>): number {
  const known = new Set(taken.values());
  let id = 2 ** 30 + ((sha256(`deck ${name}`)[0] ?? 0) % 2 ** 30);
  while (known.has(id)) id++;
  return id;
}

function withParents(deck: string): string[] {
  const names = deck.split('::');
  return names.map((_, index) => names.slice(0, index + 1).join('::'));
}

function decksOf(decks: ReadonlyMap<string, number>, mod: number): Record<string, object> {
  const all = [['Default', 1] as const, ...decks];
  const today = [0, 0];
  return Object.fromEntries(
    all.map(([name, id]) => [
      id,
      {
        ...{ id, name, mod, usn: id === 1 ? 0 : -1, desc: '', dyn: 0, conf: 1, collapsed: false },
        ...{
          extendNew: 10,
          extendRev: 50,
          newToday: today,
          revToday: today,
          lrnToday: today,
          timeToday: today,
        },
      },
    ]),
  );
}

const conf = {
  ...{ nextPos: 1, estTimes: true, activeDecks: [1], sortType: 'noteFld', timeLim: 0, sortBackwards: false },
  ...{
    addToCur: true,
    curDeck: 1,
    newSpread: 0,
    dueCounts: true,
    curModel: String(basicModelId),
    collapseTime: 1200,
  },
};

/** Anki's own defaults. */
const deckOptions = {
  ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true },
  new: {
    delays: [1, 10],
    ints: [1, 4, 7],
    initialFactor: 2500,
    separate: true,
    order: 1,
    perDay: 20,
    bury: false,
  },
  rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36_500, bury: false },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
};
