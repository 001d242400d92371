import { test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, findBrowser } from './browser.ts';
import { startDesktopHost, type RunningDesktopHost } from './desktop-host.ts';
import { startWebHost, type RunningWebHost } from './web-host.ts';

export type CarrelOptions = {
  /** Which host answers; a project of playwright.config.ts says it. */
  host: 'web' | 'desktop';
  /** Folders of courses that are on the shelf when the host starts. */
  courses: string[];
};

type CarrelFixtures = {
  /** The host that answers, on a data folder of this test's own. */
  carrel: RunningWebHost & Partial<RunningDesktopHost>;
};

/**
 * Playwright's `test`, with a Carrel that has just been started; `page` stands on its first screen. A
 * test that only one host can pass is tagged `@web` or `@desktop`.
 */
export const test = base.extend<CarrelOptions & CarrelFixtures, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({}, use) => {
      const { executablePath, environment } = await findBrowser();
      await use({ executablePath, args: browserFlags, env: { ...definedEnvironment(), ...environment } });
    },
    { scope: 'worker' },
  ],

  host: ['web', { option: true }],
  courses: [[], { option: true }],

  carrel: async ({ courses, host }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'carrel-e2e-'));
    const start = host === 'web' ? startWebHost : startDesktopHost;
    const carrel = await start({ data, courses });
    try {
      await use(carrel);
    } finally {
      await carrel.stop();
      // A browser's last process may write to its profile for a moment longer.
      await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },

  page: async ({ page: tab, carrel }, use) => {
    // The desktop program has opened its window itself.
    const page = carrel.page ?? tab;
    const strangers: string[] = [];
    page.context().on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(`${carrel.origin}/`) && !/^(data|blob):/.test(address)) strangers.push(address);
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    if (page === tab) await page.goto(carrel.url);
    await use(page);
    expect(strangers, 'requests to anywhere but the host').toEqual([]);
    expect(faults, 'errors nobody caught in the page').toEqual([]);
  },
});

export { expect };

/** Leads to a screen by its address within the page, such as `#/settings`, without loading the page again. */
export async function goTo(page: Page, address: `#${string}`): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), address);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
