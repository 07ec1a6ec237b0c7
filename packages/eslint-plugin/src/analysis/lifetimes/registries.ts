/** How long a registry lives: as long as what holds it. */
import { STORING } from '../catalog/effects.ts';
import { CALLING_METHODS } from '../catalog/functions.ts';
import { isGoneAfterCall, stayOf } from './survival.ts';
import { endsWithModule } from './modules.ts';
import { type Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { type Activation, DEPENDS, type GraphNode } from '../heap/nodes.ts';
import { containerOf } from '../heap/kinds.ts';
import { isInCleanup } from '../heap/registration-calls.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { type Call, calleeOf, classOfMember, isFunction, memberName, type Unit, unitOf, wrapped } from '../syntax/nodes.ts';

/**
 * Whether nothing but the call that made it, or its own target, is seen to hold the registry: what it holds is kept by
 * nobody then, or at least not for long. `problems/collectable-registries` says it where it is certain.
 */
export function diesUnnoticed(graph: Graph, registry: GraphNode, targets: () => readonly GraphNode[], since: Node): boolean {
  const { what, activation } = registry;
  if (what.kind !== 'object') return false;
  if (activation.unit.type === 'Program') return moduleVariableOf(graph, registry) !== null;
  if (outlivesItsCall(graph, what.origin)) return false;
  if (isGoneAfterCall(graph, registry, { isWeak: (node) => targets().includes(node), since })) return true;
  // Of a loop over a literal the target may be any member of it, and so may what has the registry.
  const isTarget = (holder: GraphNode) => {
    const holders = graph.concrete(holder);
    return holders.length > 0 && holders.every(({ node }) => targets().includes(node));
  };
  return graph.uses(registry).all.every(({ node, activation: run }) => {
    const { parent } = node;
    switch (parent?.type) {
      case 'MemberExpression': {
        return parent.object === node && parent.parent.type === 'CallExpression' && parent.parent.callee === parent && isOwnRun(run, activation);
      }
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' && !graph.scopes.isSingleton(graph.scopes.at(parent)) && isOwnRun(run, activation);
      case 'AssignmentExpression': {
        if (parent.right !== node) return true;
        const { left } = parent;
        if (left.type === 'MemberExpression') return isTarget(graph.value(left.object, run));
        const variable = left.type === 'Identifier' ? graph.scopes.variableOf(left) : null;
        return variable !== null && graph.runOf(variable.scope, run).unit === run.unit && run.unit.type !== 'Program';
      }
      case 'PropertyDefinition':
        return !parent.static && isTarget(graph.receiver(run));
      case 'ExpressionStatement':
        return true;
      default:
        return false;
    }
  });
}

/**
 * Whether somebody is seen to keep the registry after the call that made it: a registry that nobody keeps takes what it holds along.
 * `registry ??= …` is one of several ways to get a registry; whoever registers on this one has it.
 */
export function isSeenKept(graph: Graph, registry: GraphNode, target: GraphNode | null, since: Node): boolean {
  if (registry.what.kind !== 'object' || isDeclaredForFunctions(graph, registry) || outlivesItsCall(graph, registry.what.origin)) return true;
  return stayOf(graph, registry, { isWeak: (node) => node === target, since, isNoDoubt: (because) => because === DEPENDS }, () => false) !== null;
}

/** The variable of the module that alone holds the registry while the module runs, and that is gone after it; null when something else may hold it. */
export function moduleVariableOf(graph: Graph, registry: GraphNode): Node | null {
  return graph.program.intern(registry, 'variable of the module', () => {
    const names: Node[] = [];
    if (isDeclaredForFunctions(graph, registry)) return null;
    return isGoneWithModule(graph, registry, names, new Set()) ? (names[0] ?? null) : null;
  });
}

/** Whether the registry is made for a variable that functions name, which is seen without following it. */
function isDeclaredForFunctions(graph: Graph, { what }: GraphNode): boolean {
  let declarator = what.kind === 'object' ? wrapped(what.origin).parent : undefined;
  while (declarator?.type === 'ConditionalExpression' || declarator?.type === 'LogicalExpression') declarator = wrapped(declarator).parent;
  const variable = declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? graph.scopes.variableOf(declarator.id) : null;
  return variable !== null && graph.scopes.isSingleton(variable.scope) && !endsWithModule(graph, variable);
}

/** Whether nobody but variables that end with the module, or literals in them, holds the object; `names` gets the variables. */
function isGoneWithModule(graph: Graph, object: GraphNode, names: Node[], seen: Set<GraphNode>): boolean {
  if (seen.has(object)) return true;
  seen.add(object);
  const uses = graph.uses(object);
  if (object.what.kind !== 'object' || !uses.isComplete) return false;
  const isHeldBy = (place: Node): boolean => {
    const variable = place.type === 'Identifier' ? graph.scopes.variableOf(place) : null;
    if (!variable || !endsWithModule(graph, variable)) return false;
    names.push(variable.identifiers[0] ?? place);
    return true;
  };
  // A collection that is gone with the module itself.
  const isPutIntoGone = (call: Call, activation: Activation): boolean => {
    const callee = calleeOf(call);
    if (callee.type !== 'MemberExpression' || !STORING.includes(memberName(callee) ?? '')) return false;
    const collection = graph.soleObject(graph.value(callee.object, activation));
    return collection !== null && containerOf(graph, collection) !== null && isGoneWithModule(graph, collection, names, seen);
  };
  return uses.all.every(({ node, activation }) => {
    if (unitOf(node).type !== 'Program' || (node.type === 'Identifier' && !isHeldBy(node))) return false;
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
      case 'same':
      case 'receiver':
      case 'read': // what is read of a literal is a use of its own
        return true;
      case 'bound':
        return destination.pattern.type === 'ObjectPattern' || isHeldBy(destination.pattern);
      case 'assigned':
        return isHeldBy(destination.to);
      case 'property':
      case 'element':
        return isGoneWithModule(graph, graph.object(destination.literal, activation), names, seen);
      case 'argument':
        return pathOf(graph.scopes, calleeOf(destination.call)) === 'Reflect.apply' || isCallOfMethod(destination.call) || isPutIntoGone(destination.call, activation);
      default:
        return false;
    }
  });
}

