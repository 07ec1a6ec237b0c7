/**
 * The package loaded three times into one program: two copies of its files, as two versions in a tree would be, and one that a bundler has
 * minified into an application.
 */
import type * as reclaim from 'reclaim';
import { collect, collectUntil, equal, gone, ok, test } from '../tests/portable/harness.ts';

type Package = typeof reclaim;

async function copies(): Promise<{ readonly one: Package; readonly two: Package; readonly bundled: Package }> {
  // Not a literal: a bundler would put the copies into this very file, and they would be one.
  const load = (name: string): Promise<Package> => import(new URL(`copies/${name}/index.js`, import.meta.url).href) as Promise<Package>;
  const [one, two, bundled] = await Promise.all([load('one'), load('two'), load('bundled')]);
  ok(one.addCleanup !== two.addCleanup && two.addCleanup !== bundled.addCleanup, 'these are three copies');
  return { one, two, bundled };
}

test('a weak pointer is the same in every copy, before and after the object is gone', async () => {
  const { one, two, bundled } = await copies();
  const pointers = pointersTo(one, two, bundled);
  equal(pointers.length, 3);
  for (const pointer of pointers) equal(pointer, pointers[0]);
  await gone(pointers[0] as { deref(): unknown });
  for (const pointer of pointers) equal(pointer.deref(), undefined);
});

function pointersTo(...packages: readonly Package[]) {
  const target = { shared: true };
  return packages.map(({ weak }) => weak(target));
}

test('the empty pointer is one', async () => {
  const { one, two, bundled } = await copies();
  equal(one.weak(null), two.weak(undefined));
  equal(one.weak(null), bundled.weak(null));
});

test('cleanups that several copies registered on one object all run, once each', async () => {
  const { one, two, bundled } = await copies();
  const ran: string[] = [];
  registerWith(ran, { one, two, bundled });
  await collectUntil('three cleanups ran', () => ran.length >= 3);
  await collect();
  equal(ran.toSorted().join(), 'bundled,one,two');
});

function registerWith(ran: string[], packages: Readonly<Record<string, Package>>): void {
  const target = { registered: true };
  for (const [name, { addCleanup }] of Object.entries(packages)) addCleanup(target, (arg: string) => { ran.push(arg); }, name);
}

test('they count together', async () => {
  const { one, two, bundled } = await copies();
  const target = {};
  const before = one.cleanupStats();
  const cleanup = two.addCleanup(target, () => {});
  for (const copy of [one, two, bundled]) equal(copy.cleanupStats().pending, before.pending + 1, 'pending');
  cleanup.stop();
  for (const copy of [one, two, bundled]) equal(copy.cleanupStats().stopped, before.stopped + 1, 'stopped');
  one.keepAlive(target);
});

test('what a cleanup of one copy throws goes to the handler that another was given', async () => {
  const { one, two, bundled } = await copies();
  const errors: unknown[] = [];
  two.onCleanupError((error) => { errors.push(error); });
  const thrown = new RangeError('from the cleanup');
  for (const { addCleanup } of [one, bundled]) registerThrowing(addCleanup, thrown);
  await collectUntil('both errors arrived', () => errors.length >= 2);
  equal(errors.every((error) => error === thrown), true);
});

function registerThrowing(addCleanup: Package['addCleanup'], error: Error): void {
  addCleanup({ throwing: true }, (arg: Error) => { throw arg; }, error);
}

test('an option of one copy is one to every other', async () => {
  const { one, two, bundled } = await copies();
  const ran: string[] = [];
  registerWithOptions(ran, one.addCleanup, [two.atExit, bundled.externalBytes(1024)]);
  registerWithOptions(ran, bundled.addCleanup, [one.externalBytes(1024), one.atExit]);
  await collectUntil('both ran', () => ran.length >= 2);
});

function registerWithOptions(ran: string[], addCleanup: Package['addCleanup'], options: readonly reclaim.CleanupOption[]): void {
  addCleanup({ registered: true }, (arg: string) => { ran.push(arg); }, 'argument', ...options);
}

test('equal values have one handle in every copy', async () => {
  const { one, two, bundled } = await copies();
  const value = (): unknown => ({ name: 'value', list: [1, 'two'] });
  const handle = one.unique(value());
  equal(two.unique(value()), handle);
  equal(bundled.unique(value()), handle);
});

export { runTests } from './run-tests.ts';
