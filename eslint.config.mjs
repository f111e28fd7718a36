import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import noImportCircles from './scripts/lint/noImportCircles.mjs';
import verbNames from './scripts/lint/verbNames.mjs';

// Layers, from the inside out. Each may import itself and what is listed, nothing else of ours.
const layers = {
  domain: [],
  intake: ['domain'],
  workbook: ['domain'],
  i18n: ['domain'],
  sheets: ['domain', 'i18n', 'workbook'],
  app: ['domain', 'intake', 'i18n', 'sheets', 'workbook'],
  cli: ['domain', 'i18n', 'app', 'workbook', 'workbook/xlsx', 'workbook/csv'],
  commands: ['domain', 'i18n', 'app', 'workbook', 'workbook/excel'],
  taskpane: ['domain', 'i18n', 'app', 'workbook', 'workbook/excel'],
  workbench: ['domain', 'i18n', 'workbook', 'workbook/xlsx', 'workbook/csv'],
};

const everywhere = [...Object.keys(layers), 'workbook/excel', 'workbook/xlsx', 'workbook/csv'];
const zones = Object.entries(layers).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: everywhere
    .filter((other) => other !== layer && !other.startsWith(`${layer}/`) && !allowed.includes(other))
    .map((other) => `./src/${other}`),
  message: `src/${layer} may import only ${[layer, ...allowed].join(', ')}: imports point one way.`,
}));
// Two executors of one port: neither knows the other, the port knows neither.
zones.push(
  { target: './src/workbook/excel', from: './src/workbook/xlsx', message: 'One executor must not know the other.' },
  { target: './src/workbook/xlsx', from: './src/workbook/excel', message: 'One executor must not know the other.' },
  {
    target: './src/workbook/*.ts',
    from: ['./src/workbook/xlsx', './src/workbook/excel', './src/workbook/csv'],
    message: 'The port knows no executor.',
  },
);

const pure = (what) => [
  { name: 'Date', message: `${what} knows no clock and no time zone: use domain/time.` },
  { name: 'Office', message: `${what} knows no Office.` },
  { name: 'Excel', message: `${what} knows no Excel.` },
  { name: 'process', message: `${what} knows no Node.` },
  { name: 'window', message: `${what} knows no browser.` },
  { name: 'document', message: `${what} knows no browser.` },
];

export default tseslint.config(
  {
    ignores: [
      '.cache/**',
      'dist/**',
      'node_modules/**',
      'coverage/**',
      'tests/bench/node_modules/**',
      'tests/golden/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: {
      'import-x': importX,
      house: { rules: { 'no-import-circles': noImportCircles, 'verb-names': verbNames } },
    },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'house/no-import-circles': 'error',
      'house/verb-names': 'error',
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Results must be the same every time.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/excel/**', 'src/workbench/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'Excel', message: 'Only workbook/excel speaks to Excel.' }] },
  },
  {
    files: ['src/domain/**/*.ts', 'src/intake/**/*.ts', 'src/sheets/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pure('The pure core')],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The pure core imports nothing from outside.' }] },
      ],
    },
  },
  {
    files: ['src/app/**/*.ts', 'src/i18n/**/*.ts', 'src/workbook/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'Only executors and surfaces import libraries.' }] },
      ],
    },
  },
  {
    // One gateway for writing: what is written is stamped, can be taken back, and is known to have been written.
    files: ['src/app/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    ignores: ['src/app/session/workbookSession.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression[property.name="execute"]',
          'MemberExpression[property.value="execute"]',
          'ObjectPattern > Property[key.name="execute"]',
          'ImportSpecifier[imported.name="executePlan"]',
        ].map((selector) => ({ selector, message: 'Only WorkbookSession.write carries plans out.' })),
      ],
    },
  },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        module: 'readonly',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
