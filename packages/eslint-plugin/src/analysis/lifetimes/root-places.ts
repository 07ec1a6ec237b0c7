/** Cheap looks at a call by which something could be rooted, before anything is resolved: most calls of that name are made on no root. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type Container, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { ETERNAL } from '../catalog/long-lived.ts';
import { EMITTERS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { calleeOf, isFunction, keyName, memberName, nameOf, unitOf, unwrap } from '../syntax/nodes.ts';
import type { Scopes } from '../syntax/scopes.ts';

/** Whether the call is made on an object that lives as long as the program, or starts a timer that comes again. */
export function mayRoot(scopes: Scopes, call: TSESTree.CallExpression): boolean {
  const callee = calleeOf(call);
  const own = pathOf(scopes, callee);
  if (own?.endsWith('setTimeout') === true) return mayComeAgain(call);
  if (callee.type !== 'MemberExpression') return own === 'setInterval';
  const path = pathOf(scopes, callee.object);
  return own === 'setInterval' || (path !== null && ETERNAL.has(path)) || mayBeEternal(scopes, callee.object, unitOf(call)) || signalOwner(scopes, callee.object) !== null;
}

/** Whether a collection or table of that name, or in that place, may live as long as the module; `unit` is where it is used. */
export function mayBeEternal(scopes: Scopes, expression: Node, unit: Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') {
    const base = unwrap(node.object);
    if (base.type === 'ThisExpression') return memberName(node) !== null;
    const variable = base.type === 'Identifier' ? scopes.variableOf(base) : null;
    // In its body, a class has its name in a scope of its own.
    return variable !== null && (scopes.isSingleton(variable.scope) || variable.scope.type === 'class') && memberName(node) !== null;
  }
  const variable = node.type === 'Identifier' ? scopes.variableOf(node) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || second || declared?.type !== 'VariableDeclarator') return false;
  // A variable of the function itself is gone with the call, unless closures have it, and those use it elsewhere.
  return (scopes.isSingleton(variable.scope) || scopes.unitOf(variable.scope) !== unit) && isCollection(scopes, declared.init);
}

/** Whether what the timer calls, or calls first of all, may be the function that sets it. */
function mayComeAgain(call: TSESTree.CallExpression): boolean {
  const unit = unitOf(call);
  const [callback] = call.arguments;
  return isFunction(unit) && callback !== undefined && nameOf(unit) !== null;
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
        return known?.kind === 'settled' || (known?.kind === 'fresh' && KEEPING.has(known.container));
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
      // A table, under computed names.
      return true;
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
  if (node.type === 'MemberExpression') return memberName(node) === 'signal' && eternalConstant(scopes, node.object) !== null ? node.object : null;
  const declared = node.type === 'Identifier' ? constantOf(scopes, node) : null;
  if (!declared?.init) return null;
  const init = unwrap(declared.init);
  if (declared.id.type === 'Identifier') return init.type === 'MemberExpression' && memberName(init) === 'signal' ? ownerAt(scopes, init.object) : null;
  const isSignal = declared.id.type === 'ObjectPattern' && declared.id.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === 'signal' && property.value.type === 'Identifier' && scopes.variableOf(property.value) === scopes.variableOf(node));
  return isSignal ? ownerAt(scopes, init) : null;
}

function ownerAt(scopes: Scopes, controller: Node): Node | null {
  return controller.type === 'NewExpression' || eternalConstant(scopes, controller) !== null ? controller : null;
}

/** What a constant of the module that only this file sees is given, where the expression is its name. */
function eternalConstant(scopes: Scopes, expression: Node): Node | null {
  const declared = constantOf(scopes, expression);
  return declared?.id.type === 'Identifier' ? declared.init : null;
}

function constantOf(scopes: Scopes, expression: Node): TSESTree.VariableDeclarator | null {
  const name = unwrap(expression);
  const variable = name.type === 'Identifier' ? scopes.variableOf(name) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || second || !scopes.isSingleton(variable.scope) || declared?.type !== 'VariableDeclarator') return null;
  return declared.parent.kind !== 'const' || declared.parent.parent.type === 'ExportNamedDeclaration' ? null : declared;
}
