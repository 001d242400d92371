import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openAsset, type AssetRequest } from '../../../../backend/assets/open-asset.ts';
import { assetAddress } from '../../../../backend/views/addresses.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const base = '/assets/r4nd0m/';
const png = Buffer.from('89504e470d0a1a0a', 'hex');
let root: string;
let folders: Map<string, string>;

beforeEach(() => {
  const all = temporaryFolder();
  root = join(all, 'course');
  folders = new Map([['abc', root]]);
  writeFiles(all, { 'secret.png': 'outside', 'course-two/x.png': 'outside' });
  writeFiles(root, {
    'a.png': png,
    'images/Grüße & Co (1) 100%.png': png,
    'images/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'photo.JPG': png,
    'talk.mp3': '0123456789',
    'film.webm': '',
    'words.vtt': 'WEBVTT',
    'files/handout.pdf': '%PDF-1.4',
    'files/numbers.csv': 'a,b',
    '1.md': 'text',
    'program.exe': 'MZ',
    'run.sh': 'true',
    'macros.docm': '1',
    'page.html': '<script>1</script>',
    'code.js': '1',
    'no-ending': '1',
    '.hidden.png': '1',
    '.git/config.png': '1',
    'folder.png/inside.txt': '1',
  });
});

const get = (path: string, asked: Partial<AssetRequest> = {}) =>
  openAsset(base, folders, { path, method: 'GET', range: null, ...asked });

describe('a picture of the course', () => {
  test.each(['a.png', 'images/Grüße & Co (1) 100%.png', 'images/picture.svg', 'photo.JPG'])(
    '%s',
    async (path) => {
      const asset = await get(assetAddress(base, 'abc', path));
      expect(asset.status).toBe(200);
      expect(asset.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(asset.headers['content-type']).toMatch(/^image\/(png|jpeg|svg\+xml)$/);
      expect(asset.body && (await buffer(asset.body)).length).toBe(Number(asset.headers['content-length']));
      expect(asset.headers).not.toHaveProperty('content-disposition');
    },
  );

  test('is found in the folder where the course is now', async () => {
    folders.set('abc', temporaryFolder());
    expect((await get(`${base}abc/a.png`)).status).toBe(404);
  });
});

describe('a recording', () => {
  const talk = `${base}abc/talk.mp3`;

  test.each([
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=9-', '9', 'bytes 9-9/10'],
    ['bytes=4-400', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-30', '0123456789', 'bytes 0-9/10'],
  ])('%s is a part of it', async (range, content, contentRange) => {
    const { status, headers, body } = await get(talk, { range });
    expect(status).toBe(206);
    expect(headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-range': contentRange,
      'content-length': String(content.length),
      'accept-ranges': 'bytes',
    });
    expect(body && (await text(body))).toBe(content);
  });

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s is beyond it', async (range) => {
    const { status, headers, body } = await get(talk, { range });
    expect([status, headers['content-range'], body]).toEqual([416, 'bytes */10', null]);
  });

  test.each([
    null,
    '',
    'bytes',
    'bytes=-',
    'bytes=4-2',
    'bytes=a-b',
    'bytes=0-1,4-5',
    'chars=0-1',
    `bytes=${'9'.repeat(400)}-`,
  ])('%s is answered with all of it', async (range) => {
    const { status, headers, body } = await get(talk, { range });
    expect([status, headers['content-length']]).toEqual([200, '10']);
    expect(body && (await text(body))).toBe('0123456789');
  });

  test('is described without being read', async () => {
    const whole = await get(talk, { method: 'HEAD' });
    expect([whole.status, whole.headers['content-length'], whole.body]).toEqual([200, '10', null]);
    const part = await get(talk, { method: 'HEAD', range: 'bytes=1-2' });
    expect([part.status, part.body]).toEqual([206, null]);
  });

  test('can be empty', async () => {
    const { status, headers, body } = await get(`${base}abc/film.webm`);
    expect([status, headers['content-length'], body]).toEqual([200, '0', null]);
    expect((await get(`${base}abc/film.webm`, { range: 'bytes=0-' })).status).toBe(416);
  });

  test('can be left in the middle', async () => {
    const { body } = await get(talk);
    body?.destroy();
    await new Promise((resolve) => body?.once('close', resolve));
    expect(body?.destroyed).toBe(true);
  });
});

test.each([
  ['files/handout.pdf', 'application/pdf'],
  ['files/numbers.csv', 'text/csv; charset=utf-8'],
  ['1.md', 'text/markdown; charset=utf-8'],
])('%s is for another program', async (path, type) => {
  const { status, headers, body } = await get(base + `abc/${path}`);
  body?.destroy();
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': type,
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
});

test.each([
  'abc/..%2f..%2fetc%2fpasswd',
  'abc/..%2fsecret.png',
  'abc/../secret.png',
  'abc/%2e%2e/secret.png',
  'abc/%2e%2e%2fsecret.png',
  'abc/images/../../secret.png',
  'abc/..%5csecret.png',
  'abc/..\\secret.png',
  'abc/%252e%252e%252fsecret.png',
  'abc/a.png%00',
  'abc/a%00.png',
  'abc/%F0%9F',
  'abc/%',
  'abc/%zz.png',
  'abc//a.png',
  'abc/./a.png',
  'abc/',
  'abc',
  '',
  '/a.png',
  'none/a.png',
  '../abc/a.png',
  'abc/C:/a.png',
  'abc/a.png:stream',
  'abc/a.png::$DATA',
  'abc/.hidden.png',
  'abc/.git/config.png',
  'abc/program.exe',
  'abc/run.sh',
  'abc/macros.docm',
  'abc/talk.mp3%00.txt',
  'abc/..%2fsecret.mp3',
  'abc/page.html',
  'abc/code.js',
  'abc/no-ending',
  'abc/folder.png',
  'abc/missing.png',
  'abc/a.png/',
  'abc/a.png?x',
  '__proto__/a.png',
  'constructor/a.png',
  'abc/..%2fcourse-two%2fx.png',
  `abc/${'x'.repeat(5000)}.png`,
])('%j is not there', async (path) => {
  for (const range of [null, 'bytes=0-', 'bytes=0-1,2-3', 'nonsense']) {
    const asset = await get(base + path, { range });
    expect([asset.status, asset.body]).toEqual([404, null]);
    expect((await get(base + path, { range, method: 'HEAD' })).status).toBe(404);
  }
});

test.each(['/assets/other/abc/a.png', '/assets/abc/a.png', '/assets/r4nd0mabc/a.png', 'abc/a.png', '', '/'])(
  'only this launch’s addresses lead to files: %j',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

describe.skipIf(process.platform === 'win32')('what only looks like a picture of the course', () => {
  test('a link that leads out of it', async () => {
    symlinkSync(join(root, '..', 'secret.png'), join(root, 'out.png'));
    symlinkSync(join(root, '..'), join(root, 'up'));
    expect((await get(`${base}abc/out.png`)).status).toBe(404);
    expect((await get(`${base}abc/up/secret.png`)).status).toBe(404);
  });

  test('a link to a file of another kind', async () => {
    symlinkSync(join(root, '1.md'), join(root, 'text.png'));
    expect((await get(`${base}abc/text.png`)).status).toBe(404);
  });

  test('a named pipe', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.png')]);
    expect((await get(`${base}abc/pipe.png`)).status).toBe(404);
  });
});
