/** The text of the program that one host runs, with and without `externalBytes`. It has no API of a host but those it asks for. */

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

/** `reclaim.mjs` must lie beside it. */
export function programFor(mark: string, told: boolean): string {
  return `
import { addCleanup, externalBytes } from './reclaim.mjs';
const { process, setImmediate } = globalThis;
const resident = () => process?.memoryUsage?.().rss ?? 0;
const turn = () => new Promise((resolve) => setImmediate ? setImmediate(resolve) : setTimeout(resolve, 0));
let [outstanding, peak, most, spent] = [0, 0, 0, 0];
const release = (bytes) => { outstanding -= bytes; };
const before = resident();
const start = performance.now();
for (let made = 0; made < ${WRAPPERS}; made += ${A_TURN}) {
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
console.log(${JSON.stringify(mark)} + JSON.stringify({ peak, resident: most, registration: spent * 1000 / ${WRAPPERS}, milliseconds: performance.now() - start }));
`;
}
