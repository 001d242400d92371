import type { ExportOptions } from '../export-format.ts';
import { sha256 } from '../hash/sha-256.ts';
import { base64 } from './base64.ts';
import { escapeHtml } from './escape-html.ts';

/** What a page begins with. It loads and runs nothing: its one style sheet is named by its hash, images are in it. */
export function pageHead(style: string, { title, language, program }: ExportOptions): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="${escapeHtml(`${program.name} ${program.version}`)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '',
  ].join('\n');
}

export const pageEnd = '</body>\n</html>\n';

/** From the script's name in the tag, else from the language. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/i.test(language) ? 'rtl' : 'ltr';
}

function hashOf(style: string): string {
  const bytes = new DataView(new ArrayBuffer(32));
  sha256(style).forEach((word, index) => bytes.setUint32(index * 4, word));
  return base64(new Uint8Array(bytes.buffer));
}
