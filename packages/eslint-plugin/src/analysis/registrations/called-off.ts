/** Whether a registration may end in the call that makes it: it is called off there, or its registry is given up. */
import { areOtherCalls } from '../heap/cells.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { registriesOf } from '../heap/registrars.ts';
import { type Effect, effectsOf } from '../lifetimes/effects.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { byUnit, calleeOf, contains, memberName, nameOf, pathText, unitOf, unwrap, wrapped, writtenAs } from '../syntax/nodes.ts';
import { mayFollow } from '../syntax/order.ts';
import { unfollowedStop } from './unfollowed-stops.ts';

/**
 * Why the registration may be over when the call that makes it is; undefined where nothing of that kind is seen. What another call
 * does, a `close` or `dispose`, is no reason: until then the registration stands.
 */
export function endedInCall(graph: Graph, call: Node, token: Node | undefined, registries: readonly GraphNode[], activation: Activation): string | undefined {
  return unregisteredBehind(graph, call, token, registries, activation) ?? unregisteredThrough(graph, call, token, registries, activation) ?? stoppedBehind(graph, call) ?? unregisteredByCallers(graph, token, registries, activation) ?? unregisteredUnseen(graph, call, token, activation);
}

/** `registry.unregister(token)` behind the registration. */
function unregisteredBehind(graph: Graph, call: Node, token: Node | undefined, registries: readonly GraphNode[], activation: Activation): string | undefined {
  if (!token) return undefined;
  const unit = unitOf(call);
  const ends = graph.program.intern(graph, 'calls of unregister by unit', () => byUnit(graph.survey.callsNamed('unregister'))).get(unit) ?? [];
  const ending = ends.find((end) => {
    const callee = calleeOf(end);
    const [given] = end.arguments;
    if (end.type !== 'CallExpression' || callee.type !== 'MemberExpression' || !given || !mayFollow(end, call, null)) return false;
    if (!mayBeSame(graph, given, token, activation)) return false;
    const others = registriesOf(graph, callee.object, activation);
    return registries.length === 0 || others.length === 0 || others.some((registry) => registries.includes(registry));
  });
  return ending && `unless \`unregister\` (line ${String(ending.loc.start.line)}) calls it off`;
}

/** The same by a helper, a bound method, a task that is queued there, or at the end of a `using`. */
function unregisteredThrough(graph: Graph, call: Node, token: Node | undefined, registries: readonly GraphNode[], activation: Activation): string | undefined {
  const unit = unitOf(call);
  if (!token || !unitsThatReachUnregister(graph).has(unit)) return undefined;
  const given = graph.soleObject(graph.value(token, activation));
  const effect = effectsOf(graph, activation).find((one) => {
    const { run, node, through } = one;
    // Of a bound method it is not seen where it is called.
    const at = through[0] ?? (memberNameOfCall(node) === 'bind' ? null : node);
    if ((run === activation && unitOf(node) === unit && node.type === 'CallExpression' && memberNameOfCall(node) === 'unregister') || (at && !mayFollow(at, call, null))) return false;
    return mayEnd(graph, one, given, registries);
  });
  const ending = effect ?? graph.survey.callsNamed('unregister').flatMap((end) => (end.arguments[0] && isInUsing(end, unit) && mayBeSame(graph, end.arguments[0], token, activation) ? [{ node: end }] : []))[0];
  return ending && `unless \`unregister\` (line ${String(ending.node.loc.start.line)}) calls it off`;
}

/** What calls the function that registers calls off behind that, by a method of the wrapper, for example. */
function unregisteredByCallers(graph: Graph, token: Node | undefined, registries: readonly GraphNode[], activation: Activation): string | undefined {
  if (!token || graph.survey.callsNamed('unregister').length === 0) return undefined;
  const given = graph.soleObject(graph.value(token, activation));
  for (let run = activation, level = 0; run.call && run.caller && level < CALLER_LEVELS; run = run.caller, level++) {
    const { caller } = run;
    const at = writtenAs(run.call);
    const effect = effectsOf(graph, caller).find((one) => {
      const place = one.through[0] ?? one.node;
      return place !== at && mayFollow(place, at, null) && mayEnd(graph, one, given, registries);
    });
    if (effect) return `unless \`unregister\` (line ${String(effect.node.loc.start.line)}) calls it off`;
  }
  return undefined;
}

/** Behind it a function is called that may be one that calls it off, by the way that it is reached. */
function unregisteredUnseen(graph: Graph, call: Node, token: Node | undefined, activation: Activation): string | undefined {
  if (!token || graph.survey.accessesOf('unregister').length === 0) return undefined;
  let found = unitsThatReachUnregister(graph).has(unitOf(call)) ? unfollowedStop(graph, call, activation) : null;
  for (let run = activation, level = 0; !found && run.call && run.caller && level < CALLER_LEVELS; run = run.caller, level++) found = unfollowedStop(graph, writtenAs(run.call), run.caller);
  return found ? `unless line ${String(found.loc.start.line)} calls it off` : undefined;
}

const CALLER_LEVELS = 3;

/** Whether an effect drops a registration of that token, `given` where it is seen, from what may be one of the registries. */
function mayEnd(graph: Graph, { name, receiver, given: [dropped] }: Effect, given: GraphNode | null, registries: readonly GraphNode[]): boolean {
  if (name !== 'unregister' || !receiver || !dropped) return false;
  const other = graph.soleObject(graph.value(dropped.node, dropped.run));
  if (given && other && isMadeApart(given, other)) return false;
  const others = registriesOf(graph, receiver.node, receiver.run);
  return registries.length === 0 || others.length === 0 || others.some((registry) => registries.includes(registry));
}

