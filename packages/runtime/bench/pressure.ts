/**
 * `pnpm bench pressure`: small objects that stand for large memory elsewhere, made faster than a collector that does not know of it would come.
 * How much is outstanding at the worst, with `externalBytes` and without, and what the option costs.
 *
 *   --engines node22,bun   some of the hosts, the browsers among them
 *   --runs 3               of which the medians are printed
 *
 * Exits with 1 when the peak is not at least 20 times lower with it on Node 22, 24, 26 or Bun.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { HOST_NAMES, locateHost, parseNames, type HostName, type LocatedHost } from '@reclaim/engines';
import { short } from './aims.ts';
import { type Measures, mediansOf } from './measure.ts';
import { BYTES, preparePressure, type Pressure, pressureOn, WRAPPERS } from './pressure-program.ts';

const AIM = 20;
const AIMED_AT: readonly HostName[] = ['node22', 'node24', 'node26', 'bun'];

const { values } = parseArgs({ options: { engines: { type: 'string', default: AIMED_AT.join(',') }, runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs must be a number of runs; got ${values.runs}`);

const folder = mkdtempSync(join(tmpdir(), 'reclaim-pressure-'));
try {
  await preparePressure(folder);
  console.log(`${WRAPPERS} wrappers of ${BYTES / 2 ** 20} MiB, medians of ${runs}\n`);
  console.log(styleText('dim', `${'host'.padEnd(26)}${'peak without'.padStart(14)}${'with'.padStart(12)}${'lower'.padStart(10)}${'resident'.padStart(16)}${'a registration'.padStart(20)}`));
  for (const name of parseNames(values.engines, HOST_NAMES)) {
    const host = locateHost(name, (message) => console.error(message));
    const without = await measure(host, false);
    const told = await measure(host, true);
    const lower = without.peak / told.peak;
    const met = !AIMED_AT.includes(name) || lower >= AIM;
    if (!met) process.exitCode = 1;
    const line = [
      `${host.title} ${host.version}`.padEnd(26), gigabytes(without.peak).padStart(14), gigabytes(told.peak).padStart(12), `${short(lower)} x`.padStart(10),
      `${short(without.resident / 1e6)} → ${short(told.resident / 1e6)} MB`.padStart(16), `${short(without.registration)} → ${short(told.registration)} µs`.padStart(20),
    ].join('');
    console.log(met ? line : styleText('red', `${line}  not met: at least ${AIM} x`));
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function measure(host: LocatedHost, told: boolean): Promise<Pressure> {
  const measured: Measures[] = [];
  for (let run = 0; run < runs; run++) measured.push({ ...await pressureOn(host, folder, told) });
  return mediansOf(measured) as unknown as Pressure; // the names are those of the program
}

function gigabytes(bytes: number): string {
  return `${short(bytes / 1e9)} GB`;
}
