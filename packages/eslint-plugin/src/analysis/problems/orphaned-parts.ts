/** Parts of objects of the platform that are handed out without the object, although its collection ends them. */
import type { TSESTree } from '@typescript-eslint/utils';
import { OTHER_HOSTS, OTHER_RUNTIMES, PLATFORM_GUARDS, type PlatformGuard, WAITS_WITH_OWNER } from '../catalog/platform-guards.ts';
import type { SourceFile } from '../findings/file.ts';
import { callsOf, isCalledElsewhere } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import type { Node, Problem, Repair, Source, Variable } from '../model.ts';
import { listed } from '../repairs/edits.ts';
import { handOutOwner, keepInWeakMap, readThroughPlatform } from '../repairs/kept-guards.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { type CallNode, calleeOf, classOfMember, type FunctionNode, isFunction, isInLoop, keyName, memberName, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';

export function orphanedParts(file: SourceFile): readonly Problem[] {
  const { mentions } = file;
  const wanted = PLATFORM_GUARDS.filter(({ maker }) => ('global' in maker ? mentions.referencesTo(maker.global).length > 0 : mentions.importsOneOf(maker.from)));
  const owners = mentions.importsOneOf(WAITS_WITH_OWNER.from) ? ownersOfNobody(file.graph) : [];
  if (wanted.length === 0) return owners;
  const { graph, source } = file;
  if (graph.survey.evals.length > 0) return owners;
  const found = wanted.flatMap((guard) => graph.survey.callsNamed('global' in guard.maker ? guard.maker.global : guard.maker.name).flatMap((call) => (isMaker(graph, call, guard) ? partsHandedOut(graph, call, guard).map((at) => problemOf(source, graph, at, guard)) : [])));
  return [...owners, ...(found.length > 0 && isForAnotherHost(file) ? [] : found)];
}

/** `await aborted(signal, {})`: the object is made there, so nobody has it while the call waits. */
function ownersOfNobody(graph: Graph): readonly Problem[] {
  const { from, name, owner } = WAITS_WITH_OWNER;
  return graph.survey.callsNamed(name).flatMap((call): readonly Problem[] => {
    const given = call.arguments[owner];
    const member = given && call.type === 'CallExpression' && !call.arguments.some(({ type }) => type === 'SpreadElement') ? moduleOf(graph.scopes, calleeOf(call)) : null;
    if (!given || !member || !from.includes(member.from) || member.name !== name || destinationOf(call).kind === 'nowhere') return [];
    const isMadeThere = /^(?:ObjectExpression|ArrayExpression)$/.test(unwrap(given).type);
    return isMadeThere ? [{ messageId: 'ownerOfNobody', loc: given.loc, data: { call: name }, repairs: () => [] }] : [];
  });
}

function problemOf(source: Source, graph: Graph, at: Node, { guard, part, harm, isPartObject }: PlatformGuard): Problem {
  return {
    messageId: 'orphanedPart',
    loc: at.loc,
    data: { guard, part, harm },
    repairs: () => {
      const repair = at.type === 'MemberExpression' ? repairOf(source, graph, at, isPartObject) : null;
      return listed(repair);
    },
  };
}

/** How the guard goes where its part goes. */
function repairOf(source: Source, graph: Graph, part: TSESTree.MemberExpression, isObject: boolean): Repair | null {
  let result: Node = part;
  for (;;) {
    const destination = destinationOf(result);
    switch (destination.kind) {
      case 'returned':
        return isObject ? keepInWeakMap(source, graph, part, result) : null;
      case 'bound':
        return readThroughPlatform(source, graph, destination.pattern);
      case 'property':
        if (destinationOf(destination.literal).kind === 'returned') return handOutOwner(source, part, destination.literal);
        result = destination.literal;
        continue;
      case 'argument':
        result = destination.call;
        continue;
      default:
        return null;
    }
  }
}

