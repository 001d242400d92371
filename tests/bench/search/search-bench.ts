import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bar, percentile } from '../bar.ts';
import { indexFolder, makeNaiveIndex, type CorpusFolder } from '../library-on-disk.ts';
import { makeKeystrokes } from './keystrokes.ts';
import { kinds, makeKnownItems, type Kind } from './known-items.ts';
import type { Measured, Task } from './measure-engine.ts';
import { writeRows } from './rows.ts';

const queries = 40;
const knownItems = 500;

/** What is compared. Peers are asked for no more, since some take half a second a query. */
export const comparedKinds = ['titles', 'half-typed', 'notes'] as const satisfies readonly Kind[];

export type Peers = Record<'Carrel' | 'naive FTS5' | 'MiniSearch' | 'FlexSearch', Measured>;
/** `smaller`: with a tenth of the slides. Orama takes half an hour to take in all of them. */
export type Compared = { slides: number; peers: Peers; smaller: Record<'Carrel' | 'Orama', Measured> };

/** The same keystrokes and known items for Carrel and its peers, each in a process of its own. */
export async function compareEngines(large: CorpusFolder, small: CorpusFolder): Promise<Compared> {
  const { task, slides } = await prepareTask(large, kinds);
  const peersTask = { ...task, kinds: comparedKinds };
  const { task: smallTask } = await prepareTask(small, []);
  return {
    slides,
    smaller: {
      Carrel: measure('Carrel', smallTask, small),
      Orama: measure('Orama', smallTask, small),
    },
    peers: {
      Carrel: measure('Carrel', task, large),
      'naive FTS5': measure('naive FTS5', peersTask, large),
      MiniSearch: measure('MiniSearch', peersTask, large),
      FlexSearch: measure('FlexSearch', peersTask, large),
    },
  };
}

export function searchBars({ peers, smaller }: Compared): Bar[] {
  const p95 = ({ keystrokes }: Measured): number => percentile(keystrokes, 0.95);
  const ours = peers.Carrel;
  const theirs = peers.MiniSearch;
  const ratio = (name: keyof Peers, limit: number): Bar => ({
    name: `keystroke, p95 of the time to hits: Carrel ÷ ${name}`,
    value: p95(ours) / p95(peers[name]),
    limit,
    atLeast: false,
  });
  const rank = ({ relevance }: Measured, kind: Kind): number => relevance[kind] ?? Number.NaN;
  // The points asked for, or half of what the peer misses: docs/adr/0014-a-bar-that-can-be-reached.md.
  const gain = (name: 'titles' | 'half-typed' | 'notes', points: number): Bar => ({
    name: `relevance of ${name}, MRR@10: Carrel − MiniSearch`,
    value: rank(ours, name) - rank(theirs, name),
    limit: Math.min(points, (1 - rank(theirs, name)) / 2),
    atLeast: true,
  });
  return [
    ratio('naive FTS5', 0.25),
    ratio('MiniSearch', 0.05),
    ratio('FlexSearch', 1),
    {
      name: 'keystroke, p95 of the time to hits in a tenth of the slides: Carrel ÷ Orama',
      value: p95(smaller.Carrel) / p95(smaller.Orama),
      limit: 1,
      atLeast: false,
    },
    {
      name: 'keystroke, p95: ten times as many slides ÷ as many',
      value: p95(ours) / p95(smaller.Carrel),
      limit: 5,
      atLeast: false,
    },
    gain('titles', 0.02),
    gain('half-typed', 0),
    gain('notes', 0.1),
    {
      name: 'relevance of one typo, MRR@10: misspelled ÷ correctly spelled',
      value: rank(ours, 'typo') / rank(ours, 'spelled'),
      limit: 0.95,
      atLeast: true,
    },
    {
      name: 'memory of the process: Carrel ÷ MiniSearch',
      value: ours.memory / theirs.memory,
      limit: 0.2,
      atLeast: false,
    },
    {
      name: 'cold open to the first answer: Carrel ÷ MiniSearch',
      value: ours.start / theirs.start,
      limit: 0.02,
      atLeast: false,
    },
  ];
}

async function prepareTask(
  folder: CorpusFolder,
  asked: readonly Kind[],
): Promise<{ task: Task; slides: number }> {
  const library = await indexFolder(folder, 'searched.db');
  const rows = writeRows(library, folder.database('rows.json'));
  makeNaiveIndex(library, folder.database('naive.db')).close();
  library.close();
  mkdirSync(folder.database('saved'), { recursive: true });
  const task: Task = {
    files: {
      rows: folder.database('rows.json'),
      library: folder.database('searched.db'),
      naive: folder.database('naive.db'),
      folder: folder.database('saved'),
    },
    keystrokes: makeKeystrokes(rows, queries),
    items: makeKnownItems(rows, knownItems),
    kinds: asked,
  };
  return { task, slides: rows.length };
}

function measure(engine: keyof Peers | 'Orama', task: Task, folder: CorpusFolder): Measured {
  const taskFile = folder.database('task.json');
  const answerFile = folder.database('answer.json');
  writeFileSync(taskFile, JSON.stringify(task));
  for (const step of ['prepare', 'measure']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--expose-gc',
        '--max-old-space-size=8192',
        join(import.meta.dirname, 'engine-process.ts'),
        engine,
        taskFile,
        answerFile,
        step,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    );
    if (status !== 0) throw new Error(`${engine} could not be measured: ${stderr}`);
  }
  const measured = JSON.parse(readFileSync(answerFile, 'utf8')) as Measured; // Written by the process just ended.
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(measured.keystrokes, share).toFixed(1));
  const mrr = Object.entries(measured.relevance)
    .map(([name, value]) => `${name} ${value.toFixed(3)}`)
    .join(', ');
  process.stderr.write(
    `${engine.padEnd(11)} keystroke ${p50} · ${p95} · ${p99} ms (p50 · p95 · p99), start ${measured.start.toFixed(0)} ms, ${(measured.memory / 1e6).toFixed(0)} MB${mrr === '' ? '' : `, MRR@10: ${mrr}`}\n`,
  );
  return measured;
}
