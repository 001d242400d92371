import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Both hosts serve the page under `default-src 'none'; script-src 'self'; font-src 'self'`: so nothing is put inline. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), oneFontFormat()],
  build: {
    outDir: fileURLToPath(new URL('../dist/page', import.meta.url)),
    emptyOutDir: true,
    // The hosts answer for /assets/ with the courses' files.
    assetsDir: 'page',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // What the page is made of is delivered with the terms it came under.
    license: { fileName: 'licenses.md' },
  },
});

/** Every browser that can show the page reads woff2; the formulas' style sheet names two more formats, of four times the size. */
function oneFontFormat(): Plugin {
  return {
    name: 'one-font-format',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\.min\.css$/ },
      handler: (css) => css.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("\w+"\)/g, ''),
    },
  };
}
