/** Registrations of a new object that nothing refers to: its cleanup runs after the next collection. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Container } from '../catalog/builtins.ts';
import { CUTTING_NAMES } from '../catalog/releases.ts';
import { CONTAINER_STORES, OVERWRITING, REMOVALS } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { callsOf, parameterIndex } from '../heap/callers.ts';
import { mayReplaceMethod } from '../heap/classes.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { builtinContainerOf } from '../heap/kinds.ts';
import type { Activation } from '../heap/nodes.ts';
import { callbackOf } from '../heap/registrars.ts';
import { isFresh, isWrittenTo } from '../lifetimes/fresh.ts';
import { isSame, termOf } from '../lifetimes/identity.ts';
import type { Held, Node, Problem, Variable } from '../model.ts';
import { afterDeath } from '../registrations/after-death.ts';
import { givingIn } from '../registrations/releases.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { listed } from '../repairs/edits.ts';
import { registerUsed } from '../repairs/used-targets.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, type CallNode, classOfMember, contains, type FunctionNode, isFunction, memberName, nameOf, pathText, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysBefore, conditionsOf } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';

/** The methods by which weak collections get a key. */
const WEAK_STORES: ReadonlyMap<string, Container> = new Map([['set', 'weakmap'], ['add', 'weakset']]);

export function unreferencedTargets(file: SourceFile): readonly Problem[] {
  if (file.sites.length === 0) return [];
  const registered = answersTo(file.graph, file.sites, (run) => problemOf(file, run));
  const seen = new Set<Node>();
  return [...registered, ...file.sites.flatMap((run) => problemsOfCalls(file, run, seen))];
}

function problemOf(file: SourceFile, run: SiteRun): Problem | null {
  const { site, registrar, isDoomed, unsure, activation } = run;
  // A registration that runs at exit forgets what died before; that is another story.
  if (isDoomed || unsure !== undefined || activation.call !== null || registrar.atExit === true || registrar.target === 'result') return null;
  if (!isUnreferenced(file, site.target)) return null;
  const resource = handedOver(file.graph, run).find(({ expression }) => isInUse(file.graph, expression, site.call, activation));
  if (!resource || isRearmed(file.graph, run)) return null;
  const target = unwrap(site.target);
  const isClosure = isFunction(target) || (target.type === 'CallExpression' && target.callee.type === 'MemberExpression' && memberName(target.callee) === 'bind');
  // A closure before its owner is the cleanup in the wrong place, whatever the callback does with the owner.
  if (!isClosure && !cutsOff(file.graph, run)) return null;
  return {
    messageId: isClosure ? 'unreferencedClosure' : 'unreferenced',
    loc: site.target.loc,
    data: { target: textOf(target), held: pathText(resource.expression) },
    repairs: () => listed(registerUsed(file.source, file.graph, run, resource)),
  };
}

// ---- what a constructor or a helper registers, and its caller drops

/** The calls of the function that registers what it makes or is given, after which nobody has that. */
function problemsOfCalls(file: SourceFile, run: SiteRun, seen: Set<Node>): readonly Problem[] {
  const { graph } = file;
  const { site, registrar, isDoomed, unsure } = run;
  const unit = unitOf(site.call);
  if (isDoomed || unsure !== undefined || registrar.atExit === true || registrar.target !== 0 || seen.has(site.call) || !isFunction(unit) || unit.async || unit.generator) return [];
  seen.add(site.call);
  if (conditionsOf(unit, site.call)?.length !== 0) return [];
  const target = unwrap(site.target);
  // Which calls drop it is told from how they are written. Most files have none, and to find out what is called and what the cleanup does takes far longer.
  const drops = makingsOf(file, unit, target, []).flatMap(({ maker, call, bases }) => {
    const dropped = droppedBy(file, maker, target, call);
    // What a helper makes and gives back is new. A constructor may put the instance somewhere.
    const isNew = dropped && ((dropped === call && call.type === 'CallExpression') || isFresh(graph, dropped));
    return isNew ? [{ call, dropped, passing: [...bases, { maker, call }] }] : [];
  });
  if (drops.length === 0 || !cutsOff(graph, run) || isRearmed(graph, run)) return [];
  return drops.flatMap(({ call, dropped, passing }): Problem[] => {
    const resource = handedOver(graph, run)
      .flatMap(({ expression }) => passing.reduce<Node | null>((given, pass) => given && argumentFor(graph, pass.maker, given, pass.call), expression) ?? [])
      .find((expression) => isInUse(graph, expression, call, graph.activationAt(call)));
    return resource ? [{ messageId: 'unreferenced', loc: dropped.loc, data: { target: textOf(dropped), held: pathText(resource) }, repairs: () => [] }] : [];
  });
}

