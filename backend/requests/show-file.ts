import { existsSync } from 'node:fs';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { Answering } from './route.ts';

/** Shows where a file lies that the learner had written here: the page names no other path of the computer. */
export function showFile(
  { path }: CheckedInput<'host.show-file'>,
  { showFile: show, written }: Pick<Answering, 'showFile' | 'written'>,
): Answer<Value<'host.show-file'>> {
  if (!show) return refused('not-supported', 'Only the desktop program can show where a file lies.');
  if (!written.has(path)) return refused('not-found', 'This run of Carrel has written no such file.');
  if (!existsSync(path)) return refused('not-found', `${path} is no longer there.`);
  show(path);
  return answered({});
}
