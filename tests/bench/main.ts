import { parseArgs } from 'node:util';
import { anchorsBench } from './anchors/anchors-bench.ts';
import { editionsBench } from './anchors/editions-bench.ts';
import { type Bar, barAsRow, passes } from './bar.ts';
import { makeCorpus } from './corpus.ts';
import { indexBench } from './index-bench.ts';
import { folderAsCorpus, writeCorpus, type CorpusFolder } from './library-on-disk.ts';
import { paintBench } from './paint/paint-bench.ts';
import { parseBench } from './parse-bench.ts';
import { replaceBench } from './replace-bench.ts';
import { screenBench } from './screen/screen-bench.ts';
import { drawPlots } from './plots/draw-plots.ts';
import { compareEngines, searchBars } from './search/search-bench.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    /** How many slides the made-up course has. */
    slides: { type: 'string' },
    /** A folder of Markdown in its place. */
    corpus: { type: 'string' },
    /** A folder for plots of what the search bench measured. */
    plots: { type: 'string' },
    /** For anchors: the folder of an older edition; that of the newer one follows. */
    editions: { type: 'string' },
  },
});
const newerEdition = values.editions === undefined ? undefined : positionals.pop();

const benches: Record<string, () => Promise<Bar[]> | Bar[]> = {
  parse: parseBench,
  index: () => withFolder(100_000, indexBench),
  screen: screenBench,
  anchors: () =>
    values.editions === undefined || newerEdition === undefined
      ? anchorsBench(values.corpus ?? 'modules')
      : editionsBench(values.editions, newerEdition),
  paint: () => withFolder(100_000, paintBench),
  search: () =>
    withFolder(100_000, async (large) => {
      const bars = [...(await indexBench(large)), ...(await replaceBench(large)), ...parseBench()];
      const small = large.tenth();
      try {
        const compared = await compareEngines(large, small);
        if (values.plots !== undefined) drawPlots(values.plots, compared);
        return [...bars, ...searchBars(compared)];
      } finally {
        small.remove();
      }
    }),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
const bars: Bar[] = [];
for (const name of chosen) {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`There is no bench “${name}”; there are: ${Object.keys(benches).join(', ')}.\n`);
    process.exit(2);
  }
  const measured = await bench();
  for (const bar of measured) process.stderr.write(`${barAsRow(bar)}\n`);
  bars.push(...measured);
}
if (values.json) {
  const rows = bars.map((bar) => ({ name: bar.name, value: bar.value, limit: bar.limit, pass: passes(bar) }));
  process.stdout.write(`${JSON.stringify({ bars: rows })}\n`);
}
process.exitCode = bars.every(passes) ? 0 : 1;

async function withFolder(slides: number, bench: (folder: CorpusFolder) => Promise<Bar[]>): Promise<Bar[]> {
  const folder =
    values.corpus === undefined
      ? writeCorpus(makeCorpus(Number(values.slides ?? slides), 1))
      : folderAsCorpus(values.corpus);
  process.stderr.write(
    `${folder.modules.length} modules, ${(folder.bytes / 1e6).toFixed(1)} MB of Markdown\n`,
  );
  try {
    return await bench(folder);
  } finally {
    folder.remove();
  }
}
