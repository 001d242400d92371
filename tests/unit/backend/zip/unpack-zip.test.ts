import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackZip, type UnpackOptions } from '../../../../backend/zip/unpack-zip.ts';
import { zipLimits } from '../../../../backend/zip/zip-limits.ts';
import type { ZipReason } from '../../../../backend/zip/zip-refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { craftOverlapping, craftZip, craftZip64, link, unixMode, zip64Sizes } from './craft-zip.ts';

/** A folder with something in it that no zip may touch, the zip, and the place it is unpacked to. */
function place(zip: Buffer | Uint8Array): { root: string; file: string; stage: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'data', 'staging'), { recursive: true });
  writeFileSync(join(root, 'precious.md'), 'precious');
  writeFileSync(join(root, 'data', 'precious.md'), 'precious');
  const file = join(root, 'course.zip');
  writeFileSync(file, zip);
  return { root, file, stage: join(root, 'data', 'staging', 'one') };
}

async function unpack(zip: Buffer | Uint8Array, options: Partial<UnpackOptions> = {}) {
  const { root, file, stage } = place(zip);
  const before = treeOf(root);
  const done = { signal: new AbortController().signal, progress: () => undefined, ...options };
  const unpacked = await unpackZip(file, stage, done);
  const written = Object.fromEntries(
    Object.entries(treeOf(stage)).map(([path, content]) => [path.slice(stage.length + 1), content]),
  );
  const outside = Object.entries(treeOf(root)).filter(
    ([path]) => path !== stage && !path.startsWith(`${stage}/`),
  );
  expect(Object.fromEntries(outside), 'what lies outside is as it was').toEqual(before);
  for (const [path, content] of Object.entries(written)) expect(content, path).not.toBe('link');
  return { unpacked, written, isThere: Object.keys(treeOf(root)).includes(stage) };
}

/** Every path below a folder, itself included, with its text; `folder`, `link` or `special` where it is none. */
function treeOf(folder: string): Record<string, string> {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return {};
  if (stats.isSymbolicLink()) return { [folder]: 'link' };
  if (stats.isFile()) return { [folder]: readFileSync(folder, 'utf8').slice(0, 1000) };
  if (!stats.isDirectory()) return { [folder]: 'special' };
  return Object.assign(
    { [folder]: 'folder' },
    ...readdirSync(folder).map((name) => treeOf(join(folder, name))),
  ) as Record<string, string>;
}

const module = { name: 'a.md', content: '# A' };
const deep = (depth: number) => `${Array.from({ length: depth - 1 }, () => 'f').join('/')}/a.md`;
const zeros = Buffer.alloc(3 * 1024 * 1024);

type Hostile = [what: string, zip: () => Buffer, reason: ZipReason, says: RegExp];

const names: [name: string | Buffer, says: RegExp][] = [
  ['../evil.md', /leads out of the folder/],
  ['a/../../evil.md', /leads out of the folder/],
  ['a/..', /leads out of the folder/],
  ['/etc/evil.md', /starts at the top of the disk/],
  ['//host/share/evil.md', /starts at the top of the disk/],
  ['..\\evil.md', /backslash/],
  ['a\\b.md', /backslash/],
  ['\\\\host\\share\\evil.md', /backslash/],
  ['C:evil.md', /starts with a drive/],
  ['C:/evil.md', /starts with a drive/],
  ['a.md:stream', /colon/],
  ['nul.md', /device on Windows/],
  ['a/CON', /device on Windows/],
  ['aux .txt', /device on Windows/],
  ['COM1.tar.gz', /device on Windows/],
  ['a\0.md', /control character/],
  ['a\u001b[31m.md', /control character/],
  ['a\u0085.md', /control character/],
  ['', /empty part/],
  ['/', /starts at the top/],
  ['a//b.md', /empty part/],
  ['./a.md', /“\.” in it/],
  ['a/./b.md', /“\.” in it/],
  ['a.', /dot or a space/],
  ['a /b.md', /dot or a space/],
  ['...', /dot or a space/],
  [deep(17), /17 folders deep/],
  [deep(2000), /2000 folders deep/],
  [`${'x'.repeat(201)}.md`, /longer than 200 bytes/],
  ['ü'.repeat(101), /longer than 200 bytes/],
  [Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64]), /not valid text/],
];

