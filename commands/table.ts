/** The commands that come in groups: `pnpm <group> <name>`. CONTRIBUTING.md has the same, and a test compares them. */

/** What has to be built before a command runs: nothing, one package, or all that are published. */
type Built = 'all' | 'eslint-plugin-reclaim' | 'reclaim';

export interface NodeCommand {
  /** Below the root of the repository. */
  readonly file: string;
  readonly flags?: readonly string[];
  readonly built?: Built;
}

/** A script of a package of the workspace. */
interface PackageCommand {
  readonly package: string;
  readonly script: string;
  readonly built?: Built;
}

export type Command = NodeCommand | PackageCommand;

export interface Group {
  /** What the group does without a name behind it. */
  readonly alone?: Command;
  /** Whether that takes words of its own, such as the names of packages. */
  readonly operands?: boolean;
  readonly commands: Readonly<Record<string, Command>>;
}

const FUZZ = 'packages/oracle/fuzz';
const SITE = 'packages/site/browser';

export const GROUPS: Readonly<Record<string, Group>> = {
  oracle: {
    alone: { file: 'packages/oracle/src/main.ts', built: 'all' },
    commands: {
      repairs: { file: 'packages/oracle/src/repairs-main.ts', built: 'all' },
      check: { file: 'packages/oracle/src/heap-main.ts', built: 'reclaim' },
    },
  },
  fuzz: {
    alone: { file: `${FUZZ}/main.ts`, built: 'all' },
    commands: {
      campaign: { file: `${FUZZ}/campaign-main.ts`, built: 'all' },
      metamorphic: { file: `${FUZZ}/metamorphic-main.ts`, built: 'all' },
      'same-truth': { file: `${FUZZ}/same-truth-main.ts` },
      suggestions: { file: `${FUZZ}/suggestions-main.ts`, built: 'all' },
      mutants: { file: `${FUZZ}/mutants-main.ts`, built: 'all' },
      catalogue: { file: `${FUZZ}/entries-main.ts` },
      coverage: { file: `${FUZZ}/coverage-main.ts` },
      rules: { file: `${FUZZ}/rules-main.ts`, built: 'all' },
      effort: { file: `${FUZZ}/effort-main.ts`, built: 'all' },
      wild: { file: `${FUZZ}/wild-main.ts`, built: 'all' },
    },
  },
  bench: {
    commands: {
      lint: { file: 'packages/eslint-plugin/bench/lint.ts' },
      scan: { file: 'packages/cli/bench/main.ts', built: 'all' },
      runtime: { file: 'packages/runtime/bench/main.ts', built: 'reclaim' },
      check: { file: 'packages/runtime/bench/check.ts', built: 'reclaim' },
      pressure: { file: 'packages/runtime/bench/pressure.ts', flags: ['--expose-gc'], built: 'reclaim' },
      size: { file: 'packages/runtime/size/main.ts', built: 'reclaim' },
      soak: { file: 'packages/runtime/soak/main.ts', built: 'reclaim' },
      collected: { file: 'packages/runtime/soak/collected-main.ts', built: 'reclaim' },
    },
  },
  wild: {
    alone: { file: 'packages/eslint-plugin/wild/judge.ts' },
    operands: true,
    commands: {
      lint: { file: 'packages/eslint-plugin/wild/main.ts' },
      strict: { file: 'packages/eslint-plugin/wild/strict.ts' },
      scopes: { file: 'packages/eslint-plugin/wild/scopes.ts' },
    },
  },
  site: {
    alone: { package: '@reclaim/site', script: 'dev', built: 'all' },
    commands: {
      build: { package: '@reclaim/site', script: 'site', built: 'all' },
      test: { file: `${SITE}/main.ts` },
      record: { file: `${SITE}/record.ts` },
      figures: { file: `${SITE}/figures.ts` },
    },
  },
  demo: {
    alone: { file: 'docs/demo/main.ts', built: 'eslint-plugin-reclaim' },
    commands: { example: { file: 'docs/examples/run.ts', flags: ['--expose-gc'], built: 'reclaim' } },
  },
  new: { commands: { rule: { file: 'commands/new-rule-main.ts' } } },
};
