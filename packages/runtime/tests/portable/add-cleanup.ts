import { addCleanup, atExit, beforeExit, type Cleanup, type CleanupOption, cleanupStats, externalBytes, keepAlive, onCleanupError, weak, type WeakPointer } from 'reclaim';
import { collect, collectUntil, equal, gone, nextTask, ok, test, throws } from './harness.ts';

/** Registers on a target that is garbage when this returns. */
function register<A>(cleanup: (arg: A) => void, arg: A extends CleanupOption ? never : A, times = 1): Cleanup[] {
  const target = { target: true };
  return Array.from({ length: times }, () => addCleanup(target, cleanup, arg));
}

/** The same on a target that lives, with weak references to what the registration holds. */
function registerPending(target: object): { handle: Cleanup; arg: WeakRef<object>; cleanup: WeakRef<object> } {
  const arg = {};
  const cleanup = (): void => {};
  return { handle: addCleanup(target, cleanup, arg), arg: new WeakRef(arg), cleanup: new WeakRef(cleanup) };
}

test('addCleanup: a cleanup runs once, with its argument', async () => {
  const got: string[] = [];
  register((arg) => { got.push(arg); }, 'argument');
  await collectUntil('the cleanup ran', () => got.length > 0);
  await collect();
  equal(got.join(), 'argument');
});

test('addCleanup: it does not run while the target is alive', async () => {
  const target = {};
  let ran = 0;
  addCleanup(target, () => { ran++; });
  await collect();
  equal(ran, 0);
  keepAlive(target);
});

test('addCleanup: three cleanups on one object all run', async () => {
  const got: number[] = [];
  const target = (): void => {
    const object = {};
    for (const number of [1, 2, 3]) addCleanup(object, (arg: number) => { got.push(arg); }, number);
  };
  target();
  await collectUntil('three cleanups ran', () => got.length >= 3);
  equal(got.sort().join(), '1,2,3');
});

test('addCleanup: objects that reference each other and die together are all cleaned up', async () => {
  let ran = 0;
  const pair = (): void => {
    const one: { other?: object } = {};
    const two = { other: one };
    one.other = two;
    for (const object of [one, two]) addCleanup(object, () => { ran++; });
  };
  pair();
  await collectUntil('both ran', () => ran === 2);
});

test('addCleanup: functions and unregistered symbols are targets, too', async () => {
  let ran = 0;
  const functionTarget = (): void => { addCleanup(function target() {}, () => { ran++; }); };
  functionTarget();
  const symbolTarget = (): void => { addCleanup(Symbol('target'), () => { ran++; }); };
  symbolTarget();
  await collectUntil('both ran', () => ran === 2);
});

test('addCleanup: no argument, undefined and null are legal arguments', async () => {
  const got: unknown[] = [];
  register((arg) => { got.push(arg); }, undefined);
  register((arg) => { got.push(arg); }, null);
  const without = (): void => { addCleanup({}, (...args: unknown[]) => { got.push(args.length === 1 ? args[0] : 'other'); }); };
  without();
  await collectUntil('three cleanups ran', () => got.length === 3);
  equal(got.map(String).sort().join(), 'null,undefined,undefined');
});

test('stop: prevents the cleanup, three times is harmless, and its siblings run', async () => {
  const got: string[] = [];
  const handles = register((arg) => { got.push(arg); }, 'ran', 5);
  for (const index of [1, 3]) {
    equal(handles[index]?.stop(), true);
    equal(handles[index]?.stop(), false);
    equal(handles[index]?.stop(), false);
    equal(handles[index]?.pending, false);
  }
  await collectUntil('three of five ran', () => got.length >= 3);
  await collect();
  equal(got.length, 3);
});

test('stop: prevents the cleanup of a target that is already dead', async () => {
  const handles: Cleanup[] = [];
  const pointers: WeakPointer<object>[] = [];
  const got: string[] = [];
  /** Whichever runs first stops the other, whose target died in the same collection. */
  const stopOther = (other: number): void => {
    const isDead = pointers[other]?.deref() === undefined;
    got.push(`${isDead ? 'dead' : 'alive'}, stopped: ${String(handles[other]?.stop())}`);
  };
  const make = (): void => {
    for (const other of [1, 0]) {
      const target = {};
      pointers.push(weak(target));
      handles.push(addCleanup(target, stopOther, other));
    }
  };
  make();
  await collectUntil('one of the two ran', () => got.length > 0);
  await collect();
  equal(got.join('; '), 'dead, stopped: true');
});

test('stop: after it ran is harmless and says so', async () => {
  let ran = 0;
  const [handle] = register(() => { ran++; }, 0);
  await collectUntil('it ran', () => ran === 1);
  equal(handle?.stop(), false);
  equal(handle?.pending, false);
});

