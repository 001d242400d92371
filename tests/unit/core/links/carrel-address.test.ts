import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCarrelAddress, parseCarrelAddress } from '../../../../core/links/carrel-address.ts';

describe('an address that is passed on', () => {
  it('names a course, a module, a slide', () => {
    const place = { course: 'networks', module: 'part 1/2.md', slide: 'what-is-a-port' };
    expect(formatCarrelAddress(place)).toBe('carrel://networks/part%201/2.md#what-is-a-port');
    expect(parseCarrelAddress('carrel://networks/part%201/2.md#what-is-a-port')).toEqual(place);
    expect(parseCarrelAddress('carrel://networks')).toEqual({
      course: 'networks',
      module: null,
      slide: null,
    });
    // Systems write the scheme as they like, and a slash after a name.
    expect(parseCarrelAddress('CARREL://networks/')?.course).toBe('networks');
  });

  it('comes back as it went', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const plain = part.filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());
    const name = plain.filter((text) => !/[/\\]/.test(text) && text !== '.' && text !== '..');
    fc.assert(
      fc.property(plain, fc.array(name, { minLength: 1, maxLength: 3 }), plain, (course, path, slide) => {
        const place = { course, module: path.join('/'), slide };
        expect(parseCarrelAddress(formatCarrelAddress(place))).toEqual(place);
      }),
    );
  });
});

describe('an address that somebody else wrote', () => {
  it.each([
    ['another scheme', 'https://networks/1.md'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['no course', 'carrel:///1.md'],
    ['words around it', 'see carrel://networks/1.md'],
    ['a space in it', 'carrel://networks/1.md --inspect'],
    ['a second line', 'carrel://networks/1.md\n--inspect'],
    ['a query', 'carrel://networks/1.md?view=read'],
    ['a way up', 'carrel://networks/../../secret.md'],
    ['a hidden way up', 'carrel://networks/%2e%2e%2fsecret.md'],
    ['a way up as Windows writes it', 'carrel://networks/..%5csecret.md'],
    ['a control character', 'carrel://networks/1%00.md'],
    ['broken percents', 'carrel://networks/%E0%A4%A.md'],
    ['too much', `carrel://networks/${'a'.repeat(20_000)}`],
    ['nothing', ''],
  ])('is refused: %s', (_what, text) => expect(parseCarrelAddress(text)).toBeNull());
});
