/** What registering and releasing cost, and what both leave behind. */
import { create, drop } from 'gc-hook';
import { register as registerAtExit, unregister as unregisterAtExit } from 'on-exit-leak-free';
import { addCleanup, keepAlive } from 'reclaim';
import weakNapi from 'weak-napi';
import { bytes, collect, type Contenders, type Measures, nanoseconds, nextTask, objects, rounds } from '../measure.ts';

interface Held {
  fn: ((arg: unknown) => void) | undefined;
  arg: unknown;
}

let ran = 0;
const cleanup = (): void => {
  ran++;
};

// What people write by hand.
const registry = new FinalizationRegistry<Held>(({ fn, arg }) => fn?.(arg));

const RAW = 'register(o, {fn, arg})';
const TOKEN = 'register(o, {fn, arg}, token)';

function registerRaw(target: object, arg: unknown): Held {
  const held = { fn: cleanup, arg };
  registry.register(target, held);
  return held;
}

function registerWithToken(target: object, arg: unknown): Held {
  const held = { fn: cleanup, arg };
  registry.register(target, held, held);
  return held;
}

const COUNT = 100_000;

function registering(add: (target: object, arg: unknown) => unknown, count: number = COUNT): () => Promise<Measures> {
  return () => rounds(() => {
    const targets = objects(count);
    const handles = new Array<unknown>(count);
    let time = 0;
    const size = bytes(count, () => {
      time = nanoseconds(count, () => {
        for (let index = 0; index < count; index++) handles[index] = add(targets[index] as object, index);
      });
      return [targets, handles];
    });
    return { ns: time, bytes: size };
  });
}

/** Those that look through a list of all registrations when one goes are given a shorter one. */
const FEWER = 2_000;

export const register: Contenders = {
  [RAW]: registering(registerRaw),
  'addCleanup': registering((target, arg) => addCleanup(target, cleanup, arg)),
  'gc-hook, token: false': registering((target, arg) => create({ arg }, cleanup, { return: target, token: false })),
  [TOKEN]: registering(registerWithToken),
  'gc-hook': registering((target, arg) => create({ arg }, cleanup, { return: target as { arg: unknown } })),
  'on-exit-leak-free': registering((target) => { registerAtExit(target, cleanup); }, FEWER),
  'weak-napi': registering((target) => weakNapi(target, cleanup), FEWER),
};

function releasing<Handle>(add: (target: object, arg: unknown) => Handle, release: (handle: Handle) => void, count: number = COUNT): () => Promise<Measures> {
  return () => rounds(() => {
    const targets = objects(count);
    const handles = targets.map((target, index) => add(target, index));
    const ns = nanoseconds(count, () => {
      for (const handle of handles) release(handle);
    });
    keepAlive(targets);
    return { ns };
  });
}

export const stop: Contenders = {
  'unregister(token)': releasing(registerWithToken, (token) => { registry.unregister(token); }),
  'Cleanup.stop()': releasing((target, arg) => addCleanup(target, cleanup, arg), (handle) => { handle.stop(); }),
  'gc-hook drop': releasing((target, arg) => {
    const held = { arg };
    create(held, cleanup, { return: target as { arg: unknown } });
    return held;
  }, drop),
  'on-exit-leak-free unregister': releasing((target) => {
    registerAtExit(target, cleanup);
    return target;
  }, unregisterAtExit, FEWER),
};

const CHURN = 300_000;

function churning(addAndRelease: (target: object, arg: unknown) => void): () => Measures {
  return () => {
    const target = {};
    for (let index = 0; index < 1000; index++) addAndRelease(target, index);
    let time = 0;
    const left = bytes(1, () => {
      time = nanoseconds(CHURN, () => {
        for (let index = 0; index < CHURN; index++) addAndRelease(target, index);
      });
      return target;
    });
    return { ns: time, 'kB left': left / 1000 };
  };
}

/** Add and release on one object that lives on. */
export const churn: Contenders = {
  'register, unregister': churning((target, arg) => {
    registry.unregister(registerWithToken(target, arg));
  }),
  'register, blank the record': churning((target, arg) => {
    const held = registerRaw(target, arg);
    held.fn = held.arg = undefined;
  }),
  'addCleanup, stop': churning((target, arg) => {
    addCleanup(target, cleanup, arg).stop();
  }),
  'gc-hook, drop': churning((target, arg) => {
    const held = { arg };
    create(held, cleanup, { return: target as { arg: unknown } });
    drop(held);
  }),
};

const DYING = 1_000_000;

function draining(add: (target: object, arg: unknown) => unknown): () => Promise<Measures> {
  return async () => {
    ran = 0;
    registerAll(add);
    // The collector's own pause is over when this returns; what follows is the callbacks.
    collect();
    const start = performance.now();
    let [last, longest] = [start, 0];
    while (ran < DYING && last - start < 60_000) {
      await nextTask();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return { 'longest stall, ms': longest, 'total, ms': last - start, lost: DYING - ran };
  };
}

/** In a function of its own, so that no target is on the stack of the caller. */
function registerAll(add: (target: object, arg: unknown) => unknown): void {
  for (const target of objects(DYING)) add(target, 0);
}

export const drain: Contenders = {
  [RAW]: draining(registerRaw),
  'addCleanup': draining((target, arg) => addCleanup(target, cleanup, arg)),
  [TOKEN]: draining(registerWithToken),
  'gc-hook': draining((target, arg) => create({ arg }, cleanup, { return: target as { arg: unknown } })),
};
