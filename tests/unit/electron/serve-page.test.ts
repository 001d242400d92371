import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssetRequest } from '../../../backend/assets/open-asset.ts';
import { keepPrintedDocuments } from '../../../electron/print-documents.ts';
import { servePage, type ServePage } from '../../../electron/serve-page.ts';

let folder: string;
let serve: ServePage;
const asked: AssetRequest[] = [];
const documents = keepPrintedDocuments();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-page-'));
  await mkdir(join(folder, 'page', 'fonts'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'outside');
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'page', 'fonts', 'a b.woff2'), 'font');
  await writeFile(join(folder, 'page', 'notes.txt'), 'no part of a page');
  serve = servePage({
    folder: join(folder, 'page'),
    assetsBase: '/assets/random/',
    openPrinted: documents.answer,
    openAsset(request) {
      asked.push(request);
      if (request.path.endsWith('broken.png')) return Promise.reject(new Error('bug'));
      return Promise.resolve({
        status: 200,
        headers: {
          'content-type': 'image/svg+xml',
          'content-security-policy': "default-src 'none'; sandbox",
        },
        body: request.method === 'HEAD' ? null : Readable.from([Buffer.from('<svg/>')]),
      });
    },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (address: string, method = 'GET') => serve(new Request(address, { method }));

describe('a file of the page', () => {
  test.each([
    ['app://carrel/', 'text/html; charset=utf-8'],
    ['app://carrel/index.html?x', 'text/html; charset=utf-8'],
    ['app://carrel/fonts/a%20b.woff2', 'font/woff2'],
  ])('%s', async (address, type) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test.each([
    '/nothing.js', '/fonts', '/fonts/', '/notes.txt', '/../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js', '/..%5csecret.js', '/fonts/..%2f..%2fsecret.js', '//secret.js', '/%2f..%2fsecret.js',
    '/index.html%00.js', '/C:/secret.js', '/%252e%252e%252fsecret.js', '/%F0%9F', '/%', '/%zz', '/assets/other/secret.js',
    '/assets/random', '/.hidden.js',
  ])('%s is not found', async (path) => {
    const response = await get(`app://carrel${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  }); // prettier-ignore

  test('is only read, and only by our own address', async () => {
    expect((await get('app://carrel/', 'POST')).status).toBe(405);
    expect((await get('app://carrel/', 'DELETE')).status).toBe(405);
    expect((await get('app://elsewhere/index.html')).status).toBe(404);
  });
});

describe('an asset of a course', () => {
  test('keeps the headers it comes with', async () => {
    const response = await get('app://carrel/assets/random/course/a%2Fb.svg');
    expect(asked).toContainEqual({ path: '/assets/random/course/a%2Fb.svg', method: 'GET', range: null });
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(await response.text()).toBe('<svg/>');
  });

  test('is asked for as the page asks', async () => {
    const headers = { range: 'bytes=1-2' };
    await serve(new Request('app://carrel/assets/random/course/c.mp3', { headers }));
    expect(asked.at(-1)).toEqual({
      path: '/assets/random/course/c.mp3',
      method: 'GET',
      range: 'bytes=1-2',
    });
    const described = await get('app://carrel/assets/random/course/c.mp3', 'HEAD');
    expect(asked.at(-1)?.method).toBe('HEAD');
    expect(await described.text()).toBe('');
  });

  test('that can’t be read is not found', async () => {
    expect((await get('app://carrel/assets/random/course/broken.png')).status).toBe(404);
  });
});

describe('a document that is being printed', () => {
  test('has an address of its own as long as it is printed, and runs and loads nothing', async () => {
    const file = join(folder, 'book.html');
    await writeFile(file, '<!doctype html><title>Book</title>');
    const { address, remove } = documents.add(file);
    expect(address).toMatch(/^app:\/\/carrel\/printed\/[0-9a-f-]{36}$/);
    const response = await get(address);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    );
    expect(await response.text()).toContain('Book');
    expect((await get('app://carrel/printed/book.html')).status).toBe(404);
    expect((await get(`${address}/..`)).status).toBe(404);
    remove();
    expect((await get(address)).status).toBe(404);
  });
});
