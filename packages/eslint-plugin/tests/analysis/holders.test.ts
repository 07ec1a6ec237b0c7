import { describe, expect, test } from 'vitest';
import { Graph } from '../../src/analysis/heap/graph.ts';
import { type GraphNode } from '../../src/analysis/heap/nodes.ts';
import { holdersOf } from '../../src/analysis/lifetimes/holders.ts';
import { isGoneAfterCall, stayOf } from '../../src/analysis/lifetimes/survival.ts';
import type { Node } from '../../src/analysis/model.ts';
import { walk } from '../../src/analysis/syntax/tree.ts';
import { parse, PARSERS, roomsOf } from './programs.ts';

/** Who keeps the array `[X]` that each program makes, one step. */
const STEPS: readonly { readonly about: string; readonly code: string; readonly holders: readonly string[] }[] = [
  { about: 'nobody keeps what only a local variable has', code: 'function f() { const x = [X]; x.push(1); }', holders: [] },
  { about: 'a variable of the module', code: 'let kept; function f() { kept = [X]; } function g() { kept.push(1); }', holders: ['module'] },
  { about: 'a global', code: 'function f() { kept = [X]; }', holders: ['module'] },
  { about: 'an interval', code: 'function f() { setInterval(tick, 1, [X]); }', holders: ['timer'] },
  { about: 'a timeout, until it has run', code: 'function f() { setTimeout(tick, 1, [X]); }', holders: ['queue'] },
  { about: 'the caller', code: 'function f() { return [X]; } function g() { throw [X]; }', holders: ['caller'] },
  { about: 'a property of another object', code: 'function f(o) { o.x = [X]; }', holders: ['object field'] },
  { about: 'a member of a list', code: 'function f() { const list = []; list.push([X]); }', holders: ['object element'] },
  { about: 'a closure of the scope', code: 'function f() { const x = [X]; return () => { x.push(1); }; }', holders: ['object scope'] },
  { about: 'a closure that shares the scope', code: 'function f() { const x = [X]; const g = () => 1; const h = () => { x.push(1); }; }', holders: ['object scope', 'object scope'] },
  { about: 'a bound function', code: 'function f() { function g() {} const b = g.bind(null, [X]); }', holders: ['object bound'] },
  { about: 'the value of a weak entry', code: 'const map = new WeakMap(); function f(k) { map.set(k, [X]); }', holders: ['entry'] },
  { about: 'not the key of one', code: 'const map = new WeakMap(); function f() { map.set([X], 1); }', holders: [] },
  { about: 'the held value of a registration', code: 'const r = new FinalizationRegistry(g); function f(t) { r.register(t, [X]); } export { r };', holders: ['entry'] },
  { about: 'neither a target nor a token', code: 'const r = new FinalizationRegistry(g); function f(t) { r.register(t, 1, [X]); } export { r };', holders: [] },
  { about: 'a call that waits', code: 'async function f() { const x = [X]; await g(); }', holders: ['suspended'] },
  { about: 'not one that has waited before', code: 'async function f() { await g(); const x = [X]; }', holders: [] },
  { about: 'code that is not seen', code: 'function f() { unknown([X]); }', holders: ['unknown'] },
  { about: 'a function of the file that does nothing with it', code: 'function f() { g([X]); } function g(x) { return x.length; }', holders: [] },
];

/** Whether the array is gone after the call, and whether it certainly stays. */
const LIVES: readonly { readonly about: string; readonly code: string; readonly isGone: boolean; readonly stay: 'stays' | 'caller' | null }[] = [
  { about: 'a record that is dropped', code: 'export function f() { const o = { x: [X] }; o.x.push(1); }', isGone: true, stay: null },
  { about: 'a record of the module', code: 'const all = []; export function f() { const o = { x: [X] }; all.push(o); }', isGone: false, stay: 'stays' },
  { about: 'a closure that is called and dropped', code: 'export function f() { const x = [X]; const g = () => x; g(); }', isGone: true, stay: null },
  { about: 'a closure that is returned', code: 'export function f() { const x = [X]; return () => x; }', isGone: false, stay: 'caller' },
  { about: 'a cycle', code: 'export function f() { const a = { x: [X] }; const b = { a }; a.b = b; }', isGone: true, stay: null },
  { about: 'an entry under a key that is dropped', code: 'const map = new WeakMap(); export function f() { const k = {}; map.set(k, [X]); }', isGone: true, stay: null },
  { about: 'an entry of a map that is dropped', code: 'const k = {}; export function f() { const map = new WeakMap(); map.set(k, [X]); return k; }', isGone: true, stay: null },
  { about: 'an entry under a key that stays', code: 'const map = new WeakMap(); const k = {}; export function f() { map.set(k, [X]); }', isGone: false, stay: 'stays' },
  { about: 'what a loop takes out of a list is not followed', code: 'export function f() { const list = [[X]]; for (const x of list) keep(x); }', isGone: false, stay: null },
  { about: 'unknown code says neither', code: 'export function f() { unknown([X]); }', isGone: false, stay: null },
];

describe.each(PARSERS)('holders, as $parser gives the program', ({ parse: parseWith }) => {
  test.each(STEPS)('$about', ({ code, holders }) => {
    const { graph, object } = made(parseWith(code.startsWith('export') || code.includes('export') ? code : `${code} export {};`));
    const found = holdersOf(graph, object).all.map(({ holder }) => (holder.kind === 'object' ? `object ${holder.how}` : holder.kind));
    expect([...new Set(found)].sort()).toEqual([...new Set(holders)].sort());
  });
});

describe('how long it lives', () => {
  test.each(LIVES)('$about', ({ code, isGone, stay }) => {
    const { graph, object } = made(parse(code));
    expect(isGoneAfterCall(graph, object, { isWeak: () => false })).toBe(isGone);
    expect(stayOf(graph, object, { isWeak: () => false }, () => false)).toBe(stay);
  });

  test('what only has to do with the one that dies does not count', () => {
    const { graph, object } = made(parse('export function f() { const target = {}; const x = [X]; target.use = () => { x.push(1); }; return target; }'));
    const isTarget = ({ what }: GraphNode): boolean => what.kind === 'object' && what.origin.type === 'ObjectExpression';
    expect(isGoneAfterCall(graph, object, { isWeak: isTarget })).toBe(true);
    expect(isGoneAfterCall(graph, object, { isWeak: () => false })).toBe(false);
  });
});

function made(source: ReturnType<typeof parse>): { graph: Graph; object: GraphNode } {
  const { scopes, survey, environments } = roomsOf(source);
  const graph = new Graph(source, survey, scopes, environments, {});
  const places: Node[] = [];
  walk(source, source.ast, (node) => {
    if (node.type === 'ArrayExpression' && node.elements[0]?.type === 'Identifier' && node.elements[0].name === 'X') places.push(node);
  });
  const [place] = places;
  if (!place) throw new Error('no [X]');
  return { graph, object: graph.object(place, graph.activationAt(place)) };
}
