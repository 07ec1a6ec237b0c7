/** A consumer: what is inferred, and which mistakes do not compile. */
import {
  addCleanup, AsyncWeakCache, atExit, cleanupStats, externalBytes, IterableWeakMap, IterableWeakSet, keepAlive, onCleanupError, unique, weak, WeakCache,
  type AsyncWeakCacheOptions, type Cleanup, type CleanupOption, type CleanupStats, type Handle, type WeakCacheOptions, type WeakPointer,
} from 'reclaim';

/** Compiles only if both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export function same<A, B>(_: Same<A, B>): void {}

const target = { name: 'target' };
declare const handle: { readonly fd: number };

// The argument of the cleanup is what is passed.
addCleanup(target, (arg) => same<typeof arg, number>(true), 3);
addCleanup(target, (arg) => same<typeof arg, { readonly fd: number }>(true), handle);
addCleanup(target, (arg: string | number) => arg, 3);
addCleanup(target, (arg: string | undefined) => arg, undefined);
addCleanup(target, () => {}, handle);
addCleanup(target, () => {});
addCleanup(target, async () => {});
addCleanup(target, console_log, 'text', atExit, externalBytes(1024));
declare function console_log(...values: unknown[]): void;

// A cleanup that wants an argument gets one, of its type.
// @ts-expect-error there is no argument
addCleanup(target, (path: string) => path);
// @ts-expect-error the argument is a number
addCleanup(target, (path: string) => path, 3);
// @ts-expect-error the cleanup wants more than one argument
addCleanup(target, (path: string, mode: number) => path + String(mode), 'path');
// @ts-expect-error nothing can be known about the death of a string
addCleanup('target', () => {});
// @ts-expect-error nor about that of nothing
addCleanup(null, () => {});
// @ts-expect-error an option is a value of this package
addCleanup(target, () => {}, undefined, { atExit: true });
// @ts-expect-error it is not called
addCleanup(target, () => {}, undefined, externalBytes);
// @ts-expect-error bytes are a number
externalBytes('1024');

const cleanup: Cleanup = addCleanup(target, () => {});
same<ReturnType<typeof cleanup.stop>, boolean>(true);
same<ReturnType<typeof cleanup.run>, boolean>(true);
same<typeof cleanup.pending, boolean>(true);
// @ts-expect-error it says whether, and is not told
cleanup.pending = false;

const pointer = weak(target);
const found = pointer.deref();
same<typeof found, { name: string } | undefined>(true);
// @ts-expect-error it may be gone
found.name;
weak(null).deref();
weak(undefined).deref();
// @ts-expect-error a number is never gone
weak(3);

const named: WeakPointer<{ name: string }> = pointer;
// @ts-expect-error a pointer to something else
const other: WeakPointer<{ size: number }> = named;

same<ReturnType<typeof keepAlive>, void>(true);
keepAlive(3);
const stats: CleanupStats = cleanupStats();
same<typeof stats.pending, number>(true);
same<typeof stats.supported, boolean>(true);
onCleanupError((error) => same<typeof error, unknown>(true));
onCleanupError(undefined);
const options: readonly CleanupOption[] = [atExit, externalBytes(1024)];
addCleanup(target, () => {}, undefined, ...options);
// @ts-expect-error an option in the place of the argument
addCleanup(target, () => {}, atExit);
same<ReturnType<ReturnType<typeof addCleanup>['runAsync']>, Promise<boolean>>(true);

// A cache infers its key and its value from what creates them.
class Image {
  readonly width: number = 1;
}
const cache = new WeakCache({ create: (path: string) => new Image() });
same<typeof cache, WeakCache<string, Image>>(true);
same<ReturnType<typeof cache.get>, Image>(true);
same<ReturnType<typeof cache.peek>, Image | undefined>(true);
for (const [path, image] of cache) {
  same<typeof path, string>(true);
  same<typeof image, Image>(true);
}
// @ts-expect-error the key is a path
cache.get(3);
// @ts-expect-error a number is never gone
new WeakCache({ create: (path: string) => path.length });
const cacheOptions: WeakCacheOptions<string, Image> = { create: () => new Image() };
new WeakCache(cacheOptions);

const asyncCache = new AsyncWeakCache({ create: async (path: string) => new Image() });
same<ReturnType<typeof asyncCache.get>, Promise<Image>>(true);
asyncCache.get('path').then((image) => same<typeof image, Image>(true));
new AsyncWeakCache({ create: (path: string, { signal }) => signal?.aborted === true ? Promise.reject(signal.reason) : new Image() });
// @ts-expect-error the key is a path
asyncCache.get(3);
const asyncOptions: AsyncWeakCacheOptions<string, Image> = { create: () => new Image() };
new AsyncWeakCache(asyncOptions);

const map = new IterableWeakMap([[target, 1]]);
same<typeof map, IterableWeakMap<{ name: string }, number>>(true);
same<ReturnType<typeof map.get>, number | undefined>(true);
for (const [key, value] of map) {
  same<typeof key, { name: string }>(true);
  same<typeof value, number>(true);
}
new IterableWeakMap<object, string>().set({}, 'value').set({}, 'another');
// @ts-expect-error a string is never gone
new IterableWeakMap<string, number>();

const set = new IterableWeakSet([target]);
same<typeof set, IterableWeakSet<{ name: string }>>(true);
for (const value of set) same<typeof value, { name: string }>(true);
// @ts-expect-error a string is never gone
new IterableWeakSet(['value']);

const point: Handle<{ x: number; y: number }> = unique({ x: 1, y: 2 });
same<typeof point.value.x, number>(true);
new WeakMap<Handle<string>, number>().set(unique('key'), 1);
// @ts-expect-error handles of different things are not compared
const wrong: Handle<string> = unique(3);
