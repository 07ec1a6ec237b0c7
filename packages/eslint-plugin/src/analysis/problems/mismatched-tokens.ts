/** Calls of `unregister` with something that no registration of that registry has as its token. */
import type { SourceFile } from '../findings/file.ts';
import { INHERITED } from '../catalog/functions.ts';
import { isCalledElsewhere, runsOf } from '../heap/callers.ts';
import { classChain, subclassesOf } from '../heap/classes.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import { callbackOf } from '../heap/registrars.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { isFresh, resultOfHelper } from '../lifetimes/fresh.ts';
import { comesOut } from '../lifetimes/survival.ts';
import type { Node, Problem, Repair, Variable } from '../model.ts';
import { placeOf, registrationsOn, registryUses, tokenOf, type Unregister, unregistersOf } from '../registrations/registry-uses.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { listed } from '../repairs/edits.ts';
import { matchTokens, useRegistry } from '../repairs/matched-tokens.ts';
import { certainVerdictOf } from '../retention/verdict.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { type ClassNode, classOfMember, isClass, isFunction, keyName, memberName, pathText, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { pathOf } from '../syntax/names.ts';
import { alwaysBefore } from '../syntax/order.ts';

export function mismatchedTokens(file: SourceFile): readonly Problem[] {
  return file.mentions.registrar ? answersTo(file.graph, unregistersOf(file), (one) => problemOf(file, one)) : [];
}

function problemOf(file: SourceFile, one: Unregister): Problem | null {
  const [registry, ...others] = one.registries;
  if (!registry || others.some((other) => placeOf(other) !== placeOf(registry))) return null;
  const { graph } = file;
  const given = graph.value(one.token, graph.activationAt(one.call));
  const tokens = registrationsOn(file, registry).map((run) => ({ run, token: tokenOf(graph, run) }));
  // Nearly always there is one with that token, and then it does not matter who else uses the registry.
  const mayHaveIt = ({ run, token }: (typeof tokens)[number]) => token !== null && (isInherited(token) || (mayMeet(graph, given, one.token, graph.value(token, run.activation), token) && mayMeetInRuns(graph, one, token) && !isOtherByItsMethods(graph, one, run, token)));
  if (!isNewThere(graph, one.token) && !isRenewed(graph, one) && (isInherited(one.token) || tokens.some(mayHaveIt))) return null;
  const registrations = registryUses(file, registry)?.registrations;
  const [first] = registrations ?? [];
  if (!registrations) return null;
  if (!first) return onOtherRegistry(file, one, given);
  const used = tokens.find(({ token }) => token !== null);
  const data = { registry: pathText(one.receiver), token: textOf(one.token), line: String((used ?? { run: first }).run.site.call.loc.start.line) };
  return {
    messageId: used ? 'otherToken' : 'noToken',
    loc: one.token.loc,
    data: used?.token ? { ...data, used: textOf(used.token) } : data,
    repairs: () => repairsOf(file, one, registrations, used?.token ?? null, given),
  };
}

function textOf(token: Node): string {
  const node = unwrap(token);
  switch (node.type) {
    case 'ObjectExpression':
      return '{…}';
    case 'ArrayExpression':
      return '[…]';
    case 'NewExpression':
      return `new ${pathText(node.callee)}(…)`;
    case 'ArrowFunctionExpression':
      return '() => …';
    default:
      return pathText(node);
  }
}

/** On a registry that has no registrations, with the token of one on another registry, which nothing unregisters from. */
function onOtherRegistry(file: SourceFile, one: Unregister, given: GraphNode): Problem | null {
  const other = tokenElsewhere(file, given);
  if (!other || unregistersOf(file).some(({ registries }) => registries.length === 0 || registries.some((registry) => other.registries.includes(registry)))) return null;
  // A cleanup that keeps its target never runs: that is said where it does.
  if (certainVerdictOf(file.graph, other)) return null;
  const data = { registry: pathText(one.receiver), token: textOf(one.token), line: String(other.site.call.loc.start.line) };
  return { messageId: 'otherRegistry', loc: one.token.loc, data, repairs: () => listed(useRegistry(file.source, file.graph, other, one.receiver)) };
}

