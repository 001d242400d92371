import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { settingsView } from '../contract/views.ts';

const memory = z.object({
  bounds: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
    .nullable()
    .catch(null),
  isMaximized: z.boolean().catch(false),
  /** The theme of the settings, so that the first frame has its colour before the settings are read. */
  theme: settingsView.shape.theme.catch('system'),
});

export type WindowMemory = z.infer<typeof memory>;

/** What is not there, or does not make sense, is as if never seen: it is a convenience, nothing of the learner's. */
export function readWindowMemory(file: string): WindowMemory {
  try {
    return memory.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return memory.parse({});
  }
}

/** Written while a window closes, when there is no later: so at once, and a failure is no reason to stay open. */
export function writeWindowMemory(file: string, remembered: WindowMemory): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(remembered));
  } catch {
    // The window opens at its usual place next time.
  }
}
