// Runs inside the engine under judgement, so it is plain JavaScript that uses nothing but the language, timers and
// console: whatever it needs from the engine (how to collect) comes in as an argument.
//
// It prints one line for each case, after a mark that no case can know.

/** @typedef {{ id: string, url: string, needs?: string }} Job */
/** @typedef {{ released: number, retained: number, used: number, usedAfterRelease: number, stopped: number, releasedAfterStop: number, found: number, missed: number, left: number, stayed: number }} Counts */
/** @typedef {(native: object) => unknown} Scene */
/** @typedef {{ job: Job, refs: WeakRef<object>[], counts: Counts[], beforeCleanups: Scene[], later: Scene[], error?: string, absent?: string }} Trial */

/** A round counts only if a fresh object died in it; this many that do not, and nothing is believed any more. */
const MAX_BAD_ROUNDS = 12;
/**
 * Enough for chains, of which only the last object is seen: what the cleanup of another object frees dies one round
 * later, or two on a busy machine, because V8 runs the callbacks of thousands of registries in as many tasks.
 */
const MIN_GOOD_ROUNDS = 14;
/** The run ends when nothing has changed for this many good rounds. */
const QUIET_ROUNDS = 5;
const MAX_ROUNDS = 60;
/** A `make` or a `later` that returns a promise gets this long to settle it. */
const SCENE_TIMEOUT_MS = 5000;

/** A task of its own, which is what ends the "keep during job" list of `new WeakRef` and `deref`. */
const nextTask = (ms = 0) => new Promise((resolve) => { setTimeout(resolve, ms); });

/**
 * @param {{ jobs: Job[], mark: string, collect: () => unknown }} order
 */
export async function judgeCases({ jobs, mark, collect }) {
  const say = (message) => { console.log(mark + JSON.stringify(message)); };

  /** @type {Trial[]} */
  const trials = [];
  // Firefox keeps an object of the page, such as an EventTarget, for a WeakRef that only code can reach and the window cannot.
  globalThis[mark] = trials;
  for (const job of jobs) {
    trials.push(await build(job));
    await nextTask();
  }

  let failure = await collectUntilQuiet(trials, collect);
  if (failure === undefined && trials.some(({ later }) => later.length > 0)) {
    for (const trial of trials) await playLater(trial);
    failure = await collectUntilQuiet(trials, collect);
  }

  for (const trial of trials) {
    const { job, refs, counts, error, absent } = trial;
    if (absent !== undefined) say({ id: job.id, absent });
    else if (error !== undefined) say({ id: job.id, error });
    else if (failure !== undefined) say({ id: job.id, error: failure });
    else say({ id: job.id, objects: refs.map((ref, i) => ({ alive: ref.deref() !== undefined, ...counts[i] })) });
  }
}

/** @param {Job} job @returns {Promise<Trial>} */
async function build(job) {
  /** @type {Trial} */
  const trial = { job, refs: [], counts: [], beforeCleanups: [], later: [] };
  if (job.needs !== undefined && !exists(job.needs)) {
    trial.absent = job.needs;
    return trial;
  }
  try {
    // Every object comes from a module instance of its own: module-level variables are then those of a program that
    // makes one such object, and no object of a case can keep or free another.
    const { instances } = await import(job.url);
    for (const module of instances) {
      const { make, beforeCleanups, later } = { ...module.default, ...module };
      if (typeof make !== 'function') throw new Error('the case does not export make(native)');
      /** @type {Counts} */
      const counts = { released: 0, retained: 0, used: 0, usedAfterRelease: 0, stopped: 0, releasedAfterStop: 0, found: 0, missed: 0, left: 0, stayed: 0 };
      trial.refs.push(weakRefFrom(await withinTime('make', play(make, counts))));
      trial.counts.push(counts);
      if (beforeCleanups !== undefined) trial.beforeCleanups.push(beforeCleanups);
      if (later !== undefined) trial.later.push(later);
    }
  } catch (error) {
    trial.error = describe(error);
  }
  return trial;
}

/**
 * A frame of its own, gone before anything collects. Only the counters are kept, not `native`: a case may hang its
 * objects on `native`, and the judge must not be what keeps them.
 * @param {Scene} scene @param {Counts} counts
 */
