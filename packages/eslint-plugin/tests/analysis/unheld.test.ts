import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/analysis/heap/graph.ts';
import { goalsOf } from '../../src/analysis/retention/verdict.ts';
import { Search, UNCHANGED } from '../../src/analysis/retention/search.ts';
import type { SiteRun } from '../../src/analysis/registrations/sites.ts';
import { SourceFile } from '../../src/analysis/findings/file.ts';
import { isUnheld, outlookOfCalls } from '../../src/analysis/retention/may-hold/answer.ts';
import { parse, PARSERS } from './programs.ts';

/**
 * What the tokens say of the registration in `make`, which is `registry.register(target, held)`:
 * - `unheld`: nothing that is held can lead to the target
 * - `unknown`: it takes a search to know
 */
type Answer = 'unheld' | 'unknown';

const TABLE: readonly { readonly code: string; readonly result: Answer }[] = [
  // A target that is used and handed back.
  { code: 'function make(held) { const target = {}; target.size = 1; use(target); registry.register(target, held); return target; }', result: 'unheld' },
  { code: 'function make() { const target = {}; registry.register(target, target.id); return target; }', result: 'unheld' },
  { code: 'function make() { const target = {}; registry.register(target, target); }', result: 'unknown' },
  { code: 'function make() { const target = {}; registry.register(target, [target]); }', result: 'unknown' },
  { code: 'function make() { const target = {}; const held = { target }; registry.register(target, held); }', result: 'unknown' },
  { code: 'function make() { const target = {}; const held = { size: target.size }; registry.register(target, held); }', result: 'unheld' },
  // Held by others.
  { code: 'function make(held) { const target = {}; const box = { target }; keep(box.target); registry.register(target, held); return box; }', result: 'unheld' },
  { code: 'const all = new Set(); function make(held) { const target = {}; all.add(target); registry.register(target, held); }', result: 'unheld' },
  { code: 'const all = new Set(); function make() { const target = {}; all.add(target); registry.register(target, { all }); }', result: 'unknown' },
  { code: 'function make(held) { const target = {}; const box = {}; box.a = target; registry.register(target, held); return box; }', result: 'unheld' },
  { code: 'function make() { const target = {}; const held = {}; held.a = target; registry.register(target, held); }', result: 'unknown' },
  { code: 'function make() { const target = {}; const held = {}; const alias = held; alias.list = []; alias.list.push(target); registry.register(target, held); }', result: 'unknown' },
  { code: 'function make(held) { const target = {}; held.on("x", () => target.x); registry.register(target, held); }', result: 'unknown' },
  { code: 'const of = new WeakMap(); function make() { const target = {}; const held = {}; of.set(held, target); registry.register(target, held); }', result: 'unknown' },
  { code: 'const of = new WeakMap(); function make(held) { const target = {}; of.set(target, held); registry.register(target, held); }', result: 'unheld' },
  // Closures.
  { code: 'function make() { const target = {}; registry.register(target, () => target.x); }', result: 'unknown' },
  { code: 'function make() { const target = {}; target.f = () => target.x; registry.register(target, () => 1); }', result: 'unknown' },
  { code: 'function make(fd) { const target = {}; { const inner = {}; target.f = () => inner; } registry.register(target, () => close(fd)); }', result: 'unheld' },
  { code: 'function make(held) { const target = {}; target.f = () => target.x; registry.register(target, held); return target; }', result: 'unheld' },
  { code: 'function make() { const target = {}; const f = () => target; registry.register(target, f()); }', result: 'unknown' },
  { code: 'function make() { const target = {}; function f() { return { target }; } const held = f(); registry.register(target, held); }', result: 'unknown' },
  // Functions of the file.
  { code: 'function box(x) { return { x }; } function make() { const target = {}; registry.register(target, box(target)); }', result: 'unknown' },
  { code: 'function size(x) { return x.size; } function make() { const target = {}; registry.register(target, size(target)); }', result: 'unheld' },
  { code: 'function put(list, x) { list.push(x); } function make() { const target = {}; const held = []; put(held, target); registry.register(target, held); }', result: 'unknown' },
  { code: 'class Box { constructor(x) { this.x = x; } } function make() { const target = {}; const held = new Box(target); registry.register(target, held); }', result: 'unknown' },
  { code: 'class Box { constructor(x) { this.x = x; } } function make(held) { const target = {}; const box = new Box(target); registry.register(target, held); return box; }', result: 'unheld' },
  { code: 'class Box { put(x) { this.x = x; } } function make() { const target = {}; const held = new Box(); held.put(target); registry.register(target, held); }', result: 'unknown' },
  { code: 'class Conn { constructor(fd) { this.fd = fd; this.open(); registry.register(this, fd); } open() { this.isOpen = true; } }', result: 'unheld' },
  { code: 'class Conn { constructor(fd) { this.open(fd); registry.register(this, fd); } open(fd) { fd.owner = this; } }', result: 'unknown' },
  { code: 'class Conn { get size() { return 1; } constructor(fd) { use(this.size); registry.register(this, fd); } }', result: 'unheld' },
  { code: 'class Conn { get self() { return this; } constructor() { const held = [this.self]; registry.register(this, held); } }', result: 'unknown' },
  // On some ways only, and so never for certain.
  { code: 'const all = new Set(); function keep(x) { if (x.big) all.add(x); } function make() { const target = {}; keep(target); registry.register(target, { all }); }', result: 'unheld' },
  { code: 'const all = new Set(); function keep(x) { all.add(x); } function make() { const target = {}; keep(target); registry.register(target, { all }); }', result: 'unknown' },
  { code: 'function make() { const target = {}; const all = new Set(); if (target.big) { all.add(target); registry.register(target, { all }); } }', result: 'unknown' },
  // What outlives the call.
  { code: 'const box = []; function put(x) { box.push(x); return box; } function make() { const target = {}; put(target); registry.register(target, put(1)); }', result: 'unknown' },
  { code: 'const box = { list: [] }; function list() { return box.list; } function make() { const target = {}; box.list.push(target); registry.register(target, list()); }', result: 'unknown' },
  // What containers give again.
  { code: 'function make() { const target = {}; const list = [target, 1]; registry.register(target, list.slice()); }', result: 'unknown' },
  { code: 'function make() { const target = {}; const list = [target]; for (const one of list) registry.register(target, one); }', result: 'unknown' },
  { code: 'function make() { const target = {}; const list = []; list.push(target); registry.register(target, list.length); return list; }', result: 'unheld' },
  { code: 'function make(f) { const target = {}; const [one] = [target]; registry.register(one, { target }); }', result: 'unknown' },
  { code: 'function put(...all) { all.forEach((one) => one.x); } function make(held) { const target = {}; put(1, target); registry.register(target, held); }', result: 'unheld' },
  { code: 'function make() { const target = {}; const copy = { ...{ target } }; registry.register(target, copy); }', result: 'unknown' },
  { code: 'function make(list, held) { const target = {}; list.filter((one) => one !== target); registry.register(target, held); return target; }', result: 'unheld' },
  // Errors keep the functions and receivers of their frames.
  { code: 'class Conn { constructor() { this.where = 1; registry.register(this, { error: new Error() }); } }', result: 'unknown' },
  { code: 'const errors = []; function fail() { errors.push(new Error()); } class Conn { constructor(fd) { registry.register(this, fd); } }', result: 'unheld' },
  // Weak references.
  { code: 'function make() { const target = {}; const held = new WeakRef(target); registry.register(target, held); }', result: 'unheld' },
  { code: 'function make() { const target = {}; const ref = new WeakRef(target); const held = { it: ref.deref() }; registry.register(target, held); }', result: 'unknown' },
  // Symbols and generators.
  { code: 'function make() { const target = Symbol(); registry.register(target, { [target]: 1 }); }', result: 'unknown' },
  { code: 'function* each(x) { yield 1; } function make() { const target = {}; const held = each(target); registry.register(target, held); }', result: 'unknown' },
];

