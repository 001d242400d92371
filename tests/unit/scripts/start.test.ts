import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const launcher = join(import.meta.dirname, '../../../scripts/start.mjs');

function start(flags: string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [...flags, launcher], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

test('a Node that cannot run TypeScript gets one line that says what to do', () => {
  // Today's Node with that ability off stands for an old Node.
  const { status, stdout, stderr } = start(['--no-experimental-strip-types']);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Carrel needs Node 22\.18 or newer, and this is v\d+\.\d+\.\d+: .+\n$/);
  expect(status).toBe(1);
});

test('a host that does not exist is told before anything is built', () => {
  const { status, stdout, stderr } = start([], { CARREL_HOST: 'phone' });
  expect(stdout).toBe('');
  expect(stderr).toBe('CARREL_HOST is "phone"; it may be "web" or "desktop".\n');
  expect(status).toBe(1);
});