/**
 * Whether two objects are two: other places made them, or other calls led there. The same run may have been entered twice on the way
 * here, once by whoever calls it, so that the nodes differ.
 */
function isMadeApart(one: GraphNode, other: GraphNode): boolean {
  if (one === other) return false;
  if (one.what.kind !== 'object' || other.what.kind !== 'object' || one.what.origin !== other.what.origin) return true;
  return areOtherCalls(one.activation, other.activation);
}

/** The units that have a function in them that unregisters something, or call one by its name: most do neither, and what they call need not be followed. */
function unitsThatReachUnregister(graph: Graph): ReadonlySet<Node> {
  return graph.program.intern(graph, 'units that reach unregister', () => {
    const units = new Set<Node>();
    const names = new Set<string>();
    for (const access of graph.survey.accessesOf('unregister')) {
      const around = unitOf(access);
      if (memberNameOfCall(access.parent.parent ?? access) === 'bind') units.add(around);
      const name = nameOf(around);
      if (name !== null) names.add(name);
      for (let unit = around; unit.type !== 'Program'; units.add(unit)) unit = unitOf(unit);
    }
    for (const name of names) for (const call of graph.survey.callsNamed(name)) units.add(unitOf(call));
    return units;
  });
}

function memberNameOfCall(call: Node): string | null {
  const callee = call.type === 'CallExpression' ? calleeOf(call) : null;
  return callee?.type === 'MemberExpression' ? memberName(callee) : null;
}

/** Whether the call stands in what a `using` of the unit is declared with. */
function isInUsing(call: Node, unit: Node): boolean {
  for (let node: Node | undefined = call; node && node !== unit; node = node.parent) {
    if (node.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using') && unitOf(node) === unit) return true;
  }
  return false;
}

function mayBeSame(graph: Graph, a: Node, b: Node, activation: Activation): boolean {
  if (pathText(a) === pathText(b)) return true;
  const [one, other] = [graph.soleObject(graph.value(a, activation)), graph.soleObject(graph.value(b, activation))];
  return !one || !other || one === other;
}

const ENDINGS: ReadonlySet<string | null> = new Set(['stop', 'run', '@@dispose', '@@asyncDispose']);

/** `addCleanup(…).stop()`, `using cleanup = addCleanup(…)`, or the same by a name of the function. */
function stoppedBehind(graph: Graph, call: Node): string | undefined {
  const at = stopOf(call);
  if (at) return `unless \`${memberNameOf(at)}\` (line ${String(at.loc.start.line)}) ends it`;
  const declarator = wrapped(call).parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  if (declarator.parent.kind === 'using' || declarator.parent.kind === 'await using') return 'only until its block is left';
  const variable = graph.scopes.variableOf(declarator.id);
  for (const { identifier } of variable?.references ?? []) {
    const stop = stopOf(identifier);
    if (stop && unitOf(stop) === unitOf(call) && !contains(declarator, stop)) return `unless \`${memberNameOf(stop)}\` (line ${String(stop.loc.start.line)}) ends it`;
  }
  return undefined;
}

/** The access by which something is stopped that an expression gives. */
function stopOf(handle: Node): Extract<Node, { type: 'MemberExpression' }> | null {
  const destination = destinationOf(handle);
  return destination.kind === 'receiver' && ENDINGS.has(memberName(destination.access)) ? destination.access : null;
}

function memberNameOf(access: Extract<Node, { type: 'MemberExpression' }>): string {
  return memberName(access) ?? '';
}

/**
 * Why the registry may be given up: the variable or property is emptied, or gets another one when it has one already. The first may be gone
 * then with all that it keeps.
 */
export function registryGivenUp(graph: Graph, receiver: Node | null): string | undefined {
  const place = receiver && unwrap(receiver);
  const variable = place?.type === 'Identifier' ? graph.scopes.variableOf(place) : null;
  const name = place?.type === 'MemberExpression' ? memberName(place) : null;
  const writes: readonly Node[] = variable
    ? variable.references.flatMap((reference) => (reference.isWrite() && reference.init !== true ? [reference.identifier] : []))
    : place && name !== null
      ? graph.survey.writesOf(name).filter((access) => pathText(access) === pathText(place))
      : [];
  const isFilledFirst = variable?.defs.some(({ node }) => node.type === 'VariableDeclarator' && node.init?.type === 'NewExpression') === true;
  const making = writes.filter((write) => isMaking(write) && !isMadeOnce(write));
  const replacing = writes.find((write) => !isMaking(write)) ?? (isFilledFirst || making.length > 1 ? making[0] : undefined);
  return replacing && `unless line ${String(replacing.loc.start.line)} gives up the registry`;
}

/** Whether the place gets a registry there, or what may be one. */
function isMaking({ parent }: Node): boolean {
  if (parent?.type !== 'AssignmentExpression') return false;
  const right = unwrap(parent.right);
  return right.type !== 'Literal' && !(right.type === 'Identifier' && right.name === 'undefined') && !(right.type === 'UnaryExpression' && right.operator === 'void');
}

/** `registry ??= new …`, `if (!registry) registry = new …` */
function isMadeOnce(write: Node): boolean {
  const assignment = write.parent;
  if (assignment?.type !== 'AssignmentExpression' || assignment.left !== write) return false;
  if (assignment.operator !== '=') return true;
  let child: Node = assignment;
  for (let parent: Node | undefined = child.parent; parent && !parent.type.includes('Function'); child = parent, parent = parent.parent) {
    if (parent.type === 'IfStatement' && parent.consequent === child) return true;
    if ((parent.type === 'LogicalExpression' && parent.right === child) || (parent.type === 'ConditionalExpression' && parent.test !== child)) return true;
  }
  return false;
}
