import { describe, expect, test } from 'vitest';
import type { Node, Source } from '../../src/analysis/model.ts';
import { Occurrences } from '../../src/analysis/syntax/occurrences.ts';
import { PARSERS } from './programs.ts';

/** Where `conn` is spelled, one line a place: the node, and what it stands in. */
const TABLE: readonly { readonly about: string; readonly code: string; readonly result: readonly string[]; readonly name?: string }[] = [
  { about: 'names, in the order of the text', code: 'const conn = 1; use(conn);', result: ['Identifier in VariableDeclarator', 'Identifier in CallExpression'] },
  { about: 'properties', code: 'socket.conn.conn();', result: ['Identifier in MemberExpression', 'Identifier in MemberExpression'] },
  { about: 'keys, quoted or not', code: 'use({ conn: 1, "conn": 2 });', result: ['Identifier in Property', 'Literal in Property'] },
  { about: 'literals and templates that spell it', code: 'use(socket["conn"], socket[`conn`]);', result: ['Literal in MemberExpression', 'TemplateLiteral in MemberExpression'] },
  { about: 'no part of another name', code: 'const connection = 1, $conn = 2, conn2 = 3, éconn = 4, _conn = 5;', result: [] },
  { about: 'no words of a longer text', code: 'use("conn is closed", `conn ${1}`);', result: [] },
  { about: 'no comments', code: '/* conn */ use(1); // conn\n', result: [] },
  { about: 'a name between comments', code: '/* conn */ use(/* of conn */ conn);', result: ['Identifier in CallExpression'] },
  { about: 'no regular expressions', code: 'use(/conn/);', result: [] },
  { about: 'a name that is spelled with an escape', code: 'use(c\\u006fnn, conn);', result: ['Identifier in CallExpression', 'Identifier in CallExpression'] },
  { about: 'a key that is spelled with an escape', code: 'use({ "c\\x6fnn": 1 });', result: ['Literal in Property'] },
  { about: 'an escape that is no letter hides nothing', code: 'use("\\n", conn);', result: ['Identifier in CallExpression'] },
  { about: 'escapes elsewhere, in comments and longer texts, hide nothing', code: '// c\\u006fnn\nuse("\\x61\\x62 conn", /\\u{61}/u, `\\x61${conn}\\x62`);', result: ['Identifier in TemplateLiteral'] },
  { about: 'a template that is spelled with an escape', code: 'use(socket[`c\\u{6f}nn`], socket.conn);', result: ['TemplateLiteral in MemberExpression', 'Identifier in MemberExpression'] },
  { about: 'a private name that is spelled with an escape', code: 'class Owner { #c\\u006fnn = 1; conn = this.#conn; }', result: ['PrivateIdentifier in PropertyDefinition', 'PrivateIdentifier in MemberExpression'], name: '#conn' },
  { about: 'private names go by their sign', code: 'class Owner { #conn = 1; conn = this.#conn; }', result: ['PrivateIdentifier in PropertyDefinition', 'PrivateIdentifier in MemberExpression'], name: '#conn' },
  { about: 'a private name is no public one', code: 'class Owner { #conn = 1; conn = this.#conn; }', result: ['Identifier in PropertyDefinition'] },
  { about: 'a name that is also a word of the language', code: 'use({ get: 1, get it() { return 2; } }, map.get);', result: ['Identifier in Property', 'Identifier in MemberExpression'], name: 'get' },
  { about: 'a name that is none', code: 'use({ "a b": 1 });', result: ['Literal in Property'], name: 'a b' },
  { about: 'a name that has to be quoted', code: 'use({ "max-age": 1, [`max-age`]: 2 }, "the max-age", max - age); // "max-age"\n', result: ['Literal in Property', 'TemplateLiteral in Property'], name: 'max-age' },
  { about: 'the empty name', code: 'use({ "": 1 }, \'\', ``, "\'\'"); // ""\n', result: ['Literal in Property', 'Literal in CallExpression', 'TemplateLiteral in CallExpression'], name: '' },
];

describe.each(PARSERS)('the places where a name is spelled, as $parser gives the program', ({ parse }) => {
  test.each(TABLE)('$about', ({ code, result, name = 'conn' }) => {
    expect(placesOf(new Occurrences(parse(code)).of(name))).toEqual(result);
  });

  test('of places that are told apart by what stands around them', () => {
    const source = parse('use(conn); conn(); socket . conn; socket\n.conn;');
    const occurrences = new Occurrences(source);
    expect(offsetsOf(occurrences.of('conn', (before) => before === '.'))).toEqual([28, 42]);
    expect(offsetsOf(occurrences.of('conn', (_before, after) => after === '('))).toEqual([11]);
    expect(offsetsOf(occurrences.of('conn'))).toEqual([4, 11, 28, 42]);
  });

  test('nothing is said of what stands before on another line', () => {
    const seen: string[] = [];
    new Occurrences(parse('socket. // the open one\nconn;')).of('conn', (before) => {
      seen.push(before);
      return true;
    });
    expect(seen).toEqual(['']);
  });

  test('where a word may stand in a part of the text, escapes considered', () => {
    const plain = new Occurrences(parse('const conn = 1; use(socket);'));
    expect(plain.mayBeIn('conn', [0, 15])).toBe(true);
    expect(plain.mayBeIn('conn', [16, 28])).toBe(false);
    const escaped = new Occurrences(parse('const a = 1; use(c\\u006fnn);'));
    expect(escaped.mayBeIn('conn', [0, 12])).toBe(false);
    expect(escaped.mayBeIn('conn', [13, 28])).toBe(true);
    expect(escaped.some('conn', () => true, () => true)).toBe(true);
  });

  test('words of the language lead to the nodes that begin with them', () => {
    expect(typesOf(parse('class Owner { m() { throw new Error("throw"); } } // throw\n'), 'throw')).toEqual(['ThrowStatement', 'Literal']);
    expect(typesOf(parse('const rethrow = 1; use(import("x"));'), 'throw')).toEqual([]);
    expect(typesOf(parse('import a from "a"; use(import("x"));'), 'import')).toEqual(['ImportDeclaration', 'ImportExpression']);
  });
});

function placesOf(nodes: readonly Node[]): readonly string[] {
  return nodes.map(({ type, parent }) => `${type} in ${parent?.type ?? 'nothing'}`);
}

function offsetsOf(nodes: readonly Node[]): readonly number[] {
  return nodes.map(({ range }) => range[0]);
}

function typesOf(source: Source, word: string): readonly string[] {
  return new Occurrences(source).ofWord(word).map(({ type }) => type);
}