function isMaker(graph: Graph, call: CallNode, { maker }: PlatformGuard): boolean {
  if (call.type !== 'CallExpression') return false;
  if ('global' in maker) return pathOf(graph.scopes, calleeOf(call)) === maker.global;
  const member = moduleOf(graph.scopes, calleeOf(call));
  return member?.name === maker.name && maker.from.includes(member.from);
}

/** As far as it is followed from one function to the next. */
const HELPERS = 3;

/** Where the part is read of a guard that nobody has once the function is over: `made` gives a promise of the guard. */
function partsHandedOut(graph: Graph, made: Node, guard: PlatformGuard, depth = 0): readonly Node[] {
  if (depth > HELPERS) return [];
  const outer = wrapped(made);
  const { parent } = outer;
  if (parent?.type === 'AwaitExpression') return partsOf(graph, parent, guard, depth);
  const destination = destinationOf(made);
  // `const request = (url) => fetch(url)`
  if (destination.kind === 'returned') return partsOfCalls(graph, unitOf(made), guard, depth);
  // `fetch(url).then((response) => response.body)`
  if (destination.kind !== 'receiver' || memberName(destination.access) !== 'then' || destination.call.type !== 'CallExpression') return [];
  const callback = destination.call.arguments[0];
  if (!callback || !isFunction(callback) || callback.generator || destinationOf(destination.call).kind === 'nowhere') return [];
  const [param] = callback.params;
  if (param?.type === 'Identifier' && isGivenBack(graph, param, guard, callback)) return isOnlyResult(graph, param, callback) ? partsHandedOut(graph, destination.call, guard, depth + 1) : [];
  return param ? partsIn(graph, param, guard, callback) : [];
}

/** The same of what the calls of a function give, where it is sure to be this function that they call; `from`: what may have made it is known for these calls alone. */
function partsOfCalls(graph: Graph, unit: Unit, guard: PlatformGuard, depth: number, from: CallNode | null = null): readonly Node[] {
  if (!isFunction(unit) || unit.generator) return [];
  const calls = callsOf(graph, unit).flatMap(({ call }) => (isSurelyCalled(graph, unit, call) && (from === null || from === call) ? [call] : []));
  return [...calls.flatMap((call) => partsHandedOut(graph, call, guard, depth + 1)), ...partsOfCallback(graph, unit, guard, depth)];
}

/** No other function goes by the name: a method of a class that others may extend may be another one. */
function isSurelyCalled(graph: Graph, unit: FunctionNode, call: CallNode): boolean {
  const callee = calleeOf(call);
  const [only, second] = graph.callables(graph.value(callee, graph.activationAt(call)));
  if (only?.fn !== unit || second || only.because !== undefined) return false;
  if (callee.type === 'Identifier') return true;
  const isPrivate = unit.parent.type === 'MethodDefinition' && unit.parent.accessibility === 'private';
  return callee.type === 'MemberExpression' && (callee.property.type === 'PrivateIdentifier' || isPrivate || (classOfMember(unit) !== null && !isCalledElsewhere(graph, unit)));
}

