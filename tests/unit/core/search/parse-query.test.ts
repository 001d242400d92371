import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../../core/search/mark-text.ts';
import { parseQuery, withoutOperator } from '../../../../core/search/parse-query.ts';
import { isEmptyQuery, searchedParts } from '../../../../core/search/query.ts';

const word = (text: string, prefix = false) => ({ words: text.split(' '), prefix });

describe('a query', () => {
  it.each([
    ['two words', [[word('two')], [word('words', true)]], []],
    ['closed ', [[word('closed')]], []],
    ['"a phrase" end', [[word('a phrase')], [word('end', true)]], []],
    ['"open phr', [[word('open phr', true)]], []],
    ['cloud -rain', [[word('cloud')]], [word('rain')]],
    ['micro-services', [[word('micro services', true)]], []],
    ['C++', [[word('c', true)]], []],
    ['RÉSUMÉ', [[word('resume', true)]], []],
    ['ecs OR eks price', [[word('ecs'), word('eks')], [word('price', true)]], []],
    ['ecs OR "elastic container" ', [[word('ecs'), word('elastic container')]], []],
    ['ecs OR', [[word('ecs')]], []],
    ['OR ecs ', [[word('or')], [word('ecs')]], []],
    ['ecs or eks ', [[word('ecs')], [word('or')], [word('eks')]], []],
    ['in:somewhere ', [[word('in somewhere')]], []],
    ['is:odd ', [[word('is odd')]], []],
    ['site:x ', [[word('site x')]], []],
    ['* ( " \' % \0', [], []],
  ])('%j is read', (text, required, excluded) => {
    expect(parseQuery(text)).toEqual({ required, excluded, operators: [] });
  });

  it.each([
    ['in:notes', { by: 'part', part: 'notes' }, false],
    ['IN:Title', { by: 'part', part: 'title' }, false],
    ['tag:"event driven"', { by: 'tag', value: 'event driven' }, false],
    ['-course:seed', { by: 'course', value: 'seed' }, true],
    ['module:11', { by: 'module', value: '11' }, false],
    ['is:unread', { by: 'unread' }, false],
    ['in:mine', { by: 'part', part: 'mine' }, false],
    ['-has:Note', { by: 'has', value: 'note' }, true],
  ])('%j is an operator', (text, filter, excluded) => {
    const typed = `first ${text} last`;
    const { required, operators } = parseQuery(typed);
    expect(required).toEqual([[word('first')], [word('last', true)]]);
    expect(operators).toEqual([{ filter, excluded, start: 6, end: 6 + text.length }]);
    expect(operators.map((operator) => withoutOperator(typed, operator))).toEqual(['first last']);
  });

  it('asks nothing while an operator waits for its value', () => {
    for (const text of ['tag:', 'course: ', '-module:', 'in:notes'])
      expect(isEmptyQuery(parseQuery(text))).toBe(true);
    for (const text of ['tag:x', 'is:unread', 'a']) expect(isEmptyQuery(parseQuery(text))).toBe(false);
  });

  it('searches the parts that are named, or all', () => {
    expect(searchedParts(parseQuery('in:notes in:title x'))).toEqual(['notes', 'title']);
    expect(searchedParts(parseQuery('x'))).toEqual(['title', 'body', 'notes']);
  });

  it('is never an error, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('in:', 'tag:', '"', '-', ' ', 'OR', 'is:unread', 'x', 'module:1'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, fc.string({ unit: 'grapheme' }), (text, passage) => {
        const query = parseQuery(text);
        for (const { start, end } of query.operators) expect(text.slice(start, end)).toMatch(/^-?[a-z]+:/i);
        for (const [start, end] of markText(query, passage)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(passage.length);
        }
      }),
    );
  });
});
