import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as ts from 'typescript';
import { expect, it } from 'vitest';
import { CONTAINER_METHODS, PRIMITIVE_METHODS } from '../src/analysis/catalog/builtins.ts';
import { CALLBACKS, OTHER_CALLBACKS } from '../src/analysis/catalog/callbacks.ts';
import { GIVES_COPY, GIVES_RECEIVER, KEEPS_FOR_LONG, LISTENING, REGISTERS } from '../src/analysis/catalog/effects.ts';
import { DEREFERENCE, FUNCTION_METHODS, TIMER_METHODS } from '../src/analysis/catalog/functions.ts';
import { LOOK_UPS } from '../src/analysis/catalog/lookups.ts';
import { REGISTRY_METHODS } from '../src/analysis/catalog/registrars.ts';
import { CONTAINER_STORES, LIKELY_STORES, REMOVALS, STATIC_STORES } from '../src/analysis/catalog/stores.ts';

const ANALYSIS = join(import.meta.dirname, '../src/analysis');
const FILES = readdirSync(ANALYSIS, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('catalog/'));

/** `delete` and `with` are words of the language as well. */
const METHODS = new Set(
  [
    ...[...Object.values(CONTAINER_METHODS), ...Object.values(CONTAINER_STORES), ...Object.values(CALLBACKS)].flatMap((methods) => Object.keys(methods)),
    ...Object.values(LOOK_UPS).flatMap((names) => [...names]),
    ...Object.keys(STATIC_STORES).map((path) => path.slice(path.indexOf('.') + 1)),
    ...Object.keys(LIKELY_STORES),
    ...Object.keys(REGISTRY_METHODS),
    ...[PRIMITIVE_METHODS, OTHER_CALLBACKS, FUNCTION_METHODS, TIMER_METHODS, REMOVALS, REGISTERS].flatMap((names) => [...names]),
    DEREFERENCE,
  ].filter((name) => ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) === undefined),
);

it.each(FILES)('%s has no list of methods of its own', (file) => {
  const path = join(ANALYSIS, file);
  const lists: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isRegularExpressionLiteral(node) ? node.text : ts.isArrayLiteralExpression(node) ? node.elements.filter((element) => ts.isStringLiteral(element)).map(({ text: name }) => name).join(' ') : '';
    if (new Set(text.match(/[a-zA-Z]+/g)?.filter((word) => METHODS.has(word))).size > 1) lists.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  expect(lists).toEqual([]);
});

it('what is told from names alone follows from the entries', () => {
  expect(GIVES_RECEIVER).toContain('fill');
  expect(GIVES_COPY).toContain('slice');
  expect(GIVES_COPY).toContain('splice');
  expect(LISTENING).not.toContain('once');
  expect(KEEPS_FOR_LONG).toContain('setInterval');
  expect(REGISTERS).toEqual(new Set(['register', 'registerBeforeExit', 'addCleanup', 'create', 'default']));
});
