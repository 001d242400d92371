import { defineConfig } from '@playwright/test';

/** Not a test: takes pictures of every screen from the running program, and those that docs/screenshots keeps. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shot.ts',
  outputDir: '../../test-results/screenshots',
  projects: [{ name: 'web' }],
  workers: 1,
  reporter: 'list',
  use: { reducedMotion: 'reduce' },
});