/** The registration of another registry that has it: then it is not the token that is wrong, but what it is unregistered from. */
function tokenElsewhere({ graph, sites }: SourceFile, given: GraphNode): SiteRun | undefined {
  return sites.find((run) => {
    const token = run.registries.length > 0 ? tokenOf(graph, run) : null;
    return token !== null && mayBeSame(graph, graph.value(token, run.activation), given);
  });
}

/** For the one registration on the registry, or the one with that token on another. */
function repairsOf(file: SourceFile, one: Unregister, registrations: readonly SiteRun[], used: Node | null, given: GraphNode): readonly Repair[] {
  const { graph, source } = file;
  const [run, second] = registrations;
  const other = tokenElsewhere(file, given);
  // On this registry it was found to be another object, in the runs that there are.
  if (other && !other.registries.some((registry) => run?.registries.includes(registry))) return listed(useRegistry(source, graph, other, one.receiver));
  if (!run || second) return [];
  const isUsedElsewhere = used !== null && unregistersOf(file).some((call) => call.call !== one.call && call.registries.some((registry) => run.registries.includes(registry)));
  return matchTokens({
    source,
    graph,
    run,
    used,
    given: one.token,
    isMadeAgain: isRenewed(graph, one),
    isUsedElsewhere,
    mayBeSame: (token) => mayMeet(graph, given, one.token, graph.value(token, run.activation), token) && mayMeetInRuns(graph, one, token),
  });
}

/** Whether the token is read off something that every object inherits: `this.constructor.name`. */
function isInherited(token: Node): boolean {
  const node = unwrap(token);
  if (node.type === 'CallExpression') return isInherited(node.callee);
  if (node.type !== 'MemberExpression') return false;
  return INHERITED.has(memberName(node) ?? '') || isInherited(node.object);
}

/** Whether the token is made where it is given: nobody else has had it. */
function isNewThere(graph: Graph, token: Node): boolean {
  const node = unwrap(token);
  if (node.type === 'Identifier') return false;
  const made = node.type === 'CallExpression' ? (resultOfHelper(graph, node) ?? node) : node;
  return isFresh(graph, node) || makesWeakReference(graph, made);
}

/** Whether two expressions can give one object, for all that the file shows. */
function mayBeSame(graph: Graph, a: GraphNode, b: GraphNode): boolean {
  const some = graph.concrete(a).map(({ node }) => node);
  const others = graph.concrete(b).map(({ node }) => node);
  // A token is an object: where the file shows only what a variable has before it gets one, it is not seen which.
  const isUnseen = (all: readonly GraphNode[]): boolean => all.every((node) => node === graph.primitive);
  return isUnseen(some) || isUnseen(others) || some.some((node) => others.some((other) => mayBeOne(graph, node, other)));
}

function mayBeOne(graph: Graph, a: GraphNode, b: GraphNode): boolean {
  if (a === b) return true;
  if (a === graph.primitive || b === graph.primitive) return false;
  const [made, other] = isMadeHere(a) ? [a, b] : [b, a];
  if (!isMadeHere(made)) return !areStrangers(graph, a, b);
  if (isMadeHere(other)) return made.what.kind === 'object' && other.what.kind === 'object' && made.what.origin === other.what.origin;
  // A literal is no instance of a class, and what has no name cannot come back from elsewhere.
  const isInstance = (other.what.kind === 'receiver' && isClass(other.what.owner)) || (other.what.kind === 'object' && other.what.origin.type === 'NewExpression');
  return !isInstance && (isMember(made) || graph.uses(made).all.length > 1);
}

/** `this.token = {}; registry.unregister(this.token)`: what is made just before, nobody has registered with. */
function isRenewed(graph: Graph, { token, call }: Unregister): boolean {
  const place = unwrap(token);
  const name = place.type === 'MemberExpression' ? memberName(place) : null;
  if (place.type !== 'MemberExpression' || name === null || place.object.type !== 'ThisExpression') return false;
  const unit = unitOf(call);
  const write = graph.survey.writesOf(name).findLast((one) => unitOf(one) === unit && one.object.type === 'ThisExpression' && one.range[0] < call.range[0]);
  const given = write?.parent;
  if (given?.type !== 'AssignmentExpression' || given.operator !== '=' || !alwaysBefore(given, call) || !isNewThere(graph, given.right)) return false;
  return !graph.survey.callsIn(unit).some(({ range }) => range[0] > given.range[0] && range[1] < call.range[0]);
}

