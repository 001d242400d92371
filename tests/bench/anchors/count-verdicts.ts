import type { Outcome } from './play-history.ts';
import type { Verdict } from './truth.ts';

export type Kind =
  | 'whole'
  | 'torn out'
  | 'up to 20 % changed'
  | 'changed more'
  | 'short and changed'
  | 'removed'
  | 'gone'
  | 'copied';

/** Shorter quotes are never placed by likeness. */
const shortestLike = 24;

/** What became of a mark, as the bars and the table name it. */
export function kindOf({ mark, truth, removed, overtaken }: Outcome): Kind {
  if (overtaken) return 'copied';
  if (removed) return 'removed';
  switch (truth.kind) {
    case 'whole':
      return 'whole';
    case 'torn':
      return 'torn out';
    case 'gone':
      return 'gone';
    case 'changed':
      if (mark.end - mark.start < shortestLike) return 'short and changed';
      return truth.changed <= 0.2 ? 'up to 20 % changed' : 'changed more';
  }
}

export const answers = ['ours', 'alone', 'published'] as const;
export type Answer = (typeof answers)[number];

export type Counts = Record<Verdict, number>;

export function countVerdicts(outcomes: readonly Outcome[], answer: Answer): Counts {
  const counts: Counts = { right: 0, loose: 0, wrong: 0, orphan: 0 };
  for (const outcome of outcomes) counts[outcome[answer]]++;
  return counts;
}

const names: Record<Answer, string> = {
  ours: 'Carrel, edition after edition',
  alone: 'Carrel, knowing nothing but the anchor (an import)',
  published: 'Hypothesis’ published rule, told which module',
};

export function verdictTable(outcomes: readonly Outcome[]): string {
  const kinds = [...Map.groupBy(outcomes, kindOf)];
  return answers
    .map((answer) => {
      const rows = kinds.map(([kind, some]) => {
        const { right, loose, wrong, orphan } = countVerdicts(some, answer);
        const cells = [some.length, right, loose, wrong, orphan].map((cell) => String(cell).padStart(7));
        return `  ${kind.padEnd(20)}${cells.join('')}`;
      });
      const head = ['marks', 'right', 'loose', 'wrong', 'orphan'].map((cell) => cell.padStart(7)).join('');
      return `${names[answer]}\n${' '.repeat(22)}${head}\n${rows.join('\n')}\n`;
    })
    .join('');
}
