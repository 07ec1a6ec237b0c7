import { describe, expect, test } from 'vitest';
import { Bodies } from '../../src/analysis/syntax/bodies.ts';
import type { Node, Source } from '../../src/analysis/model.ts';
import { isField, isFunction, nameOf, type Unit } from '../../src/analysis/syntax/nodes.ts';
import { walk } from '../../src/analysis/syntax/tree.ts';
import { PARSERS } from './programs.ts';

/** What the body of the unit called `open` says: each fact with the text that it is about, in the order of the source. */
interface Facts {
  readonly returns?: readonly string[];
  readonly calls?: readonly string[];
  /** `this` and `super` that mean the receiver, with what they stand in. */
  readonly receivers?: readonly string[];
  /** The outermost closure or eval that keeps the receiver. */
  readonly captor?: string;
  readonly argumentsCaptor?: string;
  readonly is?: readonly ('suspended' | 'names super' | 'names arguments')[];
}

const TABLE: readonly { readonly about: string; readonly code: string; readonly result: Facts }[] = [
  { about: 'results', code: 'function open(x) { if (x) return x; return { x }; }', result: { returns: ['x', '{ x }'] } },
  { about: 'a bare return gives nothing', code: 'function open() { return; }', result: {} },
  { about: 'the expression of an arrow is its result', code: 'const open = (x) => close(x);', result: { returns: ['close(x)'], calls: ['close(x)'] } },
  { about: 'functions inside have their own results and calls', code: 'function open() { function inner() { return a(); } return () => b(); }', result: { returns: ['() => b()'] } },
  { about: 'calls and constructions', code: 'function open() { a(b()); new C(d()); e`x`; }', result: { calls: ['a(b())', 'b()', 'new C(d())', 'd()'] } },
  { about: 'default parameters are part of it', code: 'function open(x = a()) {}', result: { calls: ['a()'] } },
  { about: 'an await suspends', code: 'async function open() { await a(); }', result: { calls: ['a()'], is: ['suspended'] } },
  { about: 'a loop that awaits suspends', code: 'async function open(list) { for await (const x of list) x; }', result: { is: ['suspended'] } },
  { about: 'an await inside of a closure does not', code: 'async function open() { return async () => { await 1; }; }', result: { returns: ['async () => { await 1; }'] } },
  { about: 'its own this', code: 'class A { open() { this.fd = 1; } }', result: { receivers: ['this.fd'] } },
  { about: 'that of an arrow in it is the same, and is captured', code: 'class A { open() { return () => this.fd; } }', result: { returns: ['() => this.fd'], receivers: ['this.fd'], captor: '() => this.fd' } },
  { about: 'the outermost arrow captures', code: 'class A { open() { x = () => () => this.fd; } }', result: { receivers: ['this.fd'], captor: '() => () => this.fd' } },
  { about: 'that of a function in it is another', code: 'class A { open() { x = function () { return this.fd; }; } }', result: {} },
  { about: 'an arrow that only names something else captures nothing', code: 'class A { open(y) { this.fd = 1; x = () => y; } }', result: { receivers: ['this.fd'] } },
  { about: 'super', code: 'class A extends B { open() { super.open(); } }', result: { calls: ['super.open()'], receivers: ['super.open'], is: ['names super'] } },
  { about: 'super in an arrow is captured', code: 'class A extends B { open() { x = () => super.open(); } }', result: { receivers: ['super.open'], captor: '() => super.open()', is: ['names super'] } },
  { about: 'a class inside has its own members', code: 'class A { open() { x = class { fd = this; static { this.x; } m() { this.y; } }; } }', result: {} },
  { about: 'a computed key inside is evaluated outside', code: 'class A { open() { x = class { [this.key] = 1; }; } }', result: { receivers: ['this.key'] } },
  { about: 'the value of a field is a unit', code: 'class A { open = () => this.fd; }', result: { returns: ['this.fd'], receivers: ['this.fd'] } },
  { about: 'arguments', code: 'function open() { return arguments[0]; }', result: { returns: ['arguments[0]'], is: ['names arguments'] } },
  { about: 'arguments in an arrow are captured', code: 'function open() { return () => arguments; }', result: { returns: ['() => arguments'], argumentsCaptor: '() => arguments', is: ['names arguments'] } },
  { about: 'arguments of a function inside are its own', code: 'function open() { x = function () { arguments; }; }', result: {} },
  { about: 'a property called arguments is none', code: 'function open(x) { x.arguments; x = { arguments: 1 }; }', result: {} },
  { about: 'a direct eval may name anything', code: 'function open(code) { eval(code); }', result: { calls: ['eval(code)'], captor: 'function open(code) { eval(code); }', argumentsCaptor: 'function open(code) { eval(code); }' } },
  { about: 'an indirect one may not', code: 'function open(code) { (0, eval)(code); eval?.(code); }', result: { calls: ['(0, eval)(code)', 'eval?.(code)'] } },
];

describe.each(PARSERS)('what a body says, as $parser gives the program', ({ parse }) => {
  test.each(TABLE)('$about', ({ code, result }) => {
    const source = parse(code);
    expect(factsOf(source, unitCalled(source, 'open'))).toEqual({ returns: [], calls: [], receivers: [], captor: null, argumentsCaptor: null, is: [], ...result });
  });

  test('a field is read by its value alone', () => {
    const source = parse('class A { [key()] = make(this); }');
    const fields: Unit[] = [];
    walk(source, source.ast, (node) => {
      if (isField(node)) fields.push(node);
    });
    expect(fields.map((field) => factsOf(source, field))).toMatchObject([{ calls: ['make(this)'], receivers: ['make(this)'] }]);
  });

  test('the program is a unit as well', () => {
    const source = parse('a(); function f() { b(); }');
    expect(factsOf(source, source.ast)).toMatchObject({ calls: ['a()'] });
  });
});

function factsOf(source: Source, unit: Unit): unknown {
  const bodies = new Bodies(source);
  const text = (node: Node): string => source.text.slice(...node.range);
  const { tokens, captor, argumentsCaptor, namesSuper, namesArguments } = bodies.receivers(unit);
  return {
    returns: bodies.returnsOf(unit).map(text),
    calls: bodies.callsIn(unit).map(text),
    receivers: tokens.map(({ parent }) => (parent ? text(parent) : '')),
    captor: captor && text(captor.by),
    argumentsCaptor: argumentsCaptor && text(argumentsCaptor.by),
    is: [...(bodies.isSuspended(unit) ? ['suspended'] : []), ...(namesSuper ? ['names super'] : []), ...(namesArguments ? ['names arguments'] : [])],
  };
}

function unitCalled(source: Source, name: string): Unit {
  const found: Unit[] = [];
  walk(source, source.ast, (node) => {
    if (isFunction(node) && nameOf(node) === name) found.push(node);
  });
  const [unit, second] = found;
  if (!unit || second) throw new Error(`there is not one function called ${name}`);
  return unit;
}
