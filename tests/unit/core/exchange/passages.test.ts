import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writePassages } from '../../../../core/exchange/passages/write-passages.ts';
import { anyItems, options, written } from './any-annotation.ts';
import { firstId, highlight } from './one-annotation.ts';

const body = 'Why containers\nA container packs a program with all it needs.\nEnd & done';
const page = (items: Parameters<typeof writePassages>[0]) => written(writePassages(items, options));

it('shows the whole slide, with the marks in it and the notes beside', () => {
  const first = highlight({ body, exact: 'packs a program', note: 'like a **ship**' });
  const second = highlight({ id: firstId.replace('1', '2'), body, exact: 'containers', tags: [] });
  const text = page([first, second]);
  expect(text.match(/<article/g)).toHaveLength(1);
  expect(text).toContain('Why <mark class="hl hl-green hl-solid">containers</mark>\nA container ');
  expect(text).toContain(
    '<mark class="hl hl-green hl-solid">packs a program</mark><sup class="number">1</sup>',
  );
  expect(text).toContain('End &amp; done');
  expect(text).toContain('<strong>ship</strong>');
});

it('shows a slide that changed in between as it was each time, and the text of an orphan', () => {
  const then = highlight({ body, exact: 'packs a program' });
  const later = highlight({ id: firstId.replace('1', '2'), body: 'All is new here.', exact: 'new' });
  const lost = {
    ...then,
    placement: then.placement && { ...then.placement, state: 'orphan' as const, range: null },
  };
  const text = page([lost, later]);
  expect(text.match(/<article/g)).toHaveLength(2);
  expect(text).toContain('>packs a program</mark>');
  expect(text).toContain('All is <mark');
  expect(text).toContain(options.words.noPlace);
});

it('has each slide’s title, text and notes, whatever is in them, and closes what it opens', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const text = page(items);
      expect(text).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
      for (const name of ['section', 'article', 'div', 'aside', 'mark'])
        expect(text.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0, name).toBe(
          text.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0,
        );
    }),
  );
});
