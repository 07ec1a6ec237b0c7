import { describe, expect, test } from 'vitest';
import type { Node, Scope, Source } from '../../src/analysis/model.ts';
import { Scopes } from '../../src/analysis/syntax/scopes.ts';
import { isClass, isFunction } from '../../src/analysis/syntax/nodes.ts';
import { walk } from '../../src/analysis/syntax/tree.ts';
import { PARSERS } from './programs.ts';

const NAMES = `
  import conn from 'conn';
  export function open(conn, other = conn) { var conn; const { conn: inner, ...rest } = conn; return () => [conn, inner, rest, missing]; }
  const named = function conn() { return conn; };
  class Owner extends conn { conn = conn; static { const conn = 1; use(conn); } [conn]() { return this.conn.conn; } }
  try { conn(); } catch (conn) { use(conn); } finally { label: for (const conn of conn()) { use(conn); break label; } }
  for (let conn = 0; conn < 1; conn++) use(() => conn);
  switch (conn) { case 1: { function conn() {} conn(); } }
  use(conn ${', conn'.repeat(40)}); const many = () => ({ conn, key: conn });
`;

describe.each(PARSERS)('scopes, as $parser gives them', ({ parse }) => {
  test('each name means the variable that the scope manager says, and no property is one', () => {
    const source = parse(NAMES);
    const scopes = new Scopes(source.scopeManager, source.ast);
    const said = new Map<Node, unknown>();
    for (const scope of source.scopeManager.scopes as readonly Scope[]) {
      for (const variable of scope.variables) for (const identifier of variable.identifiers) said.set(identifier, variable);
      for (const { identifier, resolved } of scope.references) if (resolved || !said.has(identifier)) said.set(identifier, resolved);
    }
    const names: Node[] = [];
    walk(source, source.ast, (node) => node.type === 'Identifier' && names.push(node));
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name) => scopes.variableOf(name) !== (said.get(name) ?? null)).map(({ range }) => source.text.slice(range[0] - 10, range[1] + 10))).toEqual([]);
  });

  test('within a block are its functions and classes, and none of those around it', () => {
    const source = parse(`
      const outside = () => 1;
      function around(a = () => 2) { function below() { return class Inner { m() {} field = () => 3; static { use(() => 4); } }; } { let block = () => 5; } return function named() {}; }
      class Owner { first = [() => 6, function () {}]; plain = 1; empty; }
    `);
    const blocks: Node[] = [];
    // The block of a function has no scope of its own.
    walk(source, source.ast, (node) => /^(?:Program|Function|Arrow|Class[DE]|Block|PropertyDef)/.test(node.type) && !(node.parent && isFunction(node.parent)) && blocks.push(node));
    expect(blocks.length).toBeGreaterThan(10);
    for (const block of blocks) expect(madeWithin(source, block), source.text.slice(...block.range)).toEqual(madeBelow(source, block));
  });
});

function madeWithin(source: Source, block: Node): readonly number[] {
  const found = new Set<number>();
  new Scopes(source.scopeManager, source.ast).within(block, ({ type, block: made }) => {
    if ((type === 'function' || type === 'class') && (made as Node) !== block) found.add(made.range[0]);
    return true;
  });
  return [...found].sort((a, b) => a - b);
}

function madeBelow(source: Source, block: Node): readonly number[] {
  const found = new Set<number>();
  walk(source, block, (node) => node !== block && (isFunction(node) || isClass(node)) && found.add(node.range[0]));
  return [...found].sort((a, b) => a - b);
}
