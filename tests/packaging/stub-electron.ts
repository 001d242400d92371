import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeZip } from './write-zip.ts';

// https://www.electronjs.org/docs/latest/tutorial/fuses
const fuseMarker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As many as Electron 45 has, each as its binary comes: 1 on, 0 off. */
const fusesAsDelivered = '101100011';

/**
 * Electron's zip for Linux with nothing in it that runs, for packaging where the real one can't be had. The binary
 * has the fuses: a marker, a version, their number, and one byte each.
 */
export async function writeStubElectron(folder: string, version: string, arch: string): Promise<void> {
  const fuses = Buffer.concat([
    Buffer.from(fuseMarker),
    Buffer.from([1, fusesAsDelivered.length]),
    Buffer.from(fusesAsDelivered),
  ]);
  const zip = writeZip([
    {
      name: 'electron',
      content: Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n#'), fuses]),
      isExecutable: true,
    },
    { name: 'chrome-sandbox', content: '#!/bin/sh\n', isExecutable: true },
    { name: 'version', content: version },
    { name: 'LICENSE', content: 'stub' },
    { name: 'LICENSES.chromium.html', content: 'stub' },
    { name: 'resources.pak', content: 'stub' },
    { name: 'locales/en-US.pak', content: 'stub' },
    { name: 'resources/default_app.asar', content: '' },
  ]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `electron-v${version}-linux-${arch}.zip`), zip);
}
