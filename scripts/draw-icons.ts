/**
 * Renders build/icons/carrel.svg to every size and container the systems want. Run it after changing the drawing; the
 * results are kept in the repository, so that no build needs a browser. CARREL_CHROMIUM names the browser to draw with.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { packIcns, packIco, type Picture } from './pack-icons.ts';
import { projectRoot } from './run-tool.ts';

const folder = join(projectRoot, 'build', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const drawing = await readFile(join(folder, 'carrel.svg'), 'utf8');
const pictures = await render(drawing);
await mkdir(folder, { recursive: true });
for (const { size, png } of pictures) await writeFile(join(folder, `${size}x${size}.png`), png);
await writeFile(join(folder, 'carrel.ico'), packIco(pictures));
await writeFile(join(folder, 'carrel.icns'), packIcns(pictures));
process.stdout.write(`${pictures.length} sizes, carrel.ico and carrel.icns in build/icons\n`);

async function render(svg: string): Promise<Picture[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CARREL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const drawn: Picture[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
      drawn.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}
