import type { z } from 'zod';
import { refused, type Answer } from '../../contract/errors.ts';
import { isMethodName, methods, type CheckedInput, type MethodName } from '../../contract/methods.ts';
import type { Answering, Route, Routes } from './route.ts';
import { reportBug } from '../report-bug.ts';

/**
 * The one door for every host: checks the method and its input against the contract, then has it answered. Never
 * rejects: a bug is answered as `internal`, with its details on stderr.
 */
export async function dispatchRequest(
  routes: Routes,
  answering: Answering,
  method: string,
  input: unknown,
  caller: string | null,
): Promise<Answer<unknown>> {
  if (!isMethodName(method))
    return refused('unknown-method', `There is no method “${method.slice(0, 100)}”.`);
  try {
    return await answer(routes, answering, method, input, caller);
  } catch (error) {
    reportBug(`${method} failed`, error);
    return refused('internal', 'Something went wrong inside Carrel. The details are where it was started.');
  }
}

async function answer(
  routes: Routes,
  answering: Answering,
  method: MethodName,
  input: unknown,
  caller: string | null,
): Promise<Answer<unknown>> {
  // A method's route and its schema belong together: what the one lets through, the other takes.
  const route = routes[method] as Route<MethodName>;
  const { readOnly } = answering.hostView();
  if (route.writes && readOnly) {
    return refused(
      'read-only',
      `Nothing can be changed here: ${readOnly.owner} is using the same data folder. Close it first.`,
    );
  }
  const schema: z.ZodType = methods[method].input;
  const checked = schema.safeParse(input);
  if (!checked.success) return refused('bad-request', describeIssues(checked.error));
  return route.answer(checked.data as CheckedInput<MethodName>, answering, caller);
}

function describeIssues(error: z.ZodError): string {
  const issues = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return `The request is not as it should be. ${issues.join('; ')}`;
}
