/** One closure that keeps the target, with all that the repairs of it have to know, and the test that each must pass. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type Captured, capturedBy, isReadOnly, readsOf, type Value } from './captures.ts';
import { type Graph } from '../heap/graph.ts';
import { isWrittenTo } from '../lifetimes/fresh.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import type { Node, Scope, Source } from '../model.ts';
import { type Activation, type Edge, GraphNode } from '../heap/nodes.ts';
import { goalsOf, leadsToTarget, verdictOf } from '../retention/verdict.ts';
import { topStatement } from './edits.ts';
import { copyOf } from './parts.ts';
import type { Change } from '../retention/search.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, contains, type FunctionNode, isFunction, pathText, unitOf, unwrap } from '../syntax/nodes.ts';

/**
 * What the repaired closure reaches must be overseeable: in a scope with hundreds of closures only those repairs are
 * offered that leave the scope. Otherwise a file with a finding a line would be searched as a whole for each of them.
 */
const LIMIT = 400;

export interface Plan {
  readonly source: Source;
  readonly graph: Graph;
  readonly run: SiteRun;
  readonly closure: FunctionNode;
  /** What something else can stand for: the closure where it is written, or the one use of a function that is declared; null for a method. */
  readonly exchanged: Node | null;
  /** The closure as the runs that matter make it. */
  readonly nodes: readonly GraphNode[];
  /** What the closure names that is the target or keeps it. */
  readonly leading: readonly Captured[];
  /** What else it names from the scopes around it. */
  readonly others: readonly Captured[];
  /** Whether it may get a copy of what it uses as it is. */
  readonly mayCopy: boolean;
}

/** Null when the closure cannot be repaired where it stands. */
export function planFor(source: Source, graph: Graph, run: SiteRun, closure: FunctionNode, nodes: readonly GraphNode[], mayCopy = false): Plan | null {
  const [first] = nodes;
  const exchanged = exchangedFor(graph, closure);
  if (!first || (!exchanged && !isMethodOfLiteral(closure))) return null;
  const captured = capturedBy(graph, closure, source.text);
  if (!captured) return null;
  const change: Change = { instead: (node) => node, keeps: (edge) => !isDropped(graph, closure, captured, edge), limit: LIMIT };
  // What is named all over the file may get anything there.
  const leads = (one: Captured) => mentionsOf(one) > LIMIT || leadsToTarget(graph, run, capturedValue(graph, one, first.activation), change);
  // What leads to the target and is no record to read from can neither be passed nor be left out.
  const whole = captured.filter((one) => !isReadOnly(one)).sort((a, b) => mentionsOf(b) - mentionsOf(a));
  const isLeading = new Map<Captured, boolean>();
  for (const one of whole) {
    isLeading.set(one, leads(one));
    if (isLeading.get(one) === true && run.registrar.passes !== 'target' && !(mayCopy && wholeCopy({ source, graph, run, closure, nodes }, one, closure))) return null;
  }
  const leading = captured.filter((one) => isLeading.get(one) ?? leads(one));
  // What lives at the top of the module need not be passed: it is there wherever the closure is made.
  const others = captured.filter((one) => !leading.includes(one) && !(one.variable && graph.scopes.isSingleton(one.variable.scope)));
  return { source, graph, run, closure, exchanged, nodes, leading, others, mayCopy };
}

function mentionsOf({ variable }: Captured): number {
  return variable?.references.length ?? 0;
}

/** A method or an accessor of a literal, which only its names can be changed of. */
function isMethodOfLiteral({ parent }: FunctionNode): boolean {
  return parent.type === 'Property' && parent.parent.type === 'ObjectExpression' && (parent.method || parent.kind !== 'init');
}

function exchangedFor(graph: Graph, closure: FunctionNode): Node | null {
  if (closure.type !== 'FunctionDeclaration') return isExchangeable(closure) ? closure : null;
  const variable = closure.id && closure.parent.type === 'BlockStatement' ? graph.scopes.variableOf(closure.id) : null;
  const [use, second] = variable?.references ?? [];
  const name = use?.identifier;
  const isGiven = name?.parent.type === 'CallExpression' && name.parent.arguments.includes(name as TSESTree.Identifier); // what a scope refers to there
  return variable?.defs.length === 1 && use && name && !second && !use.isWrite() && isGiven && unitOf(name) === unitOf(closure) ? name : null;
}