function play(scene, counts) {
  return scene({
    release() {
      counts.released++;
      if (counts.stopped > 0) counts.releasedAfterStop++;
    },
    retain() { counts.retained++; },
    use() {
      counts.used++;
      if (counts.released > 0) counts.usedAfterRelease++;
    },
    stop() { counts.stopped++; },
    found(value) {
      counts.found++;
      if (value === undefined || value === null || value === false) counts.missed++;
    },
    left(put, left) {
      counts.left++;
      if (left >= put) counts.stayed++;
    },
  });
}

/** What the program does once the collector has had its turn. @param {Trial} trial */
async function playLater(trial) {
  try {
    for (const [index, later] of trial.later.entries()) {
      await withinTime('later', play(later, trial.counts[index]));
      await nextTask();
    }
  } catch (error) {
    trial.error ??= describe(error);
  }
}

/** The moment in which objects are gone and no cleanup has run yet. @param {Trial[]} trials */
function playBeforeCleanups(trials) {
  for (const trial of trials) {
    try {
      for (const [index, scene] of trial.beforeCleanups.entries()) play(scene, trial.counts[index]);
    } catch (error) {
      trial.error ??= describe(error);
    }
  }
}

function weakRefFrom(value) {
  if (!(value instanceof WeakRef)) throw new Error('make(native) did not return a WeakRef');
  return value;
}

function withinTime(name, value) {
  if (typeof value?.then !== 'function') return value;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name}(native) returned a promise that is pending after ${SCENE_TIMEOUT_MS} ms`)), SCENE_TIMEOUT_MS);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}

/**
 * Collects until everything is as dead as it gets. Returns why the result means nothing, if it means nothing.
 * @param {Trial[]} trials @param {() => unknown} collect
 * @returns {Promise<string | undefined>}
 */
async function collectUntilQuiet(trials, collect) {
  const canaries = canaryCage();
  let good = 0;
  let bad = 0;
  let quiet = 0;
  let before = '';
  for (let round = 0; round < MAX_ROUNDS; round++) {
    canaries.hatch();
    await nextTask();
    scrubStack();
    await new Promise((resolve, reject) => {
      // From a timer callback: here the stack is as short as it gets, so a collector that scans it conservatively
      // finds nothing of the cases there.
      setTimeout(async () => {
        try {
          await collect();
          playBeforeCleanups(trials);
          resolve(undefined);
        } catch (error) {
          reject(error);
        }
      }, 0);
    });
    // Cleanups are tasks. That of the canary tells that they had their turn.
    for (let turn = 0; turn < 20 && !canaries.cleaned(); turn++) await nextTask(turn < 4 ? 0 : 5);
    for (let turn = 0; turn < 5; turn++) await nextTask(2);

    if (!canaries.cleaned() || !canaries.dead()) {
      good = 0;
      quiet = 0;
      if (++bad >= MAX_BAD_ROUNDS) return `the collector did not even collect the canary (${bad} of ${round + 1} rounds)`;
      continue;
    }
    good++;
    // Looking at a WeakRef keeps its object until the end of this task; the next collection is in another.
    const now = stateOf(trials);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    if (good >= MIN_GOOD_ROUNDS && quiet >= QUIET_ROUNDS) return undefined;
  }
  return `objects were still dying after ${MAX_ROUNDS} rounds`;
}

/** @param {Trial[]} trials */
function stateOf(trials) {
  let state = '';
  for (const { refs, counts } of trials) {
    for (const ref of refs) state += ref.deref() === undefined ? 'd' : 'a';
    for (const { released } of counts) state += released;
  }
  return state;
}

/** One object a round that only a WeakRef and a registry know, made and let go of the way the cases do it. */
function canaryCage() {
  let ref = new WeakRef({});
  let current = 0;
  const heard = new Set();
  const registry = new FinalizationRegistry((id) => { heard.add(id); });
  const make = () => {
    const canary = { song: current };
    registry.register(canary, current);
    return new WeakRef(canary);
  };
  return {
    hatch() { current++; ref = make(); },
    cleaned: () => heard.has(current),
    dead: () => ref.deref() === undefined,
  };
}

/** Overwrites what earlier calls left on the machine stack, which JavaScriptCore scans word by word. */
function scrubStack(depth = 64) {
  const junk = [depth, depth + 0.5, `${depth}`, { depth }];
  return depth === 0 ? junk.length : scrubStack(depth - 1) + junk.length;
}

function exists(name) {
  let value = globalThis;
  for (const part of name.split('.')) {
    value = value?.[part];
    if (value === undefined) return false;
  }
  return true;
}

function describe(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
