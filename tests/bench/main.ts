import { parseArgs } from 'node:util';
import { type Bar, barAsRow, passes } from './bar.ts';
import { makeCorpus } from './corpus.ts';
import { indexBench } from './index-bench.ts';
import { keystrokeBench } from './keystroke-bench.ts';
import { writeCorpus } from './library-on-disk.ts';
import { parseBench } from './parse-bench.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, slides: { type: 'string', default: '20000' } },
});
const corpus = makeCorpus(Number(values.slides), 1);

const benches: Record<string, () => Promise<Bar[]> | Bar[]> = {
  parse: parseBench,
  index: () => withFolder((folder) => indexBench(corpus, folder)),
  search: () => withFolder((folder) => keystrokeBench(folder)),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
const bars: Bar[] = [];
process.stderr.write(`${corpus.slideCount} slides, ${(corpus.bytes / 1e6).toFixed(1)} MB of Markdown\n`);
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

async function withFolder(bench: (folder: ReturnType<typeof writeCorpus>) => Promise<Bar[]>): Promise<Bar[]> {
  const folder = writeCorpus(corpus);
  try {
    return await bench(folder);
  } finally {
    folder.remove();
  }
}
