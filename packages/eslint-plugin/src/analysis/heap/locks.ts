/** Calls after which an object takes no write any more: in strict code such a write throws, elsewhere it does nothing. */
import { DESCRIPTORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { LOCKS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { argumentsOf, type Call, calleeOf, keyName } from '../syntax/nodes.ts';
import { mayComeAfter, type Write } from './cells.ts';
import type { Graph } from './graph.ts';
import type { GraphNode } from './nodes.ts';

const METHODS: readonly string[] = [...new Set(Object.keys(LOCKS).map((path) => path.slice(path.indexOf('.') + 1)))];

/** The later writes to `name`, each of which may not happen where the object was locked before. `isThere`: it was made with such a property. */
export function unlessLocked(graph: Graph, object: GraphNode, name: string, writes: readonly Write[], isThere: boolean, lifetime: Node | null): readonly Write[] {
  if (writes.length === 0) return writes;
  const described = describedAt(graph, object, name);
  if (described) return writes.map((write) => ({ ...write, because: write.because ?? `unless line ${String(described.loc.start.line)} has locked it` }));
  if (METHODS.every((method) => graph.survey.callsNamed(method).length === 0)) return writes;
  const locks = graph.uses(object).all.flatMap(({ node, activation }): Write[] => {
    const destination = destinationOf(node);
    const isLock = destination.kind === 'argument' && destination.index === 0 && isLocking(graph, destination.call, name, isThere);
    return isLock ? [{ at: destination.call, activation, value: graph.primitive }] : [];
  });
  if (locks.length === 0) return writes;
  return writes.map((write) => {
    const lock = locks.find((one) => one.at !== write.at && mayComeAfter(write, one, lifetime));
    return lock ? { ...write, because: write.because ?? `unless line ${String(lock.at.loc.start.line)} has locked it` } : write;
  });
}

/** `Object.create(base, descriptors)`: what makes the object such that it has the property, and not by an assignment. */
function describedAt(graph: Graph, { what }: GraphNode, name: string): Node | null {
  if (what.kind !== 'object' || what.origin.type !== 'CallExpression') return null;
  const path = pathOf(graph.scopes, calleeOf(what.origin));
  const index = path === null ? undefined : entryOf(DESCRIPTORS, path);
  const given = index === undefined ? undefined : argumentsOf(what.origin)[index];
  if (!given) return null;
  const shown = given.type === 'ObjectExpression' ? given.properties.map((property) => (property.type === 'Property' ? keyName(property.key, property.computed) : null)) : [null];
  return shown.includes(null) || shown.includes(name) ? what.origin : null;
}

function isLocking(graph: Graph, call: Call, name: string, isThere: boolean): boolean {
  const path = pathOf(graph.scopes, calleeOf(call));
  const what = path !== null && Object.hasOwn(LOCKS, path) ? LOCKS[path] : undefined;
  if (what !== 'property') return what === 'all' || (what === 'new' && !isThere);
  const [, key, descriptor] = argumentsOf(call);
  if (key?.type === 'Literal' && String(key.value) !== name) return false;
  // Without a word on it, a property that is defined so cannot be written; one with a setter does what that does.
  return descriptor?.type !== 'ObjectExpression' || !descriptor.properties.some((property) => property.type !== 'Property' || keyName(property.key, property.computed) === 'writable');
}
