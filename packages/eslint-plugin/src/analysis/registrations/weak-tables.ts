/** Tables of weak references: what is stored in one beside a registration, and who looks up what is there. */
import { mayReplaceMethod } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, makesWeakReference } from '../heap/kinds.ts';
import type { GraphNode } from '../heap/nodes.ts';
import type { Effect } from '../lifetimes/effects.ts';
import { isSame, type Place, type Term, termOf } from '../lifetimes/identity.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { keyName, unwrap } from '../syntax/nodes.ts';

/** One place of one table: where `table.get(key)` or `table[key]` looks. */
export interface Slot {
  readonly table: Term;
  readonly key: Term;
  readonly at: Place;
  readonly isMap: boolean;
}

export interface WeakStore {
  readonly effect: Effect;
  readonly slot: Slot;
  /** How to come from the entry to its WeakRef, where that is written there: a property, or nothing; undefined where it is not. */
  readonly property: string | null | undefined;
}

/** The slots that a removal empties: by `delete`, by storing nothing there, or in a loop over tables. */
export function emptiedSlots(graph: Graph, effect: Effect): readonly Slot[] {
  const [, entry] = effect.given;
  const isEmptied = entry && /^(?:set|\[\]=)$/.test(effect.name ?? '') && isNothing(termOf(graph, entry));
  if (effect.name !== 'delete' && isEmptied !== true) return [];
  return receiversOf(graph, effect).flatMap((receiver) => slotOf(graph, { ...effect, receiver }) ?? []);
}

function isNothing(term: Term): boolean {
  return term.kind === 'constant' && /^(?:undefined undefined|object null)$/.test(term.value);
}

/** `for (const table of [pages, sizes])`: each of them. */
function receiversOf(graph: Graph, { receiver }: Effect): readonly Place[] {
  if (!receiver) return [];
  const node = unwrap(receiver.node);
  const [def] = node.type === 'Identifier' ? (graph.scopes.variableOf(node)?.defs ?? []) : [];
  const loop = (def?.node as Node | undefined)?.parent?.parent;
  if (loop?.type !== 'ForOfStatement' || loop.right.type !== 'ArrayExpression') return [receiver];
  return loop.right.elements.flatMap((element) => (element && element.type !== 'SpreadElement' ? [{ node: element, run: receiver.run }] : []));
}

/** The slot that a call of `set`, `get`, `has` or `delete`, or the same of a record, is about; null for what is no table of this file. */
export function slotOf(graph: Graph, { name, node, receiver, given, isFollowed }: Effect): Slot | null {
  const [key] = given;
  if (!receiver || !key || name === null || isFollowed) return null;
  const isMap = node.type === 'CallExpression' && !isReflected(graph, node);
  // A table that is given a method of its own.
  if (isMap && mayReplaceMethod(graph, name)) return null;
  if (!(isMap ? isMapIn(graph, receiver) : isRecordIn(graph, receiver))) return null;
  return { table: termOf(graph, receiver), key: keyOf(graph, key, isMap), at: receiver, isMap };
}

function isReflected(graph: Graph, node: Effect['node']): boolean {
  return node.type === 'CallExpression' && pathOf(graph.scopes, node.callee) === 'Reflect.deleteProperty';
}

function keyOf(graph: Graph, key: Place, isMap: boolean): Term {
  const access = unwrap(key.node);
  const name = !isMap && access.type === 'MemberExpression' && !access.computed ? keyName(access.property, false) : null;
  return name === null ? termOf(graph, key) : { kind: 'constant', value: `string ${name}` };
}

export function isSameSlot(a: Slot, b: Slot): boolean {
  return a.isMap === b.isMap && isSame(a.table, b.table) && isSame(a.key, b.key);
}

function isMapIn(graph: Graph, { node, run }: Place): boolean {
  if (isAlways(graph, node.type === 'Super' ? graph.receiver(run) : graph.value(node, run), (one) => containerOf(graph, one) === 'map')) return true;
  // `tables.get(kind).delete(key)`: what is in a table, where no function of this file goes by that name.
  const inner = unwrap(node);
  const look = termOf(graph, { node: inner, run });
  return look.kind === 'entry' && look.of.kind === 'made' && isMapIn(graph, look.of) && OWN_METHODS.every((name) => graph.survey.unitsNamed(name).length === 0);
}

const OWN_METHODS: readonly string[] = ['get', 'delete'];

