import type { ESLint, Linter, Rule } from 'eslint';
import manifest from '../package.json' with { type: 'json' };
import { type ConfigName, configRules } from './configs.ts';
import { rules } from './rules/index.ts';

export interface ReclaimPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: 'reclaim' };
  readonly rules: Record<string, Rule.RuleModule>;
  /** Flat configs that carry the plugin already, under the name `reclaim`. */
  readonly configs: Readonly<Record<ConfigName, Linter.Config>>;
}

const meta: ReclaimPlugin['meta'] = { name: manifest.name, version: manifest.version, namespace: 'reclaim' };

// ESLint's own types know ESTree only; the rules are typed with the larger tree of typescript-eslint, which contains it.
const eslintRules = rules as unknown as ReclaimPlugin['rules'];

const plugin: ESLint.Plugin = { meta, rules: eslintRules };
const config = (name: ConfigName, entries: Linter.RulesRecord): Linter.Config => ({
  name: `reclaim/${name}`,
  plugins: { reclaim: plugin },
  rules: entries,
});

const configured = configRules(rules);
const configs: ReclaimPlugin['configs'] = {
  recommended: config('recommended', configured.recommended),
  strict: config('strict', configured.strict),
  recommendedTypeChecked: config('recommendedTypeChecked', configured.recommendedTypeChecked),
  strictTypeChecked: config('strictTypeChecked', configured.strictTypeChecked),
};

// One object: what a config carries and what the package exports must be the same plugin, or ESLint refuses to merge them.
const reclaim: ReclaimPlugin = Object.assign(plugin, { meta, rules: eslintRules, configs });
export default reclaim;