/** `registry.register.call(registry, …)` */
function isCallOfMethod(call: Call): boolean {
  const callee = calleeOf(call);
  return callee.type === 'MemberExpression' && callee.object.type === 'MemberExpression' && CALLING_METHODS.has(memberName(callee) ?? '') && /^(?:un)?register$/.test(memberName(callee.object) ?? '');
}

/** Whether the registry obviously lives on after the call that makes it, so that its uses need not be followed. */
export function outlivesItsCall(graph: Graph, made: Node): boolean {
  return graph.program.intern(made, 'outlives its call', () => isPutIntoModule(graph, made) || isUsedByMethods(graph, made));
}

/** `registry ??= new FinalizationRegistry(…)` for a variable of the module, which keeps it. */
function isPutIntoModule(graph: Graph, made: Node): boolean {
  const { parent } = made;
  if (parent?.type !== 'AssignmentExpression' || parent.right !== made || parent.left.type !== 'Identifier') return false;
  const variable = graph.scopes.variableOf(parent.left);
  // What is written again may be gone with the call.
  return variable !== null && graph.scopes.isSingleton(variable.scope) && variable.references.every((reference) => !reference.isWrite() || reference.init === true || (reference.identifier as Node) === parent.left);
}

/** A constant that methods of a class beside it use: the class keeps it. */
function isUsedByMethods(graph: Graph, made: Node): boolean {
  const { parent } = made;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== made || parent.parent.kind !== 'const') return false;
  const variable = graph.scopes.variableOf(parent.id);
  const home = unitOf(made);
  return (variable?.references ?? []).some(({ identifier }) => {
    const unit = unitOf(identifier);
    const access = (identifier as Node).parent;
    if (unit === home || !isFunction(unit) || classOfMember(unit) === null || access?.type !== 'MemberExpression' || access.object !== identifier) return false;
    return !areMembersOfOne(unit, home) && !isInCleanup(graph, identifier);
  });
}

/** A use in a nested function means that a closure keeps the registry; methods of one instance are no closures. */
function isOwnRun(run: Activation, home: Activation): boolean {
  return run.unit === home.unit || areMembersOfOne(run.unit, home.unit);
}

function areMembersOfOne(unit: Unit, home: Unit): boolean {
  const a = classOfMember(unit);
  const b = classOfMember(home);
  return a !== null && b !== null && a.owner === b.owner && !a.isStatic;
}
