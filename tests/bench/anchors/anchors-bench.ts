import type { Bar } from '../bar.ts';
import { countVerdicts, kindOf, verdictTable } from './count-verdicts.ts';
import { type Outcome, playHistory } from './play-history.ts';
import { type ReadEdition, readEdition } from './read-edition.ts';
import { timePlacing } from './time-placing.ts';

/** One edition with an edit for every slide, and three with one for every second. */
const histories = [
  { seed: 1, editions: 1, editsPerSlide: 1 },
  { seed: 2, editions: 1, editsPerSlide: 1 },
  { seed: 3, editions: 3, editsPerSlide: 0.5 },
  { seed: 4, editions: 3, editsPerSlide: 0.5 },
];
const marks = 1500;
/** Marks of which it is looked for in the whole course whether anything is like them. */
const removedChecks = 120;

/** A larger folder is cut down: looking through all of it for each removed quote takes hours. */
const mostSlides = 400;

/** What becomes of marks over made-up edit histories of a real course, and what placing them costs. */
export async function anchorsBench(folder: string): Promise<Bar[]> {
  const edition = someModules(readEdition(folder));
  process.stderr.write(`${edition.modules.length} modules, ${edition.slides.length} slides\n`);
  const outcomes = histories.flatMap(({ seed, ...sizes }) =>
    playHistory(edition, seed, { ...sizes, marks, removedChecks }),
  );
  process.stderr.write(verdictTable(outcomes));
  return [...placingBars(outcomes), await timePlacing()];
}

function someModules({ modules }: ReadEdition): ReadEdition {
  const all = modules.reduce((sum, { slides }) => sum + slides.length, 0);
  const step = Math.max(1, Math.ceil(all / mostSlides));
  const chosen = modules.filter((_, index) => index % step === 0);
  return { modules: chosen, slides: chosen.flatMap(({ slides }) => slides) };
}

function placingBars(outcomes: readonly Outcome[]): Bar[] {
  const byKind = Map.groupBy(outcomes, kindOf);
  const share = (kind: ReturnType<typeof kindOf>, verdict: 'right' | 'orphan') => {
    const some = byKind.get(kind) ?? [];
    return countVerdicts(some, 'ours')[verdict] / some.length;
  };
  const decided = outcomes.filter((outcome) => kindOf(outcome) !== 'copied');
  return [
    { name: 'quotes left whole: placed right', value: share('whole', 'right'), limit: 1, atLeast: true },
    {
      name: 'quotes of 24 or more, up to 20 % changed: placed right',
      value: share('up to 20 % changed', 'right'),
      limit: 0.97,
      atLeast: true,
    },
    { name: 'quotes removed: orphaned', value: share('removed', 'orphan'), limit: 0.995, atLeast: true },
    {
      name: 'quotes placed wrong, of all',
      value: countVerdicts(decided, 'ours').wrong / decided.length,
      limit: 0.001,
      atLeast: false,
    },
  ];
}
