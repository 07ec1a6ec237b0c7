/**
 * `pnpm fuzz`: programs that nobody wrote, judged by the linter and by a collector.
 *
 * Exits with 1 when a claim was contradicted.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { loadPluginLinter } from '../src/linter.ts';
import { GRAMMARS } from './arbitraries.ts';
import { campaign } from './campaign.ts';
import { failureText, saveFailure } from './failure.ts';
import { shrink } from './shrink.ts';
import { add, EMPTY_TALLY, tallyText } from './tally.ts';

const USAGE = `pnpm fuzz [--programs n] [--seed n] [--from n] [--grammar ${GRAMMARS.join('|')}] [--engine ${HOST_NAMES.join('|')}] [--no-shrink] [--failures n]

  --programs  how many (default 1000)
  --seed      which ones (default 1): the same seed gives the same programs
  --from      the number of the first one (default 0)
  --grammar   scopes (the first one, default) or language (all that the parser and the catalogue know)
  --engine    who judges (default node24)
  --failures  stop after so many (default 5)`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    programs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    engine: { type: 'string', default: 'node24' },
    grammar: { type: 'string', default: 'scopes' },
    failures: { type: 'string', default: '5' },
    shrink: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const [name] = parseNames(values.engine, HOST_NAMES);
  if (name === undefined) throw new Error(USAGE);
  const host = locateHost(name, (message) => console.error(message));
  const linter = await loadPluginLinter();
  const [programs, seed, from, limit] = [whole('programs'), whole('seed'), whole('from'), whole('failures')];
  const grammar = GRAMMARS.find((one) => one === values.grammar);
  if (grammar === undefined) throw new Error(`--grammar is one of ${GRAMMARS.join(', ')}, not "${values.grammar}"`);
  const started = performance.now();
  let tally = EMPTY_TALLY;
  for await (const batch of campaign({ grammar, seed, from, programs, host, linter })) {
    tally = add(tally, batch.tally);
    for (const failure of batch.failures) {
      const { judged, model } = values.shrink ? await shrink(failure.sample, failure.judged, linter, host) : { judged: failure.judged, model: failure.sample.value };
      const file = saveFailure(`${grammar === 'scopes' ? '' : `${grammar}-`}${name}-${seed}-${failure.index}`, judged, host);
      console.log(`\n${failureText({ seed, index: failure.index, judged, model }, host)}\nsaved as ${file}`);
    }
    console.error(tallyText(tally, performance.now() - started));
    if (tally.disagreed >= limit) break;
  }
  console.log(`\n${host.title} ${host.version}, seed ${seed}, programs ${from} to ${from + tally.programs - 1}\n${tallyText(tally, performance.now() - started)}`);
  process.exitCode = tally.disagreed === 0 ? 0 : 1;
}

function whole(option: 'programs' | 'seed' | 'from' | 'failures'): number {
  const value = Number(values[option]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${option} needs a whole number, not "${values[option]}"`);
  return value;
}
