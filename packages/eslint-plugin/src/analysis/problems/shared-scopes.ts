/** Closures that outlive their call and keep, by their scope alone, what another closure of that scope names. */
import type { TSESTree } from '@typescript-eslint/utils';
import { namesKeeper } from '../catalog/long-lived.ts';
import type { Registrar } from '../catalog/registrars.ts';
import { CALLS_BACK, KEEPS_FOR_LONG, LISTENING } from '../catalog/effects.ts';
import type { SourceFile } from '../findings/file.ts';
import { runsOf } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { type Activation, type Edge, type GraphNode } from '../heap/nodes.ts';
import { closureEdges } from '../heap/objects.ts';
import { isMadeByBuiltIn, namesReceiver, neededBy } from '../heap/needed.ts';
import { weightOf } from '../lifetimes/weight.ts';
import { type Hold, holdOf } from '../lifetimes/outliving.ts';
import { isPassing } from '../lifetimes/passing.ts';
import { isKeptBesides } from '../lifetimes/besides.ts';
import { runsOnce } from '../lifetimes/once.ts';
import { mayRunOften } from '../lifetimes/repetition.ts';
import type { Captor, Held, Node, Problem, Repair, RetentionPath, Scope, Step } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { describe } from '../repairs/explain.ts';
import { closureRepairs } from '../repairs/offers.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, contains, type FunctionNode, isArrow, isFunction, memberName, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysBefore } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';

interface Ask {
  /** Also what is kept for the last call alone, or only as long as an object of others lives. */
  readonly possible: boolean;
}

