/**
 * What becomes of an object after the call that made it: whether nobody keeps it (`isGoneAfterCall`), whether somebody certainly does (`stayOf`), and
 * whether code that is not seen may get hold of it (`comesOut`). Executed in the corpus folders of the rules that ask.
 */
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { KEEPS_ITS_MEMBERS, PROTOTYPE_OF } from '../catalog/functions.ts';
import { KEEPS_NOTHING, STATIC_STORES } from '../catalog/stores.ts';
import { callsOf, isCalledElsewhere, runsOf } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, makesWeakReference } from '../heap/kinds.ts';
import { methodsOf } from '../heap/method-homes.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { type Destination, destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { boundName, calleeOf, type ClassNode, classOfMember, constructorOf, isClass, isField, isFunction, memberName, type Unit, unitOf } from '../syntax/nodes.ts';
import { isOwnVariable } from './file-local.ts';
import { heldByMethod, type Holder, type Holding, holdersOf, isResumable } from './holders.ts';

/** What is asked with the question: what has to be dead or dropped anyway, and since when. */
export interface Outlook {
  /** Objects that do not count: the target, which dies, or the referent, which is to be free. */
  readonly isWeak: (node: GraphNode) => boolean;
  /** A call that waits holds only what it has when it waits: what waits before this place counts for nothing. */
  readonly since?: Node;
  /** Of a reason that a holding is not certain: whether it does not count for who asks. */
  readonly isNoDoubt?: (because: string, holding: Holding) => boolean;
}

const STEPS = 60;

/** Whether nobody keeps the object once the call that made it is over; false also where that is not known. */
export function isGoneAfterCall(graph: Graph, object: GraphNode, outlook: Outlook): boolean {
  // What is found to live is known for good; what is found to be gone rests on what was not looked at yet.
  const alive = new Set<GraphNode>();
  let seen = new Set<GraphNode>();
  const isGone = (node: GraphNode): boolean => {
    if (outlook.isWeak(node)) return true;
    if (alive.has(node)) return false;
    if (seen.has(node)) return true;
    seen.add(node);
    if (seen.size <= STEPS && areGone(node)) return true;
    alive.add(node);
    return false;
  };
  const areGone = (node: GraphNode): boolean => {
    // A class of the module is there as long as anybody can make an instance.
    if (node.what.kind !== 'object' || (isClass(node.what.origin) && node.activation.unit.type === 'Program') || isPrototype(graph, node.what.origin)) return false;
    const holders = holdersOf(graph, node, outlook.since);
    return (
      holders.isComplete &&
      holders.all.every(({ holder }) => {
        switch (holder.kind) {
          case 'object':
            return isGone(holder.of) && (outlook.isWeak(holder.of) || holder.how === 'scope' || holder.how === 'bound' || !handsOutMembers(graph, holder.of));
          case 'entry':
            return outlook.isWeak(holder.key) || isGone(holder.key) || (holder.map !== null && isGone(holder.map));
          default:
            return false;
        }
      })
    );
  };
  for (;;) {
    const before = alive.size;
    seen = new Set([object]);
    if (!areGone(object)) return false;
    if (alive.size === before) return true;
  }
}

/**
 * Whether code that is not seen may get hold of the object: the caller, an unknown function, another module. `isReferred`: by a weak
 * reference as well. `isRunning`: while the call that made it runs, so that what this call gives back does not count.
 */
