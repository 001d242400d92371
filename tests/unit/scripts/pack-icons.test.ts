import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packIcns, packIco } from '../../../scripts/pack-icons.ts';
import { projectRoot } from '../../../scripts/run-tool.ts';

const folder = join(projectRoot, 'build', 'icons');
const pictures = await Promise.all(
  [16, 24, 32, 48, 64, 128, 256, 512, 1024].map(async (size) => ({
    size,
    png: await readFile(join(folder, `${size}x${size}.png`)),
  })),
);

/** Width and height stand at the same place in every PNG. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('each picture has the size of its name', () => {
  for (const { size, png } of pictures) expect(sizeOf(png)).toEqual([size, size]);
});

test('the containers hold the pictures as they are', async () => {
  expect(packIco(pictures).equals(await readFile(join(folder, 'carrel.ico')))).toBe(true);
  expect(packIcns(pictures).equals(await readFile(join(folder, 'carrel.icns')))).toBe(true);
});

test('an ico leads to each picture up to 256 pixels', () => {
  const ico = packIco(pictures);
  const count = ico.readUInt16LE(4);
  expect(count).toBe(7);
  for (let entry = 0; entry < count; entry++) {
    const at = 6 + 16 * entry;
    const png = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8));
    expect(sizeOf(png)[0] % 256).toBe(ico.readUInt8(at));
  }
});

test('an icns names its own length, and the kinds that macOS looks for', () => {
  const icns = packIcns(pictures);
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const kinds: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    kinds.push(icns.toString('latin1', at, at + 4));
  expect(kinds).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10', 'ic13', 'ic14']));
  expect(() => packIcns(pictures.slice(0, 3))).toThrow('No picture of');
});
