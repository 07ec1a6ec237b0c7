/**
 * What walking over something gives, as spreads, `for…of`, array patterns, `yield*` and built-ins that take an iterable do it: what
 * its iterator yields, and none of its properties.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { ITERATORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { ASKS_ITERATOR, GIVES_VALUE } from '../catalog/lookups.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, isClass, isFunction, memberName, unwrap, wrapped } from '../syntax/nodes.ts';
import { runsInEvery } from '../syntax/order.ts';
import { ranBefore } from './cells.ts';
import { classChain } from './classes.ts';
import { constantOf } from './constants.ts';
import { lifetimeOf } from './fields.ts';
import type { Graph } from './graph.ts';
import { containerOf } from './kinds.ts';
import { hasOwnIterator, listAt, type Slots } from './lists.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode, IF_MEMBER, originOf } from './nodes.ts';

/** What walking over `source` at `place` gives. */
export function walkedEdges(graph: Graph, source: GraphNode, place: Node, activation: Activation): readonly Edge[] {
  const sources = graph.concrete(source);
  const unsure = sources.length > 1 ? DEPENDS : undefined;
  return sources.flatMap(({ node, because }) => walkedOne(graph, node, place, activation, 0).map((edge) => ({ ...edge, because: edge.because ?? because ?? unsure })));
}

/** The same as one node. */
export function walkedMembers(graph: Graph, source: Node, activation: Activation): GraphNode {
  const container = graph.value(source, activation);
  return graph.node(source, 'walked members', activation, { kind: 'contents', container }, 'holder', () => walkedEdges(graph, container, source, activation));
}

/** What walking over it gives, one by one; null where that is not known. */
export function walkedList(graph: Graph, source: GraphNode, place: Node, activation: Activation): Slots | null {
  const sole = graph.soleObject(source);
  return sole && !hasOwnIterator(graph, sole) ? listAt(graph, sole, place, activation) : null;
}

/** Iterators of iterators of … */
const DEPTH_LIMIT = 4;

function walkedOne(graph: Graph, node: GraphNode, place: Node, activation: Activation, depth: number): readonly Edge[] {
  if (node === graph.primitive || depth > DEPTH_LIMIT) return [];
  if (hasOwnIterator(graph, node)) return ownIteratorEdges(graph, node, place, activation, depth);
  const kind = containerOf(graph, node);
  const { what } = node;
  switch (what.kind) {
    case 'object': {
      if (kind === 'array' || kind === 'map' || kind === 'set') return membersAt(graph, node, place, activation);
      const { origin } = what;
      if (isFunction(node.activation.unit) && node.activation.unit.generator && node.activation.call === origin) return yieldedEdges(graph, node, node.activation, place, depth);
      const iterator = iteratedBy(graph, node);
      if (iterator) {
        const unsure = isAskedOnce(graph, node, place) ? undefined : ASKED_BEFORE;
        return iteratedEdges(graph, iterator, place, activation).map((edge) => ({ ...edge, because: edge.because ?? unsure }));
      }
      if (origin.type === 'ObjectExpression' || isFunction(origin) || isClass(origin) || kind !== null) return [];
      // An object of a class of this file that has no iterator: walking over it throws.
      if (origin.type === 'NewExpression' && classChain(graph, node).length > 0 && !hasUnseenBase(graph, node)) return [];
      return membersAt(graph, node, place, activation).map((edge) => ({ ...edge, because: edge.because ?? UNSEEN }));
    }
    case 'receiver':
      if (kind === null && isClass(what.owner) && !hasUnseenBase(graph, node)) return [];
      return membersAt(graph, node, place, activation).map((edge) => ({ ...edge, because: edge.because ?? (kind === null ? UNSEEN : undefined) }));
    default:
      return membersAt(graph, node, place, activation).map((edge) => ({ ...edge, because: edge.because ?? UNSEEN }));
  }
}

const UNSEEN = 'unless it has an iterator of its own';

function hasUnseenBase(graph: Graph, node: GraphNode): boolean {
  const last = classChain(graph, node).at(-1);
  return last?.owner.superClass !== null;
}

/** What a container holds at `place`: elements and numbered properties. */
export function membersAt(graph: Graph, node: GraphNode, place: Node, activation: Activation): readonly Edge[] {
  const slots = listAt(graph, node, place, activation);
  if (slots) return slots.flatMap((slot): Edge[] => (slot ? [{ to: slot.to, step: { kind: 'element', at: slot.at, how: 'element' } }] : []));
  const lifetime = lifetimeOf(node);
  return graph.contents(node).edges.flatMap((edge): readonly Edge[] => {
    const { step, write } = edge;
    if (step?.kind === 'field') {
      if (!/^\d+$/.test(step.name) || edge.isHidden) return [];
      return graph.fieldEdges(node, step.name, place, activation).map((value) => ({ ...edge, ...value, because: value.because ?? edge.because }));
    }
    switch (write && ranBefore(write, { node: place, activation }, lifetime)) {
      case 'never':
        return [];
      case 'maybe':
        return [{ ...edge, because: edge.because ?? `only if line ${String(write?.at.loc.start.line)} runs before` }];
      default:
        return [edge];
    }
  });
}

