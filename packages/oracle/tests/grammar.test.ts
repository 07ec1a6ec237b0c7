import { locateEngine } from '@reclaim/engines';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, entriesOf, readCatalogue } from '../fuzz/catalogue.ts';
import { measureCoverage, nodeTypes, ROLES, rolesIn } from '../fuzz/coverage.ts';
import { entryPrograms, judgeEntries } from '../fuzz/entries.ts';
import { programAt, subjectOf } from '../fuzz/program.ts';
import { judgeScenarios, type RuleOutcome, scenarioAt, SCENARIOS } from '../fuzz/rules.ts';
import { judgeOnce, type Judged } from '../fuzz/trial.ts';
import type { PluginLinter } from '../src/linter.ts';

const SEED = 1;
const host = locateEngine('node24');

describe('the grammar of the language', () => {
  it('has every node type and every entry of the catalogue on each side and between them', async () => {
    const names = { types: nodeTypes(), entries: entriesOf(await readCatalogue()) };
    const missing = new Set([...names.types, ...names.entries].flatMap((name) => ROLES.map((role) => `${name}: ${role}`)));
    // Until nothing is missing; 8000 programs are those of `pnpm fuzz coverage`.
    for (let from = 0; from < 8000 && missing.size > 0; from += 500) {
      const { types, entries, skipped } = measureCoverage(Array.from({ length: 500 }, (_, index) => subjectOf('', programAt(SEED, from + index, 'language').value)));
      expect(skipped / 500).toBeLessThan(0.05);
      for (const [name, counts] of [...types, ...entries]) for (const role of ROLES) if (counts[role] > 0) missing.delete(`${name}: ${role}`);
    }
    expect([...missing]).toEqual([]);
  }, 240_000);

  it('makes the same programs of the same seed', () => {
    const texts = (seed: number): string[] => Array.from({ length: 50 }, (_, index) => subjectOf('', programAt(seed, index, 'language').value).source);
    expect(texts(3)).toEqual(texts(3));
    expect(new Set([...texts(3), ...texts(4)]).size).toBeGreaterThan(95);
  });

  describe('300 programs of it in an engine', () => {
    let judged: readonly Judged[] = [];
    beforeAll(async () => {
      // Nothing is claimed: what stays alive is a miss, and what dies agrees.
      judged = await judgeOnce(Array.from({ length: 300 }, (_, index) => ({ ...subjectOf(`program-${index}`, programAt(SEED, index, 'language').value), findings: [] })), host);
    }, 240_000);
    const count = (kind: Judged['outcome']['kind']): number => judged.filter(({ outcome }) => outcome.kind === kind).length;

    it('nearly all run', () => {
      expect(judged.flatMap(({ outcome }) => (outcome.kind === 'invalid' ? [outcome.message] : [])).length).toBeLessThan(6);
      expect(count('absent')).toBe(0);
    });

    it('stay alive and die often enough', () => {
      const alive = count('miss') / (count('miss') + count('agreed'));
      expect(alive).toBeGreaterThan(0.2);
      expect(alive).toBeLessThan(0.6);
    });
  });
});

describe('the roles of what stands in a program', () => {
  const found = rolesIn(`const registry = new FinalizationRegistry((held) => held());
export function make(native) {
  const target1 = { f0: [1].at(0) };
  const box1 = { f0: typeof native };
  box1.f1 = Object.freeze([target1]);
  registry.register(target1, box1);
  return new WeakRef(target1);
}
`, 'mjs');
  const of = (role: (typeof ROLES)[number]): readonly string[] => [...found?.entries.get(role) ?? []];

  it('is the held side for what the held value is made of', () => {
    expect(of('held')).toContain('Object.freeze()');
    expect([...found?.types.get('held') ?? []]).toContain('UnaryExpression');
  });

  it('is the target\'s side for what the target is made of', () => {
    expect(of('target')).toContain('array.at()');
    expect([...found?.types.get('target') ?? []]).not.toContain('UnaryExpression');
  });

  it('is between them where the target goes into what is held', () => {
    expect(of('between')).toContain('Object.freeze()');
    expect(of('between')).not.toContain('array.at()');
  });

  it('is unknown without a registration', () => {
    expect(rolesIn('export const make = () => new WeakRef({});\n', 'mjs')).toBeNull();
  });
});

