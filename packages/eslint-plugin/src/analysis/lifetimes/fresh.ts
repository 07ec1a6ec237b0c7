/** Whether an expression makes a new object that nothing refers to but what it is put into. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type ClassNode, constructorOf, isClass, isField, unwrap } from '../syntax/nodes.ts';

export function isFresh(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'NewExpression': {
      const path = pathOf(graph.scopes, node.callee);
      // `Object` gives back what it is given.
      if (path !== null) return Object.hasOwn(GLOBAL_CONSTRUCTORS, path) && GLOBAL_CONSTRUCTORS[path]?.kind === 'fresh';
      const made = graph.callables(graph.value(calleeOf(node), graph.activationAt(node)));
      const [only] = made;
      return made.length === 1 && only !== undefined && isClass(only.fn) && keepsToItself(graph, only.fn);
    }
    case 'CallExpression': {
      const callee = calleeOf(node);
      if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && callee.property.name === 'bind') return isBoundFunction(graph, callee, node);
      const path = pathOf(graph.scopes, callee);
      return path !== null && Object.hasOwn(GLOBAL_CALLS, path) && GLOBAL_CALLS[path]?.kind === 'fresh' && KEPT_BY_NOBODY.has(path);
    }
    default:
      return false;
  }
}

/** Calls whose result nobody else has: a timer or a promise may have its own life. */
const KEPT_BY_NOBODY: ReadonlySet<string> = new Set(['Symbol', 'structuredClone', 'Object.create', 'Object.fromEntries', 'Array.of', 'Array.from']);

function isBoundFunction(graph: Graph, { object }: TSESTree.MemberExpression, call: TSESTree.CallExpression): boolean {
  return graph.callables(graph.value(object, graph.activationAt(call))).length > 0;
}

/** Whether making an instance gives it to nobody: it has no base, and all that is done with `this` is to write properties of it. */
function keepsToItself(graph: Graph, owner: ClassNode): boolean {
  if (owner.superClass || (owner as { decorators?: readonly Node[] }).decorators?.length) return false;
  const constructor = constructorOf(owner);
  const units = [...(constructor ? [constructor] : []), ...owner.body.body.filter((member) => isField(member) && !member.static)] as Parameters<Graph['survey']['receiversOf']>[0][];
  return units.every((unit) => graph.survey.receiversOf(unit).every((token) => isWrittenTo(token)) && graph.survey.returnsOf(unit).length === 0);
}

/** `this.x = …`, and reading `this.x` where that is no call. */
export function isWrittenTo(token: Node): boolean {
  const { parent } = token;
  if (parent?.type !== 'MemberExpression' || parent.object !== token) return false;
  const { parent: grand } = parent;
  return grand.type === 'AssignmentExpression' && grand.left === parent && grand.operator === '=';
}
