/** Cheap looks at a call by which something could be rooted, before anything is resolved: most calls of that name are made on no root. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type Container, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { EMITTERS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { calleeOf, memberName, unwrap } from '../syntax/nodes.ts';
import type { Scopes } from '../syntax/scopes.ts';

/** Global objects that are never collected; the global object itself has the empty path. */
export const ETERNAL: ReadonlySet<string> = new Set(['', 'process', 'document', 'window', 'self', 'globalThis']);

/** Whether the call is made on an object that lives as long as the program, or starts an interval. */
export function mayRoot(scopes: Scopes, call: TSESTree.CallExpression): boolean {
  const callee = calleeOf(call);
  if (callee.type !== 'MemberExpression') return pathOf(scopes, callee) === 'setInterval';
  const path = pathOf(scopes, callee.object);
  return (path !== null && (ETERNAL.has(path) || pathOf(scopes, callee) === 'setInterval')) || isCollection(scopes, eternalConstant(scopes, callee.object)) || signalOwner(scopes, callee.object) !== null;
}

const KEEPING: ReadonlySet<string | undefined> = new Set<Container>(['array', 'set', 'map', 'emitter', 'eventtarget']);

/** Whether what is made there may keep members or listeners; `false` is an answer for good, `true` is not. */
function isCollection(scopes: Scopes, init: Node | null): boolean {
  const made = init && unwrap(init);
  switch (made?.type) {
    case 'ArrayExpression':
      return true;
    case 'NewExpression': {
      const path = pathOf(scopes, made.callee);
      if (path !== null) {
        const known = entryOf(GLOBAL_CONSTRUCTORS, path);
        return known?.kind === 'fresh' && KEEPING.has(known.container);
      }
      // Of the classes of other modules only those that are listed are known to be collections.
      const imported = moduleOf(scopes, made.callee);
      if (imported) return entryOf(EMITTERS, imported.from)?.includes(imported.name) === true;
      const callee = unwrap(made.callee);
      const [def, second] = (callee.type === 'Identifier' ? scopes.variableOf(callee)?.defs : null) ?? [];
      const owner = def?.node as Node | undefined;
      return second !== undefined || owner?.type !== 'ClassDeclaration' || owner.superClass !== null;
    }
    case 'ObjectExpression':
    case 'Literal':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassExpression':
      return false;
    default:
      return made !== null;
  }
}

/** `controller` of `controller.signal`, or of a constant that is given that, where it is a constant of the module. */
export function signalOwner(scopes: Scopes, expression: Node): Node | null {
  const node = unwrap(expression);
  const given = unwrap(node.type === 'Identifier' ? (eternalConstant(scopes, node) ?? node) : node);
  const isSignal = given.type === 'MemberExpression' && memberName(given) === 'signal' && eternalConstant(scopes, given.object) !== null;
  return isSignal ? given.object : null;
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
