import { readFileSync, writeFileSync } from 'node:fs';
import { carrel } from './engines/carrel.ts';
import { flexSearch } from './engines/flexsearch.ts';
import { miniSearch } from './engines/minisearch.ts';
import { naiveFts5 } from './engines/naive-fts5.ts';
import { orama } from './engines/orama.ts';
import { measureEngine, type Task } from './measure-engine.ts';

// Entry file: measures one engine in this process. node engine-process.ts <engine> <task file> <answer file> [prepare]
const engines = new Map(
  [carrel, naiveFts5, miniSearch, flexSearch, orama].map((maker) => [maker.name, maker]),
);
const [name, taskFile, answerFile, step] = process.argv.slice(2);
const maker = engines.get(name ?? '');
if (!maker || taskFile === undefined || answerFile === undefined)
  throw new Error(`There is no engine ${name}.`);
// Written by the process that started this one.
const task = JSON.parse(readFileSync(taskFile, 'utf8')) as Task;
if (step === 'prepare') {
  await maker.prepare({ ...task.files, saved: (engine) => `${task.files.folder}/${engine}.saved` });
} else {
  writeFileSync(answerFile, JSON.stringify(await measureEngine(maker, task)));
}