/** Whether any other expression could stand where the closure stands. */
function isExchangeable(closure: FunctionNode): boolean {
  const { parent } = closure;
  switch (parent.type) {
    case 'CallExpression':
      // It keeps what the context has, whatever the closure is.
      return (parent.arguments as Node[]).includes(closure) && !/^Async(?:LocalStorage|Resource)\.bind$/.test(pathText(calleeOf(parent)));
    case 'NewExpression':
      return (parent.arguments as Node[]).includes(closure);
    case 'VariableDeclarator':
      return parent.init === closure && parent.parent.kind === 'const';
    case 'Property':
      return parent.value === closure && parent.kind === 'init' && !parent.method;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === closure;
    case 'ArrowFunctionExpression':
    case 'ArrayExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ReturnStatement':
      return true;
    default:
      return unwrap(parent) !== parent && unwrap(parent) === closure;
  }
}

export function capturedValue(graph: Graph, { variable }: Captured, activation: Activation): GraphNode {
  return variable ? graph.variable(variable, activation) : graph.receiver(activation);
}

/** The values that the closure reads from what keeps the target; null when it uses it in another way. */
export function readsIn(plan: Plan, captured: Captured, place: Node): readonly Value[] | null {
  const { source, graph, run, nodes } = plan;
  const [node] = nodes;
  if (!node) return null;
  if (!isReadOnly(captured)) {
    const copy = plan.mayCopy ? wholeCopy(plan, captured, place) : null;
    return copy ? [copy] : null;
  }
  return readsOf(graph, captured, place, node.activation, source.text, (value) => !leadsToTarget(graph, run, value, { instead: (other) => other, keeps: () => true, limit: LIMIT }));
}

/** A copy of a plain record or list that the closure uses as it is: the closure gets that, since nobody has the original any more when it runs. */
function wholeCopy({ source, graph, run, closure, nodes }: Pick<Plan, 'source' | 'graph' | 'run' | 'closure' | 'nodes'>, { variable, tokens }: Captured, place: Node): Value | null {
  const [token] = tokens;
  const [node] = nodes;
  // What others have as well they may call while the target is alive.
  const held = run.held.find((one) => (one.held.role === 'held value' || one.held.role === 'cleanup') && unwrap(one.held.expression) === closure);
  if (!variable || !token || !node || !held || !placeOf(graph, run, held.held.expression)) return null;
  // Nobody would see what is written to a copy.
  if (tokens.some((use) => isWrittenTo(use)) || variable.references.some((reference) => reference.isWrite() && contains(closure, reference.identifier))) return null;
  const copyIn = (activation: Activation) => copyOf({ source, graph, run, at: place, activation }, token);
  const copy = copyIn(node.activation);
  return copy && { text: copy.text, name: `${variable.name}Copy`, occurrences: tokens, captured: { variable, tokens }, copy: (activation) => copyIn(activation)?.nodes ?? [graph.value(token, activation)] };
}

/** Whether what is captured is the target itself, not something that keeps it. */
export function isTarget({ graph, run, nodes: [node] }: Plan, captured: Captured): boolean {
  const { targets, candidates } = goalsOf(graph, run);
  const values = node ? graph.concrete(capturedValue(graph, captured, node.activation)) : [];
  return values.length > 0 && values.every((value) => value.because === undefined && (targets.has(value.node) || candidates.has(value.node)));
}

export interface Rewritten {
  /** What the closure does not name any more. */
  readonly dropped: readonly Captured[];
  /** What is given to it, or kept beside it, instead. */
  readonly given: (activation: Activation) => readonly GraphNode[];
  /** Whether the closure is made at the top of the module, or in its old place. */
  readonly isMoved: boolean;
}

/** Whether the registration is `free` once the closure is rewritten: the question that decides about every offer. */
export function isFreeAfter({ graph, run, closure, nodes }: Plan, { dropped, given, isMoved }: Rewritten): boolean {
  const rewritten = new Map(
    nodes.map((node) => [
      node,
      new GraphNode(node.what, 'holder', node.activation, () => [
        ...node.edges.filter((edge) => !isMoved || edge.step?.kind !== 'closure'),
        ...(isMoved ? moduleEdges(graph, closure) : []),
        ...given(node.activation).map((to): Edge => ({ to, step: { kind: 'internal', at: closure, what: 'it is given' } })),
      ]),
    ]),
  );
  const change: Change = {
    instead: (node) => rewritten.get(node) ?? node,
    keeps: (edge) => !isDropped(graph, closure, dropped, edge),
    limit: LIMIT,
  };
  return verdictOf(graph, run, change).kind === 'free';
}

