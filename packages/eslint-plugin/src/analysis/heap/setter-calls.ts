/** `object.name = value` where that runs a setter of the file: a call that is given the value. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { type ClassNode, keyName, memberName, settingCall, type Unit } from '../syntax/nodes.ts';
import { classChain } from './classes.ts';
import { givenSetterBecause, mayRedefine } from './given-setters.ts';
import type { Graph } from './graph.ts';
import type { Activation, GraphNode } from './nodes.ts';

interface Setter {
  readonly name: string;
  readonly member: TSESTree.Property | TSESTree.MethodDefinition;
}

export interface SettingCall {
  readonly call: TSESTree.CallExpression;
  readonly closure: GraphNode;
  readonly home: (caller: Activation) => Activation;
}

/** The writes that are seen to run `unit`; none where it is no setter. */
export function settingCallsOf(graph: Graph, unit: Unit): readonly SettingCall[] {
  const setter = setterOf(unit);
  if (!setter) return [];
  return settingsOf(graph, setter.name).flatMap(({ assignment, object }) => {
    const closureIn = (caller: Activation): GraphNode | null => {
      const written = graph.soleObject(graph.value(object, caller));
      const home = written && homeOf(graph, setter, written);
      return home ? graph.object(unit, home) : null;
    };
    const closure = closureIn(graph.activationAt(assignment));
    return closure ? [{ call: settingCall(assignment), closure, home: (caller: Activation) => (closureIn(caller) ?? closure).activation }] : [];
  });
}

/** The writes that may run `unit`, told from the name alone. */
export function possibleSettingsOf(graph: Graph, unit: Unit): readonly Node[] {
  const setter = setterOf(unit);
  return setter ? settingsOf(graph, setter.name).map(({ assignment }) => assignment) : [];
}

function setterOf(unit: Unit): Setter | null {
  const { parent: member } = unit;
  if ((member?.type !== 'Property' && member?.type !== 'MethodDefinition') || member.kind !== 'set' || member.value !== unit) return null;
  const name = keyName(member.key, member.computed);
  return name === null ? null : { name, member };
}

function settingsOf({ survey }: Graph, name: string): readonly { assignment: TSESTree.AssignmentExpression; object: Node }[] {
  return survey.writesOf(name).flatMap((access) => {
    const { parent: assignment, object } = access;
    return assignment.type === 'AssignmentExpression' && assignment.left === access && assignment.operator === '=' && object.type !== 'Super' ? [{ assignment, object }] : [];
  });
}

/** The run in which the setter was made that a write of this object runs; null where it is not seen to run this one. */
function homeOf(graph: Graph, { name, member }: Setter, object: GraphNode): Activation | null {
  const isDeleted = graph.survey.deletions.some(({ argument }) => argument.type === 'MemberExpression' && (memberName(argument) ?? name) === name);
  if (isDeleted || mayRedefine(graph, name) || givenSetterBecause(graph, object, name) !== undefined) return null;
  const owner = member.parent;
  const isOwner = (made: Node) => object.what.kind === 'object' && object.what.origin === made;
  if (owner.type === 'ObjectExpression') return isOwner(owner) && isLast(owner.properties, name, member) ? object.activation : null;
  if (owner.type !== 'ClassBody' || member.type !== 'MethodDefinition' || !isLast(owner.body, name, member)) return null;
  if (member.static) return isOwner(owner.parent) ? object.activation : null;
  const link = classChain(graph, object).find((one) => definesInstance(one.owner, name));
  return link?.owner === owner.parent ? link.outer : null;
}

/** Whether nothing that comes later in the literal or class may take the place of the setter. A getter of that name goes with it. */
function isLast(members: readonly Node[], name: string, member: Node): boolean {
  return members.slice(members.indexOf(member) + 1).every((other) => {
    if (other.type !== 'Property' && other.type !== 'MethodDefinition') return other.type !== 'SpreadElement' && !isNamed(other, name);
    return other.kind === 'get' || !isNamed(other, name);
  });
}

/** Whether instances of the class have something of that name, from it or by a field. */
function definesInstance(owner: ClassNode, name: string): boolean {
  return owner.body.body.some((one) => 'key' in one && !one.static && isNamed(one, name) && !(one.type === 'MethodDefinition' && one.kind === 'constructor'));
}

function isNamed(member: Node, name: string): boolean {
  return 'key' in member && 'computed' in member && (keyName(member.key, member.computed) ?? name) === name;
}
