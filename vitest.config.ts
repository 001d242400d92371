import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts'],
    environment: 'node',
    // Long, because a busy machine is no fault of the code's.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test that passes only after another file has run is broken; it shows sooner this way.
    sequence: { shuffle: { files: true, tests: false } },
  },
});