/** Whether the registration is `free` once the call that stands there holds this instead of the expression. */
export function isFreeHolding(graph: Graph, run: SiteRun, expression: Node, edges: () => readonly Edge[]): boolean {
  const node = new GraphNode({ kind: 'value', expression }, 'holder', run.activation, edges);
  const held = run.held.map((one) => (one.held.expression === expression ? { ...one, node } : one));
  return verdictOf(graph, { ...run, held }).kind === 'free';
}

/** A call with what it is given. */
export interface Written {
  readonly call: Node;
  readonly activation: Activation;
}

/** The call that what is held is written in: the registration, or that of a function that does nothing else with it. */
export function placeOf(graph: Graph, { site, activation }: SiteRun, expression: Node): Written | null {
  if ((site.call.arguments as Node[]).includes(expression)) return { call: site.call, activation };
  let next: Node = site.call;
  for (let run: Activation | null = activation; run?.call; next = run.call, run = run.caller) {
    const { call, caller, unit } = run;
    if (!isFunction(unit) || !unit.params.every((param) => isOnlyIn(graph, param, next))) return null;
    if (caller && (call.type === 'CallExpression' || call.type === 'NewExpression') && (call.arguments as Node[]).includes(expression)) return { call, activation: caller };
  }
  return null;
}

/** Whether a parameter is used in one call alone, or read. */
function isOnlyIn(graph: Graph, param: Node, call: Node): boolean {
  const name = param.type === 'RestElement' ? param.argument : param;
  const references = name.type === 'Identifier' ? graph.scopes.variableOf(name)?.references : undefined;
  return references?.every(({ identifier, init }) => init === true || contains(call, identifier) || isHeldWeaklyThere(graph, identifier) || /^(?:nowhere|read|returned)$/.test(destinationOf(identifier).kind)) === true;
}

function isHeldWeaklyThere(graph: Graph, use: Node): boolean {
  const destination = destinationOf(use);
  return destination.kind === 'argument' && isHeldWeakly(graph, destination.call, destination.index);
}

/** Whether what is held is written in the call itself, and nothing unseen can use its names. */
export function isWrittenThere(graph: Graph, { site }: SiteRun, expression: Node): boolean {
  return (site.call.arguments as Node[]).includes(expression) && graph.survey.evals.length === 0 && graph.survey.withs.length === 0;
}

/** The one function that a value certainly is. */
export function soleFunction(graph: Graph, value: GraphNode): { readonly fn: FunctionNode; readonly node: GraphNode } | null {
  const [only, second] = graph.callables(value);
  if (!only || second || only.because !== undefined || graph.concrete(value).length !== 1) return null;
  const { fn, node } = only;
  return isFunction(fn) ? { fn, node } : null;
}

/** What a closure keeps that is made at the top of the module. */
export function moduleEdges(graph: Graph, closure: Node): readonly Edge[] {
  const edges: Edge[] = [];
  const statement = topStatement(closure);
  for (let scope = graph.scopes.manager.acquire(graph.program.unit, true); scope; scope = scope.upper) {
    edges.push({ to: graph.environment(scope, graph.program, statement), step: { kind: 'closure', at: closure } });
  }
  return edges;
}

/** Whether a variable leaves its environment when the closure does not name it any more. */
function isDropped(graph: Graph, closure: FunctionNode, dropped: readonly Captured[], { step, to }: Edge): boolean {
  if (step?.kind !== 'environment' || step.captor.reason !== 'names' || !step.scope) return false;
  // Where the closure is made, the name is still written: only in the closure's own unit is that no capture.
  if (!isOwnScope(graph, step.scope, closure)) return false;
  const { what } = to;
  if (step.name === 'this') {
    return (
      step.scope.type === 'function' &&
      dropped.some(({ variable }) => variable === null) &&
      graph.survey.evals.length === 0 &&
      step.captor.tokens.every((token) => contains(closure, token))
    );
  }
  if (what.kind !== 'variable' || !dropped.some(({ variable }) => variable === what.variable)) return false;
  return graph.environments.captorOf(what.variable, step.scope, closure) === null;
}

function isOwnScope(graph: Graph, scope: Scope, closure: FunctionNode): boolean {
  return graph.scopes.unitOf(scope) === unitOf(closure);
}
