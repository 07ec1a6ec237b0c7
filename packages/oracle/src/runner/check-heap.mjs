// Runs in Node: every case is made in this process, the collector runs, and `checkCleanups()` is asked what is left. Where it says other than the
// header of the case, the collector is asked why: the registrations in question are taken back, and it shows what dies then.
import { checkCleanups, enableChecks, whyAlive } from 'reclaim/check';
import { collect } from 'reclaim/testing';

/** Chains take a round for each link, and a busy machine one or two more. */
const ROUNDS = 14;

/** @typedef {{ id: string, url: string, stem: string }} Job */
/** @typedef {{ registry: WeakRef<FinalizationRegistry<unknown>>, target: WeakRef<WeakKey>, token: { deref(): WeakKey | undefined } }} Registration */

/** @param {{ jobs: Job[], mark: string }} order */
export async function checkHeap({ jobs, mark }) {
  const checks = enableChecks({ mode: 'collect', perSite: Infinity });
  const registrations = watchRegistrations();
  const made = [];
  for (const job of jobs) made.push(await build(job, registrations));
  await collectOften();
  const { findings } = checkCleanups();
  await nextTask();
  const early = checks.findings().filter(({ kind, ms }) => kind === 'reachable' && ms === undefined);

  const trials = made.map((trial) => {
    const ofCase = ({ stack }) => stack.some((frame) => frame.includes(`/${trial.job.stem}-`));
    const mine = findings.filter(ofCase);
    return { ...trial, found: mine.filter(({ kind }) => kind === 'retained'), foundReachable: mine.filter(({ kind }) => kind === 'reachable'), alive: aliveOf(trial.refs), atOnce: early.some(ofCase) };
  });
  const doubtful = trials.filter(({ refs, alive, found }) => (alive === 0 ? found.length > 0 : found.length < refs.length));
  for (const trial of doubtful) {
    await nextTask(); // what was looked at would be kept by that
    trial.keptBy = trial.alive === 0 ? undefined : whyFirst(trial.refs);
    trial.othersAlive = othersOf(trial).filter(({ target }) => target.deref() !== undefined).length;
  }
  await nextTask();
  for (const { registered } of doubtful) for (const one of registered) takeBack(one);
  if (doubtful.length > 0) await collectOften();
  for (const trial of trials) {
    const { job, refs, error, alive, found, foundReachable, atOnce, keptBy, othersAlive } = trial;
    console.log(mark + JSON.stringify({
      id: job.id, objects: refs.length, alive, error, atOnce,
      paths: found.map(({ path }) => path),
      endsAtTarget: found.every(({ path, target }) => path.at(-1) === target || path.at(-1).endsWith(`: ${target}`) || isFunctionNamed(path.at(-1), target)),
      reachable: foundReachable.map(({ path }) => path),
      ...(doubtful.includes(trial) ? { doubt: { keptBy, othersAlive, aliveUnregistered: aliveOf(refs), othersAliveUnregistered: othersOf(trial).filter(({ target }) => target.deref() !== undefined).length } } : {}),
    }));
  }
}

function takeBack({ registry, token }) {
  const known = token.deref();
  if (known !== undefined) registry.deref()?.unregister(known);
}

const aliveOf = (refs) => refs.filter((ref) => ref.deref() !== undefined).length;

/** Targets that the case has registered beside those that it is about. */
function othersOf({ refs, registered }) {
  const judged = new Set(refs.map((ref) => ref.deref()));
  return registered.filter(({ target }) => target.deref() === undefined || !judged.has(target.deref()));
}

/** In a frame of its own, which is gone when anything is collected. */
function whyFirst(refs) {
  const alive = refs.map((ref) => ref.deref()).find((target) => typeof target === 'object' || typeof target === 'function');
  return alive === undefined ? undefined : whyAlive(alive);
}

/** `function close` as the inspector has it, `closure close at …` as the heap has it. */
function isFunctionNamed(step, target) {
  return target.startsWith('function') && new RegExp(`(?:^|: )(?:closure|function)${target.slice('function'.length)}(?: at |$)`, 'u').test(step);
}

const nextTask = () => new Promise((resolve) => { setTimeout(resolve, 0); });

async function collectOften() {
  for (let round = 0; round < ROUNDS; round++) await collect();
  await nextTask();
}

/** Every registration since the last call of `splice`, each with a token to take it back by. */
function watchRegistrations() {
  /** @type {Registration[]} */
  const registrations = [];
  const { register } = FinalizationRegistry.prototype;
  FinalizationRegistry.prototype.register = function (target, held, given) {
    const own = given === undefined ? {} : undefined;
    Reflect.apply(register, this, [target, held, given ?? own]);
    // What a case has for a token may lead to the target.
    registrations.push({ registry: new WeakRef(this), target: new WeakRef(target), token: own === undefined ? new WeakRef(given) : { deref: () => own } });
  };
  return registrations;
}

async function build(job, registrations) {
  registrations.length = 0;
  const refs = [];
  let error;
  try {
    const { instances } = await import(job.url);
    for (const module of instances) refs.push(await (module.make ?? module.default.make)({ release() {}, retain() {}, found() {}, left() {}, stop() {} }));
  } catch (thrown) {
    error = String(thrown);
  }
  return { job, refs, error, registered: registrations.splice(0) };
}
