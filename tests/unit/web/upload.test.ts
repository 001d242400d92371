import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { maxUploadBytes } from '../../../contract/upload.ts';
import { startWebHost, type WebHost } from '../../../web/start-web-host.ts';
import { moduleText, writeFiles } from '../backend/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'carrel-upload-'));
const zip = Buffer.from(zipSync({ '1.md': strToU8(moduleText('One')) }));
let host: WebHost;
let base = '';
let token = '';

beforeAll(async () => {
  writeFiles(root, { 'page/index.html': '<!doctype html>' });
  host = await startWebHost({
    port: 0,
    dataFolder: join(root, 'data'),
    courses: [],
    bundledCourses: null,
    pageFolder: join(root, 'page'),
    version: '1.2.3',
    warn: () => undefined,
  });
  base = new URL(host.url).origin;
  token = host.url.split('#token=')[1] ?? '';
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The files that were handed over and not thrown away. */
function handedOver(): string[] {
  const staging = join(root, 'data', 'courses', '.staging');
  if (!existsSync(staging)) return [];
  return readdirSync(staging).flatMap((run) => readdirSync(join(staging, run)));
}

type Loose = { ok: boolean; value: { path: string }; error: { code: string; message: string } };

async function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', ...headers },
    body: typeof body === 'string' ? body : Uint8Array.from(body),
  });
  return { status: response.status, answer: (response.ok ? await response.json() : null) as Loose };
}
const ask = async (method: string, input: unknown) =>
  (await post(`/api/${method}`, JSON.stringify(input), { 'content-type': 'application/json' })).answer;

/** Sends these very bytes; the answer's first line. */
async function raw(lines: string[], body: Buffer | null = null): Promise<string> {
  const { port } = new URL(base);
  const socket = connect(Number(port), '127.0.0.1');
  let text = '';
  socket.on('data', (data) => (text += data.toString()));
  socket.on('error', () => undefined);
  socket.write(
    [...lines, '', ''].join('\r\n').replaceAll('HOST', `127.0.0.1:${port}`).replaceAll('TOKEN', token),
  );
  if (body) socket.write(body);
  await once(socket, 'close');
  return text.split('\r\n', 1)[0] ?? '';
}

const head = ['POST /upload?name=a.zip HTTP/1.1', 'Content-Type: application/octet-stream'];

test('a file is taken as it is, previewed, and gone when that is over', async () => {
  const { status, answer } = await post(`/upload?name=${encodeURIComponent('Über „Bienen“.zip')}`, zip);
  expect([status, answer.ok]).toEqual([200, true]);
  const { path } = answer.value;
  expect(path.endsWith('Über „Bienen“.zip')).toBe(true);
  expect(readFileSync(path).equals(zip)).toBe(true);
  expect(await ask('library.preview', { preview: 'p', path })).toMatchObject({
    value: { kind: 'zip', courses: [{ title: 'Über „Bienen“', moduleCount: 1 }] },
  });
  expect(await ask('library.discard-preview', { preview: 'p' })).toMatchObject({ ok: true });
  expect(handedOver()).toEqual([]);
});

describe('refused, and nothing is kept', () => {
  test.each([
    ['no token', { authorization: '' }, 401],
    ['another token', { authorization: 'Bearer x' }, 401],
    ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['what a page may send anywhere', { 'content-type': 'text/plain' }, 415],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a foreign page that has the token', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another local port', { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await post('/upload?name=a.zip', zip, headers)).status).toBe(status);
    expect(handedOver()).toEqual([]);
  });

  test('another way of asking', async () => {
    const headers = { authorization: `Bearer ${token}` };
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await fetch(`${base}/upload?name=a`, { method, headers })).status).toBe(405);
    expect((await post('/uploads', zip)).status).toBe(405);
  });

  test('a host that is none of ours, and two of them', async () => {
    const rest = ['Authorization: Bearer TOKEN', `Content-Length: ${zip.length}`, 'Connection: close'];
    expect(await raw([...head, 'Host: evil.example', ...rest], zip)).toContain('403');
    expect(await raw([...head, 'Host: 127.0.0.1.evil.com:1', ...rest], zip)).toContain('403');
    expect(await raw([...head, 'Host: HOST', 'Host: evil.example', ...rest], zip)).toMatch(/40[03]/);
    expect(handedOver()).toEqual([]);
  });

  test('what says of itself that it is too long, before a byte of it', async () => {
    const rest = ['Host: HOST', 'Authorization: Bearer TOKEN', `Content-Length: ${maxUploadBytes + 1}`];
    expect(await raw([...head, ...rest])).toContain('413');
    expect(handedOver()).toEqual([]);
  });

  test('what breaks off', async () => {
    const { port } = new URL(base);
    const socket = connect(Number(port), '127.0.0.1');
    const rest = ['Host: HOST', 'Authorization: Bearer TOKEN', 'Content-Length: 100000', '', ''];
    socket.write(
      [...head, ...rest].join('\r\n').replaceAll('HOST', `127.0.0.1:${port}`).replaceAll('TOKEN', token),
    );
    socket.write(zip);
    for (let tries = 0; tries < 400 && handedOver().length === 0; tries += 1) await wait(5);
    expect(handedOver()).toHaveLength(1);
    socket.destroy();
    for (let tries = 0; tries < 400 && handedOver().length > 0; tries += 1) await wait(5);
    expect(handedOver()).toEqual([]);
  });

  test('a zip that is none, once it is looked at', async () => {
    const { answer } = await post('/upload?name=..%2F..%2Fx.zip', 'no zip');
    expect(answer.value.path.startsWith(join(root, 'data', 'courses', '.staging'))).toBe(true);
    const refusal = await ask('library.add', { path: answer.value.path });
    expect(refusal.error.code).toBe('bad-zip');
    expect(handedOver()).toEqual([]);
  });
});

test('what was handed over and never looked at is gone when the program ends', async () => {
  await post('/upload?name=left.zip', zip);
  expect(handedOver()).toHaveLength(1);
  await host.close();
  expect(handedOver()).toEqual([]);
});
