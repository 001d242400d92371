import { cutTokens, matchTokens } from '../../../core/anchor/match-tokens.ts';
import { passageWindow, type MarkedPassage } from './passage-window.ts';

/** A piece of a passage as it is shown beside its other edition. */
export type PassagePiece = { text: string; isChanged: boolean; isMarked: boolean };

export type ComparedPassages = { before: PassagePiece[]; after: PassagePiece[] };

/** `[start, end)` */
type Span = [start: number, end: number];

/**
 * Old and new beside each other: the words the learner marked, and what of them the other has not. Around them all may
 * be otherwise where they stand elsewhere now; that is no change of theirs. Without marked words all is compared.
 */
export function comparePassages(before: MarkedPassage, after: MarkedPassage | null): ComparedPassages {
  const old = passageWindow(before);
  if (after === null) return { before: piecesOf(old, []), after: [] };
  const now = passageWindow(after);
  const { removed, added } = changedSpans(markedText(old), markedText(now));
  return { before: piecesOf(old, shifted(removed, old)), after: piecesOf(now, shifted(added, now)) };
}

function markedText({ text, start, end }: MarkedPassage): string {
  return start === end ? text : text.slice(start, end);
}

function shifted(spans: readonly Span[], { start, end }: MarkedPassage): Span[] {
  return start === end ? [...spans] : spans.map(([from, to]) => [from + start, to + start]);
}

/** What of `before` is not in `after`, and the other way round, by whole words. */
export function changedSpans(before: string, after: string): { removed: Span[]; added: Span[] } {
  const runs = matchTokens(cutTokens(before), cutTokens(after)).filter(
    // A space or a comma alone does not keep two changes apart.
    ({ before: start, length }) => /[\p{L}\p{N}]/u.test(before.slice(start, start + length)),
  );
  const ends = { before: before.length, after: after.length, length: 0 };
  const removed: Span[] = [];
  const added: Span[] = [];
  let [from, to] = [0, 0];
  for (const run of [...runs, ends]) {
    // What was left out above stands in both, and ends the change in both.
    const same = commonEnd(before.slice(from, run.before), after.slice(to, run.after));
    removed.push(...withoutSpace(before, from, run.before - same));
    added.push(...withoutSpace(after, to, run.after - same));
    [from, to] = [run.before + run.length, run.after + run.length];
  }
  return { removed, added };
}

/** How many characters two gaps end alike with, where those are no letters and no digits. */
function commonEnd(one: string, other: string): number {
  let count = 0;
  for (;;) {
    const last = one.at(-1 - count);
    if (last === undefined || last !== other.at(-1 - count) || /[\p{L}\p{N}]/u.test(last)) return count;
    count += 1;
  }
}

/** A gap without the white space at its ends; none where it holds nothing else. */
function withoutSpace(text: string, start: number, end: number): Span[] {
  const gap = text.slice(start, end);
  const words = gap.trim();
  if (words === '') return [];
  const from = start + gap.indexOf(words);
  return [[from, from + words.length]];
}

function piecesOf({ text, start, end }: MarkedPassage, changed: readonly Span[]): PassagePiece[] {
  const cuts = [0, start, end, text.length, ...changed.flat()];
  const places = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? 0;
    return {
      text: text.slice(from, to),
      isChanged: changed.some(([first, last]) => first <= from && to <= last),
      isMarked: from >= start && to <= end && start < end,
    };
  });
}