describe('the catalogue of the linter', () => {
  it('says of what each call keeps what an engine shows; all variants are those of `pnpm fuzz catalogue`', async () => {
    const judged = [...await judgeEntries([...entryPrograms(await readCatalogue(), SEED, 1)], host)];
    expect(judged.reduce((sum, [, { right }]) => sum + right, 0)).toBeGreaterThan(1000);
    expect(judged.flatMap(([entry, { wrong }]) => wrong.map(({ call }) => `${entry} ${call}`))).toEqual([]);
  }, 240_000);
});

describe('an entry of the catalogue', () => {
  const NONE: Catalogue = { calls: {}, constructors: {}, methods: {}, stores: {}, staticStores: {}, modules: {}, primitiveMethods: [], typedArrays: [], keepsNothing: [], registrars: [] };
  const keepsFirst = { kind: 'fresh', keeps: [{ from: 0, how: 'argument' }] } as const;

  it.each([
    ['that is right', { ...NONE, calls: { 'Array.of': { kind: 'fresh', keeps: [{ from: 'rest', how: 'argument' }] } } }, 'Array.of()', false],
    ['that says that too much is kept', { ...NONE, calls: { 'Object.keys': keepsFirst } }, 'Object.keys()', true],
    ['that says that too little is kept', { ...NONE, calls: { 'Array.of': { kind: 'fresh', keeps: [] } } }, 'Array.of()', true],
    ['of a store that keeps what it is given', { ...NONE, stores: { set: { add: { from: 0, to: 0, how: 'element' } } } }, 'set.add(), into the receiver', false],
    ['of a store that keeps another argument', { ...NONE, stores: { set: { add: { from: 1, to: 1, how: 'element' } } } }, 'set.add(), into the receiver', true],
  ] satisfies [string, Catalogue, string, boolean][])('%s is contradicted when it is wrong, and only then', async (_, catalogue, entry, isWrong) => {
    const judged = (await judgeEntries([...entryPrograms(catalogue, SEED, 3)], host)).get(entry);
    expect((judged?.right ?? 0) + (judged?.wrong.length ?? 0)).toBeGreaterThan(5);
    expect((judged?.wrong.length ?? 0) > 0).toBe(isWrong);
  }, 120_000);
});

describe('the scenarios of the rules', () => {
  const judgedBy = async (linter: PluginLinter): Promise<ReadonlyMap<string, ReadonlySet<RuleOutcome>>> => {
    const list = Array.from({ length: 40 }, (_, index) => SCENARIOS.map((scenario) => ({ scenario, index, model: scenarioAt(SEED, index).value }))).flat();
    const judged = await judgeScenarios(list, host, linter);
    return new Map(SCENARIOS.map(({ rule }) => [rule, new Set(judged.filter((one) => one.rule === rule).map(({ outcome }) => outcome))]));
  };
  const silent: PluginLinter = { rules: [], lint: () => ({ recommended: [], strict: [] }) };
  const loud: PluginLinter = {
    rules: [],
    lint: () => {
      const findings = SCENARIOS.map(({ rule }) => ({ rule, messageId: 'any', message: 'it is wrong', line: 1, column: 1, suggestions: [] }));
      return { recommended: findings, strict: findings };
    },
  };

  it('are the rules that have a grammar of their own', () => {
    expect(SCENARIOS.map(({ rule }) => rule).toSorted()).toEqual([
      'no-collectable-registry', 'no-defeated-weakref', 'no-mismatched-token', 'no-orphaned-resource', 'no-rooted-target', 'no-stale-delete', 'no-unchecked-deref',
      'no-unpruned-weakref', 'no-unreferenced-target', 'no-weak-key-in-value', 'no-weakref-key', 'require-stop-on-close',
    ]);
  });

  it('are faulty and fine by what the engine does, and contradict a linter that says nothing', async () => {
    for (const [rule, outcomes] of await judgedBy(silent)) expect.soft([...outcomes].toSorted(), rule).toEqual(['miss', 'silence is right']);
  }, 120_000);

  it('contradict a linter that reports everything', async () => {
    for (const [rule, outcomes] of await judgedBy(loud)) expect.soft([...outcomes].toSorted(), rule).toEqual(['false alarm', 'report is right']);
  }, 120_000);
});
