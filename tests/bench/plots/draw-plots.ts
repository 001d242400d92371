import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../bar.ts';
import { comparedKinds, type Compared } from '../search/search-bench.ts';
import { drawBarChart, type BarChart } from './bar-chart.ts';

const shares = { p50: 0.5, p95: 0.95, p99: 0.99 };
const shownKinds = {
  titles: 'rarest words of a title',
  'half-typed': 'the same, the last word half typed',
  notes: 'three rare words of the notes',
} as const;

/** Writes what the search bench measured as plots: keystrokes, relevance and memory. */
export function drawPlots(folder: string, compared: Compared): void {
  mkdirSync(folder, { recursive: true });
  const charts = {
    keystrokes: keystrokes(compared),
    relevance: relevance(compared),
    memory: memory(compared),
  };
  for (const [name, chart] of Object.entries(charts)) {
    writeFileSync(join(folder, `${name}.svg`), drawBarChart(chart));
  }
}

function keystrokes({ slides, peers }: Compared): BarChart {
  return {
    title: 'A keystroke, to its hits',
    caption: `Milliseconds, logarithmic; ${counted(slides)}; half, 95 and 99 of 100 keys are quicker`,
    scale: 'log',
    groups: Object.entries(peers).map(([peer, measured]) => ({
      name: peer,
      bars: Object.entries(shares).map(([name, share]) => {
        const value = percentile(measured.keystrokes, share);
        return { name, value, text: `${written(value)} ms`, isOurs: isOurs(peer) };
      }),
    })),
  };
}

function relevance({ slides, peers }: Compared): BarChart {
  return {
    title: 'The wanted slide among the first ten',
    caption: `Mean reciprocal rank of up to 500 known items a kind; ${counted(slides)}; 1 is always first`,
    scale: 'linear',
    groups: comparedKinds.map((kind) => ({
      name: shownKinds[kind],
      bars: Object.entries(peers).map(
        ([
          peer,
          {
            relevance: { [kind]: value = 0 },
          },
        ]) => ({
          name: peer,
          value,
          text: value.toFixed(3),
          isOurs: isOurs(peer),
        }),
      ),
    })),
  };
}

function memory({ slides, peers }: Compared): BarChart {
  return {
    title: 'Memory of a process that searches',
    caption: `Megabytes above an empty one's; ${counted(slides)}`,
    scale: 'linear',
    groups: [
      {
        name: '',
        bars: Object.entries(peers).map(([peer, { memory: bytes }]) => ({
          name: peer,
          value: bytes / 1e6,
          text: `${(bytes / 1e6).toFixed(0)} MB`,
          isOurs: isOurs(peer),
        })),
      },
    ],
  };
}

function isOurs(peer: string): boolean {
  return peer === 'Carrel';
}

function counted(slides: number): string {
  return `${slides.toLocaleString('en')} slides`;
}

function written(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
