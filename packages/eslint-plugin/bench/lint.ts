/**
 * `pnpm bench:lint [share|files|growth …]`: how much time the plugin takes, as ratios that mean the same on any machine.
 * Marks what is over its bar; never part of the tests, for time is not a fact about the code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../wild/fetch.ts';
import { growthExponent, median, type Point, RECOMMENDED_RULES, timeBesideCore, timeRules, timeWalk } from './measure.ts';
import { parse, setParents, VERSIONS } from './parse.ts';
import { REGISTERS_NOTHING, type RealFile, WITH_REGISTRATIONS } from './real-files.ts';
import { CLOSURES_PER_REGISTRATION, SHAPES } from './shapes.ts';

const SHARE_BAR = 0.005;
const SHARE_AIM = 0.0005;
const FILE_BAR = 1;
const LINT_BAR = 0.1;
const GROWTH_BAR = 1.15;
const SIZES = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];

const wanted = process.argv.slice(2);
const parts = { share, files, growth };
let failed = false;

console.log(`pnpm bench:lint ${wanted.join(' ')}\n${VERSIONS}, ${process.platform} ${process.arch}`);
try {
  for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) run();
} catch (error) {
  // What ESLint adds to an error, the node it was at, prints as the whole tree.
  console.log(error instanceof Error ? error.stack : error);
  failed = true;
}
process.exitCode = failed ? 1 : 0;

/** A file that has nothing for the plugin must cost next to nothing. */
function share(): void {
  const runs = 3;
  const text = read(REGISTERS_NOTHING);
  title(`${nameOf(REGISTERS_NOTHING)}, ${megabytes(text)}: the plugin beside parse and scope analysis (bar ${percent(SHARE_BAR)}, aim ${percent(SHARE_AIM)})`);
  const before: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const parsed = parse(text, REGISTERS_NOTHING.sourceType);
    before.push(performance.now() - started);
    setParents(parsed);
    first.push(timeRules(parsed, 'recommended').milliseconds);
    for (let again = 0; again < 50; again++) later.push(timeRules(parsed, 'recommended').milliseconds);
  }
  const whole = median(before);
  const cold = Math.max(...first);
  line(`parse + scope analysis, median of ${runs}`, milliseconds(whole));
  line(`plugin, slowest first run on a fresh tree (of ${runs})`, `${milliseconds(cold)}  ${percent(cold / whole)}`, cold / whole <= SHARE_BAR);
  line(`plugin, median of ${later.length}`, `${milliseconds(median(later))}  ${percent(median(later) / whole)}`, median(later) / whole <= SHARE_BAR);
}

/** Where there is something to say, it must not cost more than a rule that everybody has on, and next to nothing in the whole lint. */
function files(): void {
  const runs = 7;
  title(
    `files with registrations: all ten rules beside core no-unused-vars (bar ${FILE_BAR}) and beside a lint with the ${RECOMMENDED_RULES} rules that ESLint recommends, parsing included (bar ${percent(LINT_BAR)} for all files); one lint, timed by ESLint, medians of ${runs}`,
  );
  for (const config of ['recommended', 'strict'] as const) {
    console.log(`  ${config}`);
    const sums = { plugin: 0, core: 0, others: 0 };
    for (const file of WITH_REGISTRATIONS) {
      const text = read(file);
      // The first one is thrown away: it compiles the rules, which happens once however many files there are.
      const timed = Array.from({ length: runs + 1 }, () => timeBesideCore(text, file.sourceType, config)).slice(1);
      const plugin = median(timed.map((run) => run.plugin));
      const core = median(timed.map((run) => run.core));
      const others = median(timed.map((run) => run.others));
      sums.plugin += plugin;
      sums.core += core;
      sums.others += others;
      line(nameOf(file), `${ratio(plugin / core)}  (${milliseconds(plugin)} / ${milliseconds(core)}), ${percent(plugin / others)} of the lint  (${megabytes(text)}, ${String(timed[0]?.reports)} reports)`, config === 'recommended' ? plugin / core <= FILE_BAR : undefined);
    }
    line('all files together', `${ratio(sums.plugin / sums.core)}  (${milliseconds(sums.plugin)} / ${milliseconds(sums.core)}), ${percent(sums.plugin / sums.others)} of the lint`, config === 'recommended' ? sums.plugin / sums.others <= LINT_BAR : undefined);
  }
}

/**
 * Twice the program, twice the time. What a walk over all nodes takes more than that is the machine's: a large tree is no longer in the
 * caches of the processor, and the collector has more to copy. Only what is above the walk is the plugin's.
 */
function growth(): void {
  title(
    `generated files of ${SIZES[0]} to ${SIZES.at(-1)} closures, a registration for every ${CLOSURES_PER_REGISTRATION}: exponent of growth, without that by which a mere walk over the tree grows faster than the tree (bar ${GROWTH_BAR})`,
  );
  for (const shape of SHAPES) {
    for (const leaks of [true, false]) {
      for (const config of ['recommended', 'strict'] as const) {
        const points: Point[] = [];
        const walks: Point[] = [];
        let reports = 0;
        for (const size of SIZES) {
          const parsed = parse(shape.text(size, size / CLOSURES_PER_REGISTRATION, leaks), 'module');
          setParents(parsed);
          const timed = Array.from({ length: runsFor(size) }, () => ({ ...timeRules(parsed, config), walk: timeWalk(parsed) }));
          walks.push({ size, milliseconds: median(timed.map((run) => run.walk)) });
          points.push({ size, milliseconds: median(timed.map((run) => run.milliseconds)) });
          reports = timed[0]?.reports ?? 0;
          if ((points.at(-1)?.milliseconds ?? 0) > 60_000) break;
        }
        const plain = growthExponent(points);
        const walk = growthExponent(walks);
        const exponent = plain - walk + 1;
        const details = `plain ${plain.toFixed(2)}, walk ${walk.toFixed(2)}: ${points.map((point) => point.milliseconds.toFixed(0)).join(' ')} ms, last three ${growthExponent(points.slice(-3)).toFixed(2)}, ${reports} reports`;
        line(`${shape.name}, ${leaks ? 'leaking' : 'safe'}, ${config}`, `${exponent.toFixed(2)}  (${details})`, exponent <= GROWTH_BAR && points.length === SIZES.length);
      }
    }
  }
}

/** Small programs are timed more often: a pause of the collector weighs more there. */
function runsFor(size: number): number {
  return size <= 4000 ? 9 : size <= 16_000 ? 5 : 3;
}

function read({ from, path }: RealFile): string {
  return readFileSync(join(fetchPackage(from), path), 'utf8');
}

function nameOf({ from, path }: RealFile): string {
  return `${from} ${path}`;
}

function title(text: string): void {
  console.log(`\n${text}`);
}

function line(what: string, value: string, isMet?: boolean): void {
  if (isMet === false) failed = true;
  const mark = isMet === undefined ? ' ' : isMet ? '✓' : '✗';
  console.log(`  ${mark} ${what}: ${value}`);
}

function milliseconds(value: number): string {
  return `${value.toPrecision(3)} ms`;
}

function percent(value: number): string {
  return `${(value * 100).toPrecision(2)} %`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function megabytes(text: string): string {
  return `${(text.length / 1e6).toFixed(2)} MB`;
}
