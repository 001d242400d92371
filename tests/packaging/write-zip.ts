import { crc32 } from 'node:zlib';

export type ZipEntry = { name: string; content: Buffer | string; isExecutable?: boolean };

/** A zip of stored files, with the permissions a Unix would keep. Times are those of 1980, the oldest a zip knows. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isExecutable = false } of entries) {
    const data = Buffer.from(content);
    const shared = sharedHeader(data);
    const nameBytes = Buffer.from(name);

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    shared.copy(local, 4);
    local.writeUInt16LE(nameBytes.length, 26);
    const file = Buffer.concat([local, nameBytes, data]);

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((3 << 8) | 20, 4); // made on a Unix
    shared.copy(central, 6);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE(((isExecutable ? 0o100755 : 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);

    files.push(file);
    directory.push(central, nameBytes);
    offset += file.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directoryBytes, end]);
}

/** What both headers of a file have in the same order: version, flags, method, time, date, checksum, sizes. */
function sharedHeader(data: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x21, 8); // the first of January 1980
  header.writeUInt32LE(crc32(data), 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(data.length, 18);
  return header;
}
