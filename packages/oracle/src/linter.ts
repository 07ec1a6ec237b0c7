import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type Rule, SourceCode } from 'eslint';
import type { Case, Language } from './cases.ts';

/** The two configs whose reports the corpus is about; `strict` with the option `exhaustive`, for all that the rules have to say. */
export type Level = 'recommended' | 'strict';

export interface Suggestion {
  readonly description: string;
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly suggestions: readonly Suggestion[];
}

export type Findings = Readonly<Record<Level, readonly Finding[]>>;

/** Lints sources with the built plugin, as its users get it. */
export interface PluginLinter {
  /** The ids of all rules that the plugin has. */
  readonly rules: readonly string[];
  lint(source: string, language: Language): Findings;
}

/** One rule with all that it can say, for those who need no more. */
export interface RuleLinter {
  lintRule(rule: string, source: string, language: Language): readonly Finding[];
}

/** The part of the plugin that is used here. */
interface Plugin {
  readonly rules: Readonly<Record<string, Rule.RuleModule>>;
  readonly configs: Readonly<Record<Level, Linter.Config>>;
}

const RULE_PREFIX = 'reclaim/';

/** Loads the plugin from its build. Throws an error that says how to build it when it is not there. */
export async function loadPluginLinter(): Promise<PluginLinter & RuleLinter> {
  const entry = import.meta.resolve('eslint-plugin-reclaim');
  if (!existsSync(fileURLToPath(entry))) {
    throw new Error('The plugin is not built, and the judge takes it as its users do. Build it first: pnpm build');
  }
  return loadLinterFrom(entry);
}

/** The same for a plugin that stands elsewhere. */
export async function loadLinterFrom(entry: string): Promise<PluginLinter & RuleLinter> {
  const loaded: unknown = await import(entry);
  if (!hasPlugin(loaded)) throw new Error(`The default export of ${entry} is not a plugin with configs "recommended" and "strict".`);
  const { configs, rules } = loaded.default;
  const linter = new Linter({ configType: 'flat' });
  const asked: Readonly<Record<Level, Linter.Config>> = { recommended: configs.recommended, strict: exhaustive(configs.strict, rules) };
  const lintAt = (level: Level, source: string, language: Language): Finding[] => lintWith(linter, asked[level], source, language);
  const lintRule = (rule: string, source: string, language: Language): Finding[] => {
    const name = RULE_PREFIX + rule;
    const entry = asked.strict.rules?.[name];
    if (entry === undefined) throw new Error(`The config "strict" has no rule ${name}`);
    return lintWith(linter, { ...asked.strict, rules: { [name]: entry } }, source, language);
  };
  return {
    rules: Object.keys(rules),
    lintRule,
    lint: (source, language) => {
      const recommended = lintAt('recommended', source, language);
      // Read once. What the plugin has found out is kept with the source code, so that the second level gets one of its own.
      return { recommended, strict: lintWith(linter, asked.strict, sameAgain(linter.getSourceCode()), language) };
    },
  };
}

export function lintCase(linter: PluginLinter, { source, language, id }: Case): Findings {
  try {
    return linter.lint(source, language);
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The same text, tree and scopes, with nothing else that anybody knows of them. */
function sameAgain(sourceCode: SourceCode): SourceCode {
  return new SourceCode(sourceCode);
}

function lintWith(linter: Linter, config: Linter.Config, source: string | SourceCode, language: Language): Finding[] {
  const filename = `case.${language}`;
  // A pattern with the extension, because ESLint takes one that matches everything as no wish to lint TypeScript.
  const messages = linter.verify(source, [{ files: [`**/*.${language}`] }, config, { languageOptions: languageOptionsFor(language) }], {
    filename,
    // A case is judged as it stands; a comment in it must not be able to silence the rule.
    allowInlineConfig: false,
  });
  return messages.map((message) => {
    if (message.fatal === true || message.ruleId === null) throw new Error(`ESLint could not lint ${filename}:${message.line}: ${message.message}`);
    return {
      rule: message.ruleId.startsWith(RULE_PREFIX) ? message.ruleId.slice(RULE_PREFIX.length) : message.ruleId,
      messageId: message.messageId ?? '',
      message: message.message,
      line: message.line,
      column: message.column,
      suggestions: (message.suggestions ?? []).map(({ desc, fix }) => ({ description: desc, range: fix.range, text: fix.text })),
    };
  });
}

function languageOptionsFor(language: Language): Linter.LanguageOptions {
  switch (language) {
    case 'mjs':
    case 'js':
      return { sourceType: 'module' };
    case 'cjs':
      return { sourceType: 'commonjs' };
    case 'jsx':
      return { sourceType: 'module', parserOptions: { ecmaFeatures: { jsx: true } } };
    case 'ts':
    case 'mts':
      return { sourceType: 'module', parser: typescriptParser };
    case 'tsx':
      return { sourceType: 'module', parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } };
  }
}

/** Silence of `strict` may mean that the file does not show how; only with the option for all the rest it is a claim. */
function exhaustive(config: Linter.Config, rules: Plugin['rules']): Linter.Config {
  const entries = Object.entries(config.rules ?? {}).map(([name, entry]): [string, Linter.RuleEntry] => {
    const [severity, options = {}] = (Array.isArray(entry) ? entry : [entry]) as [Linter.Severity, object?]; // the plugin's own entries have one object
    return [name, hasOption(rules[name.slice(RULE_PREFIX.length)], 'exhaustive') ? [severity, { ...options, exhaustive: true }] : [severity, options]];
  });
  return { ...config, rules: Object.fromEntries(entries) };
}

function hasOption(rule: Rule.RuleModule | undefined, name: string): boolean {
  const { schema } = rule?.meta ?? {};
  const [first] = Array.isArray(schema) ? schema : [];
  return first?.properties !== undefined && name in first.properties;
}

function hasPlugin(module: unknown): module is { readonly default: Plugin } {
  if (typeof module !== 'object' || module === null || !('default' in module)) return false;
  const plugin = module.default;
  return typeof plugin === 'object' && plugin !== null && 'rules' in plugin && typeof plugin.rules === 'object' && plugin.rules !== null
    && 'configs' in plugin && typeof plugin.configs === 'object' && plugin.configs !== null
    && 'recommended' in plugin.configs && 'strict' in plugin.configs;
}
