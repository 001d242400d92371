import type { KnipConfig } from 'knip';

/** What nothing reaches from one of the entries is unused: a file, an export, a package. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'forge.config.ts',
    'electron/{main,preload}.ts',
    'electron/*.config.ts',
    'backend/threads/{answer,notebook,work,parse}-thread.ts',
    // Each runs in a process, or in a page, of its own.
    'tests/bench/search/engine-process.ts',
    'tests/bench/screen/empty-commit.tsx',
    // Started by its path, and read by whoever says `require('electron')` while the stand-in runs.
    'tests/electron-stand-in/{run.ts,electron-module.cjs}',
  ],
  project: ['**/*.{ts,tsx,js,mjs,cjs}', 'renderer/**/*.css'],
  // A program of the system, of which a test makes a pipe.
  ignoreBinaries: ['mkfifo'],
  vite: { config: ['renderer/vite.config.ts'] },
  playwright: { config: ['playwright.config.ts', 'tests/screenshots/playwright.config.ts'] },
  // A type that is part of another exported type may be exported too.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    // Style sheets import each other, and fonts out of packages.
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+(?:url\()?|url\()['"]([^'"]+)['"]/g)]
        .map(([, path]) => `import '${path}';`)
        .join('\n'),
  },
};

export default config;