/** An iterator of the file's own: what its function gives is walked over. */
function ownIteratorEdges(graph: Graph, node: GraphNode, place: Node, activation: Activation, depth: number): readonly Edge[] {
  const functions = graph.fieldEdges(node, '@@iterator', place, activation);
  return functions.flatMap(({ to, because: unsure }) => {
    const callables = graph.callables(to);
    const because = unsure ?? (functions.length > 1 || callables.length > 1 ? DEPENDS : undefined);
    const edges = callables.flatMap(({ fn, node: closure }): readonly Edge[] => {
      const run = isFunction(fn) ? graph.called(fn, closure.activation, place, activation, node) : null;
      if (!run || !isFunction(fn) || fn.async) return [];
      if (fn.generator) return yieldedEdges(graph, null, run, place, depth);
      const results = graph.survey.returnsOf(fn).map((result) => graph.value(result, run));
      return results.flatMap((result) => {
        const known = graph.concrete(result).flatMap(({ node: iterator }) => {
          const walked = iteratedBy(graph, iterator);
          if (walked) return iteratedEdges(graph, walked, place, activation);
          const isGenerator = isFunction(iterator.activation.unit) && iterator.activation.unit.generator;
          // An iterator by hand: what it gives is not followed, only that it may give what it keeps.
          return isGenerator ? yieldedEdges(graph, iterator, iterator.activation, place, depth) : [{ to: iterator, because: BY_HAND, step: { kind: 'internal', at: place, what: 'came from that iterator' } } satisfies Edge];
        });
        return results.length > 1 ? known.map((edge) => ({ ...edge, because: edge.because ?? DEPENDS })) : known;
      });
    });
    return because === undefined ? edges : edges.map((edge) => ({ ...edge, because: edge.because ?? because }));
  });
}

const BY_HAND = 'only if its iterator gives it';

interface Iterated {
  readonly source: GraphNode;
  readonly gives: 'keys' | 'values' | 'entries';
}

function iteratedEdges(graph: Graph, { source, gives }: Iterated, place: Node, activation: Activation): readonly Edge[] {
  const kind = containerOf(graph, source);
  if (kind === 'array' && gives === 'keys') return [];
  const edges = membersAt(graph, source, place, activation);
  return kind === 'map' && gives !== 'entries' ? edges.flatMap((edge) => mapPart(edge, gives)) : edges;
}

/** The edge where it leads to a key or a value of a Map, as it is asked for. */
export function mapPart(edge: Edge, part: 'keys' | 'values'): readonly Edge[] {
  const at = edge.step?.at;
  const list: readonly (Node | null)[] = at?.parent?.type === 'ArrayExpression' ? at.parent.elements : at?.parent?.type === 'CallExpression' ? at.parent.arguments : [];
  const index = at ? list.indexOf(at) : -1;
  if (index < 0) return [{ ...edge, because: edge.because ?? `only if it is among the ${part}` }];
  return index === (part === 'keys' ? 0 : 1) ? [edge] : [];
}

/** What an iterator of a built-in goes over: `list.values()`; null for anything else. */
function iteratedBy(graph: Graph, node: GraphNode): Iterated | null {
  const { what, activation } = node;
  if (what.kind !== 'object' || what.origin.type !== 'CallExpression') return null;
  const callee = calleeOf(what.origin);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const gives = name === null ? undefined : entryOf(ITERATORS, name);
  if (callee.type !== 'MemberExpression' || !gives) return null;
  const source = graph.soleObject(graph.value(callee.object, activation));
  const kind = source && containerOf(graph, source);
  if (!source || (kind !== 'array' && kind !== 'map' && kind !== 'set')) return null;
  return { source, gives };
}

/** What the generator of a run yields. One that has been asked before may have given some of it away. */
function yieldedEdges(graph: Graph, generator: GraphNode | null, run: Activation, place: Node, depth: number): readonly Edge[] {
  const isFresh = generator === null || isAskedOnce(graph, generator, place);
  return graph.survey.yieldsOf(run.unit).flatMap((expression): readonly Edge[] => {
    if (!expression.argument) return [];
    const because = !isFresh ? ASKED_BEFORE : runsInEvery(run.unit, expression) || runsAtLeastOnce(graph, expression, run) ? undefined : `only if line ${String(expression.loc.start.line)} runs`;
    if (!expression.delegate) return [{ to: graph.value(expression.argument, run), because, step: { kind: 'element', at: expression, how: 'element' } }];
    return walkedNested(graph, expression.argument, run, depth).map((edge) => ({ ...edge, because: edge.because ?? because }));
  });
}

function walkedNested(graph: Graph, source: Node, run: Activation, depth: number): readonly Edge[] {
  const sources = graph.concrete(graph.value(source, run));
  return sources.flatMap(({ node, because }) => walkedOne(graph, node, source, run, depth + 1).map((edge) => ({ ...edge, because: edge.because ?? because ?? (sources.length > 1 ? DEPENDS : undefined) })));
}