interface Pass {
  readonly maker: FunctionNode;
  readonly call: CallNode;
}

interface Making extends Pass {
  /** The constructors that go on to the function by `super(…)`, the function's own first. */
  readonly bases: readonly Pass[];
}

const BASES_LIMIT = 3;

/** The calls that run the function and drop what it registers, and those of the constructors that go on to it. */
function makingsOf(file: SourceFile, maker: FunctionNode, target: Node, bases: readonly Pass[]): readonly Making[] {
  return callsOf(file.graph, maker, (call) => calleeOf(call).type === 'Super' || droppedBy(file, maker, target, call) !== null).flatMap(({ call }): readonly Making[] => {
    if (calleeOf(call).type !== 'Super') return [{ maker, call, bases }];
    const derived = unitOf(call);
    return bases.length < BASES_LIMIT && isFunction(derived) && conditionsOf(derived, call)?.length === 0 ? makingsOf(file, derived, target, [...bases, { maker, call }]) : [];
  });
}

/** What nobody has after the call, as it is written: the instance, or what it gives; null where somebody may. */
function droppedBy(file: SourceFile, unit: FunctionNode, target: Node, call: CallNode): Node | null {
  const { graph } = file;
  const caller = unitOf(call);
  // What is given to another function on the spot may be a test, which drops it on purpose.
  if (!isFunction(caller) || caller.async || caller.generator || destinationOf(caller).kind === 'argument') return null;
  if (target.type === 'ThisExpression') return call.type === 'NewExpression' && constructorIs(graph, unit) && isDropped(graph, call) ? call : null;
  if (isMadeAndGivenBack(file, unit, target)) return call.type === 'CallExpression' && isDropped(graph, call) ? call : null;
  const given = argumentFor(graph, unit, target, call);
  const variable = target.type === 'Identifier' ? graph.scopes.variableOf(target) : null;
  const isKept = variable?.references.some(({ identifier }) => !isHeldWeakly(file, identifier)) !== false;
  if (!given || isKept || graph.survey.namesArguments(unit)) return null;
  const expression = unwrap(given);
  return expression.type !== 'Identifier' && !isFunction(expression) ? expression : null;
}

/** Whether a helper registers what it makes, and does no more with it than to give it back. */
function isMadeAndGivenBack(file: SourceFile, unit: FunctionNode, target: Node): boolean {
  const { graph } = file;
  const variable = target.type === 'Identifier' ? graph.scopes.variableOf(target) : null;
  const declared = variable?.defs[0]?.node as Node | undefined;
  if (!variable || declared?.type !== 'VariableDeclarator' || !declared.init || unitOf(declared) !== unit || isRewritten(variable) || !isFresh(graph, declared.init)) return false;
  const results = graph.survey.returnsOf(unit);
  if (results.length === 0 || !results.every((result) => result.type === 'Identifier' && graph.scopes.variableOf(result) === variable)) return false;
  return variable.references.every(({ identifier, init }) => init === true || isWrittenTo(identifier) || isHeldWeakly(file, identifier) || destinationOf(identifier).kind === 'returned');
}

/** Of a class, or a function that `new` is called on. */
function constructorIs(graph: Graph, unit: FunctionNode): boolean {
  return (classOfMember(unit)?.isConstructor ?? unit.type !== 'ArrowFunctionExpression') && graph.survey.evals.length === 0;
}

/** A statement of its own, or in a variable that nothing reads. */
function isDropped(graph: Graph, call: CallNode): boolean {
  const destination = destinationOf(call);
  if (destination.kind === 'nowhere') return call.parent.type === 'ExpressionStatement';
  const variable = destination.kind === 'bound' && destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
  return variable !== null && !graph.scopes.isSingleton(variable.scope) && destination.kind === 'bound' && destination.pattern.parent?.parent?.type === 'VariableDeclaration' && /^(?:const|let|var)$/.test(destination.pattern.parent.parent.kind) && variable.references.every(({ init }) => init === true);
}