test('stop: frees the cleanup and the argument at once', async () => {
  const target = {};
  const { handle, arg, cleanup } = registerPending(target);
  handle.stop();
  await gone(arg, 'the argument');
  await gone(cleanup, 'the cleanup');
  keepAlive([target, handle]);
});

test('a pending handle does not keep the target', async () => {
  let ran = 0;
  const handles = register(() => { ran++; }, 0);
  await collectUntil('it ran although its handle is held', () => ran === 1);
  equal(handles.length, 1);
});

test('run: runs it now, once in total, whoever comes first', async () => {
  const got: string[] = [];
  const target = {};
  const handle = addCleanup(target, (arg: string) => { got.push(arg); }, 'argument');
  equal(handle.run(), true);
  equal(handle.run(), false);
  equal(handle.stop(), false);
  await collect();
  equal(got.join(), 'argument');
  keepAlive(target);
});

test('run: after the collector ran it does nothing', async () => {
  let ran = 0;
  const [handle] = register(() => { ran++; }, 0);
  await collectUntil('it ran', () => ran === 1);
  equal(handle?.run(), false);
  equal(ran, 1);
});

test('run: a cleanup that calls run and stop of its own handle runs once', () => {
  const answers: boolean[] = [];
  const target = {};
  const holder: { handle?: Cleanup } = {};
  holder.handle = addCleanup(target, ({ handle }: { handle?: Cleanup }) => { answers.push(handle?.run() ?? true, handle?.stop() ?? true); }, holder);
  holder.handle.run();
  equal(answers.join(), 'false,false');
  keepAlive(target);
});

test('run: what the cleanup throws comes out, and it counts as settled', () => {
  const target = {};
  const handle = addCleanup(target, () => { throw new RangeError('from the cleanup'); });
  throws(() => handle.run(), RangeError, /from the cleanup/u);
  equal(handle.run(), false);
  keepAlive(target);
});

test('runAsync: waits for the cleanup, once in total', async () => {
  const got: string[] = [];
  const target = {};
  const handle = addCleanup(target, async (arg: string) => {
    await nextTask();
    got.push(arg);
  }, 'argument');
  const first = handle.runAsync();
  equal(handle.pending, false);
  equal(await handle.runAsync(), false);
  equal(await first, true);
  equal(handle.run(), false);
  equal(got.join(), 'argument');
  keepAlive(target);
});

test('runAsync: failures of both kinds reach the caller and nobody else, and are counted once', async () => {
  const errors: unknown[] = [];
  const before = onCleanupError((error) => { errors.push(error); });
  const { failed } = cleanupStats();
  const target = {};
  for (const cleanup of [() => { throw new RangeError('on purpose'); }, () => Promise.reject(new RangeError('on purpose'))]) {
    const reason: unknown = await addCleanup(target, cleanup).runAsync().then(() => 'it resolved', (error: unknown) => error);
    ok(reason instanceof RangeError, String(reason));
  }
  await nextTask();
  onCleanupError(before);
  equal(errors.length, 0);
  equal(cleanupStats().failed, failed + 2);
  keepAlive(target);
});

test('await using: asynchronous disposing waits for the cleanup', async () => {
  const { asyncDispose } = Symbol as { asyncDispose?: symbol };
  const target = {};
  let ran = 0;
  const handle = addCleanup(target, async () => {
    await nextTask();
    ran++;
  });
  if (asyncDispose) await (handle as unknown as Record<symbol, () => Promise<void>>)[asyncDispose]?.();
  else await handle.runAsync();
  equal(ran, 1);
  const { AsyncDisposableStack } = globalThis as { AsyncDisposableStack?: new () => { use(value: unknown): void; disposeAsync(): Promise<void> } };
  if (AsyncDisposableStack) {
    const stack = new AsyncDisposableStack();
    stack.use(addCleanup(target, async () => {
      await nextTask();
      ran++;
    }));
    await stack.disposeAsync();
    equal(ran, 2);
  }
  keepAlive(target);
});

test('addCleanup: an option in the place of the argument, or that is none, is an error and leaves no count behind', async () => {
  const before = cleanupStats();
  const register = addCleanup as (...args: readonly unknown[]) => unknown;
  let ran = 0;
  const count = (): void => { ran++; };
  const lookalike = { attach(): void {} };
  const make = (): void => {
    const target = {};
    for (const option of [atExit, beforeExit, externalBytes(1)]) {
      throws(() => register(target, count, option), TypeError, /an option must be after the argument: addCleanup\(target, cleanup, undefined, option\)/u);
    }
    for (const option of ['atExit', undefined, null, {}, { attach: 3 }, { attach() {} }, () => {}]) {
      throws(() => register(target, count, 1, atExit, option), TypeError, /an option must be atExit, beforeExit or externalBytes\(bytes\)/u);
    }
    // What merely looks like one is an argument like any other.
    (register(target, count, lookalike) as Cleanup).stop();
  };
  make();
  equal(cleanupStats().registered, before.registered + 1);
  equal(cleanupStats().pending, before.pending);
  await collect();
  equal(ran, 0);
});

