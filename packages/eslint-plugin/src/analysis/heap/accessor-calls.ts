/** `object.name = value` and `object.name` where that runs a setter or a getter of the file: a call that is given the value, or nothing. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { accessorCall, type ClassNode, keyName, memberName, type Unit, wrapped } from '../syntax/nodes.ts';
import { classChain } from './classes.ts';
import { definitions, mayName } from './definitions.ts';
import { givenSetterBecause } from './given-setters.ts';
import type { Graph } from './graph.ts';
import type { Activation, GraphNode } from './nodes.ts';

interface Accessor {
  readonly name: string;
  readonly kind: 'get' | 'set';
  readonly member: TSESTree.Property | TSESTree.MethodDefinition;
}

/** Where a property is read or written. */
interface Use {
  readonly at: TSESTree.AssignmentExpression | TSESTree.MemberExpression;
  readonly object: Node;
}

export interface AccessorCall {
  readonly call: TSESTree.CallExpression;
  readonly closure: GraphNode;
  readonly home: (caller: Activation) => Activation;
}

/** A name that is used in more places is worth no look at each of them. */
const USES_LIMIT = 100;

/** The reads or writes that are seen to run `unit`; none where it is no accessor. */
export function accessorCallsOf(graph: Graph, unit: Unit): readonly AccessorCall[] {
  const accessor = accessorOf(unit);
  const uses = accessor ? usesOf(graph, accessor) : [];
  if (!accessor || uses.length === 0 || uses.length > USES_LIMIT || mayBeTakenOut(graph, accessor.name)) return [];
  return uses.flatMap(({ at, object }) => {
    const closureIn = (caller: Activation): GraphNode | null => {
      const asked = graph.soleObject(graph.value(object, caller));
      const home = asked && homeOf(graph, accessor, asked);
      return home ? graph.object(unit, home) : null;
    };
    const closure = closureIn(graph.activationAt(at));
    return closure ? [{ call: accessorCall(at), closure, home: (caller: Activation) => (closureIn(caller) ?? closure).activation }] : [];
  });
}

/** The reads or writes that may run `unit`, told from the name alone. */
export function possibleAccessorCallsOf(graph: Graph, unit: Unit): readonly Node[] {
  const accessor = accessorOf(unit);
  return accessor ? usesOf(graph, accessor).map(({ at }) => at) : [];
}

function accessorOf(unit: Unit): Accessor | null {
  const { parent: member } = unit;
  if ((member?.type !== 'Property' && member?.type !== 'MethodDefinition') || (member.kind !== 'set' && member.kind !== 'get') || member.value !== unit) return null;
  const name = keyName(member.key, member.computed);
  return name === null ? null : { name, kind: member.kind, member };
}

function usesOf({ survey }: Graph, { name, kind }: Accessor): readonly Use[] {
  if (kind === 'get') {
    const writes = new Set<Node>(survey.writesOf(name));
    return survey.accessesOf(name).flatMap((access) => (access.object.type === 'Super' || writes.has(access) || wrapped(access).parent?.type === 'UnaryExpression' ? [] : [{ at: access, object: access.object }]));
  }
  return survey.writesOf(name).flatMap((access) => {
    const { parent: assignment, object } = access;
    return assignment.type === 'AssignmentExpression' && assignment.left === access && assignment.operator === '=' && object.type !== 'Super' ? [{ at: assignment, object }] : [];
  });
}

/** Whether the file may delete, or define anew, a property of that name of any object. */
function mayBeTakenOut(graph: Graph, name: string): boolean {
  const isDeleted = graph.survey.deletions.some(({ argument }) => argument.type === 'MemberExpression' && (memberName(argument) ?? name) === name);
  return isDeleted || definitions(graph).some(({ given, form }) => mayName(given, name, form));
}

/** The run in which the accessor was made that a use of this object runs; null where it is not seen to run this one. */
function homeOf(graph: Graph, { name, member }: Accessor, object: GraphNode): Activation | null {
  if (givenSetterBecause(graph, object, name) !== undefined) return null;
  const owner = member.parent;
  const isOwner = (made: Node) => object.what.kind === 'object' && object.what.origin === made;
  if (owner.type === 'ObjectExpression') return isOwner(owner) && isLast(owner.properties, name, member) ? object.activation : null;
  if (owner.type !== 'ClassBody' || member.type !== 'MethodDefinition' || !isLast(owner.body, name, member)) return null;
  if (member.static) return isOwner(owner.parent) ? object.activation : null;
  const link = classChain(graph, object).find((one) => definesInstance(one.owner, name));
  return link?.owner === owner.parent ? link.outer : null;
}

/** Whether nothing that comes later in the literal or class may take the place of the accessor. Its getter or setter of that name goes with it. */
function isLast(members: readonly Node[], name: string, member: TSESTree.Property | TSESTree.MethodDefinition): boolean {
  return members.slice(members.indexOf(member) + 1).every((other) => {
    if (other.type !== 'Property' && other.type !== 'MethodDefinition') return other.type !== 'SpreadElement' && !isNamed(other, name);
    return (other.kind !== member.kind && (other.kind === 'get' || other.kind === 'set')) || !isNamed(other, name);
  });
}

/** Whether instances of the class have something of that name, from it or by a field. */
function definesInstance(owner: ClassNode, name: string): boolean {
  return owner.body.body.some((one) => 'key' in one && !one.static && isNamed(one, name) && !(one.type === 'MethodDefinition' && one.kind === 'constructor'));
}

function isNamed(member: Node, name: string): boolean {
  return 'key' in member && 'computed' in member && (keyName(member.key, member.computed) ?? name) === name;
}
