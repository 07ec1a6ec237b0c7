/**
 * `pnpm fuzz same-truth --programs n --seed n --engines node22,node24,node26`: whether the engines do the same with the same programs.
 * The linter has no part in it. Exits with 1 when they do not, or when one outcome is rare.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames, type LocatedHost } from '@reclaim/engines';
import { programAt, subjectOf } from './program.ts';
import { recordCheck } from './proof.ts';
import { percent } from './tally.ts';
import { judge, judgeOnce, type Claimed, type Outcome } from './trial.ts';

const BATCH = 1000;
const { values } = parseArgs({ options: { engines: { type: 'string', default: 'node22,node24,node26' }, programs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '2026' } } });
const hosts = parseNames(values.engines, HOST_NAMES).map((name) => locateHost(name, (message) => console.error(message)));
const [programs, seed] = [Number(values.programs), Number(values.seed)];

const differing: string[] = [];
const counts = new Map<string, number>();
for (let from = 0; from < programs; from += BATCH) {
  const list = Array.from({ length: Math.min(BATCH, programs - from) }, (_, offset): Claimed => ({ ...subjectOf(`${seed}-${from + offset}`, programAt(seed, from + offset).value), findings: [] }));
  const truths: string[][] = [];
  for (const host of hosts) truths.push((await judgeOnce(list, host)).map(({ outcome }) => truthOf(outcome)));
  for (const [offset, one] of list.entries()) {
    const [first = '', ...others] = truths.map((all) => all[offset] ?? '');
    // Two objects may be an accident; eight alone are not.
    const same = others.every((other) => other === first) ? first : await sameAlone(one);
    if (same === null) differing.push(`program ${from + offset}: ${hosts.map(({ title }, index) => `${title} ${truths[index]?.[offset]}`).join(', ')}`);
    else counts.set(same, (counts.get(same) ?? 0) + 1);
  }
  console.error(`${from + list.length} programs, ${differing.length} not the same`);
}

const count = (truth: string): number => counts.get(truth) ?? 0;
const judged = count('kept alive') + count('died');
const result = `${programs} programs of seed ${seed} on ${hosts.map(({ title, version }) => `${title} (${version})`).join(', ')}: ${differing.length} differ; ${percent(count('kept alive'), judged)} were kept alive, ${percent(count('died'), judged)} died; ${count('kept by something else')} were kept by something else, ${count('does not run')} do not run`;
console.log([...differing, result].join('\n'));
recordCheck('same truth', `pnpm fuzz same-truth --programs ${programs} --seed ${seed} --engines ${values.engines}`, result, false);
const share = count('kept alive') / judged;
process.exitCode = differing.length === 0 && share >= 0.35 && share <= 0.65 ? 0 : 1;

async function sameAlone(one: Claimed): Promise<string | null> {
  const truths = new Set<string>();
  for (const host of hosts) truths.add(await truthAlone(one, host));
  const [only] = truths;
  return truths.size === 1 ? only ?? null : null;
}

async function truthAlone(one: Claimed, host: LocatedHost): Promise<string> {
  const [judgedAlone] = await judge([one], host);
  return judgedAlone ? truthOf(judgedAlone.outcome) : '';
}

/** Nothing is claimed of these programs, so that what stays alive is a miss. */
function truthOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'miss':
      return 'kept alive';
    case 'agreed':
      return 'died';
    case 'rooted':
      return 'kept by something else';
    case 'absent':
      return 'absent';
    case 'invalid':
      return 'does not run';
    case 'false alarm':
    case 'abstained':
      return `mixed (${outcome.truth})`;
  }
}
