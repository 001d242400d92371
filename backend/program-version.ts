import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in the package.json of the program's folder. */
export function readProgramVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion && typeof manifest.version === 'string' ? manifest.version : '0';
}