const hostile: Hostile[] = [
  ...names.map(([name, says]): Hostile => [
    `the name ${JSON.stringify(name.toString().slice(0, 40))}`,
    () => craftZip([module, { name, content: 'evil' }]),
    'unsafe-name',
    says,
  ]),
  [
    'a name that only its extra field makes unsafe',
    () => {
      const name = Buffer.from('innocent.md');
      const other = Buffer.from('../evil.md');
      const extra = Buffer.alloc(9 + other.length);
      extra.writeUInt16LE(0x7075, 0);
      extra.writeUInt16LE(5 + other.length, 2);
      extra.writeUInt8(1, 4);
      extra.writeUInt32LE(crc32(name), 5);
      other.copy(extra, 9);
      return craftZip([module, { name, extra, content: 'evil' }]);
    },
    'unsafe-name',
    /leads out of the folder/,
  ],
  ['two of one name', () => craftZip([module, module]), 'name-clash', /“a\.md” and “a\.md”/],
  ['names of other case', () => craftZip([module, { name: 'A.md' }]), 'name-clash', /“a\.md” and “A\.md”/],
  [
    'names composed in two ways',
    () => craftZip([{ name: 'ü.md' }, { name: 'u\u0308.md' }]),
    'name-clash',
    /side by side/,
  ],
  [
    'folders of other case',
    () => craftZip([{ name: 'I/1.png' }, { name: 'i/2.png' }]),
    'name-clash',
    /side by side/,
  ],
  [
    'a file that is a folder too',
    () => craftZip([{ name: 'a' }, { name: 'a/b.md' }]),
    'name-clash',
    /side by side/,
  ],
  [
    'a folder that is a file too',
    () => craftZip([{ name: 'a/b.md' }, { name: 'A' }]),
    'name-clash',
    /side by side/,
  ],
  [
    'an encrypted entry',
    () => craftZip([{ ...module, flags: 0x801 }]),
    'encrypted',
    /“a\.md” is locked with a password/,
  ],
  ['strong encryption', () => craftZip([{ ...module, flags: 0x841 }]), 'encrypted', /password/],
  [
    'another way of packing',
    () => craftZip([{ ...module, says: { method: 12 } }]),
    'unknown-method',
    /method 12/,
  ],
  [
    'a wrong checksum',
    () => craftZip([{ ...module, says: { crc32: 1 } }]),
    'damaged',
    /“a\.md” does not fit its checksum/,
  ],
  [
    'a wrong checksum of a stored file',
    () => craftZip([{ ...module, method: 0, says: { crc32: 1 } }]),
    'damaged',
    /checksum/,
  ],
  [
    'a size that is said too small',
    () => craftZip([{ name: 'a.md', content: zeros, says: { size: 10, crc32: 0 } }]),
    'damaged',
    /larger than the zip says/,
  ],
  [
    'a size that is said too large',
    () => craftZip([{ ...module, says: { size: 500 } }]),
    'damaged',
    /another size/,
  ],
  [
    'a packed size far beyond need',
    () => craftZip([{ name: 'a.md', content: 'x', packed: Buffer.alloc(200_000) }]),
    'damaged',
    /more bytes than it can need/,
  ],
  [
    'bytes that are not packed',
    () => craftZip([{ ...module, packed: Buffer.from([7, 7, 7, 7]) }]),
    'damaged',
    /can’t be unpacked/,
  ],
  [
    'a stored file of two sizes',
    () => craftZip([{ ...module, method: 0, says: { size: 500 } }]),
    'damaged',
    /cut short/,
  ],
  [
    'an entry beyond the end',
    () => craftZip([{ ...module, offset: 1_000_000 }]),
    'damaged',
    /list of files|beyond its end/,
  ],
  [
    'an entry that begins nowhere',
    () => craftZip([module, { ...module, name: 'b.md', offset: 3 }]),
    'damaged',
    /does not begin where/,
  ],
  [
    'data longer than all of it',
    () => craftZip([{ ...module, says: { packedSize: 60_000, size: 60_000 } }]),
    'damaged',
    /larger than the whole zip/,
  ],
  [
    'data beyond the end',
    () => craftZip([{ ...module, packed: Buffer.alloc(0), says: { packedSize: 90 } }]),
    'damaged',
    /beyond the end/,
  ],
  [
    'a bomb of one file',
    () => craftZip([{ name: 'a.md', content: Buffer.alloc(300 * 1024 * 1024) }]),
    'bomb',
    /“a\.md” would become more than 200 times larger/,
  ],
  [
    'a bomb that lies about its size',
    () => craftZip([{ name: 'a.md', content: zeros, says: { size: 500_000 } }]),
    'damaged',
    /larger than the zip says/,
  ],
  [
    'a bomb of many files',
    () =>
      craftZip(
        Array.from({ length: 60 }, (_, n) => ({ name: `${n}.md`, content: zeros.subarray(0, 1_000_000) })),
      ),
    'bomb',
    /It would become more than 200 times larger/,
  ],
  [
    'a bomb of overlapping entries',
    () => craftOverlapping(1000, 1_000_000),
    'bomb',
    /200 times larger|share the same bytes/,
  ],
  [
    'overlapping entries of harmless size',
    () => craftOverlapping(2, 1000),
    'bomb',
    /“0\.md” and “1\.md” share the same bytes/,
  ],
  [
    'sizes in 64 bits that no disk has',
    () =>
      craftZip([
        {
          ...module,
          says: { size: 0xffffffff, packedSize: 0xffffffff },
          extra: zip64Sizes(2 ** 52, 2 ** 52),
        },
      ]),
    'damaged',
    /./,
  ],
  [
    'too many entries',
    () => craftZip([module], { entries: 5001 }),
    'too-many-entries',
    /holds 5001 .* up to 5000/,
  ],
  ['70 000 entries', () => craftZip64Count(70_000), 'too-many-entries', /70000/],
  ['fewer entries than it says', () => craftZip([module], { entries: 5 }), 'damaged', /cut short/],
  [
    'a directory beyond its end',
    () => craftZip([module], { directoryOffset: 0xfffffff0 }),
    'damaged',
    /cut short/,
  ],
  ['a directory in 64 bits beyond all', () => craftZip64([module], 2n ** 63n + 5n), 'damaged', /cut short/],
  ['one part of several', () => craftZip([module], { disk: 1 }), 'several-parts', /one part of a zip/],
  [
    'a zip cut short',
    () => craftZip([module, { name: 'b.md', content: 'b' }]).subarray(0, -40),
    'damaged',
    /cut short/,
  ],
  [
    'a zip with bytes after it',
    () => Buffer.concat([craftZip([module]), Buffer.from('more')]),
    'damaged',
    /cut short/,
  ],
  ['no zip', () => Buffer.from('# A module, and no zip'), 'not-a-zip', /not a zip/],
  ['nothing', () => Buffer.alloc(0), 'not-a-zip', /not a zip/],
];