/** The same for all calls of the function that registers. */
const CALLS: readonly { readonly code: string; readonly result: Answer }[] = [
  { code: 'function track(x, fd) { registry.register(x, fd); } function open() { const a = {}; const fd = {}; track(a, fd); return a; }', result: 'unheld' },
  { code: 'function track(x, fd) { registry.register(x, fd); } function open() { const a = {}; const fd = {}; fd.a = a; track(a, fd); return a; }', result: 'unknown' },
  { code: 'function track(x, fd) { registry.register(x, fd); } function open(a) { track(a, { a }); } open({});', result: 'unknown' },
  { code: 'const { track } = (() => ({ track(x, f) { registry.register(x, f); } }))(); function open() { const a = {}; track(a, () => a); }', result: 'unknown' },
  { code: 'class Conn { constructor(fd) { registry.register(this, fd); } } function open() { const fd = {}; return new Conn(fd); }', result: 'unheld' },
  { code: 'class Conn { constructor(fd) { registry.register(this, fd); } } function open() { const fd = {}; fd.conn = new Conn(fd); }', result: 'unknown' },
  { code: 'class Conn { constructor(fd) { registry.register(this, fd); } } class Sub extends Conn { constructor(fd) { super(fd); fd.owner = this; } } new Sub({});', result: 'unknown' },
];

