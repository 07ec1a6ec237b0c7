/**
 * `pnpm bench soak [--seconds 180] [--engines node20,node22,node24,node26,bun,deno]`: everything in the package under a load that does not end, 300 objects
 * a turn and a full collection every five seconds, beside one native registry, which is all that a program could do better.
 *
 * Exits with 1 when 50 turns after a collection more than twice as many deaths are to be heard of as the native registry has then, when
 * one is lost or told twice, or when a turn has more than 10 ms that are ours. Of the time of a turn only that counts in which its thread had a
 * processor (Node 20 tells it of the process, Deno in steps of 10 ms), and neither what the native registry
 * takes for as many callbacks, nor what the engine takes to move a large `Map` into a smaller table and to collect (Node tells when it did).
 */
import { parseArgs } from 'node:util';
import { ENGINE_NAMES, locateEngine, parseNames } from '@reclaim/engines';
import { findingsOf, soakLoad, stallsOf, wordsFor } from './load-soak.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '180' }, engines: { type: 'string', default: ENGINE_NAMES.join(',') } } });
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error(`--seconds must be a number above 0; got ${values.seconds}`);

for (const name of parseNames(values.engines, ENGINE_NAMES)) {
  const engine = locateEngine(name, (message) => console.error(message));
  const control = await soakLoad(engine, { contender: 'control', seconds: Math.min(seconds, 10), everySeconds: 5 });
  console.log(`${engine.title} ${engine.version}, one native registry: ${wordsFor(control, control)}`);
  const ours = await soakLoad(engine, { contender: 'reclaim', seconds, everySeconds: 5 });
  console.log(`${engine.title} ${engine.version}, reclaim: ${wordsFor(ours, control)}`);
  for (const finding of [...findingsOf(ours, control), ...stallsOf(ours, control)]) {
    console.log(`  not met: ${finding}`);
    process.exitCode = 1;
  }
}