/** `isSaid`: whether another rule speaks of the same place. */
export function sharedScopes(file: SourceFile, { possible }: Ask, isSaid: (loc: Problem['loc']) => boolean): readonly Problem[] {
  if (!mayKeepForLong(file)) return [];
  const { graph } = file;
  if (graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return [];
  const closures = closuresWithShares(graph);
  return answersTo(graph, closures, (closure) => sharedBy(file, closure, possible)).filter(({ loc }) => !isSaid(loc));
}

/** Told from names alone: most files keep no function for long. */
function mayKeepForLong({ source, scopes }: SourceFile): boolean {
  return namesKeeper(source.text) || scopes.manager.scopes.some((scope) => scopes.isSingleton(scope) && scope.variables.some(({ references }) => references.some((reference) => reference.isWrite() && reference.init !== true && reference.from.variableScope !== scope)));
}

/** The functions in functions that go somewhere, and around which a variable is kept that they do not name. */
function closuresWithShares(graph: Graph): readonly FunctionNode[] {
  return graph.scopes.manager.scopes.flatMap(({ type, block }) => {
    const fn = block as Node;
    if (type !== 'function' || !isFunction(fn) || unitOf(fn).type === 'Program' || fn.parent.type === 'MethodDefinition' || !mayStay(fn)) return [];
    return hasShare(graph, fn) ? [fn] : [];
  });
}

/** A cheap look at where the function is put. */
function mayStay(fn: FunctionNode): boolean {
  if (fn.type === 'FunctionDeclaration') return true;
  const destination = destinationOf(fn);
  switch (destination.kind) {
    case 'argument': {
      const callee = calleeOf(destination.call);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
      return name === null || !CALLS_BACK.has(name) || LISTENING.has(name) || KEEPS_FOR_LONG.has(name);
    }
    case 'callee':
    case 'nowhere':
    case 'returned':
      return false;
    default:
      return true;
  }
}

function hasShare(graph: Graph, fn: FunctionNode): boolean {
  for (let scope = graph.scopes.around(fn); scope && !graph.scopes.isSingleton(scope); scope = scope.upper) {
    if (graph.environments.variablesIn(scope).some(({ captor }) => isShare(captor, fn)) || isReceiverShare(graph, scope, fn)) return true;
  }
  return false;
}

/** Whether other functions name it, and this one does not. */
function isShare({ reason, tokens }: Captor, fn: Node): boolean {
  return reason === 'names' && !tokens.some((token) => contains(fn, token));
}

function isReceiverShare(graph: Graph, scope: Scope, fn: FunctionNode): boolean {
  const receiver = graph.environments.receiverCaptor(scope);
  return receiver !== null && receiver.captor.reason === 'names' && !namesReceiver(graph, fn);
}

/** So many calls are looked at. */
const RUN_LIMIT = 12;

interface Share {
  readonly closure: GraphNode;
  readonly hold: Hold;
  readonly edges: readonly Edge[];
}

/** What one closure keeps for nothing, as its unit has it whoever calls it, else in a call that the file shows. */
function sharedBy(file: SourceFile, fn: FunctionNode, possible: boolean): Problem | null {
  const { graph } = file;
  if (runsOnce(graph, fn) || (!mayRunOften(graph, unitOf(fn)) && !isAroundOften(graph, fn))) return null;
  const called = runsAround(graph, fn);
  // What the calls of the file give is more than what can be told of any call.
  const runs = called.length > 0 ? called : [graph.activationAt(fn)];
  const shares = runs.flatMap((run) => shareIn(graph, fn, run) ?? []).filter((share) => possible || isCertain(graph, share));
  const [first, ...others] = shares;
  if (!first) return null;
  // What one run does not show another may.
  const edges = [...first.edges];
  for (const share of others) edges.push(...share.edges.filter((edge) => !edges.some(({ step }) => isSameVariable(step, edge.step))));
  return problemOf(file, { ...first, edges }, fn);
}

/** The runs in which the closure is made that calls of the file cause, of its function or of one around that. */
function runsAround(graph: Graph, fn: FunctionNode): readonly Activation[] {
  const found: Activation[] = [];
  for (let unit = unitOf(fn); unit.type !== 'Program'; unit = unitOf(unit)) found.push(...runsOf(graph, unit, 0).flatMap((run) => (unit === unitOf(fn) ? [run] : graph.allNestedRuns(fn, run))));
  return found.slice(0, RUN_LIMIT);
}

function isSameVariable(one: Step | undefined, other: Step | undefined): boolean {
  return one?.kind === 'environment' && other?.kind === 'environment' && one.scope === other.scope && one.name === other.name;
}

/** Whether a unit around the one that makes the closure runs often, and has something in its scope that the closure brings along. */
function isAroundOften(graph: Graph, fn: FunctionNode): boolean {
  let unit = unitOf(unitOf(fn));
  for (; unit.type !== 'Program'; unit = unitOf(unit)) if (mayRunOften(graph, unit)) return true;
  return false;
}

/** What the caller gives it may keep itself for as long. */
function isCertain(graph: Graph, { hold: { grows, span }, edges }: Share): boolean {
  return grows && span === 'program' && edges.some(({ to }) => graph.concrete(to).every(({ node }) => node.what.kind !== 'outside'));
}

function shareIn(graph: Graph, fn: FunctionNode, run: Activation): Share | null {
  const closure = graph.object(fn, run);
  const shared = sharedEdges(graph, fn, closure);
  if (shared.length === 0) return null;
  const hold = holdOf(graph, closure);
  if (!hold) return null;
  const needed = neededBy(graph, closure);
  if (!needed) return null;
  const previous = shared.filter((edge) => isPrevious(graph, edge, hold) && !needed.has(edge.to) && areCaptorsPassing(graph, edge, fn, closure));
  const edges = shared.filter((edge) => previous.includes(edge) || isKeptForNothing(graph, edge, fn, closure, needed));
  return edges.length > 0 ? { closure, hold: previous.length > 0 ? { ...hold, grows: true } : hold, edges } : null;
}

/** `const previous = current; current = { … }`: what the variable had before, of which the closures keep what it had before that, and so on. */
function isPrevious(graph: Graph, { step }: Edge, hold: Hold): boolean {
  const variable = step?.kind === 'environment' ? graph.scopes.variableOf(step.captor.token) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || second || isRewritten(variable) || declared?.type !== 'VariableDeclarator' || declared.id !== def?.name || !declared.init) return false;
  const before = unwrap(declared.init);
  const destination = destinationOf(hold.at);
  if (before.type !== 'Identifier' || destination.kind !== 'assigned' || destination.to.type !== 'Identifier') return false;
  const kept = graph.scopes.variableOf(before);
  return kept !== null && graph.scopes.isSingleton(kept.scope) && graph.scopes.variableOf(destination.to) === kept && unitOf(before) === unitOf(hold.at) && alwaysBefore(before, hold.at);
}