const PROLOGUE = 'const registry = new FinalizationRegistry(() => {});\n';

describe.each(PARSERS)('what the tokens say of a target ($parser)', ({ parse }) => {
  test.each(TABLE)('$code', ({ code, result }) => {
    const [graph, run] = onlySite(new SourceFile(parse(PROLOGUE + code), {}));
    expect(isUnheld(graph, run, goalsOf(graph, run).targets)).toBe(result === 'unheld');
    if (result === 'unheld') expect(hasCertainPath(graph, run)).toBe(false);
  });

  test.each(CALLS)('in all calls: $code', ({ code, result }) => {
    const [graph, run] = onlySite(new SourceFile(parse(PROLOGUE + code), {}));
    expect(run.forwarded()).not.toEqual([]);
    expect(outlookOfCalls(graph, run) === 'unheld').toBe(result === 'unheld');
  });
});

test('a chain of helpers longer than the call stack bears is left to the search', () => {
  const helpers = Array.from({ length: 4_000 }, (_, index) => `function track${String(index + 1)}(x, held) { track${String(index)}(x, held); }`);
  const code = `${PROLOGUE}function track0(x, held) { registry.register(x, held); }\n${helpers.join('\n')}\ntrack4000({}, {});`;
  const [graph, run] = onlySite(new SourceFile(parse(code), {}));
  expect(outlookOfCalls(graph, run)).toBe('unclear');
});

function onlySite(file: SourceFile): readonly [Graph, SiteRun] {
  const [run] = file.sites;
  if (!run) throw new Error('nothing is registered');
  return [file.graph, run];
}

/** The search itself, which `reach.ts` asks only when the tokens do not say enough. */
function hasCertainPath(graph: Graph, run: SiteRun): boolean {
  const goals = goalsOf(graph, run);
  return run.held.some(({ held, node }) => !goals.targets.has(node) && new Search(graph, node, goals, 'certain', UNCHANGED).certainPath(held) !== null);
}

const CORPUS_TIMEOUT = 60_000;
const CORPUS = join(import.meta.dirname, '../../../oracle/corpus');
/** Rules that speak of no registration. */
const WITHOUT_REGISTRATIONS = ['no-left-behind', 'no-shared-scope-leak'];

describe('the tokens and the search', () => {
  test.each(readdirSync(CORPUS).filter((name) => name.startsWith('no-') && !WITHOUT_REGISTRATIONS.includes(name)))('agree on every registration in the corpus of %s', (folder) => {
    let asked = 0;
    let registrations = 0;
    for (const name of readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.mjs')) continue;
      const file = new SourceFile(parse(readFileSync(join(CORPUS, folder, name), 'utf8')), {});
      registrations += file.sites.length;
      for (const run of file.sites.filter(({ isDoomed }) => !isDoomed)) {
        // What stands at the top of the file is in no function that could be called.
        const isFreeInCalls = run.activation.unit.type !== 'Program' && outlookOfCalls(file.graph, run) === 'unheld';
        for (const one of [run, ...callsBelow(run)]) {
          if (!isFreeInCalls && !isUnheld(file.graph, one, goalsOf(file.graph, one).targets)) continue;
          asked++;
          expect({ name, isRetained: hasCertainPath(file.graph, one) }).toEqual({ name, isRetained: false });
        }
      }
    }
    // Some rules are about what nobody registers.
    if (registrations > 0) expect(asked).toBeGreaterThan(0);
  }, CORPUS_TIMEOUT);
});

/** How a function gets the target, `t` being its name there. */
const PLACES: readonly ((body: string) => string)[] = [
  (body) => `export function make() { const t = {}; ${body} }`,
  (body) => `export function make() { inner({}); } function inner(t) { ${body} }`,
  (body) => `export function make() { inner({}); } function inner() { ${body.replaceAll(/\bt\b/g, 'arguments[0]')} }`,
  (body) => `export function make() { inner({}); } function inner(...all) { ${body.replaceAll(/\bt\b/g, 'all[0]')} }`,
  (body) => `export class Made { constructor() { ${body.replaceAll(/\bt\b/g, 'this')} } } new Made();`,
  (body) => `export class Made { x = 1; init() { ${body.replaceAll(/\bt\b/g, 'this')} } } new Made().init();`,
  (body) => `export function make() { [{}].forEach((t) => { ${body} }); }`,
  (body) => `export function make() { for (const t of [{}]) { ${body} } }`,
  (body) => `export async function make() { const t = await Promise.resolve({}); ${body} }`,
  (body) => `export function make() { const { t } = { t: {} }; ${body} }`,
];

