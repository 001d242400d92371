/** Everything that can be said of the sources without running them, side by side. Ends with 1 where one finds fault. */
import { runTool } from './run-tool.ts';

const cache = 'node_modules/.cache';

const checks: { name: string; program: string; arguments: string[] }[] = [
  { name: 'types', program: 'typescript/bin/tsc', arguments: ['-b'] },
  {
    name: 'lint',
    program: 'eslint/bin/eslint.js',
    // A cached answer does not see a type that changed in another file; a fresh clone, and so CI, has no cache.
    arguments: [
      '.',
      '--max-warnings=0',
      '--cache',
      `--cache-location=${cache}/eslint/`,
      '--cache-strategy=content',
    ],
  },
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    arguments: [
      '--check',
      '.',
      '--cache',
      `--cache-location=${cache}/prettier/files`,
      '--cache-strategy=content',
    ],
  },
  {
    name: 'boundaries',
    program: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    arguments: ['--output-type=err-long', '.'],
  },
  // The bundled courses are held to the tool that other authors have.
  { name: 'courses', program: './cli/main.ts', arguments: ['check', '--strict', 'modules'] },
  // Its own cache remembers imports that could not be resolved, also when they can be by now.
  { name: 'unused', program: 'knip/bin/knip.js', arguments: [] },
];

const codes = await Promise.all(
  checks.map(async (check) => {
    const started = performance.now();
    let output = '';
    const code = await runTool({
      ...check,
      stdio: ['ignore', 'pipe', 'pipe'],
      onOutput: (text) => (output += text),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name.padEnd(10)} ${seconds} s\n`);
    if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`);
    return code;
  }),
);

process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
