/** Takes the pictures of docs/screenshots anew, from the running program. */
import { buildPageIfStale } from './build-page.ts';
import { runTool } from './run-tool.ts';

process.exitCode = (await buildPageIfStale())
  ? await runTool({
      program: '@playwright/test/cli.js',
      arguments: ['test', '--config=tests/screenshots/playwright.config.ts', ...process.argv.slice(2)],
    })
  : 1;
