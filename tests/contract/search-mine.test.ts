import { expect, test } from 'vitest';
import { highlight, onSlide, startFruit } from './annotated-course.ts';

test('what the learner added is found beside the slides, and slides by what was added to them', async () => {
  const started = await startFruit();
  const { get } = started;
  const find = async (text: string) => (await get('search.find', { text, facets: true })).hits;
  const told = async (text: string) =>
    (await find(text)).map(({ part, module, slide, mine }) =>
      [part, module.path, slide?.key ?? '', mine?.kind ?? ''].join(' ').trim(),
    );
  const { id } = await highlight(started, '1.md', 'apples', 'a cool cellar', {
    note: 'Like our **plums** at home',
  });
  await get('notebook.annotate', {
    target: onSlide('2.md', 'plums'),
    kind: 'bookmark',
    label: 'Jam',
    tags: ['Recipe'],
  });

  // One's own words come first, the words one marked after the slide they stand on.
  expect(await told('plums')).toEqual(['mine 1.md apples highlight', 'title 2.md plums']);
  expect(await told('cellar')).toEqual(['body 1.md apples', 'mine 1.md apples highlight']);
  const [own] = await find('in:mine plum');
  expect(own).toMatchObject({ mine: { id, stands: true, own: true }, course: { title: 'Fruit' } });
  const [[start, end] = [0, 0]] = own?.marks ?? [];
  expect(own?.text.slice(start, end)).toBe('plum');
  expect(await told('in:mine recipe')).toEqual(['mine 2.md plums bookmark']);
  expect(await told('in:mine apples')).toEqual([]);
  expect(await told('in:body plums')).toEqual([]);
  expect(await told('plums tag:recipe')).toEqual([]);
  expect(await told('jam tag:recipe')).toEqual(['mine 2.md plums bookmark']);
  expect(await told('plums -home')).toEqual(['title 2.md plums']);
  expect(await told('in:mine plums module:2.md')).toEqual([]);

  expect(await told('has:highlight')).toEqual(['title 1.md apples']);
  expect(await told('has:note')).toEqual(['title 1.md apples']);
  expect(await told('has:bookmark')).toEqual(['title 2.md plums']);
  expect(await told('-has:highlight -has:bookmark')).toEqual(['title 1.md pears']);
  expect(await told('has:highlight has:bookmark')).toEqual([]);
  await get('module.visit', { course: 'fruit', module: '1.md', slide: 'apples' });
  expect(await told('is:unread has:bookmark')).toEqual(['title 2.md plums']);
  expect(await told('is:unread has:highlight')).toEqual([]);
  expect(await told('-is:unread has:highlight')).toEqual(['title 1.md apples']);

  await get('library.remove', { course: 'fruit' });
  await started.backend.settled();
  expect((await find('plums')).map(({ mine }) => mine)).toMatchObject([{ id, stands: false }]);
  await get('notebook.delete', { selection: { ids: [id] } });
  expect(await find('plums')).toEqual([]);
});

test('without a word, what the learner added is listed: all of it, or what the operators leave', async () => {
  const started = await startFruit();
  const { get } = started;
  const told = async (text: string) =>
    (await get('search.find', { text, facets: true })).hits.map(({ module, slide, mine }) =>
      [module.path, slide?.key ?? '', mine?.kind ?? ''].join(' ').trim(),
    );
  expect(await told('in:mine')).toEqual([]);
  await highlight(started, '1.md', 'apples', 'a cool cellar', { note: 'Like our plums' });
  await get('notebook.annotate', { target: onSlide('2.md', 'plums'), kind: 'bookmark', tags: ['Recipe'] });

  // Newest first, whether words of one's own stand there or not.
  const all = ['2.md plums bookmark', '1.md apples highlight'];
  expect(await told('in:mine')).toEqual(all);
  expect(await told('in:mine in:title')).toEqual(all);
  expect(await told('in:mine has:note')).toEqual(['1.md apples highlight']);
  expect(await told('in:mine -has:note')).toEqual(['2.md plums bookmark']);
  expect(await told('in:mine tag:recipe')).toEqual(['2.md plums bookmark']);
  expect(await told('in:mine module:1.md')).toEqual(['1.md apples highlight']);
  expect(await told('in:mine -cellar')).toEqual(['2.md plums bookmark']);
  expect(await told('in:mine is:unread')).toEqual([]);
  const { hits, more } = await get('search.find', { text: 'in:mine', limit: 1 });
  expect([hits.length, more]).toEqual([1, true]);

  // Beside slides that are chosen there is nothing else, and a word that must not stand there leaves out its slides.
  expect(await told('has:highlight')).toEqual(['1.md apples']);
  expect(await told('in:title')).toEqual([]);
  expect(await told('course:fruit -plums')).toEqual(['1.md apples', '1.md pears']);
  const { facets } = await get('search.find', { text: 'course:fruit -plums', facets: true, exact: true });
  expect(facets?.total).toBe(2);
});