/** What a call gives for a parameter, or for the property of the instance that is given just that. */
function argumentFor(graph: Graph, unit: FunctionNode, expression: Node, call: CallNode): Node | null {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression') {
    const name = memberName(node);
    const [write, second] = name === null ? [] : graph.survey.writesOf(name).filter(({ object }) => object.type === 'ThisExpression' && unitOf(object) === unit);
    const given = write?.parent.type === 'AssignmentExpression' && write.parent.operator === '=' && !second ? unwrap(write.parent.right) : null;
    return given?.type === 'Identifier' ? argumentFor(graph, unit, given, call) : null;
  }
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  const index = variable && !isRewritten(variable) ? parameterIndex(graph, unit, variable) : -1;
  const given = call.arguments.slice(0, index + 1);
  return index < 0 || given.some(({ type }) => type === 'SpreadElement') ? null : (given[index] ?? null);
}

/**
 * Whether what is handed to the cleanup is visibly in the hands of others too: a field, or a variable that comes from
 * outside of this function or is used in it for something else. Primitives and functions are no resources to run out of.
 */
function isInUse(graph: Graph, expression: Node, call: Node, activation: Activation): boolean {
  const node = unwrap(expression);
  if (node.type !== 'ThisExpression' && node.type !== 'MemberExpression' && !isNamedElsewhere(graph, node, call)) return false;
  const value = graph.value(node, activation);
  return graph.concrete(value).some((item) => item.node !== graph.primitive) && graph.callables(value).length === 0;
}

/** What the cleanup is handed: the held value, or what it ends of a record that is written there. */
function handedOver(graph: Graph, run: SiteRun): readonly Held[] {
  return run.site.held.flatMap((held) => {
    const { role, expression } = held;
    if (role !== 'held value' && role !== 'argument') return [];
    const literal = unwrap(expression);
    const members = literal.type === 'ObjectExpression' ? literal.properties.flatMap((one) => (one.type === 'Property' && one.kind === 'init' ? [one.value] : [])) : literal.type === 'ArrayExpression' ? literal.elements.filter((one) => one !== null) : null;
    if (!members) return [held];
    const ended = (afterDeath(graph, run) ?? []).flatMap((effect) => givingIn(graph, effect, CUTTING_NAMES)?.resource ?? []);
    return members.filter((member) => ended.some((one) => isSame(one, termOf(graph, { node: member, run: run.activation })))).map((member) => ({ role, expression: member }));
  });
}

/** Whether the cleanup is seen to end something. One that counts, tells or settles is there to hear of a collection, and misses nothing. */
function cutsOff(graph: Graph, run: SiteRun): boolean {
  return afterDeath(graph, run)?.some((effect) => givingIn(graph, effect, CUTTING_NAMES) !== null || (effect.name !== null && effect.receiver !== null && REMOVALS.has(effect.name))) === true;
}

function isNamedElsewhere(graph: Graph, node: Node, call: Node): boolean {
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  if (!variable || variable.defs.length === 0) return false;
  const isFromOutside = variable.defs.some((def) => (def.type as string) === 'Parameter') || graph.scopes.unitOf(variable.scope) !== unitOf(call);
  return isFromOutside || variable.references.some(({ identifier, init }) => init !== true && !contains(call, identifier));
}

function isUnreferenced(file: SourceFile, expression: Node): boolean {
  const { graph } = file;
  const target = unwrap(expression);
  if (target.type !== 'Identifier') return isFresh(graph, target);
  const variable = graph.scopes.variableOf(target);
  return variable !== null && variable.references.every(({ identifier, init, writeExpr }) => init === true || Boolean(writeExpr) || isWrittenTo(identifier) || isHeldWeakly(file, identifier) || isUsedUp(graph, variable, identifier)) && isOwnLocal(graph, variable, target);
}

