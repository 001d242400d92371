import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openAsset } from '../../../../backend/assets/open-asset.ts';
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
    '1.md': 'text',
    'page.html': '<script>1</script>',
    'code.js': '1',
    'no-ending': '1',
    '.hidden.png': '1',
    '.git/config.png': '1',
    'folder.png/inside.txt': '1',
  });
});

const get = (path: string) => openAsset(base, folders, path);

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
      expect(asset.body?.length).toBeGreaterThan(0);
    },
  );

  test('is found in the folder where the course is now', async () => {
    folders.set('abc', temporaryFolder());
    expect((await get(`${base}abc/a.png`)).status).toBe(404);
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
  'abc/1.md',
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
  const asset = await get(base + path);
  expect([asset.status, asset.body]).toEqual([404, null]);
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
