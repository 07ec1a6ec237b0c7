/** What runs once in the life of the program, since something of the module remembers that it ran: `if (started) return; started = true;`, `app ??= new App()`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { RUNS_AT_ONCE } from '../catalog/effects.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, contains, isFunction, isNothing, memberName, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysAfter, alwaysBefore, type Decision, passedTests } from '../syntax/order.ts';
import { isOwnVariable } from './file-local.ts';

/** Whether control gets to the place at most once. */
export function runsOnce(graph: Graph, place: Node): boolean {
  const unit = unitOf(place);
  if (!isFunction(unit)) return false;
  if (guardsOf(unit, place).some((memory) => isSetForGood(graph, memory, place))) return true;
  // The callback of a loop runs as long as the loop does.
  const destination = destinationOf(unit);
  const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
  return callee?.type === 'MemberExpression' && RUNS_AT_ONCE.has(memberName(callee) ?? '') && runsOnce(graph, unit);
}

/** What is not set yet wherever control is at the place: names and static members. */
function guardsOf(unit: Node, place: Node): readonly Node[] {
  const found = passedTests(unit, place).flatMap(unsetBy);
  for (let { parent } = place; parent && parent !== unit; parent = parent.parent) {
    if (parent.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)=$/.test(parent.operator) && contains(parent.right, place)) found.push(parent.left);
  }
  return found;
}

/** What a test that came out like that says to be nothing or false. */
function unsetBy({ test, outcome }: Decision): readonly Node[] {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' && outcome !== null ? unsetBy({ test: node.argument, outcome: !outcome }) : [];
    case 'LogicalExpression': {
      const isSplit = outcome === (node.operator === '&&');
      return isSplit ? [node.left, node.right].flatMap((one) => unsetBy({ test: one, outcome })) : [];
    }
    case 'BinaryExpression': {
      const isUnset = node.operator === '==' || node.operator === '===' ? outcome === true : /^!==?$/.test(node.operator) && outcome === false;
      const [asked, nothing] = isEmpty(node.left) ? [node.right, node.left] : [node.left, node.right];
      return isUnset && isEmpty(nothing) ? [unwrap(asked)] : [];
    }
    case 'Identifier':
    case 'MemberExpression':
      return outcome === false ? [node] : [];
    default:
      return [];
  }
}

/** Nothing, `false` or 0. */
function isEmpty(node: Node): boolean {
  return isNothing(node) || (node.type === 'Literal' && (node.value === false || node.value === 0));
}

/** Whether the memory is there for as long as the module, is set whenever the place is reached, and nothing empties it again. */
function isSetForGood(graph: Graph, memory: Node, place: Node): boolean {
  const writes = writesOf(graph, memory);
  return writes?.every(({ value }) => value !== null && !isEmpty(value)) === true && writes.some(({ at }) => unitOf(at) === unitOf(place) && (contains(at, place) || alwaysBefore(at, place) || alwaysAfter(at, place)));
}

interface Write {
  readonly at: Node;
  readonly value: Node | null;
}

/** All that is given to a variable of the module or a static field after it was made empty; null where that is not seen, or it is made otherwise. */
function writesOf(graph: Graph, memory: Node): readonly Write[] | null {
  if (memory.type === 'MemberExpression') return staticWritesOf(graph, memory);
  const variable = memory.type === 'Identifier' ? graph.scopes.variableOf(memory) : null;
  if (!variable || !isOwnVariable(graph, memory) || !graph.scopes.isSingleton(variable.scope) || !isMadeEmpty(variable)) return null;
  return variable.references.flatMap((reference) => {
    const name = reference.identifier as Node;
    return reference.isWrite() && reference.init !== true ? [{ at: name.parent ?? name, value: valueOf(name) }] : [];
  });
}

function isMadeEmpty({ defs }: Variable): boolean {
  const [def, second] = defs;
  const made = def?.node as Node | undefined;
  return !second && made?.type === 'VariableDeclarator' && made.id.type === 'Identifier' && (!made.init || isEmpty(unwrap(made.init)));
}

/** What an assignment gives; null for every other way to write. */
function valueOf(name: Node): Node | null {
  const { parent } = name;
  return parent?.type === 'AssignmentExpression' && parent.left === name && /^(?:\?\?|\|\|)?=$/.test(parent.operator) ? unwrap(parent.right) : null;
}

/** `App.#instance`, `App.instance`, in the class that has the field. */
function staticWritesOf(graph: Graph, access: TSESTree.MemberExpression): readonly Write[] | null {
  const { property, object } = access;
  const isHash = property.type === 'PrivateIdentifier';
  const name = isHash ? property.name : memberName(access);
  const owner = graph.survey.classes.find(({ body }) => contains(body, access) && body.body.some((field) => field.type === 'PropertyDefinition' && field.static && (isHash ? field.key.type === 'PrivateIdentifier' && field.key.name === name : field.key.type === 'Identifier' && !field.computed && field.key.name === name)));
  const named = object.type === 'Identifier' ? (graph.scopes.variableOf(object)?.defs[0]?.node as Node | undefined) : undefined;
  if (!owner || name === null || (named ? named !== owner : object.type !== 'ThisExpression')) return null;
  const field = owner.body.body.find((one) => one.type === 'PropertyDefinition' && one.static && 'name' in one.key && one.key.name === name);
  if (field?.type !== 'PropertyDefinition' || (field.value && !isEmpty(unwrap(field.value)))) return null;
  return graph.survey.accessesOf(isHash ? `#${name}` : name).flatMap((one): Write[] => (one.parent.type === 'AssignmentExpression' && one.parent.left === one ? [{ at: one.parent, value: valueOf(one) }] : one.parent.type === 'UpdateExpression' || one.parent.type === 'UnaryExpression' ? [{ at: one.parent, value: null }] : []));
}
