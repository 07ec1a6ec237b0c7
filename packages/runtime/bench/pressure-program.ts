/** What one host does under pressure, with and without `externalBytes`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocatedHost, runModule } from '@reclaim/engines';
import { bundleOf } from '../size/bundles.ts';

export interface Pressure {
  /** Bytes of targets whose cleanup has not run, at the worst. */
  readonly peak: number;
  /** How much more memory the process has resident at the worst; 0 where the host does not tell. */
  readonly resident: number;
  /** A registration, in microseconds. */
  readonly registration: number;
  readonly milliseconds: number;
}

/** What a wrapper stands for. */
export const BYTES: number = 4 * 2 ** 20;
export const WRAPPERS = 20_000;
/** Made before the event loop gets its turn. */
const A_TURN = 10;

/** Puts beside the programs what they import. */
export async function preparePressure(folder: string): Promise<void> {
  writeFileSync(join(folder, 'reclaim.mjs'), await bundleOf(['addCleanup', 'externalBytes']));
}

export async function pressureOn(host: LocatedHost, folder: string, told: boolean, wrappers: number = WRAPPERS): Promise<Pressure> {
  const { lines: [line], failure, errors } = await runModule(host, { folder, timeoutMs: 300_000, source: (mark) => programFor(mark, told, wrappers) });
  if (line === undefined || failure !== undefined) throw new Error(`${host.title}: ${failure ?? 'it said nothing'}\n${errors}`);
  return JSON.parse(line) as Pressure; // printed by our own program
}

/** It has no API of a host but those it asks for. */
function programFor(mark: string, told: boolean, wrappers: number): string {
  return `
import { addCleanup, externalBytes } from './reclaim.mjs';
const { process, setImmediate } = globalThis;
const resident = () => process?.memoryUsage?.().rss ?? 0;
const turn = () => new Promise((resolve) => setImmediate ? setImmediate(resolve) : setTimeout(resolve, 0));
let [outstanding, peak, most, spent] = [0, 0, 0, 0];
const release = (bytes) => { outstanding -= bytes; };
const before = resident();
const start = performance.now();
for (let made = 0; made < ${wrappers}; made += ${A_TURN}) {
  for (let index = 0; index < ${A_TURN}; index++) {
    const wrapper = { made };
    outstanding += ${BYTES};
    const started = performance.now();
    addCleanup(wrapper, release, ${BYTES}${told ? `, externalBytes(${BYTES})` : ''});
    spent += performance.now() - started;
  }
  peak = Math.max(peak, outstanding);
  if (made % 500 === 0) most = Math.max(most, resident() - before);
  await turn();
}
console.log(${JSON.stringify(mark)} + JSON.stringify({ peak, resident: most, registration: spent * 1000 / ${wrappers}, milliseconds: performance.now() - start }));
`;
}
