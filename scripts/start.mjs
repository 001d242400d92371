// Plain JavaScript, so that an old Node gets this far and says something a person can act on.
if (process.features.typescript) {
  await import('./start.ts');
} else {
  process.stderr.write(
    `Carrel needs Node 22.18 or newer, and this is ${process.version}: run \`npm ci\` again, which brings a Node of its own on Linux and Windows, or install a newer Node.\n`,
  );
  process.exitCode = 1;
}
