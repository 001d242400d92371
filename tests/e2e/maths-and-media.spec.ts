import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './carrel-test.ts';
import { deckOf, goToAddress, markedWords } from './deck.ts';
import { mathsAndMedia } from './fixture-courses.ts';

test.use({ courses: [mathsAndMedia] });

const module = '#/module/maths-and-media';

/** What a copy of the whole element puts on the clipboard, as the page hands it over. */
async function copied(page: Page, selector: string): Promise<string> {
  const text = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'copy',
          (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''),
          {
            once: true,
          },
        );
      }),
  );
  await page.evaluate((place) => {
    const element = document.querySelector(place);
    if (element) window.getSelection()?.selectAllChildren(element);
  }, selector);
  await page.keyboard.press('Control+c');
  return text;
}

test('formulas are drawn beside their TeX, which is what is copied and found', async ({ page }) => {
  const { body, title, notes } = deckOf(page);
  await goToAddress(page, `${module}/1-maths.md/a-formula-in-a-pi-line`);
  await expect(body.locator('.katex')).toHaveCount(5);
  await expect(title.locator('.katex')).toHaveCount(1);
  await expect(notes.first().locator('math')).toHaveCount(1);
  await expect(body.locator('.formula__tex').first()).toHaveText('E = mc^2');
  await expect(body.locator('.formula__tex').first()).toHaveAttribute('aria-hidden', 'true');
  expect(await page.evaluate(() => document.fonts.check('16px KaTeX_Math'))).toBe(true);
  expect(await copied(page, '.stage__slot:not([inert]) .slide__text')).toBe(
    'The energy is E = mc^2, the sum is \\sum_{k=1}^{n} k, and a price of $5 stays a price.\n' +
      'a point with \\frac{a}{b} in it\ntwo formulas, x^2 and y^2, in one line',
  );

  await page.keyboard.press('Control+k');
  await page.keyboard.type('gamma');
  await page.getByRole('option').filter({ hasText: 'gamma' }).first().click();
  const found = body.locator('[data-found]');
  await expect(found).toHaveCount(1);
  await expect(found.locator('.formula__tex')).toHaveText('\\alpha + \\beta = \\gamma');
});

test('a formula that can’t be drawn stays as it is written', async ({ page }) => {
  const { body } = deckOf(page);
  await goToAddress(page, `${module}/1-maths.md/formulas-that-can-t-be-drawn`);
  const unreadable = body.locator('.formula[title]');
  await expect(unreadable).toHaveCount(3);
  await expect(unreadable.first().locator('.formula__tex')).toHaveText('\\nosuchcommand{x}');
  await expect(unreadable.first().locator('.formula__tex')).not.toHaveAttribute('aria-hidden');
  await expect(body.locator('.katex a, .katex [href], .katex-error')).toHaveCount(0);
});

test('thousands of formulas hold nothing up', async ({ page }) => {
  const { body } = deckOf(page);
  await goToAddress(page, `${module}/1-maths.md/too-many`);
  await expect(body.locator('.katex-html')).toHaveCount(200, { timeout: 60_000 });
  await expect(body.locator('.formula__tex')).toHaveCount(1000);
  await page.keyboard.press('Home');
  // The one that is left is still there for a moment.
  await expect(body.first()).toContainText('The energy is');
  await expect(body).toHaveCount(1);
});

test('code is coloured, found and copied as it is written', async ({ page }) => {
  const { body, notes } = deckOf(page);
  await goToAddress(page, `${module}/2-code.md/a-known-language`);
  await expect(body.locator('.hljs-keyword').first()).toHaveText('export');
  await expect(notes.first().locator('.hljs-attr').first()).toHaveText('name:');
  const source = await readFile(join(mathsAndMedia, '2-code.md'), 'utf8');
  const code = /```js\n([^]*?)\n```/.exec(source)?.[1] ?? '';
  expect(await body.locator('pre').evaluate((element) => element.textContent)).toBe(code);

  await page.evaluate(() => {
    const { clipboard } = navigator;
    clipboard.writeText = (text) => {
      document.documentElement.dataset['copied'] = text;
      return Promise.resolve();
    };
  });
  await body.locator('.code').hover();
  await body.getByRole('button', { name: 'Copy this code' }).click();
  await expect(body.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => document.documentElement.dataset['copied'])).toBe(code);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('numbers reduce');
  await page.getByRole('option').filter({ hasText: 'reduce' }).first().click();
  await expect.poll(() => markedWords(page)).toContain('reduce');
  const marked = await markedWords(page);
  expect(marked.filter((word) => word === 'numbers').length).toBeGreaterThanOrEqual(3);
});

