import { describe, expect, test } from 'vitest';
import type { Node, Source } from '../../src/analysis/model.ts';
import { destinationOf } from '../../src/analysis/syntax/destinations.ts';
import { walk } from '../../src/analysis/syntax/tree.ts';
import { PARSERS } from './programs.ts';

/** Where the value of `box` goes. */
const DESTINATIONS: Readonly<Record<string, readonly string[]>> = {
  nowhere: ['box;', 'if (box) f();', 'while (box) f();', 'do f(); while (box);', 'for (; box; ) f();', 'switch (box) {}', 'switch (a) { case box: }', '!box;', 'box + 1;', 'box === a;', '(box, a);', 'box ? a : b;', 'for (const key in box) f();', 'a += box;', '`${box}`;'],
  same: ['a = c ? box : d;', 'a = box || c;', 'a = c && box;', 'a = box ?? c;', 'a = (c, box);', 'async () => { await box; };'],
  bound: ['const a = box;', 'const { a } = box;', 'let [a] = box;', 'function f(a = box) {}', 'const { a = box } = c;', 'for (var a = box; ; ) f();'],
  assigned: ['a = box;', 'a.b = box;', '[a] = box;', 'a ||= box;', 'a ??= box;', 'a &&= box;'],
  property: ['a = { b: box };', 'a = { box };', 'a = { [b]: box };'],
  element: ['a = [box];', 'a = [1, box];'],
  field: ['class A { b = box; }', 'class A { static b = box; }', 'class A { #b = box; }'],
  extended: ['class A extends box {}', 'a = class extends box {};'],
  argument: ['f(box);', 'new A(1, box);', 'a.f(box);', 'f?.(box);', 'import("a").then(box);'],
  callee: ['box();', 'new box();', 'box`a`;', 'box?.();'],
  receiver: ['box.f();', 'box.f(1);', 'box?.f();', 'box["f"]();', 'box.f`a`;'],
  template: ['f`${box}`;'],
  read: ['a = box.b;', 'box.b = 1;', 'delete box.b;', 'box.b++;', '[box.b] = a;', 'box[0] = 1;', 'a = box.b.c();', 'new box.A();'],
  key: ['a = b[box];', 'a = { [box]: 1 };', 'class A { [box] = 1; }', 'class A { [box]() {} }', 'b[box]();'],
  members: ['a = [...box];', 'f(...box);', 'a = { ...box };', 'for (const a of box) f();', 'function* f() { yield* box; }'],
  returned: ['function f() { return box; }', '() => box;', '() => (box);', 'async () => box;'],
  yielded: ['function* f() { yield box; }'],
  thrown: ['throw box;'],
  exported: ['export default box;', 'let box; export { box };', 'let box; export { box as other };'],
};

describe.each(PARSERS)('where a value goes, as $parser gives the program', ({ parse }) => {
  test.each(Object.entries(DESTINATIONS).flatMap(([kind, programs]) => programs.map((code) => ({ kind, code }))))('$kind: $code', ({ kind, code }) => {
    expect(destinationOf(boxIn(parse(code))).kind).toBe(kind);
  });
});

test('what TypeScript puts around a value is seen through', () => {
  const [, typescript] = PARSERS;
  if (!typescript) throw new Error('no parser of TypeScript');
  for (const [code, kind] of [['f(box as A);', 'argument'], ['const a = box!;', 'bound'], ['a = [box satisfies A];', 'element'], ['(box as A).f();', 'receiver'], ['export = box;', 'exported']] as const) {
    expect(destinationOf(boxIn(typescript.parse(code))).kind, code).toBe(kind);
  }
});

/** The last `box` that is no declaration. */
function boxIn(source: Source): Node {
  const found: Node[] = [];
  walk(source, source.ast, (node) => {
    const isDeclared = node.parent?.type === 'VariableDeclarator' && node.parent.id === node;
    const isKey = node.parent?.type === 'Property' && node.parent.shorthand && node.parent.key === node && node.parent.value !== node;
    const isExportedName = node.parent?.type === 'ExportSpecifier' && node.parent.local !== node;
    if (node.type === 'Identifier' && node.name === 'box' && !isDeclared && !isKey && !isExportedName) found.push(node);
  });
  const box = found.at(-1);
  if (!box) throw new Error('no box');
  return box;
}
