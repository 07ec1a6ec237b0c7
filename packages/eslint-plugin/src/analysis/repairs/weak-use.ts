/** The repair of a closure that stays and keeps what it works on: it looks for it through a WeakRef each time, and does nothing when it is gone. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENER_REMOVALS } from '../catalog/stores.ts';
import { LISTENING } from '../catalog/effects.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import type { Activation, Edge } from '../heap/nodes.ts';
import type { Edit, Node, Repair, RetentionPath, Source, Variable } from '../model.ts';
import { certainVerdictOf, goalsOf, reachedBy, verdictOf } from '../retention/verdict.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { contains, type FunctionNode, isArrow, isFunction, isSameName, memberName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { type Captured, capturedBy, isFixedVariable } from './captures.ts';
import { freshName, hasComments, indentAt, lineEnd, namesIn, namesInside, statementOf } from './edits.ts';
import { isFreeAfter, isTarget, type Plan, soleFunction } from './plan.ts';

/**
 * `run` has what stays as its only held value, and `path` leads from there to the target. `isResultDropped`: whether nobody
 * asks what the closure gives.
 */
export function useWeakly(source: Source, graph: Graph, run: SiteRun, path: RetentionPath, isResultDropped: boolean): Repair | null {
  if (graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return null;
  return throughTheMethod(source, graph, run, path) ?? inTheBody(source, graph, run, path, isResultDropped);
}

/** The same for a listener of what a registration holds: it is called by that, and not to clean up. */
export function listenWeakly(source: Source, graph: Graph, run: SiteRun, path: RetentionPath): Repair | null {
  if (graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return null;
  const reached = reachedBy(graph, run, path.held);
  for (const expression of listenersOf(graph, run, path)) {
    const node = graph.value(expression, run.activation);
    const objects = graph.concrete(node).map((one) => one.node);
    if (!reached.has(node) && !objects.some((object) => reached.has(object))) continue;
    const isTarget = isTargetItself(graph, run, expression);
    // What is held besides is called to clean up, and must do that.
    const isListening = ({ step }: Edge): boolean => (step?.kind === 'element' || step?.kind === 'field') && contains(step.at, expression);
    const isFree = verdictOf(graph, run, { instead: (one) => one, keeps: (edge) => !isListening(edge) }).kind === 'free';
    if (!isFree) continue;
    const holder: SiteRun = { ...run, held: [{ held: { role: 'listener', expression }, node }] };
    const inner = isTarget ? null : certainVerdictOf(graph, holder)?.path;
    const repair = isTarget ? throughItsHandler(source, graph, run, expression) : inner ? useWeakly(source, graph, holder, inner, true) : null;
    if (repair) return repair;
  }
  return null;
}

/** What is given as a listener in the function that registers. */
function listenersOf(graph: Graph, { activation }: SiteRun, { steps }: RetentionPath): readonly Node[] {
  const calls = [...LISTENING].flatMap((name) => graph.survey.callsNamed(name)).flatMap((call): readonly Node[] => {
    const [, listener] = call.arguments;
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null;
    if (!listener || unitOf(call) !== activation.unit || callee?.type !== 'MemberExpression') return [];
    return [listener];
  });
  // `signal.onabort = …`
  const handlers = steps.flatMap((step): readonly Node[] => (step.kind === 'field' && /^on[a-z]+$/.test(step.name) && step.at.type === 'AssignmentExpression' && step.at.operator === '=' && isFunction(unwrap(step.at.right)) ? [step.at.right] : []));
  return [...calls, ...handlers];
}

/** `hub.addEventListener('click', widget)`, where the widget has a `handleEvent`. */
function throughItsHandler(source: Source, graph: Graph, run: SiteRun, expression: Node): Repair | null {
  const place = statementOf(expression);
  const name = unwrap(expression);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  // It is taken off by itself.
  const isTakenOff = [...LISTENER_REMOVALS].some((one) => graph.survey.callsNamed(one).length > 0);
  if (source.isTypeScript === true || isTakenOff || !place || (name.type !== 'Identifier' && name.type !== 'ThisExpression') || !isFixedAt(graph, variable, place, run.activation) || keepsElsewhere(graph, run, place, variable)) return null;
  const ref = freshName(['ref', 'weak'], namesIn(graph));
  const text = `(event) => ref.deref()?.handleEvent(event)`.replace('ref', ref);
  return { kind: 'useWeakly', data: { name: ref, target: variable?.name ?? 'this' }, edits: [declaration(source, place, ref, variable?.name ?? 'this'), { range: expression.range, text }] };
}

/** The first lines of the closure take the object out of the WeakRef, under its own name where it has one. */
function inTheBody(source: Source, graph: Graph, run: SiteRun, path: RetentionPath, isResultDropped: boolean): Repair | null {
  const closure = closureOn(path);
  if (!closure || closure.async || closure.generator) return null;
  const nodes = [...reachedBy(graph, run, path.held)].filter(({ what }) => what.kind === 'object' && what.origin === closure);
  const [first] = nodes;
  const captured = capturedBy(graph, closure, source.text);
  if (!first || !captured) return null;
  const plan: Plan = { source, graph, run, closure, nodes, exchanged: closure, leading: [], others: [], mayCopy: false };
  const [target, second] = captured.filter((one) => isTarget(plan, one));
  if (!target || second || !isUsableWeakly(graph, closure, target)) return null;
  const place = statementOf(closure);
  const known = weakReferenceIn(graph, run, captured, first.activation);
  if (!known && (!place || !nodes.every(({ activation }) => isFixedAt(graph, target.variable, place, activation)))) return null;
  if (!isFreeAfter(plan, { dropped: [target], given: () => [], isMoved: false })) return null;

  const ref = known ?? freshName(['ref', 'weak'], namesIn(graph));
  const name = target.variable?.name ?? freshName(['self', 'owner'], namesInside(graph, closure));
  const edits: Edit[] = target.variable ? [] : target.tokens.map((token) => ({ range: token.range, text: name }));
  if (!known && place) edits.push(declaration(source, place, ref, target.variable?.name ?? 'this'));
  // Under a name, others may call it as well.
  edits.push(...startOf(source, closure, name, ref, isResultDropped && closure === unwrap(path.held.expression)));
  return { kind: 'useWeakly', data: { name: ref, target: target.variable?.name ?? 'this' }, edits };
}

/** `this.resized.bind(this)`, or `this.onChange`, which is an arrow of the object: a closure that looks for the method each time. */
function throughTheMethod(source: Source, graph: Graph, run: SiteRun, { held }: RetentionPath): Repair | null {
  const expression = wrapped(held.expression);
  // What the listener is given has a type there.
  if (source.isTypeScript === true || hasComments(source, expression)) return null;
  const method = isGivenThere(expression) ? methodOf(unwrap(expression)) : null;
  const place = statementOf(expression);
  if (!method || !place || !isTargetItself(graph, run, method.owner)) return null;
  const { activation } = run;
  const variable = method.owner.type === 'Identifier' ? graph.scopes.variableOf(method.owner) : null;
  // A private name, or what is no function of the object, has no such form.
  if (!/^[\p{ID_Start}$_#][\p{ID_Continue}$]*$/u.test(method.name) || !isFixedAt(graph, variable, place, activation) || !soleFunction(graph, graph.value(method.access, activation))) return null;
  if (keepsElsewhere(graph, run, place, variable)) return null;
  const ref = freshName(['ref', 'weak'], namesIn(graph));
  const args = freshName(['args', 'given'], namesIn(graph));
  const text = `(...${args}) => ${ref}.deref()?.${method.name}(...${args})`;
  return { kind: 'useWeakly', data: { name: ref, target: variable?.name ?? 'this' }, edits: [declaration(source, place, ref, variable?.name ?? 'this'), { range: expression.range, text }] };
}

/** Whether the scope of the place keeps the target for another closure: a new one would keep it as well. */
function keepsElsewhere(graph: Graph, run: SiteRun, place: Node, variable: Variable | null): boolean {
  for (let scope = graph.scopes.at(place); ; scope = scope.upper) {
    const node = graph.environment(scope, run.activation, place);
    const held = [{ held: { role: 'listener', expression: place } as const, node }];
    if (verdictOf(graph, { ...run, held }, { instead: (one) => one, keeps: () => true }).kind !== 'free') return true;
    if (!scope.upper || graph.scopes.isSingleton(scope) || scope === variable?.scope) return false;
  }
}

function isTargetItself(graph: Graph, run: SiteRun, owner: Node): boolean {
  const { targets, candidates } = goalsOf(graph, run);
  const values = graph.concrete(graph.value(owner, run.activation));
  return values.length > 0 && values.every(({ node, because }) => because === undefined && (targets.has(node) || candidates.has(node)));
}

interface Method {
  readonly owner: TSESTree.Identifier | TSESTree.ThisExpression;
  readonly access: TSESTree.MemberExpression;
  readonly name: string;
}

function methodOf(node: Node): Method | null {
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    const [receiver, second] = node.arguments;
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'bind' || !receiver || second || node.optional) return null;
    const method = methodOf(unwrap(callee.object));
    const bound = unwrap(receiver);
    return method && isSameOwner(bound, method.owner) ? method : null;
  }
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return null;
  const owner = unwrap(node.object);
  const name = memberName(node);
  return name !== null && (owner.type === 'Identifier' || owner.type === 'ThisExpression') ? { owner, access: node, name } : null;
}

function isSameOwner(node: Node, owner: Method['owner']): boolean {
  return owner.type === 'ThisExpression' ? node.type === 'ThisExpression' : isSameName(node, owner);
}

/** Whether it is written in the call that keeps it. */
function isGivenThere(expression: Node): boolean {
  const { parent } = expression;
  return parent?.type === 'CallExpression' && (parent.arguments as Node[]).includes(expression);
}

/** The one closure that the path goes through. */
function closureOn({ steps }: RetentionPath): FunctionNode | null {
  const closures = new Set(steps.flatMap((step) => (step.kind === 'closure' && isFunction(step.at) ? [step.at] : [])));
  const [closure, second] = closures;
  return closure && !second ? closure : null;
}

/** Whether the closure only reads the name, and in its own body. */
function isUsableWeakly(graph: Graph, closure: FunctionNode, { variable, tokens }: Captured): boolean {
  if (!tokens.every((token) => contains(closure.body, token))) return false;
  if (!variable) return isArrow(closure) && tokens.every(({ type }) => type === 'ThisExpression');
  // Under its own name it must be one name for all of the body.
  return tokens.every((token) => unitOf(token) === closure) && !variable.references.some((reference) => reference.isWrite() && contains(closure, reference.identifier)) && variable.identifiers.every((identifier) => !contains(closure, identifier)) && graph.scopes.manager.acquire(closure)?.set.has(variable.name) !== true;
}

/** The name of a WeakRef of the target that the closure has already. */
function weakReferenceIn(graph: Graph, { site }: SiteRun, captured: readonly Captured[], activation: Activation): string | null {
  if (!makesWeakReference(graph, site.call)) return null;
  for (const { variable } of captured) {
    if (!variable || isRewritten(variable)) continue;
    const [only, second] = graph.concrete(graph.variable(variable, activation));
    if (only && !second && only.because === undefined && only.node.what.kind === 'object' && only.node.what.origin === site.call) return variable.name;
  }
  return null;
}

/** Whether the name means by then what it means for good; `this` always does. */
function isFixedAt(graph: Graph, variable: Variable | null, place: Node, activation: Activation): boolean {
  return variable === null || isFixedVariable(graph, variable, place, activation);
}

function declaration(source: Source, statement: Node, ref: string, target: string): Edit {
  const [at] = statement.range;
  return { range: [at, at], text: `const ${ref} = new WeakRef(${target});${lineEnd(source)}${indentAt(source, at)}` };
}

function startOf(source: Source, closure: FunctionNode, name: string, ref: string, isResultDropped: boolean): readonly Edit[] {
  const { body } = closure;
  const taken = `const ${name} = ${ref}.deref();`;
  if (body.type !== 'BlockStatement') {
    // The brackets around an expression belong to neither.
    const [start, end] = [arrowEnd(source, closure), closure.range[1]];
    const isBracketed = start < body.range[0] && source.text.slice(start, body.range[0]).includes('(');
    const [open, close] = isResultDropped ? [`{ ${taken} if (${name}) `, '; }'] : [`{ ${taken} return ${name} && `, '; }'];
    const isLoose = !isBracketed && /^(?:Sequence|Assignment|Conditional|ArrowFunction|Logical|Yield)Expression$/.test(body.type) && !isResultDropped;
    return [{ range: [start, start], text: open + (isLoose ? '(' : '') }, { range: [end, end], text: (isLoose ? ')' : '') + close }];
  }
  const [first] = body.body;
  const at = body.range[0] + 1;
  const isOneLine = body.loc.start.line === body.loc.end.line;
  const gap = isOneLine || !first ? ' ' : lineEnd(source) + indentAt(source, first.range[0]);
  return [{ range: [at, at], text: `${gap}${taken}${gap}if (!${name}) return;` }];
}

/** Where the body of an arrow begins, the brackets around it included. */
function arrowEnd({ text }: Source, { params, range, body }: FunctionNode): number {
  const from = params.at(-1)?.range[1] ?? range[0];
  const arrow = text.slice(from, body.range[0]).lastIndexOf('=>');
  const at = from + arrow + 2;
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

