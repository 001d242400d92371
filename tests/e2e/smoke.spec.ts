import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './carrel-test.ts';
import { startWebHost } from './web-host.ts';

const courses = [join(import.meta.dirname, '../fixtures/courses/every-kind')];

test.describe('with a course on the shelf', () => {
  test.use({ courses });

  test('a reader finds the course, opens a module and turns a slide', async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'Every kind of thing', exact: true }).click();
    await expect(page).toHaveURL(/#\/course\//);
    await page.getByRole('main').getByRole('link', { name: /Texts/ }).first().click();
    await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(
      page.getByRole('region', { name: 'Slide' }).getByRole('heading', { level: 2 }),
    ).toBeVisible();
    const first = page.url();
    await page.keyboard.press('ArrowRight');
    await expect(page).not.toHaveURL(first);
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(first);
  });
});

test(
  'without the token the page says where to find the address',
  { tag: '@web' },
  async ({ browser, carrel }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(carrel.origin);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/address|token/i);
    await expect(page.getByRole('link')).toHaveCount(0);
    await context.close();
  },
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(
    `the web host ends with 0 on ${signal}, and starts again on the same folder`,
    { tag: '@web' },
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'carrel-e2e-'));
      try {
        expect(await startAndStop(data, signal)).toEqual({ status: 200, exitCode: 0, problems: '' });
        expect(await startAndStop(data, signal)).toEqual({ status: 200, exitCode: 0, problems: '' });
      } finally {
        await rm(data, { recursive: true, force: true });
      }
    },
  );
}

async function startAndStop(data: string, signal: 'SIGINT' | 'SIGTERM') {
  const host = await startWebHost({ data, courses });
  const { status } = await fetch(host.origin);
  const exitCode = await host.stop(signal);
  return { status, exitCode, problems: host.problems() };
}
