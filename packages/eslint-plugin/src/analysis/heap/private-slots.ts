/** WeakMaps that stand for private fields, as compilers write them and as people did before there were any: what an object has in one. */
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, classOfMember, isFunction, memberName } from '../syntax/nodes.ts';
import { classChain } from './classes.ts';
import type { Graph } from './graph.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode } from './nodes.ts';

/** What is put in for one object: an expression in one run. */
export interface SlotValue {
  readonly node: Node;
  readonly run: Activation;
  /** Whether a constructor does it for each object. */
  readonly isFromTheStart: boolean;
}

/**
 * All that is put in under this object; null where that is not seen: others have the map, something is taken out, or it is not seen under
 * what something is put in. Nothing is what the object has when it has none, which is left out.
 */
function slotValues(graph: Graph, map: GraphNode, key: GraphNode): readonly SlotValue[] | null {
  const sets = setsOf(graph, map);
  if (!sets || sets.length === 0) return null;
  const values: SlotValue[] = [];
  for (const { at, put: given, run: inside } of sets) {
    const place = originalOf(given, inside);
    const put = place.node;
    const run = graph.soleObject(graph.value(at, inside)) === key ? place.run : constructionOf(graph, key, graph.soleObject(graph.value(at, inside)), place.run);
    if (!run) return null;
    if (graph.concrete(graph.value(put, run)).every(({ node }) => node === graph.primitive) && isNothing(put)) continue;
    values.push({ node: put, run, isFromTheStart: isInConstructor(run) });
  }
  return values;
}

/** Where what a helper is given stands in its call. */
function originalOf(node: Node, run: Activation): { readonly node: Node; readonly run: Activation } {
  const { unit, call, caller } = run;
  const index = isFunction(unit) && node.type === 'Identifier' ? (unit.params as readonly Node[]).findIndex((param) => param.type === 'Identifier' && param.name === node.name) : -1;
  const argument = index >= 0 && call?.type === 'CallExpression' && !call.arguments.some(({ type }) => type === 'SpreadElement') ? call.arguments[index] : undefined;
  return argument && caller ? originalOf(argument, caller) : { node, run };
}

/** The run of the constructor that makes this object, where the constructor does it for each. */
function constructionOf(graph: Graph, key: GraphNode, any: GraphNode | null, { unit }: Activation): Activation | null {
  const member = classOfMember(unit);
  if (key.what.kind !== 'object' || any?.what.kind !== 'receiver' || member?.isConstructor !== true || any.what.owner !== member.owner) return null;
  const link = classChain(graph, key).find(({ owner }) => owner === member.owner);
  const [run, second] = link ? graph.constructorRuns(key, link.owner) : [];
  return run && !second ? run : null;
}

/** What `map.get(key)` may give, primitives left out that stand for nothing. */
export function slotValuesAt(graph: Graph, map: Node, key: Node, activation: Activation): readonly SlotValue[] | null {
  const object = soleMap(graph, map, activation);
  const owner = graph.soleObject(graph.value(key, activation));
  return object && owner && isMadeEmpty(object) ? slotValues(graph, object, owner) : null;
}

/** Whether a run reads or writes such a map under an object that has something in it from the start: a helper of a compiler, which throws only for others. */
export function isSlotAccess(graph: Graph, run: Activation): boolean {
  return graph.survey.callsIn(run.unit).some((call) => {
    const callee = calleeOf(call);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
    const [key] = call.arguments;
    if (callee.type !== 'MemberExpression' || (name !== 'get' && name !== 'set') || !key || key.type === 'SpreadElement') return false;
    return slotValuesAt(graph, callee.object, key, run)?.some(({ isFromTheStart }) => isFromTheStart) === true;
  });
}

/** The same as edges. */
export function slotEdges(graph: Graph, map: Node, key: Node, activation: Activation): readonly Edge[] | null {
  const values = slotValuesAt(graph, map, key, activation);
  if (!values) return null;
  const [only, second] = values;
  if (!only) return [{ to: graph.primitive }];
  if (!second) return [{ to: graph.value(only.node, only.run) }, ...(only.isFromTheStart ? [] : [{ to: graph.primitive }])];
  return values.map(({ node, run }) => ({ to: graph.value(node, run), because: DEPENDS }));
}

/** The calls that may give what this one puts in, where it puts something into such a map; null where that is not seen to the end. */
export function slotReads(graph: Graph, call: Node, activation: Activation): readonly { readonly call: Node; readonly run: Activation }[] | null {
  const callee = call.type === 'CallExpression' ? call.callee : null;
  if (callee?.type !== 'MemberExpression' || memberName(callee) !== 'set') return [];
  const map = soleMap(graph, callee.object, activation);
  if (!map || !isMadeEmpty(map)) return [];
  const uses = graph.uses(map);
  const reads = uses.all.flatMap(({ node, activation: run }) => {
    const destination = destinationOf(node);
    return destination.kind === 'receiver' && memberName(destination.access) === 'get' ? [{ call: destination.call, run }] : [];
  });
  return uses.isComplete ? reads : null;
}

function isMadeEmpty({ what }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'NewExpression' && what.origin.arguments.length === 0 && what.origin.callee.type === 'Identifier' && what.origin.callee.name === 'WeakMap';
}

function setsOf(graph: Graph, map: GraphNode): readonly { readonly at: Node; readonly put: Node; readonly run: Activation }[] | null {
  const uses = graph.uses(map);
  if (!uses.isComplete) return null;
  const found: { at: Node; put: Node; run: Activation }[] = [];
  for (const { node, activation } of uses.all) {
    const destination = destinationOf(node);
    switch (destination.kind) {
      // What has it next is another use.
      case 'same':
      case 'nowhere':
        continue;
      case 'bound':
        if (destination.pattern.type !== 'Identifier') return null;
        continue;
      case 'assigned':
        if (destination.to.type !== 'Identifier') return null;
        continue;
      case 'argument':
        // A function of this file gets it: what that does with it is another use.
        if (graph.concrete(graph.value(destination.call.callee, activation)).every(({ node: { what } }) => what.kind === 'object' && isFunction(what.origin))) continue;
        return null;
      case 'receiver': {
        const name = memberName(destination.access);
        const [at, put] = destination.call.type === 'CallExpression' ? destination.call.arguments : [];
        if (name === 'get' || name === 'has' || name === 'add') continue;
        if (name !== 'set' || soleMap(graph, node, activation) !== map || !at || !put || at.type === 'SpreadElement' || put.type === 'SpreadElement') return null;
        found.push({ at, put, run: activation });
        continue;
      }
      default:
        return null;
    }
  }
  return found;
}

/** The one object that an expression gives where it gives any: a name that compilers declare before they write it has nothing until then, and what has nothing has no methods. */
function soleMap(graph: Graph, expression: Node, activation: Activation): GraphNode | null {
  const [only, second] = graph.concrete(graph.value(expression, activation)).filter(({ node }) => node !== graph.primitive);
  return only && !second ? only.node : null;
}

function isInConstructor(run: Activation): boolean {
  for (let around: Activation | null = run; around; around = around.caller) if (classOfMember(around.unit)?.isConstructor === true) return true;
  return false;
}

function isNothing(node: Node): boolean {
  return node.type === 'UnaryExpression' || (node.type === 'Identifier' && node.name === 'undefined');
}
