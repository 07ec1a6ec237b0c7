/** `pnpm fuzz wild --programs n --seed n`: exits with 1 when a rule threw. */
import { parseArgs } from 'node:util';
import { loadPluginLinter } from '../src/linter.ts';
import { recordCheck } from './proof.ts';
import { runWild } from './wild.ts';

const { values } = parseArgs({ options: { programs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } });
const { programs, reported, crashes } = runWild(Number(values.seed), Number(values.programs), await loadPluginLinter());
for (const { source, error } of crashes.slice(0, 3)) console.log(`${source}\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
const result = `${programs} programs that nobody would write, something reported in ${reported} of them: ${crashes.length} exceptions`;
console.log(result);
recordCheck('wild', `pnpm fuzz wild --programs ${programs} --seed ${values.seed}`, result);
process.exitCode = crashes.length === 0 ? 0 : 1;
