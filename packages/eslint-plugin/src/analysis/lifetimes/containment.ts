/**
 * Whether a target stays with the code that registers it: told from the tokens that name it, without the graph. If it
 * is never put anywhere, no scope further out can lead to it, and nothing out there has to be looked at.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { isStoreName } from '../catalog/stores.ts';
import { type Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { type GraphNode } from '../heap/nodes.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import { isValueReference } from '../syntax/scopes.ts';
import { classOfMember, isClass, memberName, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';

/** `false` means only that it is not obvious. */
export function staysWithin(graph: Graph, unit: Unit, targets: Iterable<GraphNode>): boolean {
  return [...targets].every((target) => {
    const { what } = target;
    switch (what.kind) {
      case 'variable':
        return areHarmless(graph, unit, tokensOf(graph, what.variable.identifiers[0]));
      case 'receiver':
        return isHarmlessReceiver(graph, unit, what.owner);
      case 'object':
        return isHarmlessPlace(graph, unit, what.origin);
      case 'value':
        return true;
      case 'field':
      case 'outside':
      case 'contents':
      case 'environment':
      case 'primitive':
        return false;
    }
  });
}

function tokensOf(graph: Graph, identifier: Node | undefined): readonly Node[] {
  const variable = identifier && graph.scopes.variableOf(identifier);
  return (variable?.references ?? []).flatMap((reference) => (isValueReference(reference) && reference.isRead() ? [reference.identifier as Node] : []));
}

function isHarmlessReceiver(graph: Graph, unit: Unit, owner: Node): boolean {
  // The constructors of a class and of its superclasses work on the same instance.
  if (isClass(owner) ? classOfMember(unit) === null : owner !== unit) return false;
  return areHarmless(graph, unit, graph.survey.receiversOf(unit));
}

/** Where the object is made: it goes into a local name, or back to whoever called. */
function isHarmlessPlace(graph: Graph, unit: Unit, origin: Node): boolean {
  const made = wrapped(origin);
  const { parent } = made;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' && areHarmless(graph, unit, tokensOf(graph, parent.id));
    case 'ReturnStatement':
    case 'ExpressionStatement':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === made;
    default:
      return false;
  }
}

function areHarmless(graph: Graph, unit: Unit, tokens: readonly Node[], depth = 0): boolean {
  return tokens.every((token) => {
    if (!isHarmless(graph, token, depth)) return false;
    const inner = unitOf(token);
    return inner === unit || staysInClosure(graph, unit, inner);
  });
}

/** Passed to a function of this file that does nothing with it either, or to one outside, which may but need not keep it. */
function isHarmlessCall(graph: Graph, call: TSESTree.CallExpression, argument: Node, depth: number): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    return name !== null && graph.survey.unitsNamed(name).length === 0 && !isStoreName(name);
  }
  if (callee.type !== 'Identifier' || depth > 3) return false;
  const variable = graph.scopes.variableOf(callee);
  const [def] = variable?.defs ?? [];
  if (!variable || !def) return pathOf(graph.scopes, callee) !== null;
  const fn = def.node as Node;
  if (variable.defs.length > 1 || fn.type !== 'FunctionDeclaration' || fn.id !== def.name) return false;
  const param = fn.params[(call.arguments as Node[]).indexOf(argument)];
  if (!param) return !graph.survey.namesArguments(fn);
  return param.type === 'Identifier' && areHarmless(graph, fn, tokensOf(graph, param), depth + 1);
}

function isHarmless(graph: Graph, token: Node, depth: number): boolean {
  const use = wrapped(token);
  const { parent } = use;
  switch (parent?.type) {
    case 'MemberExpression': {
      if (parent.object !== use) return false;
      const { parent: grand } = parent;
      // A method of this file gets the target as its `this` and may put it anywhere.
      const name = memberName(parent);
      return grand.type !== 'CallExpression' || grand.callee !== parent || (name !== null && graph.survey.unitsNamed(name).length === 0);
    }
    case 'CallExpression':
      return unwrap(parent.callee) !== token && (isRegistration(graph, parent) || isHarmlessCall(graph, parent, use, depth));
    case 'NewExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'WeakRef' && graph.scopes.isGlobal(parent.callee);
    case 'ReturnStatement':
    case 'ExpressionStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === use;
    default:
      return false;
  }
}

/** Whether a token inside a closure is in the registered cleanup; another closure may be put anywhere. */
function staysInClosure(graph: Graph, unit: Unit, inner: Unit): boolean {
  for (let closure = inner; closure !== unit; closure = unitOf(closure)) {
    if (closure.type === 'Program') return false;
    const { parent } = closure;
    if (parent.type === 'CallExpression' && parent.callee !== closure && isRegistration(graph, parent)) return true;
  }
  return false;
}
