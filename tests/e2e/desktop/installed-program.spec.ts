import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '../carrel-test.ts';
import { readBundledCourse } from './read-bundled-course.ts';

const program = process.env['CARREL_PACKAGED_PROGRAM'] ?? '';

/**
 * The program as it is packaged, with Electron's own binary and its fuses: they shut the door by which Playwright
 * enters an Electron, so only the page is spoken to. CARREL_PACKAGED_PROGRAM names the executable.
 */
test('the packaged program reads its bundled course', { tag: '@desktop' }, async () => {
  test.skip(program === '', 'There is no packaged program to run.');
  const data = await mkdtemp(join(tmpdir(), 'carrel-installed-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    program,
    [...sandbox, '--remote-debugging-port=0', `--user-data-dir=${join(data, 'profile')}`, '--data', data],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The program has no window.');
    await page.getByRole('main').waitFor();
    await readBundledCourse(page);
    await page.close();
    // A Mac's program outlives its windows.
    if (process.platform !== 'darwin') expect(await ended).toEqual([0, null]);
  } finally {
    child.kill();
    await ended;
    await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

async function debuggingAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address) {
      // What is written from now on must not fill the pipe.
      stderr.resume();
      return address;
    }
  }
  throw new Error('The program ended before it had a window.');
}
