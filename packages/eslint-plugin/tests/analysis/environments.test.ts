import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/analysis/model.ts';
import { isFunction, nameOf } from '../../src/analysis/syntax/nodes.ts';
import { PARSERS, type Rooms, roomsOf } from './programs.ts';

/**
 * What lives in the environments of a program, one line a name: `scope: name, why, because of whom`, and the engines where it
 * is not all of them. What lives in no environment dies with the call.
 */
const TABLE: readonly { readonly about: string; readonly code: string; readonly result: readonly string[] }[] = [
  {
    about: 'nothing is stored for a function without closures',
    code: 'function open(fd) { const conn = { fd }; return conn; }',
    result: [],
  },
  {
    about: 'a closure stores what it names, and nothing else',
    code: 'function open(fd) { const conn = { fd }; return () => conn; }',
    result: ['open: conn, names, line 1'],
  },
  {
    about: 'a sibling that is never called stores for all',
    code: 'function open(fd) { const conn = {}; const peek = () => conn; return () => fd; }',
    result: ['open: fd, names, line 1', 'open: conn, names, peek'],
  },
  {
    about: 'a closure two functions down stores in the outermost',
    code: 'function open(conn) { function arm() { return function release() { return conn; }; } }',
    result: ['open: conn, names, release'],
  },
  {
    about: 'writing is naming',
    code: 'function open() { let conn; const set = (next) => { conn = next; }; return set; }',
    result: ['open: conn, names, set'],
  },
  {
    about: 'a default parameter of a closure names it',
    code: 'function open(conn) { const peek = (it = conn) => it; }',
    result: ['open: conn, names, peek'],
  },
  {
    about: 'a block has an environment of its own',
    code: 'function open(conn) { { const size = 1; const peek = () => size; } }',
    result: ['block: size, names, peek'],
  },
  {
    about: 'a var belongs to the function',
    code: 'function open() { { var conn = {}; } const peek = () => conn; }',
    result: ['open: conn, names, peek'],
  },
  {
    about: 'a loop variable lives in the loop',
    code: 'function open(list) { for (const conn of list) list.push(() => conn); }',
    result: ['for: conn, names, line 1'],
  },
  {
    about: 'a variable of a closure is not one of the scope around it',
    code: 'function open(conn) { return (conn) => () => conn; }',
    result: ['function: conn, names, line 1'],
  },
  {
    about: 'a property of the same name captures nothing',
    code: 'function open(conn) { return (it) => it.conn; }',
    result: [],
  },
  {
    about: 'an arrow that uses this stores the receiver',
    code: 'class Conn { constructor() { this.peek = () => this; } }',
    result: ['Conn: this, names, peek'],
  },
  {
    about: 'a function expression has a this of its own',
    code: 'class Conn { constructor() { this.peek = function () { return this; }; } }',
    result: [],
  },
  {
    about: 'an arrow in an arrow stores the receiver of the method',
    code: 'class Conn { open() { return () => () => this; } }',
    result: ['open: this, names, line 1'],
  },
  {
    about: 'super is a use of the receiver',
    code: 'class Conn extends Base { open() { return () => super.open(); } }',
    result: ['open: this, names, line 1'],
  },
  {
    about: 'an arrow that uses arguments stores them',
    code: 'function open(fd) { return () => arguments[0]; }',
    result: ['open: arguments, arguments, line 1'],
  },
  {
    about: 'a direct eval stores everything in sight',
    code: 'function open(fd) { const conn = {}; return (text) => eval(text); }',
    result: ['module: open, eval, line 1', 'open: fd, eval, line 1', 'open: conn, eval, line 1', 'open: this, eval, line 1', 'open: arguments, eval, line 1', 'function: text, eval, line 1'],
  },
  {
    about: 'eval of another object is no direct eval',
    code: 'function open(fd) { const conn = {}; return (text) => vm.eval(text); }',
    result: [],
  },
  {
    about: 'the parameter of a catch clause is stored in V8',
    code: 'function open() { try { run(); } catch (error) { return () => 1; } }',
    result: ['catch: error, catch, V8'],
  },
  {
    about: 'the parameter of a catch clause that a closure names is stored everywhere',
    code: 'function open() { try { run(); } catch (error) { const why = () => error; } }',
    result: ['catch: error, names, why'],
  },
  {
    about: 'the initializers of fields share the receiver in V8 and JavaScriptCore',
    code: 'class Panel { hooks = { close: () => 1 }; resize = () => this.width; }',
    result: ['hooks: this, names, resize, V8, JavaScriptCore', 'resize: this, names, resize'],
  },
  {
    about: 'a static field does not store the instance',
    code: 'class Panel { static hooks = () => 1; resize = () => this.width; }',
    result: ['resize: this, names, resize'],
  },
  {
    about: 'a generator and an async function that waits store their parameters, but not in V8',
    code: 'async function open(conn) { await conn; } function* read(file) { yield 1; }',
    result: ['open: conn, resumable, JavaScriptCore, SpiderMonkey', 'read: file, resumable, JavaScriptCore, SpiderMonkey'],
  },
  {
    about: 'an async function that waits for nothing stores its parameters in SpiderMonkey, except for what a pattern binds',
    code: 'async function open(conn, { fd }) { return conn; }',
    result: ['open: conn, resumable, SpiderMonkey'],
  },
  {
    about: 'the parameter of an arrow in a nested function is taken for a use in SpiderMonkey, and behind async in JavaScriptCore too',
    code: 'function open(fd, conn, size) { function walk() { each((fd) => 1); each(async (conn) => 1); each(async size => 1); each((...size) => 1); } }',
    result: ['open: fd, names, walk, SpiderMonkey', 'open: conn, names, walk, JavaScriptCore, SpiderMonkey', 'function: conn, resumable, SpiderMonkey', 'function: size, resumable, SpiderMonkey'],
  },
  {
    about: 'the parameter of an arrow beside the variable is no use of it',
    code: 'function open(conn) { each((conn) => 1); }',
    result: [],
  },
  {
    about: 'an eval below a function stores its receiver and its arguments in V8 and SpiderMonkey',
    code: 'class Conn { open() { const answer = function (text) { return eval(text); }; } }',
    result: [
      'module: Conn, eval, answer',
      'Conn: Conn, eval, answer',
      'open: answer, eval, answer',
      'open: this, eval, answer, V8, SpiderMonkey',
      'open: arguments, eval, answer, V8, SpiderMonkey',
      'answer: text, eval, answer',
      'answer: this, eval, answer',
      'answer: arguments, eval, answer',
    ],
  },
  {
    about: 'an eval in a function stores what is in its later blocks in SpiderMonkey',
    code: 'function open() { { const fd = 1; } { const answer = (text) => eval(text); } { const conn = {}; } }',
    result: [
      'module: open, eval, answer',
      'open: this, eval, answer',
      'open: arguments, eval, answer',
      'block: answer, eval, answer',
      'answer: text, eval, answer',
      'block: conn, eval, answer, SpiderMonkey',
    ],
  },
  {
    about: 'a function declaration that names itself',
    code: 'function open() { function walk() { return walk; } }',
    result: ['open: walk, names, walk'],
  },
  {
    about: 'what the module declares',
    code: 'const conn = {}; export const peek = () => conn;',
    result: ['module: conn, names, peek'],
  },
];