function craftZip64Count(count: number): Buffer {
  const zip = craftZip64([module]);
  const record = zip.indexOf(Buffer.from([0x50, 0x4b, 6, 6]));
  zip.writeBigUInt64LE(BigInt(count), record + 32);
  return zip;
}

describe('refused, with nothing left of it', () => {
  test.each(hostile)('%s', async (_, zip, reason, says) => {
    const { unpacked, isThere } = await unpack(zip());
    expect(unpacked).toMatchObject({ ok: false, reason, message: expect.stringMatching(says) as string });
    expect(isThere).toBe(false);
  });

  test('more than may be unpacked in all', async () => {
    const content = Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 251));
    const zip = craftZip(Array.from({ length: 5 }, (_, n) => ({ name: `${n}.md`, content, method: 0 })));
    const { unpacked } = await unpack(zip, { limits: { ...zipLimits, total: 14_999 } });
    expect(unpacked).toMatchObject({ ok: false, reason: 'too-large' });
  });

  test('what is stopped on its way', async () => {
    const stop = new AbortController();
    const zip = craftZip(Array.from({ length: 50 }, (_, n) => ({ name: `${n}.md`, content: 'text' })));
    const progress = (done: number) => done > 40 && stop.abort();
    const { unpacked, isThere } = await unpack(zip, { signal: stop.signal, progress });
    expect([unpacked, isThere]).toMatchObject([{ ok: false, reason: 'cancelled' }, false]);
  });

  test.skipIf(process.platform === 'win32')('a pipe in the zip’s place, and a folder', async () => {
    const { root, stage } = place(Buffer.alloc(0));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const options = { signal: new AbortController().signal, progress: () => undefined };
    for (const path of [join(root, 'pipe'), root, join(root, 'none.zip'), '/dev/zero'])
      expect(await unpackZip(path, stage, options), path).toMatchObject({ ok: false, reason: 'not-a-zip' });
  });

  test('a stage that is there already is left alone', async () => {
    const { file, root } = place(craftZip([module]));
    const options = { signal: new AbortController().signal, progress: () => undefined };
    const unpacked = await unpackZip(file, join(root, 'data'), options);
    expect(unpacked.ok).toBe(false);
    expect(readFileSync(join(root, 'data', 'precious.md'), 'utf8')).toBe('precious');
  });
});

