import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import wco, { restrictedSyntax } from './tools/eslint-rules/index.mjs';

/** Code that visitors download, and what is drawn with it. */
const browserCode = ['src/**/*.ts'];
const notForBrowsers = ['src/server/**', 'src/cli/**'];
const withTemplates = [
  'src/{base,context,controllers,styles,icons,parts,widgets,embed,desk}/**/*.ts',
  'stories/**/*.ts',
];

/** A name with an underscore says that something is left out on purpose. */
const unusedVariables = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'storybook-static/', 'pictures/', '.cache/', 'src/**/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs,ts}'],
    extends: [js.configs.recommended],
    rules: {
      'no-unused-vars': unusedVariables,
      // Feeds come with control characters, which are looked for.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': unusedVariables,
      // What is asked of a method may be a promise even where one answer needs none.
      '@typescript-eslint/require-await': 'off',
      // Lit binds the listeners of a template to their element, and our objects of functions use no `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['*.js', '**/*.{mjs,cjs}', 'scripts/**', 'tools/**', 'bench/**'],
    languageOptions: { globals: { ...globals.node } },
  },
  // Functions that a script hands to a browser see the page.
  {
    files: ['scripts/**', 'tools/web-test-runner/**', 'bench/**'],
    languageOptions: { globals: { ...globals.browser } },
  },
  { files: ['demo/**/*.js'], languageOptions: { globals: { ...globals.browser } } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: browserCode,
    ignores: notForBrowsers,
    rules: {
      'no-restricted-syntax': ['error', ...restrictedSyntax],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'event', 'name', 'status'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: withTemplates,
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y, wco },
    rules: {
      ...litA11y.configs.recommended.rules,
      // In a dialog it is the right way to say where the focus goes when it opens.
      'lit-a11y/no-autofocus': 'off',
      'wco/no-rem': 'error',
      'wco/no-style-attribute': 'error',
      'wco/no-style-map': 'error',
      'wco/no-unsafe-markup': 'error',
      'wco/no-viewport-media': 'error',
      'wco/small-classes': 'error',
    },
  },
  {
    files: ['src/**/*.css'],
    plugins: { wco },
    processor: 'wco/css-files',
  },
  {
    files: ['src/**/*.css/*.js'],
    plugins: { wco },
    rules: { 'wco/no-rem': 'error', 'wco/no-viewport-media': 'error' },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // Tests look at what scripts and stubs give them, and say what is true in the words of their assertions.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // A plugin of the assertions types every `equal` as a promise, for the sake of its own.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' }] },
      ],
    },
  },
);
