import { refused, type Answer } from '../../contract/errors.ts';

export function noCourse(id: string): Answer<never> {
  return refused('not-found', `There is no course “${id}” on the shelf.`);
}
