/** `pnpm fuzz metamorphic --programs n --seed n`: exits with 1 when a change that changes nothing changed the claim. */
import { parseArgs } from 'node:util';
import { loadPluginLinter } from '../src/linter.ts';
import { metamorphoses } from './metamorphic.ts';
import { recordCheck } from './proof.ts';

const { values } = parseArgs({ options: { programs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' } } });
const { programs, changes, broken } = metamorphoses(Number(values.seed), Number(values.from), Number(values.programs), await loadPluginLinter());
const SHOWN = 3;
for (const { index, change, plain, changed, was, became } of broken.slice(0, SHOWN)) {
  console.log(`\nprogram ${index}, "${change}": "${was}" became "${became}"\n${plain.source}\n${changed.source}`);
}
const kinds = [...new Set(broken.map(({ change }) => change))].map((change) => {
  const list = broken.filter((one) => one.change === change);
  return `\n${change}: ${list.length} (${list.slice(0, SHOWN).map(({ index, was, became }) => `${index} ${was} -> ${became}`).join(', ')})`;
});
const result = `${programs} programs of seed ${values.seed}, ${changes} changes, ${broken.length} claims that should not be so`;
console.log(`${result}${kinds.join('')}`);
recordCheck('metamorphic', `pnpm fuzz metamorphic --programs ${programs} --seed ${values.seed} --from ${values.from}`, result);
process.exitCode = broken.length === 0 ? 0 : 1;
