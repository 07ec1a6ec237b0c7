/** What functions of the file give back for certain: the call, and the resource. */
import type { TSESTree } from '@typescript-eslint/utils';
import { RELEASE_NAMES } from '../catalog/releases.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import type { Effect } from '../lifetimes/effects.ts';
import type { Place } from '../lifetimes/identity.ts';
import type { Node } from '../model.ts';
import { isFunction, memberName, type Unit, unwrap } from '../syntax/nodes.ts';
import { runsInEvery } from '../syntax/order.ts';

export interface Release {
  readonly call: TSESTree.CallExpression;
  readonly resource: Node;
  /** The object that is asked to release it; null when that is the resource, or when a function is called. */
  readonly owner: Node | null;
  readonly name: string;
}

/** The releases that stand in a unit itself, not in functions inside it. */
export function releasesIn(graph: Graph, unit: Unit): readonly Release[] {
  return graph.program.intern(unit, 'releases', () => graph.survey.callsIn(unit).flatMap((call) => releaseOf(graph, call) ?? []));
}

/** What a call releases, by its name, unless a function of this file decides. */
function releaseOf(graph: Graph, call: Node): Release | null {
  const release = namedRelease(graph, call);
  return release && functionsCalled(graph, release).every((fn) => isUnguarded(graph, fn)) ? release : null;
}

function namedRelease(graph: Graph, call: Node): Release | null {
  if (call.type !== 'CallExpression') return null;
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type === 'Identifier') {
    const isRelease = first !== undefined && first.type !== 'SpreadElement' && RELEASE_NAMES.ofArgument.test(callee.name);
    return isRelease ? { call, resource: first, owner: null, name: callee.name } : null;
  }
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (callee.type !== 'MemberExpression' || name === null) return null;
  if (!first) return RELEASE_NAMES.ofReceiver.test(name) ? { call, resource: callee.object, owner: null, name } : null;
  if (first.type === 'SpreadElement' || !RELEASE_NAMES.ofArgument.test(name) || isContainer(graph, callee.object)) return null;
  return { call, resource: first, owner: callee.object, name };
}

/** What a call that happens after death gives back by its number or handle: the argument of a function that is not in this file. */
export function releaseIn(graph: Graph, { node, given, name, isFollowed }: Effect): Place | null {
  const [resource] = given;
  if (node.type !== 'CallExpression' || !resource || name === null || isFollowed || !RELEASE_NAMES.ofArgument.test(name)) return null;
  return namedRelease(graph, node)?.resource === resource.node ? resource : null;
}

function isContainer(graph: Graph, object: Node): boolean {
  return graph.concrete(graph.value(object, graph.activationAt(object))).some(({ node }) => containerOf(graph, node) !== null);
}

function functionsCalled(graph: Graph, { call }: Release): readonly Node[] {
  const callee = unwrap(call.callee);
  return graph.callables(graph.value(callee, graph.activationAt(callee))).map(({ fn }) => fn);
}

/** A function of this file may look whether it was called before: it must visibly release something outside each time. */
function isUnguarded(graph: Graph, fn: Node): boolean {
  return (
    isFunction(fn) &&
    graph.survey.callsIn(fn).some((call) => {
      const release = runsInEvery(fn, call) ? namedRelease(graph, call) : null;
      return release !== null && functionsCalled(graph, release).length === 0;
    })
  );
}
