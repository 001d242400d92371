import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One file: a sandboxed preload can require nothing but Electron. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    rolldownOptions: {
      input: 'electron/preload.ts',
      external: ['electron'],
      output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
    },
  },
});
