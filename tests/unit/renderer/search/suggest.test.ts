import { describe, expect, it } from 'vitest';
import { suggest, take } from '../../../../renderer/search/suggest.ts';

const values = {
  courses: [
    { id: 'cloud', title: 'Cloud Architecture' },
    { id: 'tongues', title: 'Many tongues' },
  ],
  modules: [
    { course: 'cloud', ordinal: 3, title: 'Module 3 - Identity and Access' },
    { course: 'cloud', ordinal: 11, title: 'Module 11 - Microservices' },
    { course: 'tongues', ordinal: 1, title: '第一课 云计算基础' },
  ],
  tags: [
    { tag: 'security', modules: 4 },
    { tag: 'cost control', modules: 2 },
    { tag: 'Sécurité', modules: 1 },
  ],
};

const offered = (draft: string, caret = draft.length) => suggest({ draft, caret }, values);
const inserts = (draft: string) => offered(draft).list.map(({ insert }) => insert);

describe('while typing', () => {
  it('operators are suggested by their beginning', () => {
    expect(inserts('ta')).toEqual(['tag:']);
    expect(inserts('gateway mod')).toEqual(['module:']);
    expect(inserts('-i')).toEqual(expect.arrayContaining(['in:title']));
    expect(inserts('-is')).toEqual(['-is:']);
    expect(inserts('in')).toEqual(['in:']);
  });

  it('values are suggested by the beginning of one of their words', () => {
    expect(inserts('tag:sec')).toEqual(['tag:security', 'tag:Sécurité']);
    expect(inserts('tag:con')).toEqual(['tag:"cost control"']);
    expect(inserts('-tag:"cost c')).toEqual(['-tag:"cost control"']);
    expect(inserts('in:')).toEqual(['in:title', 'in:body', 'in:notes', 'in:mine']);
    expect(inserts('has:')).toEqual(['has:highlight', 'has:note', 'has:bookmark']);
    expect(inserts('-has:b')).toEqual(['-has:bookmark']);
    expect(inserts('is:u')).toEqual(['is:unread']);
    expect(inserts('course:ton')).toEqual(['course:"Many tongues"']);
    expect(inserts('module:micro')).toEqual(['module:"Module 11 - Microservices"']);
    expect(inserts('module:11')).toEqual(['module:"Module 11 - Microservices"']);
    expect(inserts('module:第一课')).toEqual(['module:"第一课 云计算基础"']);
    expect(inserts('-in:')).toEqual([]);
  });

  it('what completes is told from what merely could be', () => {
    expect(offered('').completes).toBe(false);
    expect(offered('container ').list.length).toBeGreaterThan(3);
    expect(offered('container').completes).toBe(false);
    expect(offered('tag:').completes).toBe(true);
    // In the middle of a word.
    expect(offered('tagliatelle', 2).completes).toBe(false);
  });

  it('operators without values are suggested before those are known', () => {
    expect(suggest({ draft: 'tag:', caret: 4 }, null).list).toEqual([]);
    expect(suggest({ draft: 'in:b', caret: 4 }, null).list.map(({ insert }) => insert)).toEqual(['in:body']);
  });

  it('a suggestion that is taken is a chip, or waits for its value', () => {
    const field = { chips: [], draft: 'gate ta' };
    const [name] = offered('gate ta').list;
    if (!name) throw new Error('Nothing was suggested.');
    expect(take(field, name)).toEqual({ chips: [], draft: 'gate tag:', caret: 9 });
    const [value] = offered('gate tag:con').list;
    if (!value) throw new Error('Nothing was suggested.');
    expect(take({ chips: ['is:unread'], draft: 'gate tag:con' }, value)).toEqual({
      chips: ['is:unread', 'tag:"cost control"'],
      draft: 'gate ',
      caret: 5,
    });
    const hint = offered('gateway').list.find(({ insert }) => insert === 'in:title');
    if (!hint) throw new Error('Nothing was suggested.');
    expect(take({ chips: [], draft: 'gateway' }, hint)).toMatchObject({
      chips: ['in:title'],
      draft: 'gateway ',
    });
  });
});
