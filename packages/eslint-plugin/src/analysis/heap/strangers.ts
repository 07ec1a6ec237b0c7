/** Writes to objects that this file cannot tell from others: a parameter, the `this` of a plain function, the result of an unknown call. */
import type { Write } from './cells.ts';
import type { Graph } from './graph.ts';
import type { Node } from '../model.ts';
import type { GraphNode } from './nodes.ts';
import { isInCleanup, isRegistration } from './registration-calls.ts';
import { contains, isClass } from '../syntax/nodes.ts';

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
function leavesHome(graph: Graph, object: GraphNode): boolean {
  return graph.uses(object).all.some(({ node }) => {
    const { parent } = node;
    switch (parent?.type) {
      case 'ReturnStatement':
      case 'YieldExpression':
        return true;
      case 'ArrowFunctionExpression':
        return parent.body === node;
      case 'CallExpression':
      case 'NewExpression':
        return (parent.arguments as Node[]).includes(node) && !(parent.type === 'CallExpression' && isRegistration(graph, parent));
      case 'AssignmentExpression':
        return parent.right === node && parent.left.type === 'MemberExpression';
      case 'MemberExpression':
        return parent.object === node && parent.parent.type === 'CallExpression' && parent.parent.callee === parent && parent.parent.arguments.length > 0;
      default:
        return false;
    }
  });
}
