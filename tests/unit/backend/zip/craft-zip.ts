import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it should be, and what it says of itself where that is to be a lie. */
export type CraftedEntry = {
  name: string | Buffer;
  content?: string | Buffer;
  /** 8 is deflate, 0 stored. */
  method?: number;
  /** Bit 0: encrypted; bit 6: strongly; bit 11: the name is UTF-8. */
  flags?: number;
  /** The upper half is a Unix mode. */
  attributes?: number;
  extra?: Buffer;
  /** What both headers say, whatever is true. */
  says?: { crc32?: number; size?: number; packedSize?: number; method?: number };
  /** Only in the directory: where the entry is said to begin. */
  offset?: number;
  /** The bytes as they stand in the zip, in place of those of `content`. */
  packed?: Buffer;
};

export type CraftedEnd = { entries?: number; directoryOffset?: number; disk?: number; comment?: Buffer };

export const unixMode = (mode: number): number => (mode << 16) >>> 0;
export const link = unixMode(0o120777);

/** A zip of these entries, byte by byte, so that each byte can be wrong. */
export function craftZip(entries: readonly CraftedEntry[], end: CraftedEnd = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { central, local, data } = craftEntry(entry, offset);
    directory.push(central);
    files.push(local, data);
    offset += local.length + data.length;
  }
  const list = Buffer.concat(directory);
  const comment = end.comment ?? Buffer.alloc(0);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE((end.entries ?? entries.length) & 0xffff, 8);
  last.writeUInt16LE((end.entries ?? entries.length) & 0xffff, 10);
  last.writeUInt32LE(list.length, 12);
  last.writeUInt32LE(end.directoryOffset ?? offset, 16);
  last.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, list, last, comment]);
}

/** A zip64: its directory's place stands in 64 bits. */
export function craftZip64(entries: readonly CraftedEntry[], directoryOffset?: bigint): Buffer {
  const plain = craftZip(entries);
  const end = plain.subarray(-22);
  const body = plain.subarray(0, -22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(entries.length), 24);
  record.writeBigUInt64LE(BigInt(entries.length), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(directoryOffset ?? BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(body.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(end);
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([body, record, locator, last]);
}

/** The sizes of an entry in 64 bits, as its extra field; its headers say 0xffffffff then. */
export function zip64Sizes(size: number, packedSize: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  return extra;
}

/** Many entries that all unpack the same bytes: small as a file, as large as there are entries. */
export function craftOverlapping(count: number, size: number): Buffer {
  const [first] = [craftEntry({ name: '0.md', content: Buffer.alloc(size) }, 0)];
  const kernel = Buffer.concat([first.local, first.data]);
  const list = Array.from({ length: count }, (_, n) => {
    const { central } = craftEntry({ name: `${n}.md`, content: Buffer.alloc(size), offset: 0 }, 0);
    return central;
  });
  const zip = craftZip([]);
  zip.writeUInt16LE(count, 8);
  zip.writeUInt16LE(count, 10);
  const directory = Buffer.concat(list);
  zip.writeUInt32LE(directory.length, 12);
  zip.writeUInt32LE(kernel.length, 16);
  return Buffer.concat([kernel, directory, zip]);
}

function craftEntry(entry: CraftedEntry, offset: number): { central: Buffer; local: Buffer; data: Buffer } {
  const { method = 8, flags = 0x800, attributes = 0, extra = Buffer.alloc(0), says = {} } = entry;
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? '');
  const data = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const shared = Buffer.alloc(22);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(says.method ?? method, 4);
  shared.writeUInt16LE(0x21, 8); // the first of January 1980
  shared.writeUInt32LE(says.crc32 ?? crc32(content), 10);
  shared.writeUInt32LE(says.packedSize ?? data.length, 14);
  shared.writeUInt32LE(says.size ?? content.length, 18);

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  shared.copy(local, 4);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4); // made on a Unix
  shared.copy(central, 6);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt32LE(attributes, 38);
  central.writeUInt32LE(entry.offset ?? offset, 42);
  return { central: Buffer.concat([central, name, extra]), local: Buffer.concat([local, name]), data };
}
