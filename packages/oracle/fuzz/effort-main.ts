/**
 * `pnpm fuzz effort --programs n --seed n`: what the end of the search of `recommended` costs. In how many programs does `strict`,
 * which searches further, find something certain, and in how many of these does `recommended` say it?
 */
import { parseArgs } from 'node:util';
import { type Finding, loadPluginLinter } from '../src/linter.ts';
import { RULE } from './claim.ts';
import { programAt, subjectOf } from './program.ts';

const { values } = parseArgs({ options: { programs: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } } });
const [programs, seed] = [Number(values.programs), Number(values.seed)];
const linter = await loadPluginLinter();
const isCertain = ({ rule, messageId }: Finding): boolean => rule === RULE && messageId.startsWith('keepsTarget');

let certain = 0;
const missed: number[] = [];
for (let index = 0; index < programs; index++) {
  const { source, language } = subjectOf(String(index), programAt(seed, index).value);
  const { recommended, strict } = linter.lint(source, language);
  if (!strict.some(isCertain)) continue;
  certain++;
  if (!recommended.some(isCertain)) missed.push(index);
}
console.log(`${programs} programs of seed ${seed}: strict finds something certain in ${certain}, recommended in ${certain - missed.length} of them`);
if (missed.length > 0) console.log(`not in ${missed.join(', ')}`);