function environmentsIn({ scopes, environments }: Rooms): string[] {
  return scopes.manager.scopes.flatMap((scope) => {
    const block = scope.block;
    const owner = nameOf(block) ?? (scope.type === 'block' ? 'block' : scope.type);
    const line = (name: string, captor: { reason: string; by: Node | null; token: Node }, engines: readonly string[]) => {
      const by = captor.by && isFunction(captor.by) ? nameOf(captor.by) : null;
      const where = by ?? (captor.by ? `line ${captor.token.loc.start.line}` : null);
      return [`${owner}: ${name}`, captor.reason, where, ...engines].filter((part) => part !== null).join(', ');
    };
    const receiver = environments.receiverCaptor(scope);
    const fields = scope.type === 'class-field-initializer' ? environments.fieldReceiverCaptor(scope) : null;
    const list = environments.argumentsCaptor(scope);
    return [
      // The globals that the host declares live nowhere.
      ...environments.variablesIn(scope).filter(({ variable }) => variable.defs.length > 0).map(({ variable, captor, engines }) => line(variable.name, captor, engines)),
      ...(receiver ? [line('this', receiver.captor, receiver.engines)] : []),
      ...(fields ? [line('this', fields.captor, fields.engines)] : []),
      ...(list ? [line('arguments', list.captor, list.engines)] : []),
    ];
  });
}

const IN_TYPES: typeof TABLE = [
  {
    about: 'typeof in a type names no value',
    code: 'function open(conn: object) { return (it: typeof conn) => it; }',
    result: [],
  },
  {
    about: 'a type argument names no value',
    code: 'function open(conn: object) { return () => wrap<typeof conn>(); }',
    result: [],
  },
  {
    about: 'assertions are seen through',
    code: 'function open(conn: unknown) { return () => (conn as object)!; }',
    result: ['open: conn, names, line 1'],
  },
  {
    about: 'a namespace is a scope of its own',
    code: 'namespace Pool { const conn = {}; export const peek = () => conn; }',
    result: ['tsModule: conn, names, peek'],
  },
  {
    about: 'a parameter property is a parameter',
    code: 'class Conn { constructor(private fd: number) { this.peek = () => fd; } }',
    result: ['Conn: fd, names, peek'],
  },
];

test.each(IN_TYPES)('environments of TypeScript: $about', ({ code, result }) => {
  const [, typescript] = PARSERS;
  expect(typescript && environmentsIn(roomsOf(typescript.parse(code)))).toEqual(result);
});

describe.each(PARSERS)('environments, by $parser', ({ parse }) => {
  test.each(TABLE)('$about', ({ code, result }) => {
    expect(environmentsIn(roomsOf(parse(code)))).toEqual(result);
  });
});
