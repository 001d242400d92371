import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder that is gone after the test. Its path holds no links, so that it can be compared. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'carrel-test-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files below a folder, by relative path; the folders between are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A module of one slide, whose body and notes hold the words given. */
export function moduleText(title: string, body = 'A body.', notes = 'Some notes.'): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n## Slide 1: First of ${title}\n\n${body}\n\nNotes:\n${notes}\n`;
}
