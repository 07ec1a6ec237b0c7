/** How everything here is timed: medians, a straight line through logarithms, and a linter that lints one text once. */
import js from '@eslint/js';
import { Linter, SourceCode } from 'eslint';
import reclaim from '../src/index.ts';
import { type Parsed, setParents, type SourceType, visitorKeys } from './parse.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export interface Point {
  readonly size: number;
  readonly milliseconds: number;
}

/** The k of `time = c · size^k` that fits best: the slope of the straight line through the logarithms. */
export function growthExponent(points: readonly Point[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ milliseconds }) => Math.log(milliseconds));
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
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

/** One lint by ESLint itself with its recommended rules beside the plugin's, timed by ESLint. */
export function timeBesideCore(
  text: string,
  sourceType: SourceType,
  config: Config,
): { /** no-unused-vars */ readonly core: number; readonly plugin: number; /** All but the plugin, parsing included. */ readonly others: number; readonly reports: number } {
  const linter = new Linter();
  const { messages } = linter.verifyAndFix(
    text,
    [
      { languageOptions: { sourceType, ecmaVersion: 'latest' }, linterOptions: { reportUnusedDisableDirectives: 'off' }, rules: js.configs.recommended.rules },
      reclaim.configs[config],
    ],
    // `stats` is what the command line passes on for `--stats`; the type does not list it.
    { filename: 'bench.js', allowInlineConfig: false, fix: false, stats: true } as Linter.FixOptions,
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  const [pass] = linter.getTimes().passes;
  const rules = pass?.rules ?? {};
  const total = (id: string): number => rules[id]?.total ?? 0;
  const plugin = Object.keys(rules).reduce((sum, id) => sum + (id.startsWith('reclaim/') ? total(id) : 0), 0);
  return {
    core: total('no-unused-vars'),
    plugin,
    others: (pass?.total ?? 0) - plugin,
    reports: messages.filter(({ ruleId }) => ruleId?.startsWith('reclaim/')).length,
  };
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