/** Whether one of the two tokens is asked for methods, there or by the callback that holds it, which the other one does not have. */
function isOtherByItsMethods(graph: Graph, one: Unregister, run: SiteRun, token: Node): boolean {
  const lacks = (expression: Node, names: readonly string[]): boolean => names.length > 0 && seenRunsAt(graph, expression).every((at) => lacksAny(graph, graph.value(expression, at), names));
  return lacks(one.token, methodsOf(graph, token, run)) || lacks(token, methodsOf(graph, one.token, null));
}

function methodsOf(graph: Graph, token: Node, run: SiteRun | null): readonly string[] {
  const variable = isName(token) ? graph.scopes.variableOf(unwrap(token)) : null;
  if (!variable) return [];
  const isHeld = run?.site.held.some(({ expression }) => isName(expression) && graph.scopes.variableOf(unwrap(expression)) === variable) === true;
  const callbacks = isHeld ? run.registries.flatMap((registry) => callbackOf(graph, registry)?.callback ?? []) : [];
  const params = callbacks.flatMap((callback) => (isFunction(callback) && callback.params[0]?.type === 'Identifier' ? [graph.scopes.variableOf(callback.params[0])] : []));
  return [variable, ...params].flatMap((each) => methodsCalledOn(each));
}

/** Whether all that the value can be is made here, by a literal or a class, and has no such method. */
function lacksAny(graph: Graph, value: GraphNode, names: readonly string[]): boolean {
  const all = graph.concrete(value).map(({ node }) => node);
  return all.length > 0 && names.some((name) => graph.survey.writesOf(name).length === 0 && all.every((node) => {
    const { what } = node;
    const [link] = classChain(graph, node);
    if (link) return isWithout(graph, link.owner, name);
    return what.kind === 'object' && what.origin.type === 'ObjectExpression' && what.origin.properties.every((property) => property.type === 'Property' && keyName(property.key, property.computed) !== null && ![name, '__proto__'].includes(keyName(property.key, property.computed) ?? ''));
  }));
}

function isName(expression: Node): boolean {
  return unwrap(expression).type === 'Identifier';
}

function methodsCalledOn(variable: Variable | null): readonly string[] {
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const destination = destinationOf(identifier);
    return destination.kind === 'receiver' && !destination.access.optional ? (memberName(destination.access) ?? []) : [];
  });
}

/** Whether no instance of the class has a member of that name: it and what extends it stand in this file, and nothing writes one. */
function isWithout(graph: Graph, owner: ClassNode, name: string): boolean {
  if (owner.superClass) return false;
  return [owner, ...subclassesOf(graph, owner)].every(({ body }) => body.body.every((member) => member.type === 'StaticBlock' || !('key' in member) || keyName(member.key, member.computed) !== name));
}

/** The same in the calls of the functions around them, where the file shows all of these: what a parameter can be is known there. */
function mayMeetInRuns(graph: Graph, { token: givenAt }: Unregister, tokenAt: Node): boolean {
  const given = seenRunsAt(graph, givenAt).map((run) => graph.value(givenAt, run));
  return seenRunsAt(graph, tokenAt).some((run) => given.some((one) => mayMeet(graph, one, givenAt, graph.value(tokenAt, run), tokenAt)));
}

/** The runs in which an expression is evaluated, where the file shows them all; else the one that stands for all. */
function seenRunsAt(graph: Graph, expression: Node): readonly Activation[] {
  const general = [graph.activationAt(expression)];
  const unit = outermostUnit(expression);
  if (unit.type === 'Program' || isCalledElsewhere(graph, unit)) return general;
  const owner = classOfMember(unit)?.owner;
  if (owner && comesOut(graph, graph.receiver(graph.activationOf(unit)))) return general;
  const runs = runsOf(graph, unit, 0).map((run) => graph.nestedRun(expression, run));
  return runs.length === 0 ? general : runs;
}

function outermostUnit(node: Node): Unit {
  let unit = unitOf(node);
  for (let around = unitOf(unit); around.type !== 'Program' && unit.type !== 'Program'; around = unitOf(around)) unit = around;
  return unit;
}

