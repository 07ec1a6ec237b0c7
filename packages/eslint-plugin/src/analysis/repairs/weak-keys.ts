/** The repair of a Map or Set that keeps an object as its key: a weak one has the same keys, where nobody asks for all of them. */
import type { TSESTree } from '@typescript-eslint/utils';
import { FINDS, KEYED } from '../catalog/effects.ts';
import { entryOf } from '../catalog/entry.ts';
import { KEYED_STORES, WEAK_COUNTERPARTS } from '../catalog/lookups.ts';
import type { Graph } from '../heap/graph.ts';
import { tableKindOf, tableNamedBy } from '../lifetimes/owned-tables.ts';
import type { Edit, Node, Repair } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, contains, memberName, unwrap, wrapped } from '../syntax/nodes.ts';

/** `store` is the call that puts the key in: the only one, for others might have keys that are no objects. */
export function keyWeakly(graph: Graph, store: Node, key: Node): Repair | null {
  const callee = store.type === 'CallExpression' ? calleeOf(store) : null;
  if (store.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || store.arguments[0] !== wrapped(key) || graph.survey.evals.length > 0) return null;
  const table = tableNamedBy(graph, unwrap(callee.object));
  const kind = table && tableKindOf(graph, table.origin);
  const { origin } = table ?? {};
  if (!table || (kind !== 'map' && kind !== 'set') || origin?.type !== 'NewExpression' || origin.arguments.length > 0 || origin.callee.type !== 'Identifier') return null;
  const counterpart = entryOf(WEAK_COUNTERPARTS, origin.callee.name);
  const type = declaredType(origin);
  if (counterpart === undefined || (type && type.typeName.type !== 'Identifier')) return null;
  const isOfKeys = table.uses.every((use) => {
    const destination = destinationOf(use);
    if (contains(wrapped(origin), use) || destination.kind === 'nowhere') return true;
    const name = destination.kind === 'receiver' ? memberName(destination.access) : null;
    return destination.kind === 'receiver' && name !== null && KEYED.has(name) && (name !== KEYED_STORES[kind] || destination.call === store);
  });
  // Where nobody looks into it, a weak one would be worth nothing.
  if (!isOfKeys || !table.uses.some(isLookUp)) return null;
  const names: readonly Edit[] = [origin.callee, ...(type ? [type.typeName] : [])].map(({ range }) => ({ range, text: counterpart }));
  return { kind: 'keyWeakly', data: { container: counterpart }, edits: names };
}

function isLookUp(use: Node): boolean {
  const destination = destinationOf(use);
  return destination.kind === 'receiver' && FINDS.has(memberName(destination.access) ?? '');
}

/** The type that is written for the name of the collection; null where there is none. */
function declaredType(origin: Node): TSESTree.TSTypeReference | null {
  const { parent } = wrapped(origin);
  const written = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.typeAnnotation : parent?.type === 'PropertyDefinition' ? parent.typeAnnotation : undefined;
  return written?.typeAnnotation.type === 'TSTypeReference' ? written.typeAnnotation : null;
}
