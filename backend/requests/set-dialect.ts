import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { dialects, isDialectName } from '../../core/module/detect-dialect.ts';
import type { AskLibrary, Threads } from './threads.ts';

export function listDialects(): Answer<Value<'module.dialects'>> {
  return answered(dialects.map(({ name, label }) => ({ name, label })));
}

export type DialectTools = { threads: Threads; askLibrary: AskLibrary; tell(event: CarrelEvent): void };

/** Keeps the reader's choice and has the module read in it; answers once it was. */
export async function setDialect(
  { course, module, dialect }: CheckedInput<'module.set-dialect'>,
  { threads, askLibrary, tell }: DialectTools,
): Promise<Answer<Value<'module.set-dialect'>>> {
  if (dialect !== null && !isDialectName(dialect)) {
    const names = dialects.map(({ name }) => name).join(', ');
    return refused('bad-request', `There is no dialect “${dialect}”. There are ${names}.`);
  }
  const known = await askLibrary(() => threads.answer.ask('module', { course, module }));
  if (!known.ok) return known;
  const kept = await threads.notebook.ask('set-dialect', { course, module, dialect });
  if (!kept.ok) return kept;
  tell({ name: 'notebook.changed', value: {} });
  const looked = await askLibrary(() => threads.work.ask('look-now', { course }));
  return looked.ok ? answered({}) : looked;
}
