/** A square picture; `size` is its side in pixels. */
export type Picture = { size: number; png: Buffer };

/** Windows: a directory of 16 bytes a picture, then the pictures. The largest one it knows is 256, written as 0. */
export function packIco(pictures: readonly Picture[]): Buffer {
  const fitting = pictures.filter(({ size }) => size <= 256);
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(fitting.length, 4);
  let offset = header.length + 16 * fitting.length;
  const entries = fitting.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4); // colour planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...fitting.map(({ png }) => png)]);
}

/** macOS: the kinds of picture that hold a PNG; the second of a pair is for a screen of double density. */
const icnsKinds: readonly [kind: string, size: number][] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** Throws where a size that macOS wants was not drawn. */
export function packIcns(pictures: readonly Picture[]): Buffer {
  const parts = icnsKinds.map(([kind, size]) => {
    const picture = pictures.find((drawn) => drawn.size === size);
    if (!picture) throw new Error(`No picture of ${size} pixels was drawn.`);
    return chunk(kind, picture.png);
  });
  return chunk('icns', Buffer.concat(parts));
}

function chunk(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