/** A property that is read of a literal, or a built-in method that puts something in: neither hands the object out. */
function isUsedUp(graph: Graph, variable: Variable, use: Node): boolean {
  const declared = variable.defs[0]?.node as Node | undefined;
  const made = declared?.type === 'VariableDeclarator' && declared.init ? unwrap(declared.init) : null;
  if (!made) return false;
  const destination = destinationOf(use);
  if (destination.kind === 'read') return made.type === 'ObjectExpression' && memberName(destination.access) !== null && made.properties.every((property) => property.type === 'Property' && property.kind === 'init');
  if (destination.kind !== 'receiver' || destinationOf(destination.call).kind !== 'nowhere') return false;
  const container = builtinContainerOf(graph, graph.object(made, graph.activationAt(made)));
  const name = memberName(destination.access);
  return container !== null && name !== null && (Object.hasOwn(CONTAINER_STORES[container], name) || OVERWRITING.has(name));
}

/** A variable of this very function that is given a new object, and nothing else. */
function isOwnLocal(graph: Graph, variable: Variable, target: Node): boolean {
  const [def, second] = variable.defs;
  const declarator = def?.node as Node | undefined;
  const unit = unitOf(target);
  if (!declarator || second || declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
  // What an async function or a generator has in a variable lives as long as it is suspended, and `using` is a use.
  if (!isFunction(unit) || unit.async || unit.generator || !/^(?:const|let|var)$/.test(declarator.parent.kind)) return false;
  if (graph.survey.evals.length > 0 || variable.references.some(({ identifier }) => unitOf(identifier) !== unit)) return false;
  // It is given one thing, where it is declared or later.
  const [given, other] = variable.references.flatMap((reference) => (reference.isWrite() ? [reference.identifier] : []));
  if (!given || other) return false;
  if (declarator.init) return isFresh(graph, declarator.init);
  const assignment = (given as Node).parent;
  return assignment?.type === 'AssignmentExpression' && assignment.operator === '=' && assignment.parent.type === 'ExpressionStatement' && alwaysBefore(assignment, target) && isFresh(graph, assignment.right);
}

/** A target, a token, and what is a key of a weak map or in a weak set. */
function isHeldWeakly({ graph, sites }: SourceFile, identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type !== 'CallExpression') return false;
  const index = (parent.arguments as Node[]).indexOf(identifier);
  if (index === 0 && isWeakStore(graph, parent)) return true;
  const run = graph.program.intern(sites, 'registrations by call', () => new Map<Node, SiteRun>(sites.map((one) => [one.site.call, one]))).get(parent);
  return run !== undefined && (index === run.registrar.target || (index === 2 && run.registries.length > 0));
}

function isWeakStore(graph: Graph, call: TSESTree.CallExpression): boolean {
  const callee = calleeOf(call);
  const kept = callee.type === 'MemberExpression' ? WEAK_STORES.get(memberName(callee) ?? '') : undefined;
  if (callee.type !== 'MemberExpression' || !kept || destinationOf(call).kind !== 'nowhere' || mayReplaceMethod(graph, memberName(callee) ?? '')) return false;
  const collections = graph.concrete(graph.value(callee.object, graph.activationAt(call)));
  // Nobody who asks with another object gets to this one.
  return collections.length > 0 && collections.every(({ node }) => builtinContainerOf(graph, node) === kept);
}

/** A cleanup that registers the next object is there to hear of each collection. */
function isRearmed(graph: Graph, run: SiteRun): boolean {
  const { site, registries } = run;
  const unit = unitOf(site.call);
  const name = isFunction(unit) ? nameOf(unit) : null;
  if (afterDeath(graph, run)?.some(({ name }) => name === 'register')) return true;
  return registries.some((registry) => {
    const callback = callbackOf(graph, registry)?.callback;
    if (!callback) return false;
    return graph.survey.callsNamed('register').some((call) => contains(callback, call)) || (name !== null && graph.survey.callsNamed(name).some((call) => contains(callback, call)));
  });
}

function textOf(node: Node): string {
  switch (node.type) {
    case 'ObjectExpression':
      return 'this new object';
    case 'ArrayExpression':
      return 'this new array';
    case 'NewExpression':
      return `this \`new ${pathText(node.callee)}\``;
    case 'CallExpression':
      return `the result of \`${pathText(node.callee)}\``;
    case 'Identifier':
      return `\`${node.name}\``;
    default:
      return 'this closure';
  }
}
