/** Projects as users have them, as data: what is installed, what is in their files, what is run, and what must come of it. */

/** A file with one leak, which every host of the linter must report, in line 7. */
const LEAK = `const registry = new FinalizationRegistry((cleanup) => cleanup());

export class Handle {
  constructor(native) {
    this.native = native;
    this.pointer = native.allocate();
    registry.register(this, () => native.release(this.pointer));
  }
}
`;
const LEAK_LINE = 7;

/** The same with the leak repaired: nothing may be said of it. */
const FIXED = `${LEAK.replace('() => native.release(this.pointer)', 'releaser(native, this.pointer)')}
function releaser(native, pointer) {
  return () => native.release(pointer);
}
`;

export type Installer = 'npm' | 'pnpm' | 'bun';

export interface Lint {
  readonly kind: 'lint';
  readonly linter: 'eslint' | 'oxlint';
  readonly args: readonly string[];
  /** File and line of each report that must come, and no other. */
  readonly reports: readonly string[];
}

export interface Run {
  readonly kind: 'run';
  readonly engine: 'node' | 'bun' | 'chromium';
  /** The module to run. It prints what is expected and nothing else. */
  readonly module: string;
  readonly prints: string;
  /** By the `rolldown.config.mjs` of the project, to `bundle.mjs`, which is what a browser loads. */
  readonly bundle?: true;
}

export interface Types {
  readonly kind: 'types';
}

export interface Project {
  readonly title: string;
  readonly installer: Installer;
  readonly packages: readonly string[];
  /** The package whose version the table shows. */
  readonly host: string;
  readonly tarballs: readonly ('eslint-plugin-reclaim' | 'reclaim')[];
  readonly files: Readonly<Record<string, string>>;
  readonly check: Lint | Run | Types;
  /** What must not have been installed with it. */
  readonly without?: string;
}

const SOURCES = { 'leak.js': LEAK, 'fixed.js': FIXED };
const MODULE_CONFIG = `import reclaim from 'eslint-plugin-reclaim';\nexport default [reclaim.configs.recommended];\n`;
const PLUGIN = ['eslint-plugin-reclaim'] as const;
const IN_LEAK = [`leak.js:${LEAK_LINE}`];

function lint(title: string, eslint: string, parts: { readonly installer?: Installer; readonly files?: Readonly<Record<string, string>>; readonly packages?: readonly string[]; readonly args?: readonly string[]; readonly reports?: readonly string[]; readonly host?: string } = {}): Project {
  const { installer = 'npm', files = { 'eslint.config.mjs': MODULE_CONFIG }, packages = [], args = [], reports = IN_LEAK, host = 'eslint' } = parts;
  return { title, installer, packages: [eslint, ...packages], host, tarballs: PLUGIN, files: { ...SOURCES, ...files }, check: { kind: 'lint', linter: 'eslint', args, reports } };
}

const COMMON_JS = { 'eslint.config.cjs': "const reclaim = require('eslint-plugin-reclaim');\nmodule.exports = [reclaim.configs.recommended];\n" };

/** A leak in TypeScript that only types show: the registry is made in another file. */
const TYPED = {
  'registry.ts': 'export const registry: FinalizationRegistry<() => void> = new FinalizationRegistry((cleanup) => cleanup());\n',
  'leak.ts': `import { registry } from './registry';

export class Handle {
  pointer = 1;
  constructor(release: (pointer: number) => void) {
    registry.register(this, () => release(this.pointer));
  }
}
`,
  'tsconfig.json': '{ "compilerOptions": { "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "strict": true }, "include": ["*.ts"] }\n',
};

function typescript(config: 'recommended' | 'recommendedTypeChecked', options: string): Record<string, string> {
  return {
    ...TYPED,
    'eslint.config.mjs': `import tseslint from 'typescript-eslint';
import reclaim from 'eslint-plugin-reclaim';
export default [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser, parserOptions: { ${options} } } },
  { files: ['**/*.ts'], ...reclaim.configs.${config} },
  { files: ['**/*.js'], ...reclaim.configs.recommended },
];
`,
  };
}

