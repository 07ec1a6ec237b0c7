/** How long a collection keeps what is put into it: until the collection itself goes, or until something takes it out. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { KEEPS_NOTHING, REMOVALS } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { classOfMember, isFunction, memberName, pathText, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isSweep, runsAfterDeath } from './finalization.ts';

/** Whether the collection is seen to go somewhere where it lives on after the call that made it, other than into `target`. */
export function outlives(graph: Graph, collection: GraphNode, target: GraphNode | null): boolean {
  const home = collection.activation.unit;
  if (home.type === 'Program') return true;
  return graph.uses(collection).all.some(({ node, activation }) => {
    const use = wrapped(node);
    const { parent } = use;
    if (unitOf(use) !== home && !runsAtOnce(use, home) && !isMemberOf(use, target)) return true;
    switch (parent?.type) {
      case 'AssignmentExpression': {
        if (parent.right !== use) return false;
        if (parent.left.type === 'MemberExpression') return !isSameThing(target, graph.soleObject(graph.value(parent.left.object, activation)));
        const variable = parent.left.type === 'Identifier' ? graph.scopes.variableOf(parent.left) : null;
        return variable !== null && graph.scopes.unitOf(variable.scope) !== home;
      }
      case 'PropertyDefinition':
        return parent.static || !isSameThing(target, graph.receiver(activation));
      case 'Property':
      case 'ReturnStatement':
        return true;
      case 'ArrowFunctionExpression':
        return parent.body === use;
      default:
        return false;
    }
  });
}

const AT_ONCE = /^(?:forEach|map|filter|flatMap|find|findIndex|findLast|some|every|reduce|reduceRight|sort|replace|replaceAll|from)$/;

/** Whether the functions between the use and `home` are callbacks that are done when the call is over. */
function runsAtOnce(use: Node, home: Node): boolean {
  for (let unit: Node = unitOf(use); unit !== home; unit = unitOf(unit)) {
    const { parent } = unit;
    if (!isFunction(unit) || parent?.type !== 'CallExpression') return false;
    const callee = unwrap(parent.callee);
    if (callee !== unit && !(callee.type === 'MemberExpression' && AT_ONCE.test(memberName(callee) ?? ''))) return false;
  }
  return true;
}

/** Whether the use stands in a method of the class that the target is an instance of. */
function isMemberOf(use: Node, target: GraphNode | null): boolean {
  const owner = classOfMember(unitOf(use))?.owner;
  return owner !== undefined && target?.what.kind === 'receiver' && target.what.owner === owner;
}

/** The same object, perhaps in another run. */
function isSameThing(a: GraphNode | null, b: GraphNode | null): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  if (a.what.kind === 'object' && b.what.kind === 'object') return a.what.origin === b.what.origin;
  return a.what.kind === 'receiver' && b.what.kind === 'receiver' && a.what.owner === b.what.owner;
}

/**
 * Why something may be taken out of the collection while it is alive; null when nothing in the file does that and
 * nothing outside of it can. What cleanups and sweeps take out is dead.
 */
export function releaseFrom(graph: Graph, collection: GraphNode): string | null {
  const uses = graph.uses(collection);
  if (!uses.isComplete) return 'unless it is taken out somewhere';
  for (const { node, activation } of uses.all) {
    const reason = releaseBy(graph, wrapped(node), activation);
    if (reason !== null) return reason;
  }
  return null;
}

function releaseBy(graph: Graph, use: Node, activation: Activation): string | null {
  const { parent } = use;
  switch (parent?.type) {
    case 'MemberExpression': {
      if (parent.object !== use) return null;
      const { parent: call } = parent;
      const name = memberName(parent);
      if (call.type === 'CallExpression' && call.callee === parent) {
        const isRemoval = name === null || REMOVALS.has(name);
        return isRemoval && !runsAfterDeath(graph, call) && !isSweep(graph, call) ? removedAt(name ?? 'a method', call) : null;
      }
      return name === 'length' && call.type === 'AssignmentExpression' && call.left === parent ? removedAt('length', call) : null;
    }
    case 'VariableDeclarator':
      return parent.parent.parent.type === 'ExportNamedDeclaration' ? 'unless another module takes it out' : null;
    case 'ExportSpecifier':
      return 'unless another module takes it out';
    case 'AssignmentExpression':
      // Where it is made, a property of `this` is its home; from there on, others may get hold of it.
      if (parent.right !== use || parent.left.type === 'Identifier') return null;
      return use.type === 'NewExpression' && isOwnProperty(parent.left) ? null : 'unless it is taken out elsewhere';
    case 'Property':
    case 'ReturnStatement':
      return 'unless it is taken out elsewhere';
    case 'ArrowFunctionExpression':
      return parent.body === use ? 'unless it is taken out elsewhere' : null;
    case 'CallExpression':
    case 'NewExpression':
      return (parent.arguments as readonly Node[]).includes(use) && !isHarmless(graph, parent, activation) ? `unless \`${pathText(parent.callee)}\` takes it out` : null;
    default:
      return null;
  }
}

function isOwnProperty(place: Node): boolean {
  return place.type === 'MemberExpression' && place.object.type === 'ThisExpression';
}

/** What a function of this file does with the collection is seen there; built-in functions take nothing out. */
function isHarmless(graph: Graph, call: TSESTree.CallExpression | TSESTree.NewExpression, activation: Activation): boolean {
  const path = pathOf(graph.scopes, call.callee) ?? '';
  const isListed = call.type === 'NewExpression' ? Object.hasOwn(GLOBAL_CONSTRUCTORS, path) : Object.hasOwn(GLOBAL_CALLS, path) || KEEPS_NOTHING.has(path);
  return isListed || graph.callables(graph.value(call.callee, activation)).length > 0 || isRegistration(graph, call);
}

function removedAt(name: string, at: Node): string {
  return `unless \`${name}\` (line ${String(at.loc.start.line)}) takes it out`;
}
