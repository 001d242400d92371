import { describe, expect, it } from 'vitest';
import { expandQuery, spellOut } from '../../../../core/search/expand-query.ts';
import { markText } from '../../../../core/search/mark-text.ts';
import { isOneEditAway } from '../../../../core/search/one-edit.ts';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { makeVocabulary } from '../../../../core/search/vocabulary.ts';

const vocabulary = makeVocabulary(
  Object.entries({
    container: 9,
    containers: 4,
    contain: 2,
    kubernetes: 7,
    videokamera: 2,
    kammer: 5,
    ecs: 8,
    eks: 8,
    '2026': 3,
    用户登录系统: 1,
    新用户: 2,
    naive: 1,
  }).map(([word, slides]) => ({ word, slides })),
);

const instead = (text: string, found = 0) =>
  expandQuery(parseQuery(text), vocabulary, found)?.expansions ?? [];
const marked = (query: string, text: string) => {
  const expanded = expandQuery(parseQuery(query), vocabulary, 0)?.query ?? parseQuery(query);
  return markText(expanded, text).map(([start, end]) => text.slice(start, end));
};

const spelledOut = (text: string) => {
  const expanded = expandQuery(parseQuery(text), vocabulary, 0);
  return expanded ? spellOut(expanded.query, text) : '';
};

describe('one edit', () => {
  it.each([
    ['cat', 'cats'],
    ['cat', 'at'],
    ['cat', 'cut'],
    ['cat', 'act'],
    ['', 'a'],
  ])('lies between %j and %j', (a, b) => {
    expect([isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['cat', 'cat'],
    ['cat', 'dogs'],
    ['cat', 'tac'],
    ['cat', 'c'],
    ['abcd', 'badc'],
  ])('does not lie between %j and %j', (a, b) => {
    expect([isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([false, false]);
  });
});

describe('a word that nothing is found with', () => {
  it('is taken for the words one slip away, the commonest first', () => {
    expect(instead('contaner ')).toEqual([{ word: 'contaner', instead: ['container'] }]);
    expect(instead('kuberentes ')).toEqual([{ word: 'kuberentes', instead: ['kubernetes'] }]);
  });

  it('is taken for the beginning of a word that is typed with a slip', () => {
    expect(instead('kubrenet')).toEqual([{ word: 'kubrenet', instead: ['kubernetes'] }]);
  });

  it('is looked for inside longer words', () => {
    expect(instead('kamera ')).toEqual([{ word: 'kamera', instead: ['videokamera'] }]);
    expect(marked('kamera ', 'Eine Videokamera.')).toEqual(['kamera']);
  });

  it('is looked for both inside longer words and one slip away', () => {
    expect(instead('ontain ')).toEqual([{ word: 'ontain', instead: ['contain', 'container', 'containers'] }]);
  });

  it('may be a word of its own that was not meant, where nothing at all is found', () => {
    expect(instead('containers eks ')).toEqual([{ word: 'containers', instead: ['container'] }]);
    expect(instead('containers eks ', 1)).toEqual([]);
  });

  it('is looked for inside what the index takes for one word, in scripts without spaces', () => {
    expect(instead('用户')).toEqual([{ word: '用户', instead: ['新用户'] }]);
    expect(marked('登录', '用户登录系统')).toEqual(['登录']);
  });

  it('is left as it is where guessing would harm', () => {
    // An abbreviation has too many neighbours, and a year that is nearly right is wrong.
    expect(instead('ecz ')).toEqual([]);
    expect(instead('2027 ')).toEqual([]);
    expect(instead('"contaner kubernetes"')).toEqual([]);
    // Found often enough as it is.
    expect(instead('ecs ')).toEqual([]);
  });

  it('is spelled out, so that an opened slide marks what was found', () => {
    const text = spelledOut('contaner eks ');
    expect(text).toBe('contaner OR container eks');
    expect(markText(parseQuery(text), 'A container on EKS')).toEqual([
      [2, 11],
      [15, 18],
    ]);
  });

  it('keeps operators and excluded words when it is spelled out', () => {
    expect(spelledOut('tag:"a b" contaner -eks in:notes -"two words"')).toBe(
      'tag:"a b" in:notes -eks -"two words" contaner OR container',
    );
  });

  it('needs no spelling out in scripts without spaces: each place it stands in is marked', () => {
    expect(spelledOut('用户')).toBe('用户');
    const text = '新用户登录，用户名用户';
    expect(markText(parseQuery('用户'), text).map(([start]) => start)).toEqual([1, 6, 9]);
  });

  it('is marked as a whole where it is another word', () => {
    expect(marked('contaner ', 'The container.')).toEqual(['container']);
  });
});
