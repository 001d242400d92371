import { test as base, expect, type LaunchOptions } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, findBrowser } from './browser.ts';
import { startWebHost, type RunningWebHost } from './web-host.ts';

type CarrelOptions = {
  /** Folders of courses that are on the shelf when the host starts. */
  courses: string[];
};

type CarrelFixtures = {
  /** The host that answers, on a data folder of this test's own. */
  carrel: RunningWebHost;
};

/**
 * Playwright's `test`, with a Carrel that has just been started; `page` stands on its first screen, and
 * `page.goto('/#/settings')` leads to another one.
 */
export const test = base.extend<CarrelOptions & CarrelFixtures, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({}, use) => {
      const { executablePath, environment } = await findBrowser();
      await use({ executablePath, args: browserFlags, env: { ...definedEnvironment(), ...environment } });
    },
    { scope: 'worker' },
  ],

  courses: [[], { option: true }],

  carrel: async ({ courses }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'carrel-e2e-'));
    const host = await startWebHost({ data, courses });
    try {
      await use(host);
    } finally {
      await host.stop();
      await rm(data, { recursive: true, force: true });
    }
  },

  baseURL: ({ carrel }, use) => use(carrel.origin),

  page: async ({ page, carrel }, use) => {
    const strangers: string[] = [];
    page.context().on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(`${carrel.origin}/`) && !/^(data|blob):/.test(address)) strangers.push(address);
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(carrel.url);
    await use(page);
    expect(strangers, 'requests to anywhere but the host').toEqual([]);
    expect(faults, 'errors nobody caught in the page').toEqual([]);
  },
});

export { expect };

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