/** What the scopes around the closure keep for others. */
function sharedEdges(graph: Graph, fn: FunctionNode, closure: GraphNode): readonly Edge[] {
  return closureEdges(graph, fn, closure.activation).flatMap(({ to: environment }) => {
    const { what } = environment;
    if (what.kind !== 'environment' || graph.scopes.isSingleton(what.scope) || !mayRunOften(graph, graph.scopes.unitOf(what.scope))) return [];
    return environment.edges.filter(({ step, because, engines }) => {
      if (step?.kind !== 'environment' || because !== undefined || (engines && engines.length > 0)) return false;
      return step.name === 'this' ? isReceiverShare(graph, what.scope, fn) : isShare(step.captor, fn);
    });
  });
}

/** Whether only the scope keeps it: it weighs something, the closure does not need it, and those who name it are over with the call. */
function isKeptForNothing(graph: Graph, edge: Edge, fn: FunctionNode, closure: GraphNode, needed: ReadonlySet<GraphNode>): boolean {
  const { to, step } = edge;
  if (step?.kind !== 'environment' || needed.has(to)) return false;
  const objects = graph.concrete(to);
  // What has the closure keeps itself.
  if (objects.length === 0 || objects.some(({ node }) => needed.has(node) || node === closure || isListenedTo(graph, node, fn))) return false;
  if (!objects.every(({ node }) => weightOf(graph, node, step.captor.token) === 'object')) return false;
  if (objects.some(({ node }) => node.what.kind !== 'object') && [...needed].some((node) => mayLeadAnywhere(graph, node, fn))) return false;
  return areCaptorsPassing(graph, edge, fn, closure) && !objects.some(({ node }) => isKeptBesides(graph, node, closure));
}

function areCaptorsPassing(graph: Graph, { step }: Edge, fn: FunctionNode, closure: GraphNode): boolean {
  return step?.kind === 'environment' && captorsOf(step, fn).every((captor) => isFunction(captor) && isPassingCaptor(graph, captor, closure));
}

/** An object of the caller may lead to any other. */
function mayLeadAnywhere(graph: Graph, node: GraphNode, fn: FunctionNode): boolean {
  if (node.what.kind === 'receiver') return true;
  return node.what.kind === 'outside' && !isMadeByBuiltIn(graph, node) && !isListenedTo(graph, node, fn) && !isResolver(graph, node.what.origin);
}

/** `new Promise((resolve, reject) => …)` */
function isResolver(graph: Graph, origin: Node): boolean {
  const { parent } = origin;
  const destination = parent && isFunction(parent) ? destinationOf(parent) : null;
  return destination?.kind === 'argument' && destination.call.type === 'NewExpression' && pathOf(graph.scopes, calleeOf(destination.call)) === 'Promise';
}

/** The emitter or signal that has the closure. */
function isListenedTo(graph: Graph, node: GraphNode, fn: FunctionNode): boolean {
  const destination = destinationOf(fn);
  const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
  return callee?.type === 'MemberExpression' && graph.concrete(graph.value(callee.object, graph.activationAt(fn))).some((one) => one.node === node);
}

/** The outermost functions, below the scope, that name the variable. */
function captorsOf(step: Extract<Step, { kind: 'environment' }>, fn: FunctionNode): readonly Node[] {
  const home = step.scope?.variableScope.block as Node | undefined;
  return [...new Set(step.captor.tokens.flatMap((token) => {
    let outermost: Node | null = null;
    for (let unit: Node = unitOf(token); unit.type !== 'Program' && unit !== home; unit = unitOf(unit)) outermost = unit;
    return outermost && outermost !== fn ? [outermost] : [];
  }))];
}

function isPassingCaptor(graph: Graph, captor: FunctionNode, closure: GraphNode): boolean {
  if (captor.parent.type === 'MethodDefinition') return false;
  return isPassing(graph, graph.object(captor, graph.nestedRun(captor, closure.activation)));
}

