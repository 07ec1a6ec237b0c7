import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/analysis/model.ts';
import { alwaysAfter, alwaysBefore, mayFollow, runsInEvery } from '../../src/analysis/syntax/order.ts';
import { isFunction } from '../../src/analysis/syntax/nodes.ts';
import { callOf, PARSERS, roomsOf } from './programs.ts';

/**
 * What holds between `a()` and `b()`, which stand in the function `f`:
 * - before: a has run whenever b runs
 * - after: a is sure to run after b has run
 * - follows: a may run after b, as far as this can be told
 * - every: f cannot complete without running a
 */
type Relation = 'before' | 'after' | 'follows' | 'every';

const TABLE: readonly { readonly code: string; readonly result: readonly Relation[] }[] = [
  // Statements.
  { code: 'a(); b();', result: ['before', 'every'] },
  { code: 'b(); a();', result: ['after', 'follows', 'every'] },
  { code: 'a(), b();', result: ['before', 'every'] },
  { code: 'b(); throw a();', result: ['after', 'follows', 'every'] },
  // Branches.
  { code: 'if (x) a(); b();', result: [] },
  { code: 'b(); if (x) a();', result: ['follows'] },
  { code: 'if (x) { a(); b(); }', result: ['before'] },
  { code: 'if (x) a(); else b();', result: [] },
  { code: 'if (a()) b();', result: ['before', 'every'] },
  { code: 'if (b()) a();', result: ['follows'] },
  { code: 'x ? a() : b();', result: [] },
  { code: 'a() || b();', result: ['before', 'every'] },
  { code: 'b() && a();', result: ['follows'] },
  { code: 'x ??= a(); b();', result: [] },
  { code: 'const { y = a() } = x; b();', result: [] },
  { code: 'x?.(a()); b();', result: [] },
  { code: 'x?.y(a()); b();', result: [] },
  // Inside of expressions.
  { code: 'a(b());', result: ['after', 'follows', 'every'] },
  { code: 'b(a());', result: ['before', 'every'] },
  { code: 'x[a()] = b();', result: ['before', 'every'] },
  { code: 'x[b()] = a();', result: ['after', 'follows', 'every'] },
  { code: '[`${a()}${b()}`];', result: ['before', 'every'] },
  { code: 'await a(); b();', result: ['before', 'every'] },
  // Loops.
  { code: 'for (const y of list) { a(); b(); }', result: ['before', 'follows'] },
  { code: 'for (const y of list) b(); a();', result: ['after', 'follows', 'every'] },
  { code: 'while (x) a(); b();', result: [] },
  { code: 'do { a(); } while (x); b();', result: ['before', 'every'] },
  { code: 'for (; x; ) { b(); if (x) break; a(); }', result: ['follows'] },
  { code: 'for (const y in list) { if (y) continue; a(); } b();', result: [] },
  // Ways out.
  { code: 'if (x) return; a(); b();', result: ['before'] },
  { code: 'b(); if (x) return; a();', result: ['follows'] },
  { code: 'if (x) return b(); a();', result: [] },
  { code: 'if (x) { return b(); } a();', result: [] },
  { code: 'return b(); a();', result: [] },
  { code: 'if (x) { b(); throw x; } a();', result: [] },
  { code: 'done: { if (x) break done; a(); } b();', result: [] },
  // Switches.
  { code: 'switch (x) { case 1: a(); break; case 2: b(); }', result: [] },
  { code: 'switch (x) { case 1: b(); case 2: a(); }', result: ['follows'] },
  { code: 'switch (a()) { case 1: b(); }', result: ['before', 'every'] },
  { code: 'switch (x) { case 1: a(); } b();', result: [] },
  // Exceptions are left out of account, but what a finally block does is not.
  { code: 'try { a(); } finally { b(); }', result: ['before', 'every'] },
  { code: 'try { return b(); } finally { a(); }', result: ['follows', 'every'] },
  { code: 'try { if (x) return; a(); } finally { b(); }', result: [] },
  { code: 'try { x(); } catch { a(); } b();', result: [] },
  { code: 'try { b(); } catch { a(); }', result: ['follows'] },
  // Answers on the safe side: the head of a loop is taken to run in each round, a jump to leave everything.
  { code: 'for (const y of a()) b();', result: ['before', 'follows', 'every'] },
  { code: 'for (a(); x; ) b();', result: ['before', 'follows', 'every'] },
  { code: 'for (; x; a()) b();', result: ['follows'] },
  { code: 'done: { b(); if (x) break done; } a();', result: ['follows'] },
];

describe.each(PARSERS)('order, by $parser', ({ parse }) => {
  test.each(TABLE)('$code', ({ code, result }) => {
    const { survey } = roomsOf(parse(`async function f(x, list) { ${code} }`));
    const [a, b] = [callOf(survey, 'a'), callOf(survey, 'b')];
    let unit: Node = a;
    while (unit.parent && !isFunction(unit)) unit = unit.parent;
    const holds: Record<Relation, boolean> = { before: alwaysBefore(a, b), after: alwaysAfter(a, b), follows: mayFollow(a, b, null), every: runsInEvery(unit, a) };
    expect(Object.entries(holds).flatMap(([relation, is]) => (is ? [relation] : []))).toEqual(result);
  });
});

/** Whether `a()` may run after `b()` while the same `y` exists. */
const LIFETIMES: readonly { readonly code: string; readonly result: boolean }[] = [
  { code: 'for (const y of list) { a(); b(); }', result: false },
  { code: 'for (const y of list) { b(); a(); }', result: true },
  { code: 'for (let y = 0; y < 3; y++) { a(); b(); }', result: false },
  { code: 'for (let y = 0; b(); a()) x();', result: false },
  { code: 'while (x) { const y = 1; a(); b(); }', result: false },
  { code: 'let y; while (x) { a(); b(); }', result: true },
  { code: 'while (x) { let y; for (;;) { a(); b(); } }', result: true },
  { code: 'for (const z of list) { var y; a(); b(); }', result: true },
];

describe.each(PARSERS)('order within the lifetime of a variable, by $parser', ({ parse }) => {
  test.each(LIFETIMES)('$code', ({ code, result }) => {
    const { survey, scopes } = roomsOf(parse(`function f(x, list) { ${code} }`));
    const lifetime = scopes.manager.scopes.find((scope) => scope.set.has('y'))?.block;
    expect(lifetime).toBeDefined();
    expect(mayFollow(callOf(survey, 'a'), callOf(survey, 'b'), lifetime ?? null)).toBe(result);
  });
});