/** What is held, and in what ways it may come by the target. */
const HELD: readonly string[] = [
  '[t]', '{ a: t }', '() => t', 'function () { return t; }', '(function* () { yield t; })()', '(function* () { yield 1; })(t)', '(function* (x) { yield 1; })(t)', '((g) => { g.next(t); return g; })((function* () { yield 1; })())',
  'class { static x = t; }', 'class { static { this.x = t; } }', 'class { m() { return t; } }', 'new (class { x = t; })()', 'new (class { #x = t; })()', 'new (class { constructor(x) { this.x = x; } })(t)',
  '[...[t]]', '[...new Set([t])]', '({ ...{ a: t } })', '[t].map((x) => x)', '[t].filter(Boolean)', '[1].map(() => t)', 'Array.from([t])', 'Array.of(1, t)', 'Object.assign({}, { a: t })', 'Object.values({ a: t })', 'Object.fromEntries([["a", t]])', '[[t]].flat()', '[t].slice().reverse()',
  'new Map([[1, t]])', 'new Set([t])', 'new Map([[1, t]]).get(1)', 'new Proxy({ a: t }, {})', 'Promise.resolve(t)', 'Promise.resolve(1).then(() => t)', 'Object.create(t)', '{ __proto__: t }', '{ get a() { return t; } }', '{ [Symbol.iterator]: () => t }',
  '((x) => [x])(t)', '((...all) => all)(t)', '((x, y = x) => [y])(t)', '(({ a }) => [a])({ a: t })', '(([a]) => [a])([t])', '(() => { try { throw t; } catch (e) { return [e]; } })()', '((f) => f())(() => [t])', '[[t].at(0)]', '[[t].pop()]', '[[t].find(Boolean)]', '[t, 1].concat([])',
  '(() => 0).bind(t)', '(() => 0).bind(null, t)', '(function () { return [this]; }).call(t)', '(function () { return [arguments[0]]; })(t)', '((s, x) => [x])`a${t}`', '[1 && t]', '[null ?? t]', '[(0, t)]', '{ a: { b: { c: t } } }', 'Object.freeze([t])', '[t][Symbol.iterator]()',
];

describe.each(PARSERS)('the tokens and the search ($parser)', ({ parse: parseWith }) => {
  test.each(HELD)('agree on %s, however the target comes there', (held) => {
    for (const place of PLACES) {
      for (const body of [`registry.register(t, ${held});`, `const held = ${held}; registry.register(t, held); if (held) t.x = 1;`, `const held = {}; registry.register(t, held); held.it = ${held};`]) {
        const code = PROLOGUE + place(body);
        // Fields and static blocks cannot name `arguments`.
        if (held.includes('class {') && code.includes('arguments[0]')) continue;
        const file = new SourceFile(parseWith(code), {});
        for (const run of file.sites.filter(({ isDoomed }) => !isDoomed)) {
          // What stands at the top of the file is in no function that could be called.
        const isFreeInCalls = run.activation.unit.type !== 'Program' && outlookOfCalls(file.graph, run) === 'unheld';
          for (const one of [run, ...callsBelow(run)]) {
            if (!(isFreeInCalls && one !== run) && !isUnheld(file.graph, one, goalsOf(file.graph, one).targets)) continue;
            expect({ code, isRetained: hasCertainPath(file.graph, one) }).toEqual({ code, isRetained: false });
          }
        }
      }
    }
  });

  test('the tokens say something of half of what the target is not in', () => {
    const others = HELD.map((held) => held.replaceAll(/\bt\b/g, 'other'));
    const unheld = others.filter((held) => {
      const [graph, run] = onlySite(new SourceFile(parseWith(`${PROLOGUE}export function make(other) { const t = {}; registry.register(t, ${held}); t.x = 1; }`), {}));
      return isUnheld(graph, run, goalsOf(graph, run).targets);
    });
    expect(unheld.length).toBeGreaterThan(HELD.length / 2);
  });
});

function callsBelow(run: SiteRun): readonly SiteRun[] {
  return run.forwarded().flatMap((inner) => [inner, ...callsBelow(inner)]);
}
