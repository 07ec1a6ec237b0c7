/** What stands around a name spares many looks at the tree: none of them may be one that would have found something. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Node, Source } from '../../src/analysis/model.ts';
import { Survey } from '../../src/analysis/syntax/name-index.ts';
import { walk } from '../../src/analysis/syntax/tree.ts';
import { parse, PARSERS } from './programs.ts';

const CORPUS = join(import.meta.dirname, '../../../oracle/corpus');

/** With an escape in the text no name is looked for in it: everything is found by a walk. */
const ESCAPE = '\n"\\x51q";';

/** What calls, definitions and writes can look like, `conn` being the name. */
const FORMS = `
  conn(); conn (1); conn?.(); (conn)(); (0, conn)(); new conn; new conn(); new
  conn; [new conn]; use(...conn()); use(... conn (2)); conn/* now */(); conn
  (); tag\`\${conn()}\`; x.conn(); x.conn?.(); x?.conn(); x . conn (); x
  .conn(); x.conn
  (); new x.conn; new x.conn(); x['conn'](); x[\`conn\`](); x./* the */conn(); ({ conn() {} }); ({ conn: () => 1 }); ({ 'conn'() {} });
  ({ ['conn']: function () {} }); ({ conn }); ({ get conn() { return 1; } }); ({ set conn(value) {} }); ({ get 'conn'() { return 1; } });
  ({ get ['conn']() { return 1; } }); ({ get
  conn() { return 1; } }); ({ get /* it */ conn() { return 1; }, async conn() {}, *conn() {} });
  x.conn = () => 1; x.conn ??= function () {}; x.conn
  = () => 2; x['conn'] = () => 1; x.conn += 1; x.conn++; --x.conn; delete x.conn; [x.conn] = y; ({ a: x.conn } = y); [x.conn = 1] = y;
  for (x.conn of y); for (x.conn in y); (x.conn) = 1; use(x.conn); y = x.conn; x.conn.conn; x.conn[0] = 1;
`;
const CLASSES = `
  class A { conn() {} static get conn() { return 1; } } class B { conn = () => 1; set conn(value) {} } class C { 'conn' = function () {} }
  class D { #conn() {} call() { this.#conn(); this . #conn(); this.#other.conn(); } #other = this.#conn; write() { this.#other = () => 1; } }
  function conn() {} const other = { conn: conn, f: conn }; export class E extends x.conn() {}
`;

describe.each(PARSERS)('what is found by the words of the text is what a walk finds, as $parser gives the program', ({ parser, parse }) => {
  test.each([
    ['calls, definitions and writes', FORMS],
    ['members and declarations', CLASSES],
  ])('of %s', (_about, code) => {
    expect(answersOf(parse(code))).toEqual(answersOf(parse(code + ESCAPE)));
  });

  test('of every third program of the corpus', () => {
    const programs = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((name) => (parser === 'typescript-eslint' ? /\.m?ts$/ : /\.mjs$/).test(name))
      .sort()
      .filter((_name, index) => index % 3 === 0);
    expect(programs.length).toBeGreaterThan(10);
    for (const name of programs) {
      const code = readFileSync(join(CORPUS, name), 'utf8');
      if (code.includes('\\x') || code.includes('\\u')) continue;
      expect(answersOf(parse(code)), name).toEqual(answersOf(parse(code + ESCAPE)));
    }
  });
});

test.each(PARSERS.filter(({ parser }) => parser === 'typescript-eslint'))('the same with types around, as $parser gives the program', ({ parse }) => {
  const code = `
    (conn as any)(); conn!(); conn<string>(); (<any>conn)(); (conn satisfies unknown)(); new (conn as any)(); (x.conn as any)(); x.conn!(); x.conn<string>();
    (x.conn as any) = () => 1; x.conn! = () => 2; class A { conn?(): void; get conn(): number { return 1; } declare conn; } class B { conn: () => void = () => {}; }
    function conn<T>(value: T) {} const other: () => void = conn; type T = { conn(): void }; let y: typeof x.conn;
  `;
  expect(answersOf(parse(code))).toEqual(answersOf(parse(code + ESCAPE)));
});

test('what is put under a name is never taken for a read of it', () => {
  const source = parse(FORMS + CLASSES);
  const survey = new Survey(source);
  const stores = new Set(survey.storesOf('conn'));
  const others = survey.leavesOf('conn').filter((leaf) => !stores.has(leaf));
  expect(others.length).toBeGreaterThan(15);
  for (const { parent, range } of others) {
    const use = parent?.type === 'MemberExpression' ? parent.parent : parent;
    expect(use?.type, source.text.slice(range[0] - 5, range[1] + 5)).toMatch(/^(?:CallExpression|NewExpression|SpreadElement|MemberExpression|VariableDeclarator|ExpressionStatement|AssignmentExpression|ChainExpression|SequenceExpression|UpdateExpression|UnaryExpression)$/);
    if (use?.type === 'AssignmentExpression') expect(use.left).not.toBe(parent);
  }
});

/** All that can be asked of a name, for each name of the program. */
function answersOf(source: Source): Readonly<Record<string, unknown>> {
  const survey = new Survey(source);
  const places = (nodes: readonly Node[]): readonly string[] => nodes.map(({ type, range }) => `${type} ${range.join('-')}`);
  return Object.fromEntries(
    [...namesIn(source)].map((name) => [
      name,
      {
        accesses: places(survey.accessesOf(name)),
        writes: places(survey.writesOf(name)),
        calls: places(survey.callsNamed(name)),
        units: places(survey.unitsNamed(name)),
        accessors: places(survey.accessorsOf(name)),
        mayDefine: survey.mayDefine(name),
        // A walk meets the one node of `{ conn }` as key and as value.
        leaves: [...new Set(places(survey.leavesOf(name)))],
      },
    ]),
  );
}

function namesIn(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  walk(source, source.ast, (node) => {
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'PrivateIdentifier') names.add(`#${node.name}`);
  });
  return names;
}
