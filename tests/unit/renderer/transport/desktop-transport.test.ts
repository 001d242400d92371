import { expect, test } from 'vitest';
import { desktopTransport, type DesktopBridge } from '../../../../renderer/transport/desktop-transport.ts';

function bridgeTo(paths: Readonly<Record<string, string>>): DesktopBridge {
  return {
    request: () => Promise.reject(new Error('Nothing is asked here.')),
    onEvent: () => () => undefined,
    pathOf: ({ name }) => paths[name] ?? '',
  };
}

test('a file that was dropped has the path it lies at; one that lies nowhere has none', async () => {
  const { pathOf } = desktopTransport(bridgeTo({ 'course.zip': '/home/a/course.zip' }));
  expect(await pathOf(new File([], 'course.zip'))).toEqual({ ok: true, value: '/home/a/course.zip' });
  expect(await pathOf(new File([], 'made.zip'))).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: '“made.zip” is not a file on this computer.' },
  });
});
