/** How everything here is timed: medians, a straight line through logarithms, and a linter that lints one text once. */
import { extname } from 'node:path';
import js from '@eslint/js';
import { Linter, type Rule, SourceCode } from 'eslint';
import reclaim from '../src/index.ts';
import { readings } from '../wild/lint-file.ts';
import { type Parsed, setParents, visitorKeys } from './parse.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Point {
  readonly size: number;
  readonly milliseconds: number;
}

/** The k of `time = c · size^k` that fits best: the slope of the straight line through the logarithms. */
export function growthExponent(points: readonly Point[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ milliseconds }) => Math.log(milliseconds));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const rise = xs.reduce((sum, x, at) => sum + (x - meanX) * ((ys[at] ?? meanY) - meanY), 0);
  return rise / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}

export type Config = 'recommended' | 'strict';

/** The time that all rules of a config take on a file that nothing has looked at yet, and how much they said. */
export function timeRules({ text, ast, scopeManager }: Parsed, name: Config): { readonly milliseconds: number; readonly reports: number } {
  // A source code of its own: what the plugin has found out about another one is kept with that one.
  const sourceCode = new SourceCode({ text, ast, scopeManager, visitorKeys });
  let reports = 0;
  const milliseconds = time(() => {
    for (const [id, entry] of Object.entries(reclaim.configs[name].rules ?? {})) {
      const rule = reclaim.rules[id.slice('reclaim/'.length)];
      if (!rule) throw new Error(`no rule ${id}`);
      const report = (): void => {
        reports++;
      };
      const context = { id, filename: 'bench.js', sourceCode, settings: {}, options: Array.isArray(entry) ? entry.slice(1) : [], report };
      // Rules ask their context for these few things only; a host's own context would add its own time.
      for (const [selector, listener] of Object.entries(rule.create(context as never))) {
        if (selector !== 'Program') throw new Error(`the bench does not know how to time the listener ${selector} of ${id}`);
        (listener as (node: unknown) => void)(ast);
      }
    }
  });
  return { milliseconds, reports };
}

/** The time of a walk to every node, the one by which ESLint sets parents. */
export function timeWalk(parsed: Parsed): number {
  return time(() => {
    setParents(parsed);
  });
}

/** How many of its own rules ESLint recommends. */
export const RECOMMENDED_RULES: number = Object.keys(js.configs.recommended.rules).length;

export interface Lint {
  /** Of the rules of this plugin, and of all the rest of the lint, parsing included. */
  readonly plugin: number;
  readonly others: number;
  readonly reports: number;
}

/**
 * One lint by ESLint itself with its recommended rules beside the plugin's. What counts is the time that this thread has had on a processor, so that others who
 * use the machine do not. ESLint's own `stats` are not used: to time each call of each rule takes a seventh of the lint, and would make our share look smaller.
 */
export function timeBesideCore(text: string, filename: string, languageOptions: Linter.LanguageOptions, config: Config): Lint {
  const linter = new Linter();
  const files = [`**/*${extname(filename)}`];
  const timed = timedConfig(config);
  const start = processorTime();
  const messages = linter.verify(
    text,
    [
      { files, languageOptions, linterOptions: { reportUnusedDisableDirectives: 'off' }, rules: js.configs.recommended.rules },
      { files, ...timed.config },
    ],
    { filename, allowInlineConfig: false },
  );
  const whole = processorTime() - start;
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return { plugin: timed.spent(), others: whole - timed.spent(), reports: messages.filter(({ ruleId }) => ruleId?.startsWith('reclaim/')).length };
}

/** A config whose rules count what they and their listeners take. */
function timedConfig(name: Config): { readonly config: Linter.Config; readonly spent: () => number } {
  let spent = 0;
  const counting = <T>(run: () => T): T => {
    const start = processorTime();
    try {
      return run();
    } finally {
      spent += processorTime() - start;
    }
  };
  const rules = Object.entries(reclaim.rules).map(([id, rule]): [string, Rule.RuleModule] => {
    const create: Rule.RuleModule['create'] = (context) => {
      // The plugin's rules know the types of another package for the same trees and contexts.
      const listeners = counting(() => rule.create(context as never)) as Record<string, (node: unknown) => void>;
      return Object.fromEntries(Object.entries(listeners).map(([selector, listener]) => [selector, (node: unknown) => counting(() => listener(node))]));
    };
    return [id, { ...(rule), create }];
  });
  const config = reclaim.configs[name];
  return { config: { ...config, plugins: { reclaim: { rules: Object.fromEntries(rules) } } }, spent: () => spent };
}

/** In milliseconds. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How `text` can be read, or null: packages do not say of every file whether it is a module. */
export function readingOf(text: string, filename: string): Linter.LanguageOptions | null {
  const linter = new Linter();
  const files = [`**/*${extname(filename)}`];
  const parses = (languageOptions: Linter.LanguageOptions): boolean =>
    linter.verify(text, [{ files, languageOptions }], { filename, allowInlineConfig: false }).every((message) => message.fatal !== true);
  return readings(filename).find(parses) ?? null;
}

function time(run: () => void): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}
