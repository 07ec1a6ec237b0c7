import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOT = import.meta.dirname;
const PLUGIN = 'packages/eslint-plugin/src';
const RUNTIME = 'packages/runtime/src';
const BUILT_PLUGIN = join(ROOT, 'packages/eslint-plugin/dist/index.js');

if (!existsSync(BUILT_PLUGIN)) throw new Error('This repository lints itself with its own plugin, which is not built yet: run `pnpm build`.');
const { default: reclaim } = await import(BUILT_PLUGIN);

/** The rooms of the analysis, low to high, and what is not in them. docs/architecture.md has the picture; a test compares the two. */
const ROOMS = [
  ['model.ts', 'The vocabulary imports nothing.'],
  ['cost.ts', 'What counts steps knows no question.'],
  ['catalog/', 'The catalogue is data: it knows no tree.'],
  ['syntax/', 'The syntax knows names and places, and no value.'],
  ['heap/', 'The heap says what holds what, and nothing of how long: that belongs in lifetimes.'],
  ['lifetimes/', 'How long something lives does not depend on which calls of the file are asked about.'],
  ['registrations/', 'What registers is found before any verdict.'],
  ['retention/', 'A verdict has no words and no repairs.'],
  ['repairs/', 'A repair asks for a verdict; no finding is made here.'],
  ['findings/', 'What is found in a file knows no rule.'],
  ['problems/', 'One file a rule; what two of them share belongs in a room below.'],
  ['index.ts', 'What rules may ask.'],
];

/**
 * Who may import what. The first fence whose `in` contains the importing file decides; `values` are the paths or packages it may import,
 * `types` those it may name in `import type` only. A path ends with a slash or is a file.
 */
const FENCES = [
  ...ROOMS.map(([room, why], floor) => ({
    in: `${PLUGIN}/analysis/${room}`,
    values: ROOMS.slice(0, floor + 1).map(([below]) => `${PLUGIN}/analysis/${below}`),
    types: ['@typescript-eslint/utils'],
    why: `The analysis is pure, and a room imports what stands below it only (docs/architecture.md). ${why}`,
  })),
  {
    in: `${PLUGIN}/rules/index.ts`,
    values: [`${PLUGIN}/rules/`],
    types: [`${PLUGIN}/eslint/`, '@typescript-eslint/utils'],
    why: 'The registry lists the rules and does nothing else.',
  },
  {
    in: `${PLUGIN}/rules/`,
    values: [`${PLUGIN}/eslint/`],
    types: [`${PLUGIN}/analysis/`, `${PLUGIN}/rules/index.ts`, '@typescript-eslint/utils'],
    why: 'A rule is meta, messages and one loop over findings, which it gets through src/eslint. What two rules share belongs in the analysis.',
  },
  {
    in: `${PLUGIN}/eslint/`,
    values: [`${PLUGIN}/eslint/`, `${PLUGIN}/analysis/`, 'packages/eslint-plugin/package.json'],
    types: ['@typescript-eslint/utils', 'eslint', 'typescript'],
    why: 'src/eslint stands between the analysis and the rules, and knows no rule; packages are for their types only, for the plugin has no dependencies.',
  },
  {
    in: `${PLUGIN}/`,
    values: [`${PLUGIN}/`, 'packages/eslint-plugin/package.json'],
    types: ['@typescript-eslint/utils', 'eslint'],
    why: 'The plugin runs in hosts that are not Node and has no dependencies: it imports its own sources, and only types of packages.',
  },
  {
    in: `${RUNTIME}/`,
    values: [`${RUNTIME}/`],
    types: [],
    why: 'The runtime runs on every host and has no dependencies: it imports its own sources only.',
  },
];

/** Keeps the layers apart (FENCES), and packages: of another package only what it exports, by its name. */
const imports = {
  meta: { type: 'problem', schema: [], messages: { fence: '`{{to}}` may not be imported here{{asValue}}. {{why}}', inside: '`{{to}}` is inside another package. Import the package by its name: only what it exports is for others.' } },
  create(context) {
    const from = relative(ROOT, context.filename).split(sep).join('/');
    const fence = FENCES.find((candidate) => from.startsWith(candidate.in));
    const packageOf = (path) => /^(?:packages\/[^/]+|docs)(?=\/)/u.exec(path)?.[0];

    function check(node, typeOnly) {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const relativeImport = source.startsWith('.');
      const to = relativeImport ? relative(ROOT, join(dirname(context.filename), source)).split(sep).join('/') : source;
      const report = (messageId, data = {}) => context.report({ node: node.source, messageId, data: { to, ...data } });

      if (relativeImport && packageOf(to) !== packageOf(from)) return report('inside');
      if (/^(?:eslint-plugin-reclaim|@reclaim\/[^/]+)\/(?!(?:package\.json|analysis)$)/u.test(source)) return report('inside');
      if (fence === undefined) return;
      const within = (allowed) => allowed.some((entry) => (entry.endsWith('/') ? to.startsWith(entry) : to === entry));
      if (within(fence.values) || (typeOnly && within(fence.types))) return;
      report('fence', { why: fence.why, asValue: within(fence.types) ? ' as a value, only with `import type`' : '' });
    }

    const isTypeOnly = (node) => node.importKind === 'type' || node.exportKind === 'type';
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, isTypeOnly(node)),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check(node, true),
    };
  },
};

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that the name is the same everywhere. Only the plugin itself is a default export: ESLint asks for it.',
};

export default defineConfig(
  globalIgnores(['**/dist/', 'packages/site/.vitepress/cache/', '**/coverage/', 'packages/oracle/corpus/', 'packages/cli/corpus/', 'packages/oracle/.prepared/', 'packages/oracle/.fuzz/', 'packages/engines/.engines/', 'packages/runtime/tests/types/', 'packages/eslint-plugin/tests/analysis/graph/', 'packages/published/.packages/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  reclaim.configs.strict,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'off', // isolatedDeclarations asks for more where it matters
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off', // a union member may be a type, its neighbour an interface
      '@typescript-eslint/no-unsafe-enum-comparison': 'off', // node types are compared with strings: the enum would be an import at run time
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // `as Node` behind an index that a loop bounds; `!` is forbidden
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }], // what a signal was aborted with, what somebody threw
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { boolean: true } }],
    },
  },
  {
    files: ['**/*.{ts,js,mjs}'],
    plugins: { fences: { rules: { imports } } },
    rules: {
      'fences/imports': 'error',
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    // ESLint, VitePress and piscina ask for it.
    files: ['**/*.config.{ts,js}', `${PLUGIN}/index.ts`, 'packages/site/.vitepress/{config,theme/index}.ts', 'packages/cli/src/worker.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setImmediate: 'readonly', gc: 'readonly', Bun: 'readonly', Deno: 'readonly' },
    },
  },
);
