import { expect, test } from 'vitest';
import { addressToPassOn, readPassedOn } from '../../../../renderer/address/passed-on-address.ts';
import type { ModuleAddress } from '../../../../renderer/address/address.ts';

const place: ModuleAddress = {
  screen: 'module',
  course: 'networks',
  module: '2.md',
  slide: 'ports',
  view: 'deck',
  find: null,
  mark: null,
  placing: null,
};

test('in a browser it is this page’s address, without the token and the search', () => {
  const page = 'http://127.0.0.1:4000/#token=secret';
  const address = addressToPassOn({ ...place, find: 'words' }, 'web', page);
  expect(address).toBe('http://127.0.0.1:4000/#/module/networks/2.md/ports');
  expect(readPassedOn(address)).toEqual(place);
});

test('on the desktop it is one for any Carrel', () => {
  const address = addressToPassOn(place, 'desktop', 'app://carrel/#/module/networks/2.md');
  expect(address).toBe('carrel://networks/2.md#ports');
  expect(readPassedOn(`  ${address}\n`)).toEqual(place);
});

test('any other text is a search', () => {
  for (const text of [
    'ports',
    'carrel',
    'http://127.0.0.1:4000/#token=secret',
    'https://example.org/#/module/a/b',
  ]) {
    expect(readPassedOn(text), text).toBeNull();
  }
});
