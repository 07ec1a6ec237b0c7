/** The repair of a cleanup that only calls a function with the target, or is a function of it: it does the same with what that function reads. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import type { Edge } from '../heap/nodes.ts';
import { unregisterCallsIn } from '../heap/registration-calls.ts';
import type { Edit, Node, Repair, RetentionPath, Source, Variable } from '../model.ts';
import { isFreeHolding } from './plan.ts';
import { isWrittenThere } from './plan.ts';
import { soleFunction } from './plan.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { calleeOf, contains, type FunctionNode, isArrow, isFunction, isSameName, memberName, nameOf, unitOf, unwrap } from '../syntax/nodes.ts';
import { callOffBefore } from './call-off.ts';
import { capturedBy, isFieldThere, isFixedVariable, isOnlyRead, nameFor } from './captures.ts';
import { annotationFor, capitalized, declareBefore, dedented, freshName, hasComments, lineOf, mayRunEarly, namesIn, namesInside, ownerName, textWith, topStatement, uncapitalized } from './edits.ts';
import { moduleEdges } from './plan.ts';

/** `this.close()` in a closure, `this.close.bind(this)`, a field arrow `this.close`, `release(this)` in a closure. */
interface Called {
  /** The expression of the function that is called. */
  readonly callee: Node;
  /** What is the target, or has what the function reads. */
  readonly owner: TSESTree.Identifier | TSESTree.ThisExpression;
  readonly passes: 'receiver' | 'argument';
}

/** A property that the function reads of the owner, as a parameter of the factory. */
interface Parameter {
  readonly property: string;
  readonly name: string;
  readonly text: string;
}

