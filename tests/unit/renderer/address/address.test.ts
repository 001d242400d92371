import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress, type Address } from '../../../../renderer/address/address.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' });
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.constant<Address>({ screen: 'library' }),
  fc.record({ screen: fc.constant('course' as const), course: name }),
  fc.record({
    screen: fc.constant('module' as const),
    course: name,
    module: name,
    slide: fc.option(name),
    find: fc.option(name),
  }),
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
    [
      { screen: 'module', course: 'aws', module: 'part 1/11.md', slide: 'agenda', find: null } as const,
      '#/module/aws/part%201%2F11.md/agenda',
    ],
    [
      { screen: 'module', course: 'aws', module: '11.md', slide: null, find: 'a & b' } as const,
      '#/module/aws/11.md?find=a+%26+b',
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