describe('left out, and said so', () => {
  test('links and other things that are no files', async () => {
    const { unpacked, written } = await unpack(
      craftZip([
        module,
        { name: 'out', content: '../../..', attributes: link },
        { name: 'out/evil.md', content: 'only a folder of that name' },
        { name: 'passwd.md', content: '/etc/passwd', attributes: link },
        { name: 'pipe', attributes: unixMode(0o010644) },
        { name: 'device', attributes: unixMode(0o020644) },
      ]),
    );
    expect(unpacked).toMatchObject({ ok: false, reason: 'name-clash' });
    expect(written).toEqual({});
  });

  test('a link, a pipe, a device', async () => {
    const { unpacked, written } = await unpack(
      craftZip([
        module,
        { name: 'passwd.md', content: '/etc/passwd', attributes: link },
        { name: 'folder', content: '../..', attributes: link },
        { name: 'pipe', attributes: unixMode(0o010644) },
        { name: 'device', attributes: unixMode(0o020644) },
      ]),
    );
    expect(unpacked).toEqual({
      ok: true,
      leftOut: [
        '“passwd.md” is a link to another file, and was left out.',
        '“folder” is a link to another file, and was left out.',
        '“pipe” is not a regular file, and was left out.',
        '“device” is not a regular file, and was left out.',
      ],
    });
    expect(written).toEqual({ '': 'folder', 'a.md': '# A' });
  });

  test('a film, by what it says of its size, and its bytes are not looked at', async () => {
    const film = {
      name: 'film.mp4',
      method: 0,
      content: Buffer.alloc(11_000_000),
      says: { crc32: 1 },
    };
    const { unpacked, written } = await unpack(craftZip([module, film]));
    expect(unpacked).toEqual({
      ok: true,
      leftOut: [expect.stringMatching(/^“film\.mp4” has 10\.5 MB, and was left out/)],
    });
    expect(Object.keys(written)).toEqual(['', 'a.md']);
  });
});

