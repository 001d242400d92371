import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseYaml } from '../../backend/front-matter/parse-yaml.ts';
import { parseModule } from '../../core/module/parse-module.ts';
import { type Bar, leastSeconds } from './bar.ts';
import { makeCorpus } from './corpus.ts';

/** Reading modules to the last passage's text, against what remark needs for a tree alone. */
export function parseBench(): Bar[] {
  const { modules } = makeCorpus(1000, 1);
  const remark = unified().use(remarkParse).use(remarkGfm);
  const ours = leastSeconds(5, () => {
    for (const { path, source } of modules) parseModule(source, { path, parseYaml });
  });
  const theirs = leastSeconds(2, () => {
    for (const { source } of modules) remark.parse(source);
  });
  return [
    {
      name: 'parse and text ÷ remark-gfm, time for the same modules',
      value: ours / theirs,
      limit: 0.15,
      atLeast: false,
    },
  ];
}
