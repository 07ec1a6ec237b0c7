import { weak } from 'reclaim';
import { collect, equal, gone, ok, test, throws } from './harness.ts';

test('weak: one pointer per object, before and after death; distinct objects differ, also when dead', async () => {
  const make = (): { first: ReturnType<typeof weak>; again: ReturnType<typeof weak>; other: ReturnType<typeof weak> } => {
    const [one, two] = [{}, {}];
    return { first: weak(one), again: weak(one), other: weak(two) };
  };
  const { first, again, other } = make();
  equal(first, again);
  ok(first !== other, 'two objects, two pointers');
  await gone([first, other]);
  equal(first, again);
  ok(first !== other, 'two dead objects, two pointers');
  equal(new Map([[first, 1], [other, 2]]).get(again), 1);
});

test('weak: gives the object while something keeps it', async () => {
  const target = { name: 'kept' };
  const pointer = weak(target);
  await collect();
  equal(pointer.deref(), target);
});

test('weak: 1000 small objects all go', async () => {
  const make = () => Array.from({ length: 1000 }, (_, index) => weak({ index }));
  await gone(make());
});

test('weak: the empty pointer is one and stays empty', () => {
  equal(weak(null), weak(undefined));
  equal(weak(null).deref(), undefined);
});

test('weak: functions and unregistered symbols can be pointed to, other values cannot', () => {
  const target = (): void => {};
  equal(weak(target).deref(), target);
  const symbol = Symbol('target');
  equal(weak(symbol).deref(), symbol);
  for (const [value, shown] of [[3, '3'], ['', '""'], [false, 'false'], [Symbol.for('shared'), 'Symbol']] as const) {
    throws(() => weak(value as never), TypeError, new RegExp(`target must be collectable: .* got ${shown}`, 'u'));
  }
});
