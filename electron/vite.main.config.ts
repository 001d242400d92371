import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The main process and its threads in one build, so that what they share is there once. Forge hands this file
 * its own settings to be merged in; everything that matters is named here, so that a plain `vite build` gives the same.
 */
export default defineConfig({
  root,
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    // A stack trace in a report is worth more than a few kilobytes.
    minify: false,
    // What the libraries in it ask in return.
    license: { fileName: 'licenses.md' },
    lib: {
      entry: {
        main: 'electron/main.ts',
        'answer-thread': 'backend/threads/answer-thread.ts',
        'notebook-thread': 'backend/threads/notebook-thread.ts',
        'work-thread': 'backend/threads/work-thread.ts',
        'parse-thread': 'backend/threads/parse-thread.ts',
      },
      formats: ['cjs'],
      fileName: (_format, name) => `${name}.cjs`,
    },
    rolldownOptions: {
      external: ['electron', 'better-sqlite3', ...builtinModules.flatMap((name) => [name, `node:${name}`])],
      // gray-matter's JavaScript engine, which is what it means, is overridden: see backend/front-matter.
      checks: { eval: false },
      output: { chunkFileNames: '[name].cjs' },
    },
  },
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
});