test('cleanups that take long are spread over turns, and none is lost', async () => {
  const starts: number[] = [];
  let turn = 0;
  const ticking = (async () => {
    while (starts.length < 60) {
      await nextTask();
      turn++;
    }
  })();
  const take = (): void => {
    starts.push(turn);
    for (const end = Date.now() + 3; Date.now() < end;);
  };
  const make = (): void => {
    for (let index = 0; index < 60; index++) addCleanup({ index }, take);
  };
  make();
  await collectUntil('all ran', () => starts.length === 60);
  await ticking;
  // A slice is over after 4 ms, which are one or two of these.
  ok(new Set(starts).size >= 10, `they ran in ${String(new Set(starts).size)} turns`);
});

test('using: disposing runs it', () => {
  const { dispose } = Symbol as { dispose?: symbol };
  if (!dispose) return;
  let ran = 0;
  const target = {};
  const handle = addCleanup(target, () => { ran++; });
  (handle as unknown as Record<symbol, () => void>)[dispose]?.();
  equal(ran, 1);
  keepAlive(target);
});

test('errors: cleanups that throw or reject stop no other, and all go to the handler', async () => {
  const errors: string[] = [];
  let ran = 0;
  const before = onCleanupError((error) => { errors.push((error as Error).message); });
  for (let index = 0; index < 20; index++) {
    register((kind) => {
      ran++;
      if (kind === 0) throw new Error('thrown');
      // What an async function returns.
      if (kind === 1) return Promise.reject(new Error('rejected')) as unknown as undefined;
      return undefined;
    }, index % 3);
  }
  await collectUntil('all twenty ran', () => ran === 20);
  await nextTask();
  onCleanupError(before);
  equal(errors.filter((message) => message === 'thrown').length, 7);
  equal(errors.filter((message) => message === 'rejected').length, 7);
});

test('errors: setting a handler gives back the one before', () => {
  const handler = (): void => {};
  const before = onCleanupError(handler);
  equal(onCleanupError(before), handler);
  throws(() => onCleanupError(3 as never), TypeError, /must be a function or undefined; got 3/u);
});

test('cleanupStats: every cleanup is registered and then pending, stopped or run', () => {
  const before = cleanupStats();
  equal(before.supported, true);
  const target = {};
  const [stopped, run, failing] = [addCleanup(target, () => {}), addCleanup(target, () => {}), addCleanup(target, () => { throw new Error('on purpose'); })];
  equal(cleanupStats().pending, before.pending + 3, 'pending');
  stopped.stop();
  run.run();
  throws(() => failing.run(), Error, /on purpose/u);
  const after = cleanupStats();
  equal(after.registered, before.registered + 3, 'registered');
  equal(after.pending, before.pending, 'pending after');
  equal(after.stopped, before.stopped + 1, 'stopped');
  equal(after.ran, before.ran + 2, 'ran');
  equal(after.failed, before.failed + 1, 'failed');
  keepAlive(target);
});

test('a weak pointer is full while something keeps the object, and empty before its cleanup runs', async () => {
  let seen: unknown = 'not run';
  const make = (): void => {
    const target = { target: true };
    const pointer = weak(target);
    equal(pointer.deref(), target);
    addCleanup(target, (arg: { deref(): unknown }) => { seen = arg.deref(); }, pointer);
  };
  make();
  await collectUntil('the cleanup ran', () => seen !== 'not run');
  equal(seen, undefined);
});

test('100 000 registrations: none is lost', async () => {
  let ran = 0;
  const make = (): void => {
    for (let index = 0; index < 100_000; index++) addCleanup({ index }, () => { ran++; });
  };
  make();
  await collectUntil('all ran', () => ran === 100_000);
});

test('externalBytes: the cleanup runs as without, and is told nothing', async () => {
  let ran = 0;
  const make = (): void => {
    const target = {};
    addCleanup(target, () => { ran++; }, undefined, externalBytes(1 << 20));
    addCleanup(target, () => { ran++; }, undefined, externalBytes(0));
    addCleanup(target, () => { ran++; }, undefined, externalBytes(1e15)).stop();
  };
  make();
  await collectUntil('both ran', () => ran === 2);
});
