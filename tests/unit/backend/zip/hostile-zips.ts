import { crc32 } from 'node:zlib';
import type { ZipReason } from '../../../../backend/zip/zip-refusal.ts';
import { craftOverlapping, craftZip, craftZip64, zip64Sizes } from './craft-zip.ts';

export const module = { name: 'a.md', content: '# A' };
export const deep = (depth: number) => `${Array.from({ length: depth - 1 }, () => 'f').join('/')}/a.md`;
const zeros = Buffer.alloc(3 * 1024 * 1024);

/** A zip that must be refused, for what reason, and what is said of it. */
export type Hostile = [what: string, zip: () => Buffer, reason: ZipReason, says: RegExp];

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

export const hostileZips: readonly Hostile[] = [
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