describe('unpacked', () => {
  test('what other programs pack, whatever the way', async () => {
    const { unpacked, written } = await unpack(
      zipSync({
        'kurs/': new Uint8Array(),
        'kurs/1.md': strToU8('# Eins'),
        'kurs/bilder': { 'ü.svg': [strToU8('<svg/>'), { level: 0 }] },
      }),
    );
    expect(unpacked).toEqual({ ok: true, leftOut: [] });
    expect(written).toEqual({
      '': 'folder',
      kurs: 'folder',
      'kurs/1.md': '# Eins',
      'kurs/bilder': 'folder',
      'kurs/bilder/ü.svg': '<svg/>',
    });
  });

  test('names in UTF-8, said or not, and in the old code page', async () => {
    const { written } = await unpack(
      craftZip([
        { name: 'übung.md' },
        { name: Buffer.from('größe.md'), flags: 0 },
        { name: Buffer.from([0x81, 0x2e, 0x6d, 0x64]), flags: 0 },
      ]),
    );
    expect(Object.keys(written)).toEqual(expect.arrayContaining(['übung.md', 'größe.md', 'ü.md']));
  });

  test('without what macOS adds for itself', async () => {
    const { unpacked, written } = await unpack(
      craftZip([
        { name: 'c/1.md' },
        { name: '__MACOSX/c/._1.md' },
        { name: 'c/.DS_Store' },
        { name: '.DS_Store' },
      ]),
    );
    expect(unpacked).toEqual({ ok: true, leftOut: [] });
    expect(Object.keys(written)).toEqual(['', 'c', 'c/1.md']);
  });

  test('a zip64, an empty file, an empty zip, a folder said twice, and the deepest name', async () => {
    expect((await unpack(craftZip64([module, { name: 'e.md' }]))).written).toMatchObject({
      'a.md': '# A',
      'e.md': '',
    });
    expect((await unpack(craftZip([]))).unpacked).toEqual({ ok: true, leftOut: [] });
    const inComment = await unpack(craftZip([module], { comment: craftZip([]) }));
    expect([inComment.unpacked.ok, Object.keys(inComment.written)]).toEqual([true, ['']]);
    const { written } = await unpack(craftZip([{ name: 'f/' }, { name: 'f/' }, { name: deep(16) }]));
    expect(Object.keys(written)).toContain(deep(16));
  });

  test('a small file that packs a thousand times smaller', async () => {
    const { unpacked } = await unpack(craftZip([{ name: 'a.csv', content: ','.repeat(900_000) }]));
    expect(unpacked.ok).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('as nobody’s program, for this account alone', async () => {
    const { file, stage } = place(craftZip([{ ...module, attributes: unixMode(0o104777) }]));
    await unpackZip(file, stage, { signal: new AbortController().signal, progress: () => undefined });
    expect((lstatSync(join(stage, 'a.md')).mode & 0o7777).toString(8)).toBe('600');
  });

  test('telling how far it is, to the end', async () => {
    const told: number[] = [];
    await unpack(
      craftZip([
        { name: '1.md', content: 'abc' },
        { name: '2.md', content: 'de' },
      ]),
      {
        progress: (done, total) => void told.push(done / total),
      },
    );
    expect(told).toEqual([0.6, 1]);
  });
});

test('whatever the entries are called, nothing but plain files below the stage, or nothing at all', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'A',
      'con',
      'C:',
      '\\',
      '\0',
      ' ',
      'ü',
      'u\u0308',
      '~',
      '-rf',
      '$HOME',
      '\u202e',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  const entry = fc.record({
    name,
    content: fc.string(),
    attributes: fc.constantFrom(0, link, unixMode(0o100644), unixMode(0o040755)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
      const { unpacked, written, isThere } = await unpack(craftZip(entries));
      expect(isThere).toBe(unpacked.ok);
      for (const kind of Object.values(written)) expect(kind).not.toBe('special');
    }),
    { numRuns: 150 },
  );
});

test('whichever byte is wrong, it is refused or whole', async () => {
  const good = craftZip([module, { name: 'b/c.md', content: 'some words '.repeat(20) }]);
  const { written: whole } = await unpack(good);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const zip = Buffer.from(good);
      zip[at] = (zip[at] ?? 0) ^ change;
      const { unpacked, written } = await unpack(zip);
      if (!unpacked.ok) return;
      for (const [path, content] of Object.entries(written)) {
        // A name may be another one; what stands in a file is as it was packed.
        if (content !== 'folder') expect(Object.values(whole), path).toContain(content);
      }
    }),
    { numRuns: 200 },
  );
});
