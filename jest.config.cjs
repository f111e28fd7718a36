/** One configuration for every kind of test, in two projects; `scripts/check.mjs` runs each as a stage. */
const shared = {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/tests/bench/node_modules', '<rootDir>/dist'],
  transform: { '^.+\\.tsx?$': '<rootDir>/tests/support/transform.cjs' },
};

module.exports = {
  testSequencer: '<rootDir>/tests/support/longFirst.cjs',
  testTimeout: 240_000, // a limit for hangs on a busy machine, not a measure of speed
  projects: [
    {
      ...shared,
      displayName: 'tests',
      roots: ['<rootDir>/tests'],
      testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
      // Five and a half hours east of Greenwich: whatever leans on the machine's own time zone shows up at once.
      globalSetup: '<rootDir>/tests/support/timezone.cjs',
    },
    {
      ...shared,
      displayName: 'browser',
      roots: ['<rootDir>/tests/e2e'],
      // Builds the pages that the tests open.
      globalSetup: '<rootDir>/tests/e2e/setup.cjs',
    },
  ],
};
