import { refused, type Answer } from '../../contract/errors.ts';

export function noModule(course: string, path: string): Answer<never> {
  return refused('not-found', `“${course}” has no module ${path}. It may have been renamed or removed.`);
}

export function noCourse(id: string): Answer<never> {
  return refused('not-found', `There is no course “${id}” on the shelf.`);
}