/** A component of a framework: its preset brings the parser, ours is beside it. */
function component(name: string, extension: string, preset: string, before: string, after: string): Project {
  const body = `${before}${LEAK.replace('export class', 'class')}${after}`;
  return lint(name, 'eslint@10', {
    packages: [preset, ...(extension === 'svelte' ? ['svelte'] : [])],
    host: preset,
    files: {
      [`leak.${extension}`]: body,
      'eslint.config.mjs': `import preset from '${preset}';
import reclaim from 'eslint-plugin-reclaim';
export default [...preset.configs['${extension === 'vue' ? 'flat/base' : 'base'}'], reclaim.configs.recommended];
`,
    },
    reports: [`leak.${extension}:${LEAK_LINE + before.split('\n').length - 1}`, ...IN_LEAK],
  });
}

const TYPES_OF_PLUGIN = {
  'module.mts': "import reclaim from 'eslint-plugin-reclaim';\nexport const name: string | undefined = reclaim.configs.recommended.name;\n",
  'common.cts': "import reclaim = require('eslint-plugin-reclaim');\nexport const name: string | undefined = reclaim.configs.strict.name;\n",
};
const TYPES_OF_RUNTIME = {
  'module.mts': "import { addCleanup, weak } from 'reclaim';\nconst target = {};\naddCleanup(target, (id: number) => { void id; }, 1).stop();\nexport const same: boolean = weak(target) === weak(target);\n",
  'common.cts': "import { collected } from 'reclaim/testing';\nimport reclaim = require('reclaim');\nexport const same: boolean = reclaim.weak({}) === reclaim.weak({});\nvoid collected;\n",
};

function types(title: string, version: string, tarball: 'eslint-plugin-reclaim' | 'reclaim', files: Readonly<Record<string, string>>, packages: readonly string[] = [], options: object = {}): Project {
  const compilerOptions = { noEmit: true, strict: true, target: 'es2022', lib: ['es2023', 'esnext.disposable'], types: [], module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: false, ...options };
  const config = { 'tsconfig.json': JSON.stringify({ compilerOptions, files: Object.keys(files) }) };
  return { title, installer: 'npm', packages: [`typescript@${version}`, ...packages], host: 'typescript', tarballs: [tarball], files: { ...files, ...config }, check: { kind: 'types' } };
}

/** A test in CommonJS, as jest has it unless it is told otherwise. */
const JEST_TEST = {
  'leak.test.js': `const { addCleanup } = require('reclaim');
const { matchers } = require('reclaim/matchers');
const { collected, drainCleanups } = require('reclaim/testing');
expect.extend(matchers);
test('what nothing keeps is collected, and its cleanup runs', async () => {
  const ran = [];
  (() => { addCleanup({}, (text) => ran.push(text), 'released'); })();
  await drainCleanups();
  expect(ran).toEqual(['released']);
  await expect(() => ({})).toBeCollected();
});
test('what is kept is a leak', async () => {
  const kept = {};
  await expect(collected(() => kept, { rounds: 2, path: false })).rejects.toThrow('still alive');
});
`,
  'program.mjs': `import { execFileSync } from 'node:child_process';
const { numPassedTests, numTotalTests } = JSON.parse(execFileSync(process.execPath, ['--expose-gc', 'node_modules/jest/bin/jest.js', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
console.log(numPassedTests + ' of ' + numTotalTests);
`,
};

const RUNTIME_PROGRAM = {
  'program.mjs': `import { createRequire } from 'node:module';
import { addCleanup, weak } from 'reclaim';
const required = createRequire(import.meta.url)('reclaim');
const target = {};
const cleanup = addCleanup(target, (text) => console.log(text), 'released');
cleanup.run();
cleanup.run();
console.log(required.weak === weak);
`,
};

function runtime(title: string, installer: Installer, engine: 'node' | 'bun'): Project {
  return { title, installer, packages: [], host: 'reclaim', tarballs: ['reclaim'], files: RUNTIME_PROGRAM, check: { kind: 'run', engine, module: 'program.mjs', prints: 'released\ntrue' } };
}

