import { buildPageIfStale } from './build-page.ts';
import { chooseHost } from './choose-host.ts';
import { startDesktop } from './start-desktop.ts';

const choice = chooseHost(process.env, process.platform);
if (!choice.ok) {
  process.stderr.write(`${choice.message}\n`);
  process.exitCode = 1;
} else if (!(await buildPageIfStale())) {
  process.exitCode = 1;
} else {
  const started = choice.host === 'desktop' && (await startDesktop(process.argv.slice(2)));
  // The web host runs in this very process, reads the same arguments, and ends it: no child can be left behind.
  if (!started) await import('../web/main.ts');
}