/** None where the function needs its owner for more than reading what has its final value by now. */
export function inlineCall(source: Source, graph: Graph, run: SiteRun, { held }: RetentionPath): Repair | null {
  const { site, activation } = run;
  const { expression } = held;
  if ((held.role !== 'held value' && held.role !== 'cleanup') || activation.call !== null || !isWrittenThere(graph, run, expression) || hasComments(source, expression)) return null;
  const called = calledBy(graph, unwrap(expression));
  const callable = called && soleFunction(graph, graph.value(called.callee, activation));
  if (!called || !callable || contains(site.call, callable.fn) || callable.fn.generator || !isOwnerFixed(graph, run, called.owner)) return null;
  const { fn, node } = callable;
  // The `this` of an arrow is that of the place where it stands.
  const isOwnReceiver = !isArrow(fn) || graph.soleObject(graph.receiver(node.activation)) === graph.soleObject(graph.value(called.owner, activation));
  const tokens = ownerTokens(source, graph, fn, called, isOwnReceiver);
  const unregistered = new Map(tokens?.flatMap((token) => statementThatUnregisters(graph, run, token).map((statement) => [token, statement] as const)));
  const used = tokens?.filter((token) => !unregistered.has(token)).map((token) => readOf(token) ?? writeOf(token));
  if (!used || used.includes(null)) return null;
  const accesses = used.filter((access) => access !== null);
  const written = new Set(accesses.flatMap((access) => (isOnlyRead(access) ? [] : [memberName(access)])));
  // What the function writes is its own only if it is called off by then: else somebody may have called it before.
  const off = written.size > 0 && unregistered.size === 0 ? calledOff(source, graph, run, called, fn) : null;
  if (written.size > 0 && unregistered.size === 0 && !off) return null;
  const parameters = parametersOf(source, graph, fn, called.owner, accesses, run, written);
  if (!parameters) return null;
  const given = graph.concrete(graph.value(called.owner, activation)).flatMap((owner) => parameters.map(({ property }) => graph.field(owner.node, property)));
  const edges = () => [...moduleEdges(graph, expression), ...given.map((to): Edge => ({ to, step: { kind: 'internal', at: expression, what: 'it is given' } }))];
  if (!isFreeHolding(graph, run, expression, edges)) return null;

  const edits: readonly Edit[] = [
    ...accesses.map((access) => ({ range: access.range, text: parameters.find(({ property }) => property === memberName(access))?.name ?? '' })),
    ...[...unregistered.values()].map((statement) => ({ range: lineOf(source, statement), text: '' })),
  ];
  const closure = closureText(source, fn, edits);
  const statement = topStatement(expression);
  // A private name means something only inside of its class.
  if (/#[\p{ID_Start}$_]/u.test(closure) || mayRunEarly(graph, statement)) return null;
  const owner = ownerName(expression);
  if (parameters.length === 0) {
    const name = freshName(['cleanup', `${uncapitalized(owner)}Cleanup`], namesIn(graph));
    return { kind: 'inlineCall', data: { name: nameOf(fn) ?? 'the function', text: name }, edits: [declareBefore(source, statement, `const ${name} = ${closure};`), { range: expression.range, text: name }, ...(off ?? [])] };
  }
  const annotated = parameters.map(({ name, text }) => ({ name, annotation: annotationFor(source, graph, null, expression, text) }));
  // An error under `strict`.
  if (source.isTypeScript === true && annotated.some(({ annotation }) => annotation === '')) return null;
  const name = freshName(['makeCleanup', `make${capitalized(owner)}Cleanup`], namesIn(graph));
  const call = `${name}(${parameters.map(({ text }) => text).join(', ')})`;
  const declaration = `const ${name} = (${annotated.map((one) => one.name + one.annotation).join(', ')}) => ${closure};`;
  return { kind: 'inlineCall', data: { name: nameOf(fn) ?? 'the function', text: call }, edits: [declareBefore(source, statement, declaration), { range: expression.range, text: call }, ...(off ?? [])] };
}

function calledBy(graph: Graph, node: Node): Called | null {
  if (isFunction(node)) {
    const call = !node.async && !node.generator && node.params.length === 0 && (isArrow(node) || (graph.survey.receiversOf(node).length === 0 && !graph.survey.namesArguments(node))) ? soleCall(node) : null;
    if (!call) return null;
    const callee = unwrap(call.callee);
    const [argument, second] = call.arguments;
    if (!argument) return asMember(callee);
    const owner = unwrap(argument);
    // What is passed decides which function of an object it is.
    return !second && callee.type === 'Identifier' && isOwner(owner) && graph.scopes.variableOf(callee) !== null ? { callee, owner, passes: 'argument' } : null;
  }
  if (node.type === 'MemberExpression') return asMember(node);
  if (node.type !== 'CallExpression' || node.optional || node.arguments.length !== 1) return null;
  const bind = unwrap(node.callee);
  if (bind.type !== 'MemberExpression' || memberName(bind) !== 'bind') return null;
  const called = asMember(unwrap(bind.object));
  const [receiver] = node.arguments;
  return called && receiver && (isSameName(receiver, called.owner) || (called.owner.type === 'ThisExpression' && unwrap(receiver).type === 'ThisExpression')) ? called : null;
}

function soleCall({ body }: FunctionNode): TSESTree.CallExpression | null {
  const [statement, second] = body.type === 'BlockStatement' ? body.body : [];
  const expression = body.type !== 'BlockStatement' ? body : !second && statement?.type === 'ExpressionStatement' ? statement.expression : !second && statement?.type === 'ReturnStatement' ? statement.argument : null;
  const call = expression && unwrap(expression);
  return call?.type === 'CallExpression' && !call.optional ? call : null;
}

function asMember(node: Node): Called | null {
  if (node.type !== 'MemberExpression' || node.optional || memberName(node) === null) return null;
  const owner = unwrap(node.object);
  return isOwner(owner) ? { callee: node, owner, passes: 'receiver' } : null;
}

function isOwner(node: Node): node is Called['owner'] {
  return node.type === 'ThisExpression' || node.type === 'Identifier';
}

function isOwnerFixed(graph: Graph, { site, activation }: SiteRun, owner: Called['owner']): boolean {
  if (owner.type === 'ThisExpression') return true;
  const variable = graph.scopes.variableOf(owner);
  return variable !== null && isFixedVariable(graph, variable, site.call, activation);
}

/** Where the function names its owner; null when it captures anything else, or gets more than that. */
function ownerTokens(source: Source, graph: Graph, fn: FunctionNode, { owner, passes }: Called, isOwnReceiver: boolean): readonly Node[] | null {
  const captured = capturedBy(graph, fn, source.text);
  if (!captured || graph.survey.namesArguments(fn)) return null;
  const variable = owner.type === 'Identifier' ? graph.scopes.variableOf(owner) : null;
  const ofModule = (one: Variable | null) => one !== null && one !== variable && graph.scopes.isSingleton(one.scope);
  const tokens: Node[] = [];
  for (const one of captured) {
    if (ofModule(one.variable)) continue;
    const isOwn = one.variable ? one.variable === variable : isOwnReceiver && owner.type === 'ThisExpression';
    if (!isOwn) return null;
    tokens.push(...one.tokens);
  }
  const receivers = isArrow(fn) ? [] : graph.survey.receiversOf(fn);
  if (passes === 'receiver') return fn.params.length > 0 || receivers.some(({ type }) => type === 'Super') ? null : [...tokens, ...receivers];
  const [param, second] = fn.params;
  if (param?.type !== 'Identifier' || second || receivers.length > 0) return null;
  const references = graph.scopes.variableOf(param)?.references ?? [];
  return references.some((reference) => reference.isWrite()) ? null : [...tokens, ...references.map(({ identifier }) => identifier as Node)];
}

/** `registry.unregister(this);` for this very registration, which is over when its cleanup runs. */
function statementThatUnregisters(graph: Graph, { registries: [registry, other], activation }: SiteRun, token: Node): readonly Node[] {
  const { parent: call } = token;
  if (!registry || other || call?.type !== 'CallExpression' || call.parent.type !== 'ExpressionStatement' || !unregisterCallsIn(graph, unitOf(call)).includes(call) || call.arguments[0] !== token) return [];
  const callee = calleeOf(call);
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && graph.soleObject(graph.value(callee.object, activation)) === registry && call.parent.parent.type === 'BlockStatement' ? [call.parent] : [];
}

function readOf(token: Node): TSESTree.MemberExpression | null {
  const { parent } = token;
  return parent?.type === 'MemberExpression' && parent.object === token && !parent.optional && memberName(parent) !== null && isOnlyRead(parent) ? parent : null;
}

/** `this.isClosed = true`, `this.count++`: it is written, and nothing else. */
function writeOf(token: Node): TSESTree.MemberExpression | null {
  const { parent } = token;
  if (parent?.type !== 'MemberExpression' || parent.object !== token || parent.optional || memberName(parent) === null) return null;
  const { parent: by } = parent;
  return (by.type === 'AssignmentExpression' && by.left === parent) || by.type === 'UpdateExpression' ? parent : null;
}

/** The edits by which a method of the target calls the registration off as the first thing that it does. */
function calledOff(source: Source, graph: Graph, run: SiteRun, { owner, passes }: Called, fn: FunctionNode): readonly Edit[] | null {
  const [first] = fn.body.type === 'BlockStatement' ? fn.body.body : [];
  if (passes !== 'receiver' || owner.type !== 'ThisExpression' || !first || fn.async) return null;
  return callOffBefore(source, graph, run, first, graph.activationAt(fn.body))?.edits ?? null;
}

function parametersOf(source: Source, graph: Graph, fn: FunctionNode, owner: Node, accesses: readonly TSESTree.MemberExpression[], { site, activation }: SiteRun, written: ReadonlySet<string | null>): readonly Parameter[] | null {
  const owners = graph.concrete(graph.value(owner, activation));
  const taken = new Set(namesInside(graph, fn));
  const parameters = new Map<string, Parameter>();
  for (const access of accesses) {
    const property = memberName(access);
    if (property === null || parameters.has(property)) continue;
    if (owners.length === 0 || !owners.every(({ node }) => isFieldThere(graph, node, property, { node: site.call, activation }, (write) => !written.has(property) || !contains(fn, write.at)))) return null;
    const own = nameFor(access);
    const name = freshName([own, uncapitalized(ownerName(owner)) + capitalized(own)], taken);
    taken.add(name);
    parameters.set(property, { property, name, text: source.text.slice(...owner.range) + source.text.slice(access.object.range[1], access.range[1]) });
  }
  return [...parameters.values()];
}

/** The function as an arrow without parameters. */
function closureText(source: Source, fn: FunctionNode, edits: readonly Edit[]): string {
  const body = dedented(source, fn, textWith(source, fn.body, edits));
  return `${fn.async ? 'async ' : ''}() => ${fn.body.type === 'ObjectExpression' || fn.body.type === 'SequenceExpression' ? `(${body})` : body}`;
}
