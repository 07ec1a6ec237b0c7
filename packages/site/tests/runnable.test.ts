import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import type { Runnable } from '../playground/messages.ts';
import { runnableOf } from '../playground/runnable.ts';

function runnable(code: string, language: 'js' | 'ts' = 'js'): Runnable {
  const linter = new Linter();
  const messages = linter.verify(code, { files: ['**'], languageOptions: { sourceType: 'module', ...(language === 'ts' && { parser }) } }, `program.${language}`);
  expect(messages).toEqual([]);
  return runnableOf(linter.getSourceCode(), code);
}

test.each([
  ['a function that nothing calls', 'function open(native, path) { return { native, path }; }', 'open(native, path)', ['native', 'path']],
  ['a class that nothing makes', 'export class Socket { constructor(native) { native.connect(); } }', 'new Socket(native)', ['native']],
  ['and not what it is made with', 'const closer = (native) => () => native.close(); function open(native) { return closer(native); }', 'open(native)', ['native']],
  ['a function that calls itself', 'function open(n) { return n ? open(0) : {}; }', 'open(n)', ['n']],
  ['several', 'function open() {} class Tile {}', 'open(), new Tile()', []],
  ['only the one that is made for it', 'function open() {} export function make(native) { return native; }', 'make(native)', ['native']],
  ['a name that the module has is its own', 'const registry = {}; function open(registry) { return registry; } void registry;', 'open(registry)', []],
  ['a pattern, a default and a rest', 'function open({ a }, b = 1, ...c) { return [a, b, c]; }', 'open(given, b)', ['given', 'b']],
  ['a program that does it by itself', 'function open() {} open();', '', []],
])('is called: %s', (_, code, call, given) => {
  expect(runnable(code)).toMatchObject({ kind: 'runnable', call, free: [], given });
});

test.each([
  ['a name that nobody defines', 'const id = native.open();', ['native']],
  ['what needs a network, and a file that is none of a page', 'fetch(address); new File(address);', ['fetch', 'address', 'File']],
  ['a property of the global object', 'for (const tab of globalThis.tabs) globalThis.console.log(tab);', ['tabs']],
  ['not what every engine has', 'setTimeout(() => new URL("a:b"), 0);', []],
])('stands for nothing: %s', (_, code, free) => {
  expect(runnable(code)).toMatchObject({ free, given: [] });
});

test('a name that the program uses itself is one thing, and not another for each call', () => {
  expect(runnable('export function open(native) { return native; } native.start();')).toMatchObject({ call: 'open(native)', free: ['native'], given: [] });
});

test('types are no values, a parameter may be a property, and of an abstract class nobody makes an object', () => {
  expect(runnable('interface Native { close(): void }\nexport class A { constructor(private native: Native) {} }\nexport abstract class B {}\n', 'ts')).toMatchObject({ call: 'new A(native)', given: ['native'] });
});

test.each([
  ["import fs from 'node:fs'; fs.x();", '`node:fs`'],
  ["export * from 'gc-hook';", '`gc-hook`'],
  ['process.exit();', '`process`'],
])('%s is not run without its host', (code, named) => {
  const answer = runnable(code);
  expect(answer.kind).toBe('not runnable');
  expect(answer.kind === 'not runnable' && answer.because).toContain(named);
});

test('the runtime is there', () => {
  expect(runnable("import { addCleanup } from 'reclaim';\naddCleanup({}, () => {});")).toMatchObject({ kind: 'runnable', usesRuntime: true });
});
