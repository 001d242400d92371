import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addCounts, closingLine, countPlaywright, countVitest } from '../../../scripts/test-count.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

test("Vitest's numbers are read", async () => {
  expect(await countVitest(report(vitest), 0)).toEqual({ passed: 7, failed: 0, skipped: 1 });
});

test('a run that ends badly without a failed test counts as a failure', async () => {
  expect(await countVitest(report(vitest), 1)).toEqual({ passed: 7, failed: 1, skipped: 1 });
});

test('a run that leaves no report counts as a failure, whatever its exit code', async () => {
  expect(await countVitest(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await countPlaywright(join(folder, 'missing.json'), 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});

test("a test of Playwright's that passed at its second try has passed", async () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  expect(await countPlaywright(report({ stats }), 1)).toEqual({ passed: 6, failed: 1, skipped: 0 });
});

test('the closing line is the sum, and names skipped tests only where there are some', () => {
  const one = { passed: 1, failed: 2, skipped: 0 };
  expect(closingLine(one)).toBe('1 passed, 2 failed');
  expect(closingLine(addCounts(one, { passed: 10, failed: 0, skipped: 3 }))).toBe(
    '11 passed, 2 failed, 3 skipped',
  );
});
