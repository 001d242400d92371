import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compared } from '../search/search-bench.ts';

const fileName = 'measured.json';

/** Writes what was measured, so that it can be drawn again. */
export function keepMeasured(folder: string, compared: Compared): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileName), JSON.stringify(compared));
}
