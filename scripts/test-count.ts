import { readFile } from 'node:fs/promises';

export type TestCount = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Reads the numbers of Vitest's JSON report. A run that broke without a failed test counts as one. */
export async function countVitest(report: string, exitCode: number): Promise<TestCount> {
  const numbers = await readReport<VitestReport>(report);
  if (numbers === null) return brokenRun;
  return withBrokenRun(exitCode, {
    passed: numbers.numPassedTests,
    failed: numbers.numFailedTests,
    skipped: numbers.numPendingTests + numbers.numTodoTests,
  });
}

/** The same for Playwright's report. A test that passed at its second try has passed; Playwright names it as flaky. */
export async function countPlaywright(report: string, exitCode: number): Promise<TestCount> {
  const numbers = await readReport<PlaywrightReport>(report);
  if (numbers === null) return brokenRun;
  const { expected, unexpected, flaky, skipped } = numbers.stats;
  return withBrokenRun(exitCode, { passed: expected + flaky, failed: unexpected, skipped });
}

export function addCounts(one: TestCount, other: TestCount): TestCount {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

export function closingLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

const brokenRun: TestCount = { passed: 0, failed: 1, skipped: 0 };

function withBrokenRun(exitCode: number, count: TestCount): TestCount {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function readReport<Report>(path: string): Promise<Report | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Report);
}
