import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, moduleAt, parseAddress, type Address } from '../../../../renderer/address/address.ts';

const annotation = '0b8f6c1e-6d6c-4c7e-9a53-0d2c4f7f3b11';
const name = fc.string({ minLength: 1, unit: 'grapheme' });
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.constant<Address>({ screen: 'library' }),
  fc.record({ screen: fc.constant('course' as const), course: name }),
  fc.record({ screen: fc.constant('links' as const), course: name, module: fc.option(name) }),
  fc.record({
    screen: fc.constant('module' as const),
    course: name,
    module: name,
    slide: fc.option(name),
    view: fc.constantFrom('deck' as const, 'read' as const, 'overview' as const),
    find: fc.option(name),
    mark: fc.option(fc.uuid()),
    placing: fc.option(fc.uuid()),
  }),
  fc.record({ screen: fc.constant('search' as const), text: fc.option(name, { nil: '' }) }),
  fc.record({
    screen: fc.constant('settings' as const),
    section: fc.constantFrom('reading' as const, 'keys' as const, 'data' as const, 'about' as const),
  }),
);

describe('an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it.each([
    [{ screen: 'library' } as const, '#/'],
    [{ screen: 'course', course: 'aws basics' } as const, '#/course/aws%20basics'],
    [{ screen: 'links', course: 'aws', module: null } as const, '#/links/aws'],
    [{ screen: 'links', course: 'aws', module: 'part 1/11.md' } as const, '#/links/aws/part%201%2F11.md'],
    [
      {
        screen: 'module',
        course: 'aws',
        module: 'part 1/11.md',
        slide: 'agenda',
        view: 'deck',
        find: null,
        mark: null,
        placing: null,
      } as const,
      '#/module/aws/part%201%2F11.md/agenda',
    ],
    [
      { ...moduleAt({ course: 'aws', module: '11.md', slide: null }), find: 'a & b' },
      '#/module/aws/11.md?find=a+%26+b',
    ],
    [
      { ...moduleAt({ course: 'aws', module: '11.md', slide: 's' }), view: 'read' as const, find: 'a' },
      '#/module/aws/11.md/s?view=read&find=a',
    ],
    [
      { ...moduleAt({ course: 'aws', module: '11.md', slide: 's' }), mark: annotation },
      `#/module/aws/11.md/s?mark=${annotation}`,
    ],
  ])('%j is written %s', (address, written) => {
    expect(formatAddress(address)).toBe(written);
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/course',
    '#/course/%E0%A4%A',
    '#/module/only-a-course',
    '#token=x',
  ])('%j is the library', (fragment) => expect(parseAddress(fragment)).toEqual({ screen: 'library' }));

  it('of an unknown section of the settings is its first', () => {
    expect(parseAddress('#/settings/elsewhere')).toEqual({ screen: 'settings', section: 'reading' });
  });
});
