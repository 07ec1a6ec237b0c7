/** Cheap looks at a call by which something could be rooted, before anything is resolved: most calls of that name are made on no root. */
import type { TSESTree } from '@typescript-eslint/utils';
import { calleeOf } from './calls.ts';
import type { Node } from './model.ts';
import { pathOf } from './names.ts';
import type { Scopes } from './scopes.ts';
import { unwrap } from './syntax.ts';

/** Global objects that are never collected; the global object itself has the empty path. */
export const ETERNAL: ReadonlySet<string> = new Set(['', 'process', 'document', 'window', 'self', 'globalThis']);

/** Whether the call is made on an object that lives as long as the program, or starts an interval. */
export function mayRoot(scopes: Scopes, call: TSESTree.CallExpression): boolean {
  const callee = calleeOf(call);
  if (callee.type !== 'MemberExpression') return pathOf(scopes, callee) === 'setInterval';
  const path = pathOf(scopes, callee.object);
  return (path !== null && (ETERNAL.has(path) || pathOf(scopes, callee) === 'setInterval')) || eternalConstant(scopes, callee.object) !== null;
}

/** What a constant of the module that only this file sees is given, where the expression is its name. */
export function eternalConstant(scopes: Scopes, expression: Node): Node | null {
  const name = unwrap(expression);
  const variable = name.type === 'Identifier' ? scopes.variableOf(name) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || second || !scopes.isSingleton(variable.scope) || declared?.type !== 'VariableDeclarator') return null;
  return declared.parent.kind !== 'const' || declared.parent.parent.type === 'ExportNamedDeclaration' ? null : declared.init;
}
