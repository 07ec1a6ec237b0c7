/** Writes to objects that this file cannot tell from others: a parameter, the `this` of a plain function, the result of an unknown call. */
import type { Write } from './cells.ts';
import type { Graph } from './graph.ts';
import type { Node } from '../model.ts';
import type { GraphNode } from './nodes.ts';
import { isInCleanup, isRegistration } from './registration-calls.ts';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { KEEPS_NOTHING } from '../catalog/stores.ts';
import { type Destination, destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, contains, isClass } from '../syntax/nodes.ts';

/** Why the property may be replaced by a write to an object that may be this one; `own` are the writes that are known to be to it. */
export function strangerWrite(graph: Graph, object: GraphNode, name: string, own: readonly Write[]): string | undefined {
  if (name.startsWith('#') || !leavesHome(graph, object)) return undefined;
  const stranger = strangersWriting(graph, name).find(({ access, objects }) => objects.some((node) => node !== object) && !own.some((write) => contains(write.at, access)));
  return stranger && `unless line ${String(stranger.access.loc.start.line)} replaces it`;
}

interface StrangerWrite {
  readonly access: Node;
  readonly objects: readonly GraphNode[];
}

/** The writes of a property to what may be a stranger. */
function strangersWriting(graph: Graph, name: string): readonly StrangerWrite[] {
  const known = graph.program.intern(name, 'strangers writing', (): { writes: readonly StrangerWrite[] | null } => ({ writes: null }));
  if (known.writes) return known.writes;
  const values = graph.survey.writesOf(name).flatMap((access) => (isInCleanup(graph, access) ? [] : [{ access, value: graph.value(access.object, graph.activationAt(access)) }]));
  const writes = values.flatMap(({ access, value }): readonly StrangerWrite[] => {
    const objects = graph.concrete(value).flatMap(({ node }) => (isStranger(node) ? [node] : []));
    return objects.length > 0 ? [{ access, objects }] : [];
  });
  // What is looked up further out is not all known yet.
  if (!values.some(({ value }) => graph.isBeingLookedUp(value))) known.writes = writes;
  return writes;
}

function isStranger({ what }: GraphNode): boolean {
  switch (what.kind) {
    case 'outside':
      return true;
    case 'receiver':
      return !isClass(what.owner);
    case 'object':
      return what.origin.type === 'CallExpression';
    default:
      return false;
  }
}

/** Whether other code gets hold of the object: it is passed on, returned, stored, or calls back with itself as `this`. */
function leavesHome(graph: Graph, object: GraphNode, seen = new Set<GraphNode>()): boolean {
  if (seen.has(object)) return false;
  seen.add(object);
  return graph.uses(object).all.some(({ node, activation }) => {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
      case 'same': // the other expression is a use as well
      case 'callee':
      case 'read':
      case 'key':
        return false;
      case 'bound':
        return isExported(destination.pattern);
      case 'assigned':
        return destination.to.type !== 'Identifier';
      case 'argument':
        return !isOnlyLookedAt(graph, destination) && !(destination.call.type === 'CallExpression' && isRegistration(graph, destination.call));
      case 'receiver':
        return destination.call.type === 'TaggedTemplateExpression' || destination.call.arguments.length > 0;
      case 'property':
      case 'element':
        // Whoever gets hold of the literal gets hold of what is in it.
        return leavesHome(graph, graph.object(destination.literal, activation), seen);
      case 'members':
      case 'field':
      case 'extended':
      case 'template':
      case 'returned':
      case 'yielded':
      case 'thrown':
      case 'exported':
      case 'unknown':
        return true;
    }
  });
}

/** `Object.keys(record)`: a built-in that is known to keep nothing of what it is given, and to hand it to nobody. */
function isOnlyLookedAt(graph: Graph, { call, index }: Extract<Destination, { kind: 'argument' }>): boolean {
  const path = pathOf(graph.scopes, calleeOf(call));
  if (path === null) return false;
  if (KEEPS_NOTHING.has(path)) return true;
  const listed = call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : entryOf(GLOBAL_CALLS, path);
  return listed?.kind === 'primitive' || (listed?.kind === 'fresh' && listed.keeps.every(({ from }) => from !== 'rest' && from !== index));
}

/** `export const name = …` */
function isExported(pattern: Node): boolean {
  return pattern.parent?.type === 'VariableDeclarator' && pattern.parent.parent.parent.type === 'ExportNamedDeclaration';
}
