import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defaultSettings } from '../../../contract/default-settings.ts';
import { contentSecurityPolicy } from '../../../backend/content-security-policy.ts';
import { startWebHost, type WebHost } from '../../../web/start-web-host.ts';
import { writeFiles } from '../backend/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'carrel-web-'));
let host: WebHost;
let base = '';
let token = '';

beforeAll(async () => {
  writeFiles(root, {
    'page/index.html': '<!doctype html><title>Carrel</title>',
    'page/assets/app-123.js': 'export {};',
    'page/.secret': 'no',
    'course/1.md': '## Slide 1: A\n\n![a picture](a.svg)\n',
    'course/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'outside.svg': '<svg/>',
  });
  host = await start();
  base = new URL(host.url).origin;
  token = host.url.split('#token=')[1] ?? '';
  for (;;) {
    const { value } = await post('library.list', {});
    if (value.courses?.[0]?.state === 'ready') break;
  }
});
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

function start(more: { port?: number; data?: string } = {}): Promise<WebHost> {
  return startWebHost({
    port: more.port ?? 0,
    dataFolder: join(root, more.data ?? 'data'),
    courses: [join(root, 'course')],
    bundledCourses: null,
    pageFolder: join(root, 'page'),
    version: '1.2.3',
    warn: () => undefined,
  });
}

type Loose = {
  ok: boolean;
  error?: { code: string };
  value: { courses?: { state: string }[]; slides?: { body: { tree: unknown } }[] };
};

async function post(method: string, input: unknown, headers: Record<string, string> = {}): Promise<Loose> {
  const response = await fetch(`${base}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });
  return (await response.json()) as Loose;
}

test('the address is of this machine alone, with a token of 256 bits in its fragment', () => {
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  expect(host.readOnly).toBeNull();
});

describe('the page', () => {
  test.each(['/', '/index.html'])('%s comes with the strict policy and is asked for anew', async (path) => {
    const response = await fetch(base + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Carrel</title>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });

  test.each([
    '/none',
    '/assets/none.js',
    '/.secret',
    '/%',
    '/%00',
    '/..%2foutside.svg',
    '/../outside.svg',
    '/api',
  ])('%s is not there', async (path) => {
    const response = await fetch(base + path);
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await fetch(`${base}/`, { method })).status).toBe(405);
  });

  test('no answer sets a cookie or lets other origins in', async () => {
    for (const path of ['/', '/none', '/api/library.list']) {
      for (const method of ['GET', 'OPTIONS', 'POST']) {
        const { headers } = await fetch(base + path, { method });
        const names = [...headers.keys()];
        expect(names.filter((name) => name === 'set-cookie' || name.startsWith('access-control-'))).toEqual(
          [],
        );
      }
    }
  });
});

describe('requests', () => {
  test('with the token are answered', async () => {
    expect(await post('host.info', {})).toMatchObject({ ok: true, value: { host: 'web', version: '1.2.3' } });
  });

  test.each([
    ['no token', { authorization: '' }, 401],
    ['another token', { authorization: 'Bearer x' }, 401],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['another kind of content', { 'content-type': 'application/jsonp' }, 415],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a foreign page that has the token', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s is refused', async (_, headers, status) => {
    const response = await fetch(`${base}/api/settings.set`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: '{"theme":"dark"}',
    });
    expect(response.status).toBe(status);
    expect(await post('settings.get', {})).toMatchObject({ value: { theme: 'system' } });
  });

  test('are sent, not fetched', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${base}/api/library.list`, { headers })).status).toBe(405);
    expect((await fetch(`${base}/api/events`)).status).toBe(401);
  });

  test('that are no JSON, or too long, are refused', async () => {
    const send = (body: string | Uint8Array<ArrayBuffer>) =>
      fetch(`${base}/api/search.find`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      });
    expect((await send('{')).status).toBe(400);
    expect((await send(Uint8Array.from([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await send(`"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
    expect(await post('search.find', { text: 'still here' })).toMatchObject({ ok: true });
  });

  test('for a method that is none are answered so', async () => {
    for (const method of ['none', 'constructor', 'library.list/x', '%']) {
      expect(await post(method, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    }
  });
});

test('events come as lines, to whoever has the token', async () => {
  const stop = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${base}/api/events`, { headers, signal: stop.signal });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await post('settings.set', { textSize: 1.5 });
  let text = '';
  while (!text.includes('settings.changed')) text += (await reader?.read())?.value ?? '';
  const lines = text.split('\n').filter((line) => line !== '');
  expect(lines.map((line): unknown => JSON.parse(line))).toContainEqual({
    name: 'settings.changed',
    value: { settings: { ...defaultSettings, textSize: 1.5 } },
  });
  stop.abort();
});

test('a course’s picture has an address below this launch’s own, and a policy of its own', async () => {
  const list = await post('library.list', {});
  const [course] = list.value.courses ?? [];
  const opened = await post('module.open', {
    course: (course as unknown as { id: string }).id,
    module: '1.md',
  });
  const src = /"src":"([^"]+)"/.exec(JSON.stringify(opened.value.slides))?.[1] ?? '';
  expect(src).toMatch(/^\/assets\/[\w-]{22}\/course\/a\.svg$/);
  const response = await fetch(base + src);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  const head = await fetch(base + src, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('content-length')).toBe(response.headers.get('content-length'));
  const whole = await response.text();
  const part = await fetch(base + src, { headers: { range: 'bytes=1-3' } });
  expect([part.status, await part.text()]).toEqual([206, whole.slice(1, 4)]);
  expect(part.headers.get('content-range')).toBe(`bytes 1-3/${whole.length}`);
  const beyond = await fetch(base + src, { headers: { range: 'bytes=99999-' } });
  expect([beyond.status, await beyond.text()]).toEqual([416, '']);
  for (const path of [
    src.replace(/a\.svg$/, '..%2f..%2foutside.svg'),
    src.replace(/a\.svg$/, 'course.yaml'),
    src.replace(/\/assets\/[^/]+/, '/assets/guess'),
  ]) {
    expect((await fetch(base + path)).status).toBe(404);
  }
  expect((await fetch(base + src, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
});

test('a port that is taken is said to be so, and no data folder is touched', async () => {
  const port = Number(new URL(base).port);
  await expect(start({ port, data: 'other' })).rejects.toThrow(`Port ${port} is in use.`);
});

test('a second host on the same folder reads, and says whose it is', async () => {
  const second = await start();
  onTestFinished(() => second.close());
  expect(second.readOnly?.owner).toContain(String(process.pid));
  const own = host.url;
  const ask = async (method: string, input: unknown): Promise<unknown> => {
    const response = await fetch(`${new URL(second.url).origin}/api/${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${second.url.split('#token=')[1] ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(input),
    });
    return response.json();
  };
  expect(await ask('settings.set', { theme: 'dark' })).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
  expect(await ask('library.list', {})).toMatchObject({
    ok: true,
    value: { courses: [{ id: 'course' }], scanning: false },
  });
  expect(own).not.toBe(second.url);
});
