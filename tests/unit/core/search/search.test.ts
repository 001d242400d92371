import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../../core/search/mark-text.ts';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { type Candidate, mostPromising, rankCandidates } from '../../../../core/search/rank-candidates.ts';
import { textWindow } from '../../../../core/search/text-window.ts';

const marked = (query: string, text: string) =>
  markText(parseQuery(query), text).map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it.each([
    ['service disc', 'Service discovery and services', ['Service disc']],
    ['resume', 'A résumé, a RÉSUMÉ, a re\u0301sume\u0301', ['résumé', 'RÉSUMÉ', 're\u0301sume\u0301']],
    [
      '"container registry"',
      'container, registry; a container registry',
      ['container, registry', 'container registry'],
    ],
    ['a b', 'b a', ['b a']],
    ['ecs ', 'ECS, ecsx', ['ECS']],
    ['naï', 'naïvely naive', ['naï', 'nai']],
    ['x', '😀x', ['x']],
  ])('of %j in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });

  it('stand in the window as in the passage', () => {
    const text = `${'early words '.repeat(40)}the needle ${'late words '.repeat(40)}`.trim();
    const window = textWindow(text, markText(parseQuery('needle '), text), 120);
    expect(window.marks.map(([start, end]) => window.text.slice(start, end))).toEqual(['needle']);
    expect(window.text).toMatch(/^….*…$/);
    expect(window.text.length).toBeLessThanOrEqual(122);
  });

  it('choose the window where the words stand together', () => {
    const text = `a brief word ${'and more '.repeat(30)}then a circuit breaker ${'and more '.repeat(30)}`;
    const window = textWindow(text, markText(parseQuery('circuit br'), text), 80);
    expect(window.marks.map(([start, end]) => window.text.slice(start, end))).toEqual(['circuit br']);
  });

  it('never fall outside the window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('aa', 'bb', '😀', 'é', 'long'.repeat(20)), { maxLength: 80 }),
        fc.integer({ min: 10, max: 80 }),
        (words, size) => {
          const text = words.join(' ');
          const marks = markText(parseQuery('aa '), text);
          const window = textWindow(text, marks, size);
          for (const [start, end] of window.marks)
            expect(window.text.slice(start, end)).toMatch(/^aa( aa)*$/);
          expect(window.text.isWellFormed()).toBe(true);
          if (marks.some(([start, end]) => end - start <= size))
            expect(window.marks.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the order of hits', () => {
  const row = (id: number, bm25: number, texts: Partial<Candidate> = {}): Candidate => ({
    id,
    module: Math.floor(id / 100),
    n: id % 100,
    bm25,
    title: '',
    body: '',
    notes: '',
    ...texts,
  });
  const order = (query: string, rows: Candidate[]) =>
    rankCandidates(parseQuery(query), rows).map(({ candidate }) => candidate.id);

  it('puts a title that is the query before a text that has it often', () => {
    expect(
      order('containers', [
        row(101, -3, { body: 'containers '.repeat(9) }),
        row(102, -2, { title: 'Containers' }),
      ]),
    ).toEqual([102, 101]);
  });

  it('puts words that stand together before words that stand apart', () => {
    const apart = row(101, -2, { notes: 'breaking a circuit' });
    const together = row(201, -2, { notes: 'circuit breaking' });
    expect(order('circuit breaking', [apart, together])).toEqual([201, 101]);
  });

  it('follows the deck within a module where hits are about equal, so that what introduces a word comes first', () => {
    const first = row(103, -0.7, { notes: 'systems like kubernetes' });
    const later = row(104, -1.2, { body: 'kubernetes', notes: 'kubernetes' });
    expect(order('kubernetes', [later, first])).toEqual([103, 104]);
  });

  it('does not follow the deck where one hit is clearly better', () => {
    const weak = row(103, -0.2, { notes: 'circuit of a breaking' });
    const strong = row(104, -1.2, { title: 'circuit breaking' });
    expect(order('circuit breaking', [weak, strong])).toEqual([104, 103]);
  });

  it('takes a title for the query where all it leaves out are small words', () => {
    const whole = row(101, -1, { title: 'Encryption and its keys' });
    const other = row(201, -1, { title: 'Encryption certificates keys' });
    expect(order('encryption keys', [other, whole])).toEqual([101, 201]);
    expect(order('encryption ke', [other, whole])).toEqual([101, 201]);
  });

  it('reads a slide that is called just so, however low the index ranks its long text', () => {
    const long = row(101, -0.1, { title: 'Hello world' });
    const short = Array.from({ length: 9 }, (_, index) => row(201 + index, -3, { title: 'Hello again' }));
    const read = mostPromising(parseQuery('hello world '), [...short, long], 3);
    expect(read.map(({ id }) => id)).toEqual([101, 201, 202]);
  });

  it('names the part that holds most of the query', () => {
    const [hit] = rankCandidates(parseQuery('circuit breaking'), [
      row(101, -1, { title: 'Circuit', body: 'x', notes: 'breaking the circuit' }),
    ]);
    expect(hit).toMatchObject({ part: 'notes' });
    const [ofModule] = rankCandidates(parseQuery('tide'), [row(100, -1, { title: 'Sea', body: 'the tide' })]);
    expect(ofModule).toMatchObject({ part: 'introduction', text: 'the tide' });
  });
});