export function comesOut(graph: Graph, object: GraphNode, { isReferred = false, isRunning = false }: { readonly isReferred?: boolean; readonly isRunning?: boolean } = {}): boolean {
  const seen = new Set<GraphNode>();
  const isOut = (node: GraphNode): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    if (node.what.kind === 'receiver') {
      const { owner } = node.what;
      if (isClass(owner)) return instancesComeOut(owner);
      // What holds the object is made by `new` alone.
      if (node !== object && isFunction(owner) && methodsOf(graph, owner)) return madeByComeOut([owner]);
    }
    if (node.what.kind !== 'object' || seen.size > STEPS) return true;
    const holders = holdersOf(graph, node);
    if (isReferred && referencesTo(graph, node).some(isOut)) return true;
    return !holders.isComplete || holders.all.some(({ holder, at }) => {
      switch (holder.kind) {
        case 'caller':
          return !(isRunning && destinationOf(at).kind === 'returned') && !isOnlyUsedByCallers(graph, node, at);
        // A look-up gives what is in a weak entry, or the registry hands it to its callback: neither is followed.
        case 'entry':
        case 'unknown':
          return true;
        case 'module':
          return isExported(graph, at);
        case 'object':
          // A scope is nothing that can be taken hold of.
          return holder.how !== 'scope' && (isOut(holder.of) || (holder.how !== 'bound' && handsOutMembers(graph, holder.of)));
        default:
          return false;
      }
    });
  };
  const instancesComeOut = (owner: ClassNode): boolean => {
    const constructor = constructorOf(owner);
    const units: readonly Unit[] = constructor ? [constructor] : owner.body.body.flatMap((member) => (isField(member) && !member.static ? [member] : []));
    return madeByComeOut(units);
  };
  const madeByComeOut = (units: readonly Unit[]): boolean => units.some((unit) => isCalledElsewhere(graph, unit) || runsOf(graph, unit, 0).some(({ receiver }) => receiver === null || isOut(receiver)));
  return isOut(object);
}

/** `Object.getPrototypeOf(this)`: it was there before, and stays. */
function isPrototype(graph: Graph, origin: Node): boolean {
  return origin.type === 'CallExpression' && PROTOTYPE_OF.has(pathOf(graph.scopes, calleeOf(origin)) ?? '');
}

/** The weak references that are made of an object. */
function referencesTo(graph: Graph, object: GraphNode): readonly GraphNode[] {
  return graph.uses(object).all.flatMap(({ node, activation }) => {
    const destination = destinationOf(node);
    return destination.kind === 'argument' && makesWeakReference(graph, destination.call) ? [graph.object(destination.call, activation)] : [];
  });
}

/** Whether the function that gives the object back is only called in this file, and each call only calls a method of what it gets. */
function isOnlyUsedByCallers(graph: Graph, object: GraphNode, at: Node): boolean {
  const unit = unitOf(at);
  if (destinationOf(at).kind !== 'returned' || isResumable(unit) || unit.type === 'Program' || isCalledElsewhere(graph, unit) || classOfMember(unit) !== null) return false;
  const calls = callsOf(graph, unit);
  return calls.length > 0 && calls.every(({ call }) => {
    const destination = destinationOf(call);
    if (destination.kind === 'receiver') return heldByMethod(graph, object, destination, call, graph.activationAt(call)).length === 0;
    return destination.kind === 'nowhere';
  });
}

/** Whether other modules have what a variable of the module holds there: the variable of a class or function has it where it is declared. */
function isExported(graph: Graph, at: Node): boolean {
  if (destinationOf(at).kind === 'exported') return true;
  const name = heldName(at);
  return !isOwnVariable(graph, (name.type === 'ClassDeclaration' || name.type === 'FunctionDeclaration') && name.id ? name.id : name);
}

function heldName(at: Node): Node {
  const destination = destinationOf(at);
  return destination.kind === 'bound' ? destination.pattern : destination.kind === 'assigned' ? destination.to : at;
}

/** How certain it is that an object stays: for ever, as long as its caller wants, or neither for certain. */
export type Stay = 'stays' | 'caller';

