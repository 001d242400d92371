import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
};

const rawHtml =
  'Show text as text, and a Markdown tree through the one component that turns trees into elements: a string of HTML would run what a stranger wrote.';
const noRawHtml = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: rawHtml },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: rawHtml },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: rawHtml,
  },
  {
    selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: rawHtml,
  },
];

const windowsFromOnePlace = {
  selector: "NewExpression[callee.name='BrowserWindow'], NewExpression[callee.property.name='BrowserWindow']",
  message: 'Windows are opened by electron/ alone, where each gets the same locks.',
};

const passItIn = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pass the time in: core and contract give the same answer at any hour.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Pass the time in: core and contract give the same answer at any hour.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Pass the randomness in: core and contract give the same answer each time.',
  },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]",
    message: 'Pass the randomness in: core and contract give the same answer each time.',
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'Pass the time in: core and contract give the same answer at any hour.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Pass the setting in: core and contract know no process.',
  },
];

/**
 * The whole list of bans for some files: a later block of the configuration replaces the list of an earlier one.
 * @param {...{ selector: string, message: string }} bans
 * @returns {{ 'no-restricted-syntax': ['error', ...{ selector: string, message: string }[]] }}
 */
function only(...bans) {
  return { 'no-restricted-syntax': ['error', ...bans] };
}

export default defineConfig(
  { ignores: ['dist/', 'out/', '.vite/', 'test-results/', 'modules/', 'tests/fixtures/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is cut into code points on purpose, and nowhere into what a reader calls a letter.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Our objects are closures: none of them looks at `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // An async function without await is one whose throws are rejections.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A promise given to an event handler is the page's daily bread; that it is not awaited there is meant.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      ...only(noDefaultExport, ...noRawHtml, windowsFromOnePlace),
    },
  },
  {
    files: ['core/**', 'contract/**'],
    rules: only(noDefaultExport, ...noRawHtml, windowsFromOnePlace, ...passItIn),
  },
  { files: ['electron/**'], rules: only(noDefaultExport, ...noRawHtml) },
  { files: ['core/**', 'contract/**', 'backend/**', 'renderer/**'], rules: { 'no-console': 'error' } },
  { ...reactHooks.configs.flat.recommended, files: ['renderer/**'] },
  {
    // Playwright reads from the pattern which fixtures a fixture needs: none is an empty one.
    files: ['tests/e2e/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // These tools ask for a default export, and a configuration is no place for windows or markup either.
    files: ['**/*.config.{js,ts}', '.dependency-cruiser.js'],
    rules: only(...noRawHtml, windowsFromOnePlace),
  },
  {
    // Plain JavaScript runs before any tool is known to be there; its types come from JSDoc and are checked by tsc.
    files: ['**/*.mjs', '**/*.cjs'],
    rules: { 'no-undef': 'off' },
  },
);
