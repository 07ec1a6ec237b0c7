import { beforeEach, expect, test } from 'vitest';
import { collect, collectUntil } from '../collector.ts';
import { livePoints, Point } from './wasm-object.ts';

beforeEach(() => collectUntil(() => livePoints() === 0));

test('points that are let go are freed', async () => {
  const make = (): void => {
    for (let count = 0; count < 5000; count++) new Point(count, 0);
  };
  make();
  expect(livePoints()).toBeGreaterThan(0);
  await collectUntil(() => livePoints() === 0);
});

test('a point that is kept stays as it is', async () => {
  const kept = [new Point(0, 0), new Point(3, 4)] as const;
  await collect();
  await collect();
  expect(livePoints()).toBe(2);
  expect(kept[0].distanceTo(kept[1])).toBe(5);
});

test('closing frees at once and once, also when its memory belongs to another point by then', async () => {
  const closeTwice = (): Point => {
    const closed = new Point(1, 1);
    closed.close();
    expect(livePoints()).toBe(0);
    const next = new Point(2, 2); // in the same memory
    closed.close();
    return next;
  };
  const next = closeTwice();
  await collect();
  await collect();
  expect(livePoints()).toBe(1);
  expect(next.distanceTo(next)).toBe(0);
});

test('`using` closes', () => {
  {
    using point = new Point(1, 1);
    expect(point.distanceTo(point)).toBe(0);
  }
  expect(livePoints()).toBe(0);
});

test('a closed point is an error, and not what lies in its memory by then', () => {
  const closed = new Point(1, 1);
  closed.close();
  expect(() => closed.distanceTo(closed)).toThrow('this point is closed');
});
