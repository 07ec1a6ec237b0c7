import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../src/analysis/findings/file.ts';
import { actionsOf } from '../../src/analysis/lifetimes/actions.ts';
import type { Node } from '../../src/analysis/model.ts';
import { callOf, PARSERS } from './programs.ts';

/** The names of what can be done with the argument of `look`. */
const OBJECTS: readonly { readonly code: string; readonly actions: readonly string[] }[] = [
  { code: 'class A { constructor() { look(this); } close() {} #end() {} get x() { return 1; } static open() {} }', actions: ['close', 'private #end'] },
  { code: 'class A { close = () => {}; size = 1; constructor() { look(this); } }', actions: ['close'] },
  { code: 'class A { close() {} read() {} } class B extends A { constructor() { super(); look(this); } close() {} }', actions: ['close', 'read'] },
  { code: 'class A { constructor() { look(this); } } class B extends A { close() {} }', actions: ['close'] },
  { code: 'class A { close() {} } const a = new A(); look(a);', actions: ['close'] },
  { code: 'const a = { close() {}, read: () => 1, size: 1 }; look(a);', actions: ['close', 'read'] },
  { code: 'const close = () => {}; look({ close });', actions: ['close'] },
  { code: 'function A() { look(this); } A.prototype.close = function () {};', actions: ['close'] },
  { code: 'function A() {} A.prototype.close = function () {}; const a = new A(); look(a);', actions: ['close'] },
  { code: 'class A { constructor() { this.close = () => {}; look(this); } }', actions: ['close'] },
  { code: 'const a = {}; a.close = () => {}; look(a);', actions: ['close'] },
  { code: 'look([]);', actions: [] },
];

describe.each(PARSERS)('what can be done with an object, as $parser gives the program', ({ parse }) => {
  test.each(OBJECTS)('$code', ({ code, actions }) => {
    const { graph } = new SourceFile(parse(code), {});
    const call = callOf(graph.survey, 'look') as Node & { arguments: readonly Node[] }; // the helper finds calls only
    const object = graph.soleObject(graph.value(call.arguments[0] as Node, graph.activationAt(call)));
    if (!object) throw new Error('no object');
    expect(actionsOf(graph, object).map(({ name, isPrivate }) => `${isPrivate ? 'private ' : ''}${String(name)}`)).toEqual(actions);
  });
});
