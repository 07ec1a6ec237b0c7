import { addCleanup, AsyncWeakCache, keepAlive } from 'reclaim';
import { collect, collectUntil, equal, nextTask, ok, test, throws } from './harness.ts';

interface Value { key: string }

async function rejects(promise: Promise<unknown>, message: string): Promise<void> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  ok(error instanceof Error && error.message === message, `expected a rejection with ${message}, got ${String(error)}`);
}

/** Creations that wait until they are told how they end. */
function controlled() {
  const open: { key: string; signal: AbortSignalLike | undefined; resolve: (value: Value) => void; reject: (error: Error) => void }[] = [];
  const cache = new AsyncWeakCache<string, Value>({
    create: (key, { signal }) => new Promise<Value>((resolve, reject) => { open.push({ key, signal, resolve, reject }); }),
  });
  return { cache, open };
}

interface AbortSignalLike { readonly aborted: boolean }
interface AbortControllerLike { readonly signal: never; abort(reason?: unknown): void }

function newController(): AbortControllerLike {
  return new (globalThis as unknown as { AbortController: new () => AbortControllerLike }).AbortController();
}

test('AsyncWeakCache: concurrent gets share one creation, and a collection in between loses nothing', async () => {
  const { cache, open } = controlled();
  const waiting = [cache.get('key'), cache.get('key'), cache.get('key')];
  await nextTask();
  equal(open.length, 1);
  open[0]?.resolve({ key: 'key' });
  await collect();
  const values = await Promise.all(waiting);
  ok(values.every((value) => value === values[0]), 'all have one value');
  equal(await cache.get('key'), values[0]);
  equal(cache.peek('key'), values[0]);
  equal(cache.size, 1);
  keepAlive(values);
});

test('AsyncWeakCache: a dropped value goes and is created again', async () => {
  let created = 0;
  const cache = new AsyncWeakCache<string, Value>({ create: (key) => { created++; return Promise.resolve({ key }); } });
  let died = 0;
  // Several, for JavaScriptCore may take the last one that was awaited for alive; and by a cleanup, for to look at a value keeps it.
  for (const key of ['key', 'b', 'c', 'd', 'e']) {
    await cache.get(key).then((value) => { if (key === 'key') addCleanup(value, () => { died++; }); });
  }
  await collectUntil('the value went', () => died === 1);
  equal(cache.has('key'), false);
  await cache.get('key');
  equal(created, 6);
});

test('AsyncWeakCache: a failure reaches all who wait and leaves nothing behind', async () => {
  const { cache, open } = controlled();
  const waiting = [cache.get('key'), cache.get('key')];
  await nextTask();
  open[0]?.reject(new Error('no luck'));
  for (const promise of waiting) await rejects(promise, 'no luck');
  equal(cache.has('key'), false);
  const again = cache.get('key');
  await nextTask();
  equal(open.length, 2);
  const value = { key: 'key' };
  open[1]?.resolve(value);
  equal(await again, value);
});

test('AsyncWeakCache: a create that throws at once rejects', async () => {
  const cache = new AsyncWeakCache<string, Value>({ create: () => { throw new Error('at once'); } });
  await rejects(cache.get('key'), 'at once');
  equal(cache.size, 0);
});

test('AsyncWeakCache: aborting one caller leaves the others; the last one aborts the creation', async () => {
  const { cache, open } = controlled();
  const [one, two] = [newController(), newController()];
  const first = cache.get('key', { signal: one.signal });
  const second = cache.get('key', { signal: two.signal });
  await nextTask();
  one.abort(new Error('one left'));
  await rejects(first, 'one left');
  equal(open[0]?.signal?.aborted, false);
  two.abort(new Error('two left'));
  await rejects(second, 'two left');
  equal(open[0]?.signal?.aborted, true);
  // A new call starts anew, and the old creation's late result is nobody's.
  const third = cache.get('key');
  await nextTask();
  equal(open.length, 2);
  open[0]?.resolve({ key: 'late' });
  await nextTask();
  equal(cache.has('key'), false);
  const value = { key: 'third' };
  open[1]?.resolve(value);
  equal(await third, value);
  equal(cache.peek('key'), value);
});

test('AsyncWeakCache: a caller without a signal keeps the creation going; a signal aborted before rejects at once', async () => {
  const { cache, open } = controlled();
  const controller = newController();
  const leaving = cache.get('key', { signal: controller.signal });
  const staying = cache.get('key');
  await nextTask();
  controller.abort(new Error('left'));
  await rejects(leaving, 'left');
  equal(open[0]?.signal?.aborted, false);
  await rejects(cache.get('other', { signal: controller.signal }), 'left');
  equal(open.length, 1);
  const value = { key: 'key' };
  open[0]?.resolve(value);
  equal(await staying, value);
});

test('AsyncWeakCache: set, delete and clear during a creation win over it', async () => {
  for (const [name, during] of [
    ['set', (cache: AsyncWeakCache<string, Value>, value: Value) => { cache.set('key', value); }],
    ['delete', (cache: AsyncWeakCache<string, Value>) => { equal(cache.delete('key'), true); }],
    ['clear', (cache: AsyncWeakCache<string, Value>) => { cache.clear(); }],
  ] as const) {
    const { cache, open } = controlled();
    const waiting = cache.get('key');
    await nextTask();
    const set = { key: 'set' };
    during(cache, set);
    const created = { key: 'created' };
    open[0]?.resolve(created);
    equal(await waiting, created, name);
    equal(cache.peek('key'), name === 'set' ? set : undefined, name);
    keepAlive([set, created]);
  }
});

test('AsyncWeakCache: misuse', async () => {
  throws(() => new AsyncWeakCache({ create: undefined as never }), TypeError, /create must be a function; got undefined/u);
  throws(() => new AsyncWeakCache(undefined as never), TypeError, /AsyncWeakCache: create must be a function; got undefined/u);
  const cache = new AsyncWeakCache<string, Value>({ create: () => 'text' as never });
  throws(() => cache.set('key', null as never), TypeError, /AsyncWeakCache: a value must be collectable: .*got null/u);
  await rejects(cache.get('key'), 'AsyncWeakCache: a value must be collectable: an object, function or unregistered symbol; got "text"');
  equal(cache.delete('key'), false);
});