function isRecordIn(graph: Graph, { node, run }: Place): boolean {
  return isAlways(graph, graph.value(node, run), ({ what }) => {
    if (what.kind !== 'object') return false;
    return what.origin.type === 'ObjectExpression' || what.origin.type === 'ArrayExpression' || (what.origin.type === 'CallExpression' && pathOf(graph.scopes, what.origin.callee) === 'Object.create');
  });
}

function isAlways(graph: Graph, value: GraphNode, isOne: (node: GraphNode) => boolean): boolean {
  const values = graph.concrete(value).filter(({ node }) => node !== graph.primitive);
  return values.length > 0 && values.every(({ node }) => isOne(node));
}

/** What puts a weak reference of `target`, or a record with one, into a table. */
export function weakStoresIn(graph: Graph, effects: readonly Effect[], target: Place): readonly WeakStore[] {
  return effects.flatMap((effect): WeakStore[] => {
    const entry = effect.name === 'set' || effect.name === '[]=' ? effect.given[1] : undefined;
    const slot = entry ? slotOf(graph, effect) : null;
    if (!slot || !entry) return [];
    const targets = graph.concrete(graph.value(target.node, target.run));
    const [only, second] = targets;
    const isSeen = only !== undefined && !second && leadsWeakly(graph, graph.value(entry.node, entry.run), only.node);
    if (!isSeen && !isReferenceTo(graph, entry, target)) return [];
    return [{ effect, slot, property: propertyOf(graph, entry) }];
  });
}

/** The same where it is not seen what the object is, what is awaited or what a function gives: both are the same name. */
function isReferenceTo(graph: Graph, entry: Place, target: Place): boolean {
  const term = termOf(graph, entry);
  const [referent] = term.kind === 'made' && makesWeakReference(graph, term.node) ? term.node.arguments : [];
  const own = termOf(graph, target);
  return term.kind === 'made' && referent !== undefined && own.kind === 'made' && /^(?:Await|Call|New)Expression$/.test(own.node.type) && isSame(termOf(graph, { node: referent, run: term.run }), own);
}

/** Whether the value is a weak reference of `target`, or certainly has one as a part. */
function leadsWeakly(graph: Graph, value: GraphNode, target: GraphNode, depth = 0): boolean {
  const [only, second] = graph.concrete(value).filter(({ node }) => node !== graph.primitive);
  if (!only || second) return false;
  const { what, activation } = only.node;
  if (what.kind !== 'object') return false;
  if (makesWeakReference(graph, what.origin)) {
    const [referent] = what.origin.arguments;
    return referent !== undefined && graph.soleObject(graph.value(referent, activation)) === target;
  }
  return depth < 2 && only.node.edges.some(({ to, because }) => because === undefined && leadsWeakly(graph, to, target, depth + 1));
}

function propertyOf(graph: Graph, entry: Place): string | null | undefined {
  const term = termOf(graph, entry);
  if (term.kind !== 'made') return undefined;
  if (makesWeakReference(graph, term.node)) return null;
  if (term.node.type !== 'ObjectExpression') return undefined;
  for (const property of term.node.properties) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    const value = property.type === 'Property' ? termOf(graph, { node: property.value, run: term.run }) : null;
    if (name !== null && value?.kind === 'made' && makesWeakReference(graph, value.node)) return name;
  }
  return undefined;
}

/** The slot that a `deref()` asks: that of the entry which the reference is, or is a part of. */
export function derefedSlot(graph: Graph, { name, receiver }: Effect): Pick<Slot, 'table' | 'key'> | null {
  return name === 'deref' && receiver ? entryIn(graph, termOf(graph, receiver)) : null;
}

/** The slot whose entry the value is, or is a part of. */
function entryIn(graph: Graph, term: Term): Pick<Slot, 'table' | 'key'> | null {
  switch (term.kind) {
    case 'entry':
      return { table: term.of, key: term.key };
    case 'part':
      return entryIn(graph, term.of);
    case 'made': {
      const { node, run } = term;
      // `table[key] ??= new WeakRef(made)`
      if (node.type === 'AssignmentExpression') return /^(?:\?\?|\|\|)=$/.test(node.operator) ? entryIn(graph, termOf(graph, { node: node.left, run })) : null;
      // `table.get(key) ?? {}`: what counts is what is found.
      return node.type === 'LogicalExpression' && node.operator !== '&&' ? entryIn(graph, termOf(graph, { node: node.left, run })) : null;
    }
    default:
      return null;
  }
}
