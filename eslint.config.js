import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = ['console', 'process', 'performance', 'URL', 'setTimeout', 'clearTimeout', 'fetch', 'AbortSignal'];

const size = {
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
};

const syntax = [
  {
    selector: 'CallExpression[callee.name=/^(Field|Column)$/][arguments.length=0]',
    message: 'Say the type: metadata reflection differs between tsc and SWC.',
  },
  {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'A cycle: move the field resolver to the child module.',
  },
  {
    selector: "MemberExpression[object.name='jest'][property.name='mock']",
    message: 'Module mocks are inert under ESM; inject instead.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'test/bench/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries([...NODE_GLOBALS, 'module'].map((name) => [name, 'readonly'])),
    },
    rules: { ...size, eqeqeq: 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...size,
      // Models and options of Nest are classes that stand for shapes; plain objects are what they are filled with.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          considerDefaultExhaustiveForUnions: true,
          requireDefaultForNonUnion: true,
          allowDefaultCaseForExhaustiveSwitch: false,
        },
      ],
      '@typescript-eslint/strict-boolean-expressions': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/promise-function-async': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['src/domain/calendar/local-date.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-globals': ['error', 'Date', 'process', 'setTimeout', 'fetch'] },
  },
  { files: ['**/*.spec.ts', '**/*.part.ts'], rules: { 'max-lines-per-function': 'off' } },
  prettier,
);
