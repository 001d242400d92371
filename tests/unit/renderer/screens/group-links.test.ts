import { describe, expect, it } from 'vitest';
import type { LinkView } from '../../../../contract/links-view.ts';
import { groupLinks, linkTarget, splitSentence } from '../../../../renderer/screens/links/group-links.ts';

function link(ordinal: number, text: string): LinkView {
  const module = { path: `${ordinal}.md`, title: `M${ordinal}`, ordinal };
  return { url: 'https://example.org/', text, sentence: `See ${text}.`, module, slide: null, part: 'body' };
}

describe('links', () => {
  it('stand by module, in the order of the course', () => {
    const groups = groupLinks([link(2, 'a'), link(1, 'b'), link(2, 'c')]);
    expect(groups.map(({ module, links }) => [module.path, links.map(({ text }) => text)])).toEqual([
      ['1.md', ['b']],
      ['2.md', ['a', 'c']],
    ]);
  });

  it('are shown in their sentence', () => {
    expect(splitSentence({ sentence: 'Read the RFC first.', text: 'the RFC' })).toEqual({
      before: 'Read ',
      text: 'the RFC',
      after: ' first.',
    });
  });

  it('are shown before a sentence that doesn’t have their words', () => {
    expect(splitSentence({ sentence: 'A picture.', text: '' })).toEqual({
      before: '',
      text: '',
      after: ' A picture.',
    });
  });

  it('say where they lead', () => {
    expect(linkTarget('https://www.example.org/a?b')).toBe('www.example.org');
    expect(linkTarget('mailto:her@example.org')).toBe('her@example.org');
    expect(linkTarget('nowhere')).toBeNull();
  });
});