function problemOf(file: SourceFile, share: Share, fn: FunctionNode): Problem | null {
  const { hold, edges } = share;
  const [edge] = edges;
  const step = edge?.step;
  if (step?.kind !== 'environment') return null;
  const path: RetentionPath = { held: { role: hold.role, expression: fn }, steps: [{ kind: 'closure', at: fn }, step], engines: [] };
  const { loc, data } = describe(hold.holder, step.captor.token, path, true);
  const others = edges.slice(1).flatMap((other) => (other.step?.kind === 'environment' ? [`\`${other.step.name}\``] : []));
  return {
    messageId: hold.span === 'owner' ? 'keepsWhileItLives' : hold.grows ? 'keepsScope' : 'keepsLastScope',
    loc,
    data: { ...data, holder: hold.holder, others: others.length > 0 ? ` The same is true of ${others.join(' and ')}.` : '', repair: repairText(fn) },
    repairs: () => repairsOf(file, share, fn),
  };
}

/** The closure is made where the scope is not: none where it would still be given something of what it keeps for nothing. */
function repairsOf({ source, graph }: SourceFile, { closure, hold, edges }: Share, fn: FunctionNode): readonly Repair[] {
  const perVariable = edges.map(({ to, step }): readonly Repair[] => {
    if (step?.kind !== 'environment') return [];
    const held: Held = { role: hold.role, expression: fn };
    const run = asRegistration(fn, step.captor.token, held, closure, to, hold.holder);
    return run ? closureRepairs(source, graph, run, { held, steps: [{ kind: 'closure', at: fn }, step], engines: [] }) : [];
  });
  const [first = [], ...others] = perVariable;
  const moved = first.filter(({ edits }) => others.every((repairs) => repairs.some((other) => JSON.stringify(other.edits) === JSON.stringify(edits))));
  const bound = moved.length > 0 && isCalledWithNothing(fn) ? boundCallOf(fn) : null;
  return bound === null ? moved : [{ kind: 'bindMethod', data: { text: bound }, edits: [{ range: fn.range, text: bound }] }, ...moved];
}

/** A listener is given its event, which the method would take for its first argument. */
function isCalledWithNothing(fn: FunctionNode): boolean {
  const destination = destinationOf(fn);
  const callee = destination.kind === 'argument' && destination.index === 0 ? calleeOf(destination.call) : null;
  return callee?.type === 'Identifier' && /^set(?:Timeout|Interval)$/.test(callee.name) && destination.kind === 'argument' && destination.call.arguments.length <= 2;
}

const NO_REGISTRAR: Registrar = { target: 0, held: [], holder: '', mayBeTarget: true };

/** What is kept for nothing stands for a target, and the closure for what a registration of it holds. */
function asRegistration(fn: FunctionNode, target: Node, held: Held, closure: GraphNode, kept: GraphNode, holder: string): SiteRun | null {
  const destination = destinationOf(fn);
  if (destination.kind !== 'argument') return null;
  return {
    site: { call: destination.call, target, held: [held], holder },
    registrar: NO_REGISTRAR,
    activation: closure.activation,
    target: kept,
    held: [{ held, node: closure }],
    unsure: undefined,
    isGivenUp: false,
    registries: [],
    isRegistryKept: () => true,
    isDoomed: false,
    generalTarget: null,
    anyTarget: () => null,
    forwarded: () => [],
    called: () => [],
  };
}

/** `() => controller.abort()` is the same as a bound method, which has no scope. */
function repairText(fn: FunctionNode): string {
  const call = boundCallOf(fn);
  return call ? `Hand over \`${call}\` instead, which has no scope, or take it off when the work is done.` : 'Make this closure in a function outside of this scope, which is given only what it needs, or take it off when the work is done.';
}

function boundCallOf(fn: FunctionNode): string | null {
  if (!isArrow(fn) || fn.params.length > 0 || fn.async) return null;
  const call = callIn(fn.body);
  const callee = call && calleeOf(call);
  if (call?.arguments.length !== 0 || call.optional || callee?.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.optional) return null;
  const name = memberName(callee);
  return name === null || callee.computed ? null : `${callee.object.name}.${name}.bind(${callee.object.name})`;
}

function callIn(body: Node): TSESTree.CallExpression | null {
  if (body.type === 'CallExpression') return body;
  const [only, second] = body.type === 'BlockStatement' ? body.body : [];
  return only?.type === 'ExpressionStatement' && !second && only.expression.type === 'CallExpression' ? only.expression : null;
}
