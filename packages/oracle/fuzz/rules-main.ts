/**
 * `pnpm fuzz rules --programs n --seed n --engine node24`: generated programs for each rule that is not about what a registration holds, faulty and
 * fine. What is faulty is told by the engine.
 *
 * Exits with 1 when a rule was contradicted.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { loadPluginLinter } from '../src/linter.ts';
import { recordCheck } from './proof.ts';
import { judgeScenarios, type RuleJudged, type RuleOutcome, scenarioAt, SCENARIOS } from './rules.ts';

const BATCH = 100;
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'node24' }, programs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' },
    rule: { type: 'string', default: '' }, show: { type: 'string', default: '3' },
  },
});
const [name] = parseNames(values.engine, HOST_NAMES);
if (name === undefined) throw new Error(`--engine needs one of ${HOST_NAMES.join(', ')}`);
const host = locateHost(name, (message) => console.error(message));
const linter = await loadPluginLinter();
const [programs, seed, from] = [Number(values.programs), Number(values.seed), Number(values.from)];
const scenarios = SCENARIOS.filter(({ rule }) => rule.includes(values.rule));
if (scenarios.length === 0) throw new Error(`--rule: no scenario is about "${values.rule}"; there are ${SCENARIOS.map(({ rule }) => rule).join(', ')}`);

const judged: RuleJudged[] = [];
for (let start = from; start < from + programs; start += BATCH) {
  const indices = Array.from({ length: Math.min(BATCH, from + programs - start) }, (_, offset) => start + offset);
  judged.push(...await judgeScenarios(indices.flatMap((index) => scenarios.map((scenario) => ({ scenario, index, model: scenarioAt(seed, index).value }))), host, linter));
}

const columns: readonly RuleOutcome[] = ['report is right', 'silence is right', 'abstained, faulty', 'abstained, fine', 'miss', 'false alarm', 'does not run', 'unclear'];
console.log(['rule'.padEnd(24), ...columns].join(' | '));
for (const { rule } of scenarios) {
  const own = judged.filter((one) => one.rule === rule);
  console.log([rule.padEnd(24), ...columns.map((column) => String(own.filter(({ outcome }) => outcome === column).length).padStart(column.length))].join(' | '));
}
const wrong = judged.filter(({ outcome }) => outcome === 'miss' || outcome === 'false alarm');
for (const { rule } of scenarios) {
  const shortest = wrong.filter((one) => one.rule === rule).toSorted((one, other) => one.source.length - other.source.length).slice(0, Number(values.show));
  for (const { index, outcome, source, said } of shortest) console.log(`\n${rule}, program ${index} of seed ${seed}: ${outcome}\n${[...said, source].join('\n')}`);
}
console.log(`\n${host.title} ${host.version}: ${judged.length} programs of seed ${seed} for ${scenarios.length} rules, ${wrong.length} contradictions`);
const found = scenarios.map(({ rule }) => [`\`${rule}\``, ...columns.map((column) => String(judged.filter((one) => one.rule === rule && one.outcome === column).length))]);
if (values.rule === '') recordCheck('rules', `pnpm fuzz rules --engine ${name} --seed ${seed} --from ${from} --programs ${programs}`, `${judged.length} programs for ${scenarios.length} rules on ${host.title}: ${wrong.filter(({ outcome }) => outcome === 'false alarm').length} false alarms, ${wrong.filter(({ outcome }) => outcome === 'miss').length} misses, ${judged.filter(({ outcome }) => outcome.startsWith('abstained')).length} times the linter abstained`, true, [['rule', ...columns], ...found]);
process.exitCode = wrong.length === 0 ? 0 : 1;
