import { expect, test } from 'vitest';
import { chooseHost } from '../../../scripts/choose-host.ts';

test.each([
  { why: 'a Linux without a display', environment: {}, platform: 'linux', host: 'web' },
  { why: 'X11', environment: { DISPLAY: ':0' }, platform: 'linux', host: 'desktop' },
  { why: 'Wayland', environment: { WAYLAND_DISPLAY: 'wayland-0' }, platform: 'linux', host: 'desktop' },
  { why: 'a Mac', environment: {}, platform: 'darwin', host: 'desktop' },
  { why: 'Windows', environment: {}, platform: 'win32', host: 'desktop' },
  { why: 'the wish for a browser', environment: { CARREL_HOST: 'web' }, platform: 'darwin', host: 'web' },
  {
    why: 'the wish for a desktop',
    environment: { CARREL_HOST: 'desktop' },
    platform: 'linux',
    host: 'desktop',
  },
  { why: 'no wish in an empty setting', environment: { CARREL_HOST: '' }, platform: 'linux', host: 'web' },
] as const)('$why gives the $host host', ({ environment, platform, host }) => {
  expect(chooseHost(environment, platform)).toEqual({ ok: true, host });
});

test('a wish that is neither is told, not guessed', () => {
  expect(chooseHost({ CARREL_HOST: 'phone' }, 'linux')).toEqual({
    ok: false,
    message: 'CARREL_HOST is "phone"; it may be "web" or "desktop".',
  });
});
