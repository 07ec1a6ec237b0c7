/** Calls of functions that call registrations off, where it is not seen which one is called: members of a list, queues, handles, reactions. */
import { CALLS_BACK } from '../catalog/effects.ts';
import { CALLING_METHODS } from '../catalog/functions.ts';
import { SCHEDULERS } from '../catalog/schedulers.ts';
import { CONTAINER_STORES } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { effectsOf } from '../lifetimes/effects.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { baseOf, calleeOf, type CallNode, type FunctionNode, isFunction, memberName, nameOf, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { mayFollow } from '../syntax/order.ts';

/** The functions of a file that drop registrations, themselves or by calls of one another by name. */
interface Stops {
  readonly units: ReadonlySet<Node>;
  readonly names: ReadonlySet<string>;
  /** Whether one of them has no name: then any call may be one of it. */
  readonly isNameless: boolean;
}

/** A call behind `at` in that run, or in what it calls or hands to a built-in, that may be one of a function that drops registrations. */
export function unfollowedStop(graph: Graph, at: Node, run: Activation): CallNode | null {
  const stops = stopsOf(graph);
  if (stops.units.size === 0) return null;
  for (const { node, run: home, through } of effectsOf(graph, run)) {
    const place = through[0] ?? node;
    if (node.type !== 'CallExpression' || (place !== at && !mayFollow(place, at, null))) continue;
    if (mayStop(graph, stops, node, home, null) || callbacksOf(graph, node).some((fn) => isStoppedIn(graph, stops, fn, home))) return node;
  }
  return null;
}

function stopsOf(graph: Graph): Stops {
  return graph.program.intern(graph, 'functions that call registrations off', () => {
    const units = new Set<Node>();
    for (const access of graph.survey.accessesOf('unregister')) if (isFunction(unitOf(access))) units.add(unitOf(access));
    const names = new Set<string>();
    let isNameless = false;
    // Grows by what calls what is in it.
    for (const unit of units) {
      const name = nameOf(unit);
      if (name === null) isNameless = true;
      if (name === null || names.has(name)) continue;
      names.add(name);
      for (const call of graph.survey.callsNamed(name)) if (isFunction(unitOf(call))) units.add(unitOf(call));
    }
    return { units, names, isNameless };
  });
}

/** The functions written as arguments of a call that runs them. */
function callbacksOf(graph: Graph, call: CallNode): readonly FunctionNode[] {
  return runsWhatItGets(graph, call) ? call.arguments.flatMap((argument) => (isFunction(argument) ? [argument] : [])) : [];
}

function isStoppedIn(graph: Graph, stops: Stops, fn: FunctionNode, home: Activation): boolean {
  const run = graph.general(fn, home);
  return graph.survey.callsIn(fn).some((call) => mayStop(graph, stops, call, run, fn) || callbacksOf(graph, call).some((inner) => isStoppedIn(graph, stops, inner, run)));
}

/** `callback` is the function around that a built-in runs; what the run calls by itself is followed otherwise, where it is seen. */
function mayStop(graph: Graph, stops: Stops, call: CallNode, run: Activation, callback: FunctionNode | null): boolean {
  const callee = calleeOf(call);
  const given: readonly Node[] = call.arguments;
  if (runsWhatItGets(graph, call) && given.some((argument) => !isFunction(argument) && isStop(graph, stops, argument, run, callback))) return true;
  if (pathOf(graph.scopes, callee) === 'Reflect.apply' && given[0]) return isStop(graph, stops, given[0], run, callback);
  if (callee.type === 'MemberExpression' && CALLING_METHODS.has(memberName(callee) ?? '')) return isStop(graph, stops, callee.object, run, callback);
  if (!callback && graph.callables(graph.value(callee, run)).length > 0) return false;
  return isStop(graph, stops, callee, run, callback);
}

/** Whether the expression may give a function that drops registrations. */
function isStop(graph: Graph, stops: Stops, expression: Node, run: Activation, callback: FunctionNode | null): boolean {
  const node = unwrap(expression);
  if (isFromOutside(graph, node, run.unit, callback)) return false;
  const name = node.type === 'MemberExpression' ? memberName(node) : null;
  if (name !== null && stops.names.has(name)) return true;
  const callables = graph.callables(graph.value(node, run));
  if (callables.length > 0) return callables.some(({ fn }) => stops.units.has(fn));
  return stops.isNameless && name === null && node.type !== 'Literal' && node.type !== 'TemplateLiteral';
}

/** Whether it is a global, an import or something that the callers give, or one of its members: that is left alone. */
function isFromOutside(graph: Graph, node: Node, unit: Unit, callback: FunctionNode | null): boolean {
  const base = baseOf(node);
  if (base.type !== 'Identifier') return false;
  const variable = graph.scopes.variableOf(base);
  const [def] = variable?.defs ?? [];
  if (!def) return true;
  const isParameter = (def.type as string) === 'Parameter';
  return (def.type as string) === 'ImportBinding' || (isParameter && def.node !== callback && def.node === unit);
}

function runsWhatItGets(graph: Graph, call: CallNode): boolean {
  const callee = calleeOf(call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (name !== null && (CALLS_BACK.has(name) || Object.hasOwn(CONTAINER_STORES.promise, name))) return true;
  const path = pathOf(graph.scopes, callee);
  return path !== null && SCHEDULERS.has(path);
}