export const PROJECTS: readonly Project[] = [
  lint('ESLint, oldest', 'eslint@9.0.0'),
  lint('ESLint 9, latest', 'eslint@9'),
  lint('ESLint 10', 'eslint@10'),
  lint('ESLint 10, installed by pnpm', 'eslint@10', { installer: 'pnpm' }),
  lint('ESLint 10, installed by Bun', 'eslint@10', { installer: 'bun' }),
  lint('ESLint 10, CommonJS config', 'eslint@10', { files: COMMON_JS }),
  lint('ESLint 9, CommonJS config', 'eslint@9', { files: COMMON_JS }),
  lint('ESLint 10, `defineConfig`', 'eslint@10', {
    files: { 'eslint.config.mjs': "import { defineConfig } from 'eslint/config';\nimport reclaim from 'eslint-plugin-reclaim';\nexport default defineConfig({ extends: [reclaim.configs.recommended] });\n" },
  }),
  lint('ESLint 10, `--cache`, second run', 'eslint@10', { args: ['--cache'] }),
  lint('ESLint 10, `--concurrency 2`', 'eslint@10', { args: ['--concurrency', '2'] }),
  lint('typescript-eslint, no types', 'eslint@10', { packages: ['typescript-eslint', 'typescript@6.0'], host: 'typescript-eslint', files: typescript('recommended', '') }),
  lint('typescript-eslint, with types', 'eslint@10', {
    packages: ['typescript-eslint', 'typescript@6.0'], host: 'typescript-eslint',
    files: typescript('recommendedTypeChecked', 'projectService: true'), reports: [...IN_LEAK, 'leak.ts:6'],
  }),
  component('Vue', 'vue', 'eslint-plugin-vue', '<script>\n', '</script>\n'),
  component('Svelte', 'svelte', 'eslint-plugin-svelte', '<script>\n', '</script>\n'),
  component('Astro', 'astro', 'eslint-plugin-astro', '---\n', '---\n<p></p>\n'),
  {
    title: 'oxlint, config to extend', installer: 'npm', packages: ['oxlint'], host: 'oxlint', tarballs: PLUGIN, without: 'eslint',
    files: { ...SOURCES, '.oxlintrc.json': '{ "categories": { "correctness": "off" }, "extends": ["./node_modules/eslint-plugin-reclaim/oxlint/recommended.json"] }\n' },
    check: { kind: 'lint', linter: 'oxlint', args: ['leak.js', 'fixed.js'], reports: IN_LEAK },
  },
  {
    title: '`eslint/universal` in Chromium', installer: 'npm', packages: ['eslint@10', 'rolldown', 'path-browserify'], host: 'eslint', tarballs: PLUGIN,
    files: {
      'program.mjs': `import { Linter } from 'eslint/universal';
import reclaim from 'eslint-plugin-reclaim';
const report = (code) => new Linter().verify(code, [reclaim.configs.recommended]).map(({ line }) => line).join();
console.log(report(${JSON.stringify(LEAK)}) + ' and ' + report(${JSON.stringify(FIXED)}));
`,
      // What ESLint wants of Node: one module, and one variable of the environment.
      'rolldown.config.mjs': `export default {
  input: 'program.mjs',
  platform: 'browser',
  resolve: { alias: { 'node:path': 'path-browserify' } },
  transform: { define: { 'process.env.TIMING': 'undefined' } },
  output: { file: 'bundle.mjs' },
};
`,
    },
    check: { kind: 'run', engine: 'chromium', module: 'program.mjs', prints: `${LEAK_LINE} and `, bundle: true },
  },
  types('types of the plugin, TypeScript oldest', '5.2', 'eslint-plugin-reclaim', TYPES_OF_PLUGIN, ['eslint@9']),
  types('types of the plugin, TypeScript latest', 'latest', 'eslint-plugin-reclaim', TYPES_OF_PLUGIN, ['eslint@10']),
  types('types of the runtime, TypeScript oldest', '5.2', 'reclaim', TYPES_OF_RUNTIME),
  // It does not know `WeakKey`, which the declarations name.
  types('types of the runtime with `skipLibCheck`, TypeScript oldest', '4.7', 'reclaim', TYPES_OF_RUNTIME, [], { lib: ['es2022'], skipLibCheck: true }),
  types('types of the runtime, TypeScript latest', 'latest', 'reclaim', TYPES_OF_RUNTIME),
  runtime('the runtime in Node, installed by npm', 'npm', 'node'),
  runtime('the runtime in Node, installed by pnpm', 'pnpm', 'node'),
  runtime('the runtime in Bun, installed by Bun', 'bun', 'bun'),
  {
    title: 'jest, CommonJS', installer: 'npm', packages: ['jest@30'], host: 'jest', tarballs: ['reclaim'], files: JEST_TEST,
    check: { kind: 'run', engine: 'node', module: 'program.mjs', prints: '2 of 2' },
  },
];
