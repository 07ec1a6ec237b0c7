/**
 * `pnpm bench collected [--repetitions 10000] [--engines node24,bun,deno]`: how often `collected()` says of an object that nothing keeps that it
 * leaks. The objects are made and let go of in all the ways that `SHAPES` knows. Exits with 1 when it does so once.
 */
import { parseArgs } from 'node:util';
import { ENGINE_NAMES, locateEngine, parseNames } from '@reclaim/engines';
import { soak, wordsFor } from './collected-soak.ts';

const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '10000' }, engines: { type: 'string', default: 'node24,bun,deno' } } });
const repetitions = Number(values.repetitions);
if (!Number.isInteger(repetitions) || repetitions < 1) throw new Error(`--repetitions must be a whole number; got ${values.repetitions}`);

for (const name of parseNames(values.engines, ENGINE_NAMES)) {
  const engine = locateEngine(name, (message) => console.error(message));
  const result = await soak(engine, repetitions);
  console.log(`${engine.title} ${engine.version}: ${wordsFor(result)}`);
  if (result.failures.length > 0 || result.collected !== repetitions) process.exitCode = 1;
}
