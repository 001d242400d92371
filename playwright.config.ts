import { defineConfig } from '@playwright/test';
import type { CarrelOptions } from './tests/e2e/carrel-test.ts';

export default defineConfig<CarrelOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // One suite for every host; a project says which of them answers.
  projects: [
    { name: 'web', use: { host: 'web' }, grepInvert: /@desktop/ },
    { name: 'desktop', use: { host: 'desktop' }, grepInvert: /@web/ },
  ],
  workers: 2,
  fullyParallel: true,
  // A shared machine can starve a browser for seconds. What fails twice there is a fault; here, once is enough.
  retries: process.env['CI'] ? 1 : 0,
  // Long, because a busy machine is no fault of the program's: a wait that is over sooner costs nothing.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { trace: 'retain-on-failure', viewport: { width: 1280, height: 800 } },
});
