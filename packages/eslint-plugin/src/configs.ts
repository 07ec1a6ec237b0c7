import type { Linter } from 'eslint';
import type { ReclaimRule } from './eslint/create-rule.ts';

export type ConfigName = 'recommended' | 'strict' | 'recommendedTypeChecked' | 'strictTypeChecked';

/** The options that a config may set, in the rules that have them. */
interface Level {
  readonly possible: boolean;
  readonly types: boolean;
}

const LEVELS: Readonly<Record<ConfigName, Level>> = {
  recommended: { possible: false, types: false },
  strict: { possible: true, types: false },
  recommendedTypeChecked: { possible: false, types: true },
  strictTypeChecked: { possible: true, types: true },
};

/** The rules of every config, from what the rules say of themselves; without the plugin, which only the entry knows. */
export function configRules(rules: Readonly<Record<string, ReclaimRule>>): Record<ConfigName, Linter.RulesRecord> {
  const of = (level: Level): Linter.RulesRecord => rulesOf(rules, level);
  return {
    recommended: of(LEVELS.recommended),
    strict: of(LEVELS.strict),
    recommendedTypeChecked: of(LEVELS.recommendedTypeChecked),
    strictTypeChecked: of(LEVELS.strictTypeChecked),
  };
}

function rulesOf(rules: Readonly<Record<string, ReclaimRule>>, level: Level): Linter.RulesRecord {
  const entries: Linter.RulesRecord = {};
  for (const [id, rule] of Object.entries(rules)) {
    if (!level.possible && rule.meta.docs?.recommended !== true) continue;
    const options = optionsOf(rule, level);
    entries[`reclaim/${id}`] = options === undefined ? 'error' : ['error', options];
  }
  return entries;
}

/** Only options that the rule's schema has and that the level turns on. */
function optionsOf(rule: ReclaimRule, level: Level): Partial<Level> | undefined {
  const { schema } = rule.meta;
  const first: unknown = Array.isArray(schema) ? schema[0] : schema;
  const known = isRecord(first) && isRecord(first['properties']) ? first['properties'] : {};
  const options: Partial<Level> = {
    ...(level.possible && 'possible' in known && { possible: true }),
    ...(level.types && 'types' in known && { types: true }),
  };
  return Object.keys(options).length === 0 ? undefined : options;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
