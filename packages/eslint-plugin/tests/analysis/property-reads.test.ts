import { describe, expect, test } from 'vitest';
import type { Node, Source } from '../../src/analysis/model.ts';
import { readOf } from '../../src/analysis/syntax/property-reads.ts';
import { walk } from '../../src/analysis/syntax/tree.ts';
import { PARSERS } from './programs.ts';

/** Where the property `a`, or the first element, of `box` comes out. */
const READS: readonly { readonly code: string; readonly name?: string; readonly result: readonly string[] }[] = [
  { code: 'use(box.a);', result: ['box.a'] },
  { code: 'use(box["a"]);', result: ['box["a"]'] },
  { code: 'box.a.b = 1;', result: ['box.a'] },
  { code: 'use(box.b, other.a, a.box);', result: [] },
  { code: 'box.a = 1;', result: [] },
  { code: 'const { a, b } = box;', result: ['to a'] },
  { code: 'const { a: c = 1, ...rest } = box;', result: ['to c'] },
  { code: 'const { [key]: a } = box;', result: [] },
  { code: 'const [first = 1, second] = box;', name: '0', result: ['to first'] },
  { code: 'const [, second] = box;', name: '0', result: [] },
  { code: 'const a = box;', result: [] },
  { code: 'for (const item of box) use(item);', name: '0', result: ['to item'] },
  { code: 'let item; for (item of box) use(item);', name: '0', result: ['to item'] },
  { code: 'for (const item of box) use(item);', name: '1', result: [] },
  { code: 'for (const { a } of box) use(a);', name: '0', result: [] },
];

describe.each(PARSERS)('what is read of a property, as $parser gives the program', ({ parse }) => {
  test.each(READS)('$code', ({ code, name = 'a', result }) => {
    const source = parse(code);
    const text = ({ range }: Node): string => source.text.slice(...range);
    const { expression, places } = readOf(boxIn(source), name);
    expect([...(expression ? [text(expression)] : []), ...places.map((place) => `to ${text(place)}`)]).toEqual(result);
  });
});

function boxIn(source: Source): Node {
  const found: Node[] = [];
  walk(source, source.ast, (node) => node.type === 'Identifier' && node.name === 'box' && found.push(node));
  const [box] = found;
  if (!box) throw new Error('no box');
  return box;
}