test('code in no language, or in one nobody knows, is left alone', async ({ page }) => {
  const { body } = deckOf(page);
  for (const slide of ['an-unknown-language', 'no-language']) {
    await goToAddress(page, `${module}/2-code.md/${slide}`);
    await expect(body.getByRole('button', { name: 'Copy this code' })).toHaveCount(1);
    await expect(body.locator('pre *:not(code)')).toHaveCount(0);
  }
});

test('what is on the web is named, not loaded', async ({ page }) => {
  const { body } = deckOf(page);
  await goToAddress(page, `${module}/3-media.md/pictures`);
  const link = body.getByRole('link', { name: 'example.org/pictures/square.png' });
  await expect(link).toHaveAttribute('href', 'https://example.org/pictures/square.png');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(body.locator('img')).toHaveCount(1);
  await expect(body).toContainText("A picture that isn't there");
  await expect(body).toContainText('media/gone.png');
});

test('recordings are played in place, when one says so', async ({ page }) => {
  const { body, notes } = deckOf(page);
  const ranges: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'media') ranges.push(request.headers()['range']);
  });
  await goToAddress(page, `${module}/3-media.md/recordings`);
  const tone = body.locator('audio');
  const clip = body.locator('video');
  await expect.poll(() => tone.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(0.5);
  await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(160);
  expect(await clip.evaluate((video: HTMLVideoElement) => [video.paused, video.autoplay])).toEqual([
    true,
    false,
  ]);
  await expect(clip).toHaveAttribute('preload', 'metadata');
  expect(ranges).toContain('bytes=0-');

  await tone.evaluate((audio: HTMLAudioElement) => (audio.currentTime = 0.3));
  await expect.poll(() => tone.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBe(0.3);
  await clip.evaluate((video: HTMLVideoElement) => {
    for (const track of video.textTracks) track.mode = 'hidden';
  });
  await expect
    .poll(() => clip.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0))
    .toBe(1);

  await notes.getByRole('link', { name: 'tone to listen to' }).click();
  await expect(notes.locator('.shown-in-place audio')).toHaveJSProperty('paused', true);
  await notes.getByRole('link', { name: 'picture to see' }).click();
  await expect(notes.getByRole('img', { name: 'media/square.svg' })).toBeVisible();
  await notes.getByRole('link', { name: 'picture to see' }).click();
  await expect(notes.locator('.shown-in-place')).toHaveCount(1);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('a recording that isn’t there is named', async ({ page }) => {
  const { body } = deckOf(page);
  await goToAddress(page, `${module}/3-media.md/recordings-that-aren-t-there`);
  await expect(body).toContainText('media/talk.mp3');
  await expect(body.getByRole('link', { name: 'example.org/talk.mp3' })).toHaveCount(1);
  await expect(body.locator('audio, video')).toHaveCount(0);
});

test('files are told with their size, and why one leads nowhere', async ({ page }) => {
  const { body } = deckOf(page);
  await goToAddress(page, `${module}/3-media.md/files`);
  await expect(body.locator('li').first()).toContainText('pdf, 1 kB');
  await expect(body.getByRole('link')).toHaveText(['handout', 'numbers']);
  await expect(body).toContainText('not in the course’s folder: files/missing.docx');
  await expect(body).toContainText('could be a program: files/install.sh');
});

test('a browser saves a file, and opens none @web', async ({ page }) => {
  const { body } = deckOf(page);
  await goToAddress(page, `${module}/3-media.md/files`);
  const download = page.waitForEvent('download');
  await body.getByRole('link', { name: 'handout' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('handout.pdf');
  expect(await readFile(await saved.path())).toEqual(
    await readFile(join(mathsAndMedia, 'files/handout.pdf')),
  );

  const address = await body.getByRole('link', { name: 'numbers' }).getAttribute('href');
  const { status, disposition, policy } = await page.evaluate(async (path) => {
    const response = await fetch(path);
    const header = (name: string) => response.headers.get(name);
    return {
      status: response.status,
      disposition: header('content-disposition'),
      policy: header('content-security-policy'),
    };
  }, address ?? '');
  expect([status, disposition]).toEqual([200, 'attachment']);
  expect(policy).toContain('sandbox');
});