/** `retry(() => fetch(url))`: what a function of the file gives that calls the callback. */
function partsOfCallback(graph: Graph, callback: FunctionNode, guard: PlatformGuard, depth: number): readonly Node[] {
  const destination = destinationOf(callback);
  if (destination.kind !== 'argument' || destination.call.type !== 'CallExpression') return [];
  const { call, index } = destination;
  const [only] = graph.callables(graph.value(calleeOf(call), graph.activationAt(call)));
  const fn = only && isFunction(only.fn) ? only.fn : null;
  const param = fn?.params[index];
  const variable = param?.type === 'Identifier' ? graph.scopes.variableOf(param) : null;
  if (!fn || !variable || isRewritten(variable) || call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement') || !isSurelyCalled(graph, fn, call)) return [];
  return variable.references.flatMap(({ identifier }) => {
    const use = destinationOf(identifier);
    return use.kind === 'callee' && unitOf(use.call) === fn ? partsGivenBack(graph, use.call, guard, fn, call, depth) : [];
  });
}

/** What the function gives of what it made there, in the one call of it that is known to have it made. */
function partsGivenBack(graph: Graph, made: Node, guard: PlatformGuard, fn: FunctionNode, call: CallNode, depth: number): readonly Node[] {
  const awaited = wrapped(made).parent;
  const value = awaited?.type === 'AwaitExpression' ? awaited : made;
  const destination = destinationOf(value);
  if (destination.kind === 'returned') return partsOfCalls(graph, fn, guard, depth, call);
  const pattern = destination.kind === 'bound' ? destination.pattern : null;
  return value === awaited && pattern?.type === 'Identifier' && isGivenBack(graph, pattern, guard, fn) && isOnlyResult(graph, pattern, fn) ? partsOfCalls(graph, fn, guard, depth, call) : [];
}

function partsOf(graph: Graph, value: Node, guard: PlatformGuard, depth = 0): readonly Node[] {
  const destination = destinationOf(value);
  if (destination.kind === 'read') return memberName(destination.access) === guard.part && isHandedOut(graph, destination.access) ? [destination.access] : [];
  if (destination.kind === 'receiver' && guard.copies.has(memberName(destination.access) ?? '')) return partsOf(graph, destination.call, guard, depth);
  const unit = unitOf(value);
  if (!isFunction(unit)) return [];
  if (destination.kind === 'returned') return partsOfCalls(graph, unit, guard, depth);
  const pattern = destination.kind === 'bound' ? destination.pattern : destination.kind === 'assigned' && isFirstGiven(graph, destination.to) ? destination.to : null;
  if (!pattern || isDisposed(pattern)) return [];
  if (pattern.type === 'Identifier' && isGivenBack(graph, pattern, guard, unit)) return isOnlyResult(graph, pattern, unit) ? partsOfCalls(graph, unit, guard, depth) : [];
  return partsIn(graph, pattern, guard, unit);
}

/** `let response; try { response = await fetch(url); } …`: a variable that is given nothing else. */
function isFirstGiven(graph: Graph, name: Node): boolean {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  return variable !== null && !second && declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && !declared.init && isGivenOnceTo(variable, name);
}

function isGivenOnceTo({ references }: Variable, name: Node): boolean {
  return references.every((reference) => !reference.isWrite() || (reference.identifier as Node) === name);
}

/** Whether the function gives the guard back, and lets go of it otherwise. */
function isGivenBack(graph: Graph, name: Node, guard: PlatformGuard, unit: FunctionNode): boolean {
  const variable = graph.scopes.variableOf(name);
  if (!variable || graph.scopes.isSingleton(variable.scope) || variable.defs.length !== 1) return false;
  let isReturned = false;
  for (const reference of variable.references) {
    const use: Node = reference.identifier;
    if (reference.isWrite()) {
      if (reference.init !== true && use !== name) return false;
      continue;
    }
    if (unitOf(use) !== unit) return false;
    const destination = destinationOf(use);
    switch (destination.kind) {
      case 'returned':
        isReturned = true;
        continue;
      case 'nowhere':
        continue;
      case 'argument':
        if (isHeldWeakly(graph, destination.call, destination.index)) continue;
        break;
      case 'receiver':
        if (guard.methods.has(memberName(destination.access) ?? '')) continue;
        break;
      case 'read':
        if (memberName(destination.access) !== null && (memberName(destination.access) !== guard.part || destinationOf(destination.access).kind === 'nowhere')) continue;
        break;
      default:
        break;
    }
    // An error that has it goes another way.
    if (!isThrown(use, unit)) return false;
  }
  return isReturned;
}

function isThrown(use: Node, unit: FunctionNode): boolean {
  for (let around = use.parent; around && around !== unit; around = around.parent) if (around.type === 'ThrowStatement') return true;
  return false;
}

/** Whether whatever the function gives is what the variable has. */
function isOnlyResult(graph: Graph, name: Node, unit: FunctionNode): boolean {
  const variable = graph.scopes.variableOf(name);
  const results = graph.survey.returnsOf(unit);
  return variable !== null && results.length > 0 && results.every((result) => graph.scopes.variableOf(unwrap(result)) === variable);
}

function partsIn(graph: Graph, pattern: Node, guard: PlatformGuard, unit: FunctionNode): readonly Node[] {
  if (pattern.type === 'ObjectPattern') {
    const property = pattern.properties.find((one): one is TSESTree.Property => one.type === 'Property' && keyName(one.key, one.computed) === guard.part);
    const name = property?.value.type === 'Identifier' ? graph.scopes.variableOf(property.value) : null;
    const hasRest = pattern.properties.some((one) => one.type === 'RestElement');
    return property && name && !hasRest && isNameHandedOut(graph, name, 0) ? [property.value] : [];
  }
  const variable = pattern.type === 'Identifier' ? graph.scopes.variableOf(pattern) : null;
  if (variable?.defs.length !== 1 || !(isGivenOnce(variable) || isGivenOnceTo(variable, pattern)) || graph.scopes.isSingleton(variable.scope)) return [];
  const parts: Node[] = [];
  for (const reference of variable.references) {
    if (reference.init === true || reference.isWrite()) continue;
    const use: Node = reference.identifier;
    if (unitOf(use) !== unit || isInLoop(use)) return [];
    const destination = destinationOf(use);
    if (destination.kind === 'nowhere') continue;
    if (destination.kind === 'argument' && isHeldWeakly(graph, destination.call, destination.index)) continue;
    if (destination.kind === 'receiver' && guard.methods.has(memberName(destination.access) ?? '')) continue;
    if (destination.kind === 'receiver' && guard.copies.has(memberName(destination.access) ?? '')) {
      parts.push(...partsOf(graph, destination.call, guard));
      continue;
    }
    if (destination.kind === 'bound' && destination.pattern.type === 'ObjectPattern' && !destination.pattern.properties.some(({ type }) => type === 'RestElement')) {
      parts.push(...partsIn(graph, destination.pattern, guard, unit));
      continue;
    }
    if (destination.kind !== 'read' || memberName(destination.access) === null) return [];
    if (memberName(destination.access) !== guard.part) continue;
    if (isHandedOut(graph, destination.access)) parts.push(destination.access);
    else if (destinationOf(destination.access).kind !== 'nowhere') return [];
  }
  return parts;
}

/** `await using handle = …` ends it by itself. */
function isDisposed(pattern: Node): boolean {
  const { parent } = pattern;
  return parent?.type === 'VariableDeclarator' && parent.parent.kind.endsWith('using');
}

function isGivenOnce(variable: Variable): boolean {
  return variable.defs.length === 1 && !isRewritten(variable);
}

const DEPTH_LIMIT = 4;

/** Whether the value certainly leaves the function, in what does not read it before somebody asks for it. */
function isHandedOut(graph: Graph, node: Node, depth = 0): boolean {
  if (depth > DEPTH_LIMIT) return false;
  const destination = destinationOf(node);
  switch (destination.kind) {
    case 'returned':
      return true;
    case 'same':
      return isHandedOut(graph, destination.by, depth + 1);
    case 'property': {
      // `new Request(url, { body })`
      const goes = destinationOf(destination.literal);
      if (goes.kind === 'argument' && goes.call.type === 'NewExpression') return goes.index === 1 && pathOf(graph.scopes, calleeOf(goes.call)) === 'Request' && keyName(destination.at.key, destination.at.computed) === 'body' && isHandedOut(graph, goes.call, depth + 1);
      return isHandedOut(graph, destination.literal, depth + 1);
    }
    case 'element':
      return isHandedOut(graph, destination.literal, depth + 1);
    case 'bound': {
      const name = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
      return name !== null && isNameHandedOut(graph, name, depth + 1);
    }
    case 'argument':
      return isUnreadBy(graph, destination.call, destination.index) && isHandedOut(graph, destination.call, depth + 1);
    default:
      return false;
  }
}

/** A variable that is only tested and handed out, by itself or by a closure that is handed out. */
function isNameHandedOut(graph: Graph, variable: Variable, depth: number): boolean {
  if (!isGivenOnce(variable) || graph.scopes.isSingleton(variable.scope)) return false;
  const declared = variable.defs[0]?.node as Node | undefined;
  const home = declared && (isFunction(declared) ? declared : unitOf(declared));
  let isOut = false;
  for (const { identifier, init } of variable.references) {
    if (init === true) continue;
    const use: Node = identifier;
    const unit = unitOf(use);
    if (unit === home) {
      if (isHandedOut(graph, use, depth + 1)) isOut = true;
      else if (destinationOf(use).kind !== 'nowhere') return false;
    } else {
      // What a closure does with it, it does when it is called.
      if (!isFunction(unit) || unit.parent.type === 'MethodDefinition' || !isHandedOut(graph, unit, depth + 1)) return false;
      isOut = true;
    }
  }
  return isOut;
}

/** `new Response(body)`, or a generator of this file that has not started. */
function isUnreadBy(graph: Graph, call: CallNode, index: number): boolean {
  const callee = calleeOf(call);
  if (call.type === 'NewExpression') return index === 0 && pathOf(graph.scopes, callee) === 'Response';
  const [only, second] = graph.callables(graph.value(callee, graph.activationAt(call)));
  return only !== undefined && !second && isFunction(only.fn) && only.fn.generator && only.fn.params[index]?.type === 'Identifier';
}

/** A program that names what only browsers, workers, Bun or Deno have, or that is a server of theirs. */
function isForAnotherHost({ source, scopes }: SourceFile): boolean {
  const [globalScope] = source.scopeManager.scopes;
  const named = globalScope?.through.some(({ identifier }) => typeof identifier.name === 'string' && OTHER_HOSTS.has(identifier.name)) === true || globalScope?.variables.some(({ name, references, defs }) => defs.length === 0 && references.length > 0 && OTHER_HOSTS.has(name)) === true;
  return named || source.ast.body.some((statement) => {
    if (statement.type === 'ExpressionStatement' && statement.expression.type === 'Literal') return statement.expression.value === 'use client';
    if (statement.type === 'ExportNamedDeclaration') return statement.declaration?.type === 'VariableDeclaration' && statement.declaration.declarations.some(({ id, init }) => id.type === 'Identifier' && init !== null && isOtherRuntime(id.name, init));
    return statement.type === 'ExportDefaultDeclaration' && isServer(scopes, statement.declaration);
  });
}

/** `export const runtime = 'edge'`, `export const config = { runtime: 'edge' }`. */
function isOtherRuntime(name: string, init: Node): boolean {
  const value = unwrap(init);
  if (name === 'runtime') return value.type === 'Literal' && typeof value.value === 'string' && OTHER_RUNTIMES.has(value.value);
  return name === 'config' && value.type === 'ObjectExpression' && value.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === 'runtime' && isOtherRuntime('runtime', property.value));
}

function isServer(scopes: SourceFile['scopes'], exported: Node): boolean {
  const value = unwrap(exported);
  const name = value.type === 'Identifier' ? scopes.variableOf(value) : null;
  const init = (name?.defs[0]?.node as Node | undefined)?.type === 'VariableDeclarator' ? (name?.defs[0]?.node as TSESTree.VariableDeclarator).init : null;
  const literal = init ? unwrap(init) : value;
  return literal.type === 'ObjectExpression' && literal.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === 'fetch');
}