/** Whether two tokens may be the same, and neither is an object that the place of the other never gets. */
function mayMeet(graph: Graph, given: GraphNode, givenAt: Node, token: GraphNode, tokenAt: Node): boolean {
  const [isGivenSymbol, isSymbolToken] = [isSymbol(graph, givenAt), isSymbol(graph, tokenAt)];
  if (isGivenSymbol !== isSymbolToken && isObject(graph, isGivenSymbol ? token : given)) return false;
  return mayBeSame(graph, token, given) && !neverGets(graph, given, tokenAt, isMadeInRunOf(graph, given, givenAt)) && !neverGets(graph, token, givenAt, false);
}

/** Whether nothing but a symbol is ever written to what the expression names, or it makes one. `asked`: what is being asked of, since a value may be given to itself. */
function isSymbol(graph: Graph, expression: Node, asked: ReadonlySet<Node> = new Set()): boolean {
  const node = unwrap(expression);
  if (asked.has(node)) return false;
  const within = new Set([...asked, node]);
  if (node.type === 'CallExpression') return /^Symbol(?:\.for)?$/.test(pathOf(graph.scopes, node.callee) ?? '');
  if (node.type === 'Identifier') {
    const [def, second] = graph.scopes.variableOf(node)?.defs ?? [];
    const declared = second ? undefined : (def?.node as Node | undefined);
    return declared?.type === 'VariableDeclarator' && declared.parent.kind === 'const' && declared.id.type === 'Identifier' && declared.init !== null && isSymbol(graph, declared.init, within);
  }
  const name = node.type === 'MemberExpression' && node.object.type === 'ThisExpression' ? memberName(node) : null;
  if (name === null) return false;
  const fields = graph.survey.leavesOf(name).flatMap(({ parent }) => (parent?.type === 'PropertyDefinition' && keyName(parent.key, parent.computed) === name ? [parent.value] : []));
  const written = graph.survey.writesOf(name).map(({ parent }) => (parent.type === 'AssignmentExpression' && parent.operator === '=' ? parent.right : null));
  const values = [...fields, ...written];
  return values.length > 0 && values.every((value) => value !== null && isSymbol(graph, value, within));
}

function isObject(graph: Graph, value: GraphNode): boolean {
  const all = graph.concrete(value);
  return all.length > 0 && all.every(({ node: { what } }) => what.kind === 'object' || what.kind === 'receiver');
}

/**
 * Whether the object is made in this file, where all that ever gives it is seen, and the expression is none of that. `isRunning`: what the
 * call that makes it gives back is of no interest, since it unregisters before.
 */
function neverGets(graph: Graph, object: GraphNode, expression: Node, isRunning: boolean): boolean {
  const [made, second] = graph.concrete(object);
  if (!made || second || made.because !== undefined || !isMadeHere(made.node) || isMember(made.node) || isNewThere(graph, expression)) return false;
  const uses = graph.uses(made.node);
  return uses.isComplete && !uses.all.some(({ node }) => unwrap(node) === unwrap(expression)) && !comesOut(graph, made.node, { isReferred: !isRunning, isRunning });
}

/** Whether the run that evaluates the expression makes the object that it gives, and cannot be left in between. */
function isMadeInRunOf(graph: Graph, object: GraphNode, expression: Node): boolean {
  const made = graph.soleObject(object);
  const unit = unitOf(expression);
  return made?.what.kind === 'object' && isFunction(unit) && !unit.async && !unit.generator && unitOf(made.what.origin) === unit;
}

function isMadeHere({ what }: GraphNode): boolean {
  if (what.kind !== 'object') return false;
  return isFunction(what.origin) || isClass(what.origin) || /^(?:Object|Array)Expression$/.test(what.origin.type);
}

/** A class or a method: every instance leads to it. */
function isMember({ what }: GraphNode): boolean {
  return what.kind === 'object' && (isClass(what.origin) || what.origin.parent?.type === 'MethodDefinition' || what.origin.parent?.type === 'Property');
}

/** Instances of two classes of which neither extends the other. */
function areStrangers(graph: Graph, a: GraphNode, b: GraphNode): boolean {
  const [one, other] = [a, b].map(({ what }) => (what.kind === 'receiver' && isClass(what.owner) ? what.owner : null));
  return !!one && !!other && one !== other && !subclassesOf(graph, one).includes(other) && !subclassesOf(graph, other).includes(one);
}
