import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const chromiumPackage = import.meta.resolve('@sparticuz/chromium');

/**
 * Unpacks the Chromium of @sparticuz/chromium into `folder`, once; resolves to it. The package itself unpacks into
 * the system's folder for temporary files and would take half a file, left there by an interrupted run, for a whole
 * one; so it is given an empty folder of its own, which gets its name when all is there.
 */
export async function unpackChromium(folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    unpackInto(fresh);
    // The package's own file names the fonts' folder in /tmp.
    await writeFile(
      join(fresh, 'fonts', 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n` +
        `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
    );
    await rename(fresh, folder).catch((error: unknown) => {
      // Another run was first.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

function unpackInto(folder: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import chromium from '${chromiumPackage}'; await chromium.executablePath();`,
    ],
    {
      // VERCEL makes the package unpack the libraries that a bare system lacks, too.
      env: { ...process.env, TMPDIR: folder, VERCEL: '1' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`Chromium could not be unpacked:\n${stderr}`);
}
