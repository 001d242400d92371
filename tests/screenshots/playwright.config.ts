import { defineConfig } from '@playwright/test';

/** Not a test: takes the pictures of docs/screenshots from the running program. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shot.ts',
  outputDir: '../../test-results/screenshots',
  projects: [{ name: 'web' }],
  workers: 1,
  reporter: 'list',
  use: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2, reducedMotion: 'reduce' },
});
