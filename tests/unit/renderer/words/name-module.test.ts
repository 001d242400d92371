import { describe, expect, it } from 'vitest';
import { nameModule } from '../../../../renderer/words/name-module.ts';

describe('a module’s number and name', () => {
  it.each([
    ['Module 11 - Microservices Architecture', 11, 'Microservices Architecture'],
    ['module 3: Identity', 3, 'Identity'],
    ['Module 7 — Databases', 7, 'Databases'],
    ['Microservices', 5, 'Microservices'],
    ['Module 11', 5, 'Module 11'],
    ['Module 11 in practice', 5, 'Module 11 in practice'],
  ])('of “%s” are %i and “%s”', (title, number, name) => {
    expect(nameModule({ title, ordinal: 5 })).toEqual({ number, name });
  });
});
