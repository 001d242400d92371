import { expect, test } from 'vitest';
import { isOwnAddress } from '../../../electron/app-address.ts';
import { pageAskedBy, pageOfAsked } from '../../../electron/asked-address.ts';
import { parseAddress } from '../../../renderer/address/address.ts';

test('a link leads to our own page, and the page to the slide', () => {
  const page = pageOfAsked('carrel://networks/part%201/2.md#ports');
  expect(page !== null && isOwnAddress(page)).toBe(true);
  expect(parseAddress(new URL(page ?? '').hash)).toEqual({
    screen: 'module',
    course: 'networks',
    module: 'part 1/2.md',
    slide: 'ports',
    view: 'deck',
    find: null,
    mark: null,
    placing: null,
  });
});

test('the first link of a command line is taken; switches and folders are none', () => {
  expect(pageAskedBy(['/opt/carrel', '--data', '/tmp/x', 'carrel://networks'])).toContain('carrel');
  expect(pageAskedBy(['.', '--course', '/tmp/carrel://x', 'https://carrel.example/'])).toBeNull();
});

test('what is no whole link goes nowhere', () => {
  for (const asked of ['carrel://a/../../b', 'app://carrel/#/settings', 'carrel://a b', '']) {
    expect(pageOfAsked(asked), asked).toBeNull();
  }
});