/** Whether somebody certainly keeps the object after the call that made it; `ends` says of a holding whether the file ends it. */
export function stayOf(graph: Graph, object: GraphNode, outlook: Outlook, ends: (holding: Holding, object: GraphNode) => boolean): Stay | null {
  const seen = new Set<GraphNode>();
  const follow = (node: GraphNode): Stay | null => {
    if (outlook.isWeak(node) || seen.has(node) || seen.size > STEPS) return null;
    seen.add(node);
    const { what } = node;
    // Somebody else's object, or an instance that somebody made.
    if (what.kind === 'outside' || what.kind === 'receiver') return 'caller';
    if (what.kind !== 'object') return null;
    let best: Stay | null = null;
    for (const holding of holdersOf(graph, node).all) {
      if ((holding.because !== undefined && outlook.isNoDoubt?.(holding.because, holding) !== true) || ends(holding, node)) continue;
      const stay = stayBy(holding.holder);
      if (stay === 'stays') return stay;
      best ??= stay;
    }
    return best;
  };
  const stayBy = (holder: Holder): Stay | null => {
    switch (holder.kind) {
      case 'module':
      case 'timer':
      case 'listener':
        return 'stays';
      case 'caller':
        return 'caller';
      case 'object':
        return follow(holder.of);
      case 'entry': {
        const key = follow(holder.key);
        const map = holder.map ? follow(holder.map) : 'stays';
        return key === 'stays' ? map : map && key;
      }
      default:
        return null;
    }
  };
  return follow(object);
}

/** Whether what the object has may be taken out of it without anybody following it: by a loop, a spread, a computed name, a built-in. */
export function handsOutMembers(graph: Graph, object: GraphNode): boolean {
  return graph.uses(object).all.some(({ node, activation }) => {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'members':
        return true;
      case 'bound':
        return isTakenApart(graph, destination.pattern, node.type === 'ArrayExpression');
      case 'assigned':
        return isTakenApart(graph, destination.to, node.type === 'ArrayExpression');
      case 'read':
        return memberName(destination.access) === null || (containerOf(graph, object) !== null && !/^(?:length|size)$/.test(memberName(destination.access) ?? ''));
      case 'receiver': {
        const name = memberName(destination.access);
        return containerOf(graph, object) !== null && !(name !== null && KEEPS_ITS_MEMBERS.has(name));
      }
      case 'argument': {
        const path = pathOf(graph.scopes, calleeOf(destination.call));
        if (path === null) return isGivenToPattern(graph, destination, activation);
        if (KEEPS_NOTHING.has(path)) return false;
        // What a literal has is followed where it stands.
        if (Object.hasOwn(STATIC_STORES, path)) return destination.index > 0 && node.type !== 'ObjectExpression';
        const listed = destination.call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : entryOf(GLOBAL_CALLS, path);
        return listed?.kind === 'fresh' && listed.keeps.some(({ how, from }) => how !== 'argument' && from === destination.index);
      }
      default:
        return false;
    }
  });
}

/** Whether a pattern takes members out under names that are not followed: all that are left, computed ones, or names that other modules have. */
function isTakenApart(graph: Graph, pattern: Node, isLiteral: boolean): boolean {
  // The places of a list that is written here are followed.
  if (pattern.type === 'ArrayPattern') return !isLiteral || graph.scopes.isSingleton(graph.scopes.at(pattern)) || pattern.elements.some((element) => element !== null && element.type !== 'Identifier');
  if (pattern.type !== 'ObjectPattern') return false;
  return pattern.properties.some((property) => property.type === 'RestElement' || (property.computed && property.key.type !== 'Literal') || !isFollowed(graph, boundName(property.value)));
}

function isFollowed(graph: Graph, name: Node): boolean {
  if (name.type !== 'Identifier') return false;
  const variable = graph.scopes.variableOf(name);
  return variable !== null && (!graph.scopes.isSingleton(variable.scope) || (isOwnVariable(graph, name) && !variable.references.some(({ identifier }) => destinationOf(identifier).kind === 'exported')));
}

/** Whether a function of this file takes apart what it is given. */
function isGivenToPattern(graph: Graph, { call, index }: Extract<Destination, { kind: 'argument' }>, activation: Activation): boolean {
  return graph.callables(graph.value(calleeOf(call), activation)).some(({ fn }) => {
    const param = ((isFunction(fn) ? fn : constructorOf(fn))?.params as readonly Node[] | undefined)?.[index];
    return param !== undefined && boundName(param).type !== 'Identifier' && param.type !== 'TSParameterProperty';
  });
}
