import { describe, expect, test } from 'vitest';
import { Graph } from '../../src/analysis/heap/graph.ts';
import { mayBeInstance } from '../../src/analysis/registrations/instance-names.ts';
import type { Source } from '../../src/analysis/model.ts';
import { PARSERS, roomsOf } from './programs.ts';

/** What is compared with `ask` and may be a WeakRef: to hand it to a call would let it go by any name. */
const TABLE: readonly { readonly about: string; readonly code: string; readonly result: readonly string[] }[] = [
  { about: 'a variable', code: 'const ref = new WeakRef(x); ref === ask; other === ask; 1 === ask;', result: ['ref'] },
  { about: 'an alias', code: 'const ref = new WeakRef(x); const same = ref; ref === ask; same === ask; other === ask;', result: ['ref', 'same'] },
  { about: 'a property, of whatever object', code: 'class A { #ref = new WeakRef(x); m(o) { this.#ref === ask; o.#ref === ask; this.other === ask; } }', result: ['this.#ref', 'o.#ref'] },
  { about: 'a property that is assigned', code: 'x.ref = new WeakRef(x); x.ref === ask; y.ref === ask; x.other === ask; y[z] === ask;', result: ['x.ref', 'y.ref', 'y[z]'] },
  { about: 'a property that is taken out by a pattern goes by any name', code: 'x.ref = new WeakRef(x); const { ref: it } = x; it === ask; other === ask;', result: ['it', 'other'] },
  { about: 'what its methods give is no WeakRef', code: 'const ref = new WeakRef(x); const it = ref.deref(); it === ask;', result: [] },
  { about: 'a value of a Map', code: 'const refs = new Map(); refs.set(k, new WeakRef(x)); const it = refs.get(k); it === ask; k === ask;', result: ['it'] },
  { about: 'a member of a Set', code: 'const refs = new Set(); refs.add(new WeakRef(x)); for (const it of refs) it === ask; x === ask;', result: ['it'] },
  { about: 'a value of a record', code: 'const refs = {}; refs[k] = new WeakRef(x); const it = refs[j]; it === ask; k === ask;', result: ['it'] },
  { about: 'one that is handed to a function goes by any name', code: 'const ref = new WeakRef(x); use(ref); other === ask;', result: ['other'] },
  { about: 'one that is returned does as well', code: 'function f() { return new WeakRef(x); } other === ask;', result: ['other'] },
  { about: 'one in a list does as well', code: 'const refs = [new WeakRef(x)]; other === ask;', result: ['other'] },
  { about: 'a Map that is handed to a function', code: 'const refs = new Map(); refs.set(k, new WeakRef(x)); use(refs); other === ask;', result: ['other'] },
  { about: 'a container of the file may do anything', code: 'class Refs { set(k, v) { keep(v); } } const refs = new Refs(); refs.set(k, new WeakRef(x)); other === ask;', result: ['other'] },
  { about: 'a token', code: 'const r = new FinalizationRegistry(f); const ref = new WeakRef(x); r.register(x, 1, ref); r.unregister(ref); ref === ask; x === ask;', result: ['ref'] },
  { about: 'a held value comes back in the callback', code: 'const r = new FinalizationRegistry((held) => { held === ask; other === ask; }); const ref = new WeakRef(x); r.register(x, ref);', result: ['held'] },
  { about: 'a held value that a callback of elsewhere gets', code: 'const r = new FinalizationRegistry(f); const ref = new WeakRef(x); r.register(x, ref); other === ask;', result: ['other'] },
  { about: 'a class with another name', code: 'const Ref = WeakRef; const ref = new Ref(x); other === ask;', result: ['other'] },
  { about: 'a class of its own', code: 'class Ref extends WeakRef {} other === ask;', result: ['other'] },
  { about: 'a test for the class', code: 'const has = typeof WeakRef; const ref = new WeakRef(x); const is = ref instanceof WeakRef; other === ask; has === ask; is === ask;', result: [] },
  { about: 'the class of a global object', code: 'const ref = new globalThis.WeakRef(x); other === ask;', result: ['other'] },
];

describe.each(PARSERS)('what may be a WeakRef, as $parser gives the program', ({ parse }) => {
  test.each(TABLE)('$about', ({ code, result }) => {
    expect(answersOf(parse(code), 'WeakRef')).toEqual(result);
  });

  test('a WeakMap is given back by set', () => {
    expect(answersOf(parse('const a = new WeakMap().set(k, 1); const b = a.get(k); a === ask; b === ask;'), 'WeakMap')).toEqual(['a']);
  });
});

function answersOf(source: Source, name: 'WeakMap' | 'WeakRef'): readonly string[] {
  const { scopes, survey, environments } = roomsOf(source);
  const graph = new Graph(source, survey, scopes, environments, {});
  const asked = survey.leavesOf('ask').flatMap(({ parent }) => (parent?.type === 'BinaryExpression' ? [parent.left] : []));
  expect(asked.length).toBeGreaterThan(0);
  return asked.filter((one) => mayBeInstance(graph, name, one)).map((one) => source.text.slice(...one.range));
}
