/** `super.name`: what the classes have that the one is derived from in which it is written, whoever's instance `this` is. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { type ClassNode, classOfMember, type FunctionNode, isFunction, keyName, receiverUnitOf } from '../syntax/nodes.ts';
import type { Write } from './cells.ts';
import { bindMembers, type ClassLink, classChain, readByGetter } from './classes.ts';
import type { Graph } from './graph.ts';
import type { Activation, Edge } from './nodes.ts';
import { unlessPatched } from './patches.ts';

/** What `super.name` gives; null where that is not seen: the base is of another file or built in, or it stands in a literal. */
export function superMember(graph: Graph, access: TSESTree.MemberExpression, name: string, activation: Activation): readonly Edge[] | null {
  const member = classOfMember(receiverUnitOf(access));
  const links = basesAt(graph, access, activation);
  const receiver = graph.receiver(activation);
  for (const link of links) {
    const writes: Write[] = [];
    bindMembers(graph, link.owner, link.outer, receiver, name, member?.isStatic === true, (at, run, value, computedBy) => {
      // A field is the instance's own, and not what its prototypes have.
      if (at.type === 'MethodDefinition' || member?.isStatic === true) writes.push({ at, activation: run, value, isBinding: true, ...(computedBy ? { computedBy } : {}) });
    });
    if (writes.length > 0) {
      return unlessPatched(graph, graph.instance(link.owner, link.outer), name, writes).map(({ value, computedBy, because }) => ({ to: computedBy ? readByGetter(graph, computedBy, receiver, access, activation) : value, because }));
    }
  }
  const last = links.at(-1);
  return last?.owner.superClass === null ? [{ to: graph.primitive }] : null;
}

/** The setter that `super.name = …` runs. */
export function superSetter(graph: Graph, access: TSESTree.MemberExpression, name: string, activation: Activation): { readonly fn: FunctionNode; readonly outer: Activation } | null {
  const isStatic = classOfMember(receiverUnitOf(access))?.isStatic === true;
  for (const { owner, outer } of basesAt(graph, access, activation)) {
    for (const member of owner.body.body) {
      if (member.type === 'MethodDefinition' && member.kind === 'set' && member.static === isStatic && keyName(member.key, member.computed) === name && isFunction(member.value)) return { fn: member.value, outer };
    }
  }
  return null;
}

/** Whether a class of this file has the method that `super.name` calls, in place of a built-in one. */
export function hasSuperMember(graph: Graph, access: TSESTree.MemberExpression, name: string, activation: Activation): boolean {
  return basesAt(graph, access, activation).some(({ owner }) => owner.body.body.some((member) => 'key' in member && keyName(member.key, 'computed' in member && member.computed) === name));
}

export function isSuperAccess(node: Node): node is TSESTree.MemberExpression {
  return node.type === 'MemberExpression' && node.object.type === 'Super';
}

/** The classes above the one in which a node stands, the nearest first. */
function basesAt(graph: Graph, access: Node, activation: Activation): readonly ClassLink[] {
  const member = classOfMember(receiverUnitOf(access));
  if (!member) return [];
  const outer = definedIn(member.owner, activation) ?? graph.activationAt(member.owner);
  return classChain(graph, graph.instance(member.owner, outer)).slice(1);
}

/** The run around this one in which the class was defined. */
function definedIn(owner: ClassNode, activation: Activation): Activation | null {
  let run: Activation | null = activation;
  while (run && classOfMember(run.unit)?.owner !== owner) run = run.outer;
  return run?.outer ?? null;
}