/**
 * What `iterator.next().value` gives where nobody has asked the iterator before; null where it is not seen that this is what the expression is.
 * A generator that is made and asked at once gives what its first `yield` does.
 */
export function firstEdges(graph: Graph, access: TSESTree.MemberExpression, activation: Activation): readonly Edge[] | null {
  const asked = unwrap(access.object);
  const callee = asked.type === 'CallExpression' ? calleeOf(asked) : null;
  if (callee?.type !== 'MemberExpression' || memberName(callee) !== ASKS_ITERATOR || memberName(access) !== GIVES_VALUE) return null;
  const iterator = graph.soleObject(graph.value(callee.object, activation));
  if (!iterator) return null;
  const { unit } = iterator.activation;
  if (isFunction(unit) && unit.generator && !unit.async && iterator.activation.call === originOf(iterator)) {
    const [first] = graph.survey.yieldsOf(unit);
    if (!first?.argument || first.delegate || unwrap(callee.object) !== originOf(iterator) || !runsInEvery(unit, first)) return null;
    return [{ to: graph.value(first.argument, iterator.activation) }];
  }
  const iterated = iteratedBy(graph, iterator);
  if (!iterated) return null;
  return iteratedEdges(graph, iterated, access, activation).map((edge) => ({ to: edge.to, because: edge.because ?? IF_MEMBER }));
}

const ASKED_BEFORE = 'only if it was not asked before';

/** Whether nobody has taken anything out of an iterator before it is walked over at `place`. */
function isAskedOnce(graph: Graph, iterator: GraphNode, place: Node): boolean {
  if (unwrap(place) === originOf(iterator) || isTakenAtOnce(originOf(iterator))) return true;
  const uses = graph.uses(iterator);
  return uses.isComplete && uses.all.filter(({ node }) => !goesOn(node)).length <= 1;
}

/** Whether the iterator goes on under another name, or is not looked at. */
function goesOn(use: Node): boolean {
  const goes = destinationOf(use);
  return goes.kind === 'same' || goes.kind === 'returned' || goes.kind === 'nowhere' || (goes.kind === 'bound' && goes.pattern.type === 'Identifier');
}

/** `for (x of list())`, `[x] = list()`: nobody else has the iterator. */
function isTakenAtOnce(call: Node): boolean {
  const { parent } = wrapped(call);
  return parent?.type === 'ForOfStatement' || parent?.type === 'SpreadElement' || (parent?.type === 'VariableDeclarator' && parent.id.type === 'ArrayPattern');
}

/** `for (let i = 0; i < 2; i++) yield x`, with numbers that are seen: the first turn is sure. */
function runsAtLeastOnce(graph: Graph, expression: Node, run: Activation): boolean {
  const statement = expression.parent;
  const body = statement?.type === 'ExpressionStatement' ? statement : null;
  const block = body?.parent.type === 'BlockStatement' && body.parent.body[0] === body ? body.parent : body;
  const loop = block?.parent;
  if (loop?.type !== 'ForStatement' || loop.body !== block || loop.test?.type !== 'BinaryExpression' || !runsInEvery(run.unit, loop) || loop.init?.type !== 'VariableDeclaration') return false;
  const start = (side: Node): unknown => {
    const declared = loop.init?.type === 'VariableDeclaration' && side.type === 'Identifier' ? loop.init.declarations.find(({ id }) => id.type === 'Identifier' && id.name === side.name) : undefined;
    return constantOf(graph, declared?.init ?? side, run)?.value;
  };
  const [left, right] = [start(loop.test.left), start(loop.test.right)];
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  switch (loop.test.operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '!==':
      return left !== right;
    default:
      return false;
  }
}

/** `Array.from(record)`: what has no iterator is taken by its numbers. */
export function arrayLikeEdges(graph: Graph, source: GraphNode, call: Node, activation: Activation): readonly Edge[] | null {
  const { what } = source;
  if (what.kind !== 'object' || what.origin.type !== 'ObjectExpression' || hasOwnIterator(graph, source)) return null;
  const length = what.origin.properties.flatMap((property) => (property.type === 'Property' && property.kind === 'init' && property.key.type === 'Identifier' && !property.computed && property.key.name === 'length' ? [property.value] : []));
  const count = length.length === 1 && length[0] ? constantOf(graph, length[0], source.activation)?.value : undefined;
  if (length.length === 0) return [];
  return graph.contents(source).edges.flatMap((edge): readonly Edge[] => {
    if (edge.step?.kind !== 'field' || !/^\d+$/.test(edge.step.name)) return [];
    const index = Number(edge.step.name);
    if (typeof count === 'number' && index >= count) return [];
    const unsure = typeof count === 'number' ? undefined : 'only if its `length` goes so far';
    return graph.fieldEdges(source, edge.step.name, call, activation).map((value) => ({ ...edge, ...value, because: value.because ?? unsure }));
  });
}
