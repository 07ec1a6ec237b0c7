/**
 * `pnpm bench lint [share|files|growth …]`: how much time the plugin takes, as ratios that mean the same on any machine.
 * Marks what is over its bar; never part of the tests, for time is not a fact about the code.
 */
import { basename } from 'node:path';
import type { Linter } from 'eslint';
import { growthExponent, type Lint, mean, median, type Point, readingOf, RECOMMENDED_RULES, timeBesideCore, timeRules, timeWalk } from './measure.ts';
import { parse, setParents, VERSIONS } from './parse.ts';
import { filesThatKeep, registersNothing } from './real-files.ts';
import { CLOSURES_PER_REGISTRATION, SHAPES } from './shapes.ts';

const SHARE_BAR = 0.005;
const SHARE_AIM = 0.0005;
/** Of the whole lint: all files together, and the worst of them. */
const TOTAL_BAR = 0.06;
const WORST_BAR = 0.5;
/** Milliseconds. */
const STRICT_BAR = 10_000;
/** How often a file is linted: until these milliseconds are over. What a processor was used for is counted in ticks of up to four, so that a single run says little. */
const ENOUGH = 800;
const FEWEST_RUNS = 3;
const MOST_RUNS = 50;
const GROWTH_BAR = 1.15;
const SIZES = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];

const wanted = process.argv.slice(2);
const parts = { share, files, growth };
let failed = false;

console.log(`pnpm bench lint ${wanted.join(' ')}\n${VERSIONS}, ${process.platform} ${process.arch}`);
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
  const { from, path, text } = registersNothing();
  title(`${from} ${path}, ${megabytes(text)}: the plugin beside parse and scope analysis (bar ${percent(SHARE_BAR)}, aim ${percent(SHARE_AIM)})`);
  const before: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const parsed = parse(text, 'commonjs');
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

/** Where there is something to say, all rules together must not cost more than the rest of the lint anywhere, and a small part of it in all. */
function files(): void {
  title(
    `published files that make a registry or a WeakRef: all rules as a share of the whole lint with the ${RECOMMENDED_RULES} rules that ESLint recommends, parsing included (bars: ${percent(TOTAL_BAR)} of all files, ${percent(WORST_BAR)} of each; strict ${seconds(STRICT_BAR)} for each); time on a processor, means of ${FEWEST_RUNS} to ${MOST_RUNS} paired runs`,
  );
  const sums = { plugin: 0, others: 0 };
  const rows: Row[] = [];
  for (const { from, path, text } of filesThatKeep()) {
    const filename = basename(path);
    const reading = readingOf(text, filename);
    const name = `${from} ${path}`;
    if (reading === null) {
      line(name, 'does not parse');
      continue;
    }
    const timed = timeRuns(text, filename, reading);
    const plugin = mean(timed.map((run) => run.plugin));
    const others = mean(timed.map((run) => run.others));
    const strict = timeBesideCore(text, filename, reading, 'strict').plugin;
    const reports = timed[0]?.reports ?? 0;
    const row = { name, plugin, share: plugin / (plugin + others), strict };
    rows.push(row);
    sums.plugin += plugin;
    sums.others += others;
    line(
      name,
      `${percent(row.share)}  (${milliseconds(plugin)}, rest of the lint ${milliseconds(others)}), strict ${milliseconds(strict)}  (${kilobytes(text)}, ${reports} reports)`,
      row.share <= WORST_BAR && strict <= STRICT_BAR,
    );
  }
  const share = sums.plugin / (sums.plugin + sums.others);
  const shares = rows.map((row) => row.share);
  title(`${rows.length} files of ${new Set(rows.map(({ name }) => name.split(' ')[0])).size} packages`);
  line('all files together', `${percent(share)}  (${milliseconds(sums.plugin)}, rest of the lint ${milliseconds(sums.others)})`, share <= TOTAL_BAR);
  line('median of the shares', percent(median(shares)));
  const worst = rows.toSorted((a, b) => b.share - a.share)[0];
  if (worst) line('largest share', `${percent(worst.share)}  ${worst.name}`, worst.share <= WORST_BAR);
  const slowest = rows.toSorted((a, b) => b.strict - a.strict)[0];
  if (slowest) line('slowest in strict', `${milliseconds(slowest.strict)}  ${slowest.name}`, slowest.strict <= STRICT_BAR);
}

interface Row {
  readonly name: string;
  readonly plugin: number;
  readonly share: number;
  readonly strict: number;
}

/** The first run is thrown away: it compiles what the later ones run. */
function timeRuns(text: string, filename: string, reading: Linter.LanguageOptions): readonly Lint[] {
  timeBesideCore(text, filename, reading, 'recommended');
  const timed: Lint[] = [];
  let spent = 0;
  do {
    const run = timeBesideCore(text, filename, reading, 'recommended');
    spent += run.plugin + run.others;
    timed.push(run);
  } while (timed.length < MOST_RUNS && (timed.length < FEWEST_RUNS || spent < ENOUGH));
  return timed;
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

function seconds(value: number): string {
  return `${value / 1000} s`;
}

function kilobytes(text: string): string {
  return `${(text.length / 1e3).toPrecision(3)} kB`;
}

function megabytes(text: string): string {
  return `${(text.length / 1e6).toFixed(2)} MB`;
}
