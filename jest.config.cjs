/** One configuration for every kind of test; `scripts/check.mjs` picks the folders of a stage. */
module.exports = {
  testEnvironment: 'node',
  testTimeout: 120_000, // two busy cores; a limit for hangs, not a measure of speed
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/tests/bench/node_modules', '<rootDir>/dist'],
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        diagnostics: false, // types are a stage of their own (tsc), once for the whole tree
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'node10',
          ignoreDeprecations: '6.0',
          isolatedModules: true,
          esModuleInterop: true,
          target: 'ES2022',
          jsx: 'react-jsx',
        },
      },
    ],
  },
  // Five and a half hours east of Greenwich: whatever leans on the machine's own time zone shows up at once.
  globalSetup: '<rootDir>/tests/support/timezone.cjs',
};
