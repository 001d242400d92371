/** Runs every test: unit and contract, then the end-to-end ones in a browser. Its last line counts them all. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDesktopIfStale } from './build-desktop.ts';
import { buildPageIfStale } from './build-page.ts';
import { projectRoot, runTool } from './run-tool.ts';
import { addCounts, closingLine, countPlaywright, countVitest, type TestCount } from './test-count.ts';

const reports = join(projectRoot, 'test-results');
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

await mkdir(reports, { recursive: true });
await rm(unitReport, { force: true });
await rm(endToEndReport, { force: true });

const unit = await runUnitTests();
const endToEnd = await runEndToEndTests();
const all = addCounts(unit, endToEnd);
process.stdout.write(`\n${closingLine(all)}\n`);
process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1;

async function runUnitTests(): Promise<TestCount> {
  const exitCode = await runTool({
    program: 'vitest/vitest.mjs',
    arguments: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  });
  return countVitest(unitReport, exitCode);
}

async function runEndToEndTests(): Promise<TestCount> {
  // Without a page or a desktop program their tests fail, and are counted; the build has said why.
  await buildPageIfStale();
  await buildDesktopIfStale();
  const exitCode = await runTool({
    program: '@playwright/test/cli.js',
    arguments: ['test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport },
  });
  return countPlaywright(endToEndReport, exitCode);
}
