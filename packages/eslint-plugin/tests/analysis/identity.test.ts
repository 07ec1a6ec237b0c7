import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../src/analysis/findings/file.ts';
import { identity, isUnique, termOf } from '../../src/analysis/lifetimes/identity.ts';
import type { Node } from '../../src/analysis/model.ts';
import { callOf, PARSERS } from './programs.ts';

/** Whether the two arguments of `pair` are the same thing. */
const PAIRS: readonly { readonly code: string; readonly is: 'always' | 'perhaps' | 'never' }[] = [
  { code: "pair('a', 'a');", is: 'always' },
  { code: "pair('a', `a`);", is: 'always' },
  { code: "pair('a', 'b');", is: 'never' },
  { code: "pair(1, '1');", is: 'never' },
  { code: 'pair(null, undefined);', is: 'never' },
  { code: 'function f(key) { pair(key, key); }', is: 'always' },
  { code: 'function f(key) { const same = key; pair(key, same); }', is: 'always' },
  { code: 'function f(key) { pair(`a:${key}`, `a:${key}`); }', is: 'always' },
  { code: 'function f(key) { pair(`a:${key}`, `b:${key}`); }', is: 'perhaps' },
  { code: 'function f(key) { pair(String(key), String(key)); }', is: 'always' },
  { code: 'function f(key) { pair(key.toLowerCase(), key.toLowerCase()); }', is: 'always' },
  { code: 'function f(key) { pair(other(key), other(key)); }', is: 'perhaps' },
  { code: 'const keyOf = (a) => `k:${a}`; function f(a) { pair(keyOf(a), keyOf(a)); }', is: 'always' },
  { code: 'const make = () => ({}); pair(make(), make());', is: 'perhaps' },
  { code: 'const one = {}; const make = () => one; pair(make(), one);', is: 'always' },
  { code: 'function f(key, other) { pair(key, other); }', is: 'perhaps' },
  { code: 'function f({ key }) { const [first] = [key]; pair(first, key); }', is: 'always' },
  { code: 'function f(key) { const held = { key, at: 1 }; pair(held.key, key); }', is: 'always' },
  { code: 'function f(key) { const held = { key }; held.key = 2; pair(held.key, key); }', is: 'perhaps' },
  { code: 'function f(key, more) { const held = { key, ...more }; pair(held.key, key); }', is: 'perhaps' },
  { code: 'pair({}, {});', is: 'never' },
  { code: 'pair(() => 1, () => 1);', is: 'never' },
  { code: 'function f(o) { pair(new WeakRef(o), new WeakRef(o)); }', is: 'never' },
  { code: "pair('a', {});", is: 'never' },
  { code: 'const a = {}; pair(a, a);', is: 'always' },
  { code: 'let key = 1; function f() { key = 2; } pair(key, key);', is: 'perhaps' },
  { code: 'function f(key) { key = key.trim(); pair(key, key); }', is: 'always' },
  { code: 'class A { f() { pair(this, this); } }', is: 'always' },
  { code: 'class A { constructor(id) { this.id = id; pair(this.id, id); } }', is: 'always' },
  { code: 'class A { #m = new Map(); f() { pair(this.#m, this.#m); } }', is: 'always' },
  { code: 'class A { f() { this.x = {}; } g() { pair(this.x, this.x); } }', is: 'perhaps' },
  { code: 'const m = new Map(); pair(m.get(1), m.get(1));', is: 'perhaps' },
  { code: 'const { sep } = options(); pair(sep, sep);', is: 'always' },
];

const UNIQUE: readonly { readonly code: string; readonly is: boolean }[] = [
  { code: 'let n = 0; pair(n++);', is: true },
  { code: 'let n = 0; const id = ++n; pair(`page ${id}`);', is: true },
  { code: 'pair(Symbol("a"));', is: true },
  { code: 'pair(crypto.randomUUID());', is: true },
  { code: 'pair({});', is: true },
  { code: 'pair("a");', is: false },
  { code: 'function f(id) { pair(id); }', is: false },
  { code: 'pair(next());', is: false },
];

describe.each(PARSERS)('identity, as $parser gives the program', ({ parse }) => {
  const argumentsOf = (code: string) => {
    const { graph } = new SourceFile(parse(code), {});
    const call = callOf(graph.survey, 'pair') as Node & { arguments: readonly Node[] }; // the helper finds calls only
    return { graph, places: call.arguments.map((node) => ({ node, run: graph.activationAt(call) })) };
  };

  test.each(PAIRS)('$code', ({ code, is }) => {
    const { graph, places: [a, b] } = argumentsOf(code);
    if (!a || !b) throw new Error('no pair');
    expect(identity(graph, a, b)).toBe(is);
    expect(identity(graph, b, a)).toBe(is);
  });

  test.each(UNIQUE)('nobody else has it: $code', ({ code, is }) => {
    const { graph, places: [a] } = argumentsOf(code);
    if (!a) throw new Error('no argument');
    expect(isUnique(graph, termOf(graph, a))).toBe(is);
  });
});
