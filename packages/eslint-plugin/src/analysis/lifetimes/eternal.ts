/**
 * Which objects are there for as long as the module: what makes them runs once, and a constant, a static field or something else that lives
 * as long has them from then on. Executed in the corpus folders `no-rooted-target` and `no-weak-key-in-value`.
 */
import { instancesOf, isMadeElsewhere } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { type ClassNode, isClass, isField, isFunction, keyName, memberName, unitOf } from '../syntax/nodes.ts';
import { runsInEvery } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { isOwnVariable, isPrivateMember } from './file-local.ts';
import { comesOut } from './survival.ts';
import { endsWithModule } from './modules.ts';

/** As far as it is followed who keeps what keeps it. */
const DEPTH = 5;

/** The object that the expression is certain to be, where it lives as long as the module. */
export function eternalObject(graph: Graph, expression: Node, activation: Activation): GraphNode | null {
  const [object, other] = graph.concrete(graph.value(expression, activation));
  return object && !other && object.because === undefined && isEternal(graph, object.node) ? object.node : null;
}

/** The same of what a method has as `this` in the run; other modules may have it as well. */
export function isEternalReceiver(graph: Graph, activation: Activation): boolean {
  const receiver = graph.soleObject(graph.receiver(activation));
  return receiver !== null && isEternal(graph, receiver, 0, true);
}

/** Whether nothing but the end of the module ends the object, and no other module can take it from where it is kept, unless `isShared`: then others may have it. */
function isEternal(graph: Graph, object: GraphNode, depth = 0, isShared = false): boolean {
  if (depth > DEPTH) return false;
  if (object.what.kind === 'receiver' && isClass(object.what.owner)) return areEternal(graph, object.what.owner, depth, isShared);
  if (object.what.kind !== 'object') return false;
  const origin = originOf(object);
  if (origin.type === 'FunctionDeclaration' || origin.type === 'ClassDeclaration') return origin.id !== null && isKeptByName(graph, graph.scopes.manager.getDeclaredVariables(origin).find(({ scope }) => (scope.block as Node) !== origin) ?? null, object.activation, depth, isShared);
  return isKeptAt(graph, origin, object.activation, depth, isShared);
}

/** Whether all instances that there are of a class are. */
function areEternal(graph: Graph, owner: ClassNode, depth: number, isShared: boolean): boolean {
  const made = isMadeElsewhere(graph, owner) ? [] : instancesOf(graph, owner);
  return made.length > 0 && made.every((one) => isEternal(graph, graph.object(one, graph.activationAt(one)), depth + 1, isShared));
}

/** Whether the value of the expression stays, by where it goes from there. */
function isKeptAt(graph: Graph, expression: Node, activation: Activation, depth: number, isShared: boolean): boolean {
  const destination = destinationOf(expression);
  switch (destination.kind) {
    case 'bound':
      return destination.pattern.type === 'Identifier' && isKeptByName(graph, graph.scopes.variableOf(destination.pattern), activation, depth, isShared);
    case 'property': {
      const name = keyName(destination.at.key, destination.at.computed);
      const holder = graph.object(destination.literal, activation);
      return name !== null && graph.survey.writesOf(name).length === 0 && isEternal(graph, holder, depth + 1) && !comesOut(graph, holder);
    }
    case 'field': {
      const { at } = destination;
      const name = keyName(at.key, at.computed);
      return name !== null && isHeldPrivately(graph, graph.receiver(activation), at.key.type === 'PrivateIdentifier' || at.accessibility === 'private', name, depth);
    }
    case 'assigned': {
      const { to, by } = destination;
      const name = to.type === 'MemberExpression' ? memberName(to) : null;
      if (to.type !== 'MemberExpression' || name === null || by.operator !== '=' || !runsInEvery(unitOf(by), by)) return false;
      const holder = graph.soleObject(graph.value(to.object, activation));
      return holder !== null && graph.survey.writesOf(name).length === 1 && isHeldPrivately(graph, holder, isPrivateMember(graph, to), null, depth);
    }
    case 'returned':
      return isPlain(activation.unit) && activation.call !== null && activation.caller !== null && isKeptAt(graph, activation.call, activation.caller, depth, isShared);
    case 'same':
      return destination.by.type !== 'AwaitExpression' && destination.by.type !== 'ConditionalExpression' && destination.by.type !== 'LogicalExpression' && isKeptAt(graph, destination.by, activation, depth, isShared);
    case 'exported':
      return isShared;
    default:
      return false;
  }
}

/** `name`: the field, which nothing else may write; null where that is known. */
function isHeldPrivately(graph: Graph, holder: GraphNode, isPrivate: boolean, name: string | null, depth: number): boolean {
  if (name !== null && graph.survey.writesOf(name).length > 0) return false;
  // What others have of the holder, they do not have of its private parts.
  return isEternal(graph, holder, depth + 1, isPrivate) && (isPrivate || !comesOut(graph, holder));
}

/** A name of the module that a function names, or a local one that closures have which stay. */
function isKeptByName(graph: Graph, variable: Variable | null, activation: Activation, depth: number, isShared: boolean): boolean {
  const [name] = variable?.identifiers ?? [];
  if (!variable || !name || variable.defs.length !== 1 || isRewritten(variable)) return false;
  if (graph.scopes.isSingleton(variable.scope)) return !endsWithModule(graph, variable) && (isShared || isOwnVariable(graph, name));
  // What a call has made is there once if the call is made once, and the module makes it.
  if (!isPlain(activation.unit) || activation.call === null || activation.caller?.unit.type !== 'Program') return false;
  return variable.references.some((reference) => {
    const use = reference.identifier as Node;
    if (!reference.isRead()) return false;
    if (unitOf(use) === activation.unit) return runsInEvery(activation.unit, use) && isKeptAt(graph, use, activation, depth + 1, isShared);
    const closure = closureIn(use, activation.unit);
    return closure !== null && runsInEvery(activation.unit, closure) && isEternal(graph, graph.object(closure, graph.nestedRun(closure, activation)), depth + 1);
  });
}

/** The function that stands in the unit itself and has the use in it. */
function closureIn(use: Node, unit: Node): Node | null {
  let fn: Node | null = null;
  for (let around: Node = unitOf(use); around !== unit; around = unitOf(around)) {
    if (around.type === 'Program' || isField(around)) return null;
    fn = around;
  }
  return fn && isFunction(fn) && fn.parent.type !== 'MethodDefinition' ? fn : null;
}

function isPlain(unit: Node): boolean {
  return isFunction(unit) && !unit.async && !unit.generator && !isClass(unit);
}
