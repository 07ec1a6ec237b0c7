import { describe, expect, test } from 'vitest';
import type { Node, Source } from '../../src/analysis/model.ts';
import { inOrder, nodeAt, setParents, walk } from '../../src/analysis/syntax/tree.ts';
import { PARSERS } from './programs.ts';

/** The innermost node at the place of `^`, which is not part of the program. */
const PLACES: readonly { readonly about: string; readonly code: string; readonly result: string }[] = [
  { about: 'a name', code: 'const ^conn = open(fd);', result: 'Identifier conn' },
  { about: 'the inside of a name', code: 'const co^nn = open(fd);', result: 'Identifier conn' },
  { about: 'the end of a name is outside of it', code: 'open(fd^, 1);', result: 'CallExpression open(fd, 1)' },
  { about: 'a word of the language', code: 'if (x) ^throw x;', result: 'ThrowStatement throw x;' },
  { about: 'between statements', code: 'a();^ b();', result: 'Program a(); b();' },
  { about: 'a comment', code: 'function f() { /* ^x */ }', result: 'BlockStatement { /* x */ }' },
  { about: 'an argument in a long list', code: 'f(a, b, c, d, e, f, g, h, i, j, ^k, l, m, n, o, p, q);', result: 'Identifier k' },
  { about: 'the last argument of a long list', code: 'f(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ^q);', result: 'Identifier q' },
  { about: 'an element behind holes', code: '[, , , , , , , , , , , , a, , , , ^b];', result: 'Identifier b' },
  { about: 'the text of a template', code: 'f(`a${b}^c`);', result: 'TemplateElement' },
];

describe.each(PARSERS)('the tree by places, as $parser gives it', ({ parse }) => {
  test.each(PLACES)('$about', ({ code, result }) => {
    const offset = code.indexOf('^');
    const source = parse(code.replace('^', ''));
    const found = shown(source, nodeAt(source, offset));
    // Parsers do not agree about what of a template its parts cover.
    expect(found.startsWith('TemplateElement') ? 'TemplateElement' : found).toBe(result);
  });

  test('from wherever the way begins', () => {
    const source = parse('function f() { return g(a, (b) => b + c); } h({ d: [e] });');
    const nodes: Node[] = [];
    walk(source, source.ast, (node) => nodes.push(node));
    for (let offset = 0; offset < source.text.length; offset++) {
      const expected = nodeAt(source, offset);
      for (const near of nodes) if (near.range[1] <= offset || near.range[0] > offset) expect(nodeAt(source, offset, near)).toBe(expected);
    }
  });

  test('a walk meets every node in the order of the source, outer ones first', () => {
    const source = parse('f(a, b); class C { m() { return [c]; } }');
    const met: Node[] = [];
    walk(source, source.ast, (node) => met.push(node));
    expect(met.map(({ type }) => type).slice(0, 5)).toEqual(['Program', 'ExpressionStatement', 'CallExpression', 'Identifier', 'Identifier']);
    expect(inOrder([...met].reverse()).map(({ range }) => range)).toEqual(inOrder(met).map(({ range }) => range));
  });

  test('of two nodes with one start the outer one comes first', () => {
    const source = parse('f();');
    const met: Node[] = [];
    walk(source, source.ast.body[0] as Node, (node) => met.push(node));
    expect(inOrder([...met].reverse())).toEqual(met);
  });

  test('parents are set where the parser has set none', () => {
    const source = parse('f(a, [b]);');
    const nodes: Node[] = [];
    walk(source, source.ast, (node) => nodes.push(node));
    const parents = new Map(nodes.map((node) => [node, node.parent]));
    for (const node of nodes) (node as { parent: unknown }).parent = undefined; // what a bare parser gives
    setParents(source);
    for (const node of nodes) if (node !== source.ast) expect(node.parent).toBe(parents.get(node));
  });
});

test('decorators stand before what they decorate', () => {
  const [, typescript] = PARSERS;
  const code = '@first export class C { @second() field = 1; }';
  const source = typescript?.parse(code);
  expect(source && shown(source, nodeAt(source, code.indexOf('first')))).toBe('Identifier first');
  expect(source && shown(source, nodeAt(source, code.indexOf('second')))).toBe('Identifier second');
});

function shown(source: Source, node: Node): string {
  return `${node.type} ${source.text.slice(...node.range)}`;
}
