/** All registrations of a file, those that local helpers forward included. */
import type { TSESTree } from '@typescript-eslint/utils';
import { REGISTERS } from '../catalog/effects.ts';
import { FUNCTION_METHODS } from '../catalog/functions.ts';
import { type Registrar, REGISTRY_REGISTER } from '../catalog/registrars.ts';
import { type CallOf, callsOf, type CallTest, parameterIndex, passesTarget, receiverFor } from '../heap/callers.ts';
import { referentEdges } from '../heap/calls.ts';
import { Effort } from '../heap/effort.ts';
import { type Argument, argumentsIn } from '../heap/given.ts';
import type { Graph } from '../heap/graph.ts';
import { listAt } from '../heap/lists.ts';
import { Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { classChain, subclassesOf } from '../heap/classes.ts';
import { callbackOf, type Registration, registrationOf, registriesOf } from '../heap/registrars.ts';
import { diesUnnoticed, isSeenKept } from '../lifetimes/registries.ts';
import type { AnalysisOptions, Held, Node, Site, Source, Variable } from '../model.ts';
import { baseOf, calleeOf, type ClassNode, classOfMember, constructorOf, contains, type FunctionNode, isFunction, isRestList, keyName, memberName, pathText, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { isAnyIn } from '../syntax/tree.ts';
import { endedInCall, registryGivenUp } from './called-off.ts';
import { candidateCalls } from './candidates.ts';
import { hasStoredParameter, madeIn, runsAround } from './forwarding.ts';
import type { Mentions } from './mentions.ts';
import { isSometimesOfOtherClass, isSometimesOther, replacedRegistry } from './stand-ins.ts';

/** One file as far as its registrations are known, before any verdict. */
export interface Registrations {
  readonly source: Source;
  readonly graph: Graph;
  readonly sites: readonly SiteRun[];
}

/** A registration in one run: the general one, or the one that a particular call of a helper causes. */
export interface SiteRun {
  readonly site: Site;
  readonly registrar: Registrar;
  readonly activation: Activation;
  readonly target: GraphNode;
  readonly held: readonly { readonly held: Held; readonly node: GraphNode }[];
  /** Set when it is not certain that the call registers anything: why. */
  readonly unsure: string | undefined;
  /** Whether that alone is why: the place that has the registry may get another one, or none. */
  readonly isGivenUp: boolean;
  /** The registries that the registration may be made on; none for other registrars. */
  readonly registries: readonly GraphNode[];
  /** Whether somebody is seen to keep all of the registries that it may be made on. */
  readonly isRegistryKept: () => boolean;
  /** Whether the registry dies before it could call anything: the held side keeps nothing then. */
  readonly isDoomed: boolean;
  /** The same target as seen from outside the run: every run of the unit has one. */
  readonly generalTarget: GraphNode | null;
  /** The target as the unit has it whoever calls it or a function around it; null where no particular call is meant. */
  readonly anyTarget: () => GraphNode | null;
  /** Calls of the helper that the registration is in, as far as they bring anything that may lead to the target. */
  readonly forwarded: () => readonly SiteRun[];
  /** All of them. */
  readonly called: () => readonly SiteRun[];
}

const FORWARD_LIMIT = 5;

export function sitesOf(graph: Graph, mentions: Mentions, options: AnalysisOptions): readonly SiteRun[] {
  const calls = candidateCalls(graph, mentions, options).filter(mayRegister);
  const effort = new Effort(graph, calls.length, EACH);
  return calls.flatMap((call) => {
    const runs = effort.spend(() => sitesAt(graph, call, options), RECOGNIZE);
    if (!runs) unreadCalls(graph).add(call);
    return runs ?? [];
  });
}

/** Calls that may register something, which was too dear to find out: there may be more registrations than are known. */
export function unreadCalls(graph: Graph): Set<Node> {
  return graph.program.intern(graph, 'unread calls', () => new Set<Node>());
}

/** Steps that each call brings with it that may register something, and those that it may take to find out what. */
const EACH = 100;
const RECOGNIZE = 2000;

function sitesAt(graph: Graph, call: TSESTree.CallExpression, options: AnalysisOptions): readonly SiteRun[] {
  const registration = registrationOf(graph, call, graph.activationAt(call), options);
  if (!registration) return registriesFromCallers(graph, call);
  return siteRuns(graph, call, registration, graph.activationFor(call), graph.activationAt(call), 0);
}

/** `registry.register(…)` where `registry` is a parameter, or a property of what a function is called on that is no class's: some callers may pass a registry. */
function registriesFromCallers(graph: Graph, call: TSESTree.CallExpression): readonly SiteRun[] {
  const callee = calleeOf(call);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'register') return [];
  const unit = unitOf(call);
  if (!isFunction(unit) || !(dependsOnCaller(graph, [callee.object], unit) || isCalledOnOwner(graph, unit))) return [];
  return callsOf(graph, unit).flatMap(({ call: outer, closure, receiver }) => {
    const caller = graph.activationFor(outer);
    const run = graph.called(unit, closure.activation, outer, caller, receiver ? receiver(caller) : receiverFor(graph, outer, unit, caller), call);
    if (!run || registriesOf(graph, callee.object, run).length === 0) return [];
    const registration: Registration = { registrar: REGISTRY_REGISTER, arguments: call.arguments, receiver: callee.object };
    return siteRuns(graph, call, registration, run, null, 1);
  });
}

/** Whether the function uses a `this` that only its calls show. */
function isCalledOnOwner(graph: Graph, unit: FunctionNode): boolean {
  return unit.type !== 'ArrowFunctionExpression' && classOfMember(unit) === null && graph.survey.receiversOf(unit).length > 0;
}

/** A cheap look before anything is resolved. */
function mayRegister(call: TSESTree.CallExpression | TSESTree.NewExpression): call is TSESTree.CallExpression {
  if (call.type !== 'CallExpression' || call.arguments.length === 0) return false;
  const callee = calleeOf(call);
  if (callee.type === 'Identifier') return true;
  if (callee.type !== 'MemberExpression') return false;
  const name = memberName(callee);
  return name !== null && (callee.object.type === 'Identifier' || REGISTERS.has(name) || FUNCTION_METHODS.has(name));
}

/** The same, or where only the callers show what is registered, the runs that their calls cause. */
function siteRuns(
  graph: Graph,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  registration: Registration,
  activation: Activation,
  general: Activation | null,
  depth: number,
): readonly SiteRun[] {
  const run = siteRun(graph, call, registration, activation, general, depth);
  if (run) return [run];
  return depth < FORWARD_LIMIT ? forwardedRuns(graph, call, registration, activation, depth) : [];
}

/** One registration in one run; `general` is the run of its unit that stands for all, where there is one. */
export function siteRun(
  graph: Graph,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  registration: Registration,
  activation: Activation,
  general: Activation | null,
  depth: number,
): SiteRun | null {
  const { registrar } = registration;
  const { known: list, rest } = argumentsIn(graph, registration.arguments, activation);
  // What is behind an open spread may be part of the held side.
  if (rest) return null;
  const option = registrar.targetOption && optionOf(list[registrar.targetOption.index]?.expression, registrar.targetOption.name);
  const target = option ?? (registrar.target === 'result' ? call : list[registrar.target]?.expression);
  if (!target) return null;
  const targetOf = (run: Activation): Argument | undefined => {
    if (option || registrar.target === 'result') return { value: graph.value(target, run), expression: target, activation: run };
    return argumentsIn(graph, registration.arguments, run).known[registrar.target];
  };
  const held = registrar.held.flatMap(({ index, role }) => {
    const argument = list[index];
    return argument ? [{ held: { role, expression: argument.expression }, home: argument.activation, node: argument.value }] : [];
  });
  let unsure: string | undefined;
  let registries: readonly GraphNode[] = [];
  const targetIn = (run: Activation) => {
    const given = targetOf(run);
    if (!given) return null;
    return registrar.isTargetDereferenced === true ? referent(graph, given.expression, given.activation) : given.value;
  };
  const targetNode = targetIn(activation) ?? graph.primitive;
  const targetHome = targetOf(activation)?.activation ?? activation;
  const targetObject = () => graph.soleObject(targetNode);
  if (registration.receiver) {
    registries = registriesOf(graph, registration.receiver, activation);
    if (isSometimesOther(graph, registration.receiver, activation, registries) || registries.some((one) => isSometimesOfOtherClass(graph, one))) unsure = `only when \`${pathText(registration.receiver)}\` is a registry`;
    const replacement = replacedRegistry(graph, registries);
    if (replacement) unsure ??= `unless line ${String(replacement.loc.start.line)} replaces it`;
    const [registry] = registries;
    const made = registries.length === 1 && registry ? callbackOf(graph, registry) : null;
    if (made) {
      held.push({ held: { role: 'callback', expression: made.callback }, home: activation, node: graph.value(made.callback, made.activation) });
    }
  }
  unsure ??= endedInCall(graph, call, registrar === REGISTRY_REGISTER ? list[2]?.expression : target, registries, activation);
  const givenUp = unsure === undefined ? registryGivenUp(graph, registration.receiver ?? null) : undefined;
  const shown = held.map(({ held: one, home, node }) => ({ node, held: { ...one, expression: asGiven(graph, one.expression, home) } }));
  const site: Site = { call, target: asGiven(graph, registrar.isTargetDereferenced === true ? referred(graph, target, targetHome) : target, targetHome), held: shown.map((item) => item.held), holder: registrar.holder };
  return {
    site,
    registrar,
    activation,
    target: targetNode,
    held: shown,
    unsure: unsure ?? givenUp,
    isGivenUp: givenUp !== undefined,
    registries,
    isRegistryKept: () => registries.every((registry) => isSeenKept(graph, registry, targetObject(), call)),
    isDoomed: registries.length > 0 && registries.every((registry) => diesUnnoticed(graph, registry, () => graph.concrete(targetNode).map(({ node }) => node), call)),
    generalTarget: general && targetIn(general),
    anyTarget: () => {
      const around = aroundCalls(activation);
      return around && targetIn(graph.nestedRun(call, around));
    },
    forwarded: () => forwardedFrom(false),
    called: () => forwardedFrom(true),
  };

  function forwardedFrom(isAny: boolean): readonly SiteRun[] {
    if (depth >= FORWARD_LIMIT) return [];
    return [
      ...forwardedRuns(graph, call, registration, activation, depth, isAny),
      ...aroundRuns(graph, call, registration, activation).flatMap((run) => siteRun(graph, call, registration, run, null, FORWARD_LIMIT) ?? []),
    ];
  }
}

/** What the weak reference `expression` refers to. */
function referent(graph: Graph, expression: Node, activation: Activation): GraphNode {
  const inner = unwrap(expression);
  return graph.node(inner, 'referent', activation, { kind: 'value', expression: inner }, 'alternatives', () => referentEdges(graph, graph.value(inner, activation), true) ?? []);
}

/** The expression from which the weak reference was made, where there is only one. */
function referred(graph: Graph, expression: Node, activation: Activation): Node {
  const [only, other] = graph.concrete(graph.value(expression, activation)).filter(({ node }) => node !== graph.primitive);
  const { what } = only && !other ? only.node : graph.primitive;
  const [target] = what.kind === 'object' && (what.origin.type === 'NewExpression' || what.origin.type === 'CallExpression') ? what.origin.arguments : [];
  return target ?? expression;
}

/** A parameter of a helper as the caller wrote it. */
function asGiven(graph: Graph, expression: Node, activation: Activation): Node {
  const { call, caller, unit } = activation;
  const name = unwrap(expression);
  const key = name.type === 'MemberExpression' ? memberName(name) : null;
  if (name.type === 'MemberExpression' && key !== null && /^\d+$/.test(key)) {
    const list = graph.soleObject(graph.value(name.object, activation));
    const argument = list && isRestList(originOf(list)) ? listAt(graph, list, name, activation)?.[Number(key)] : undefined;
    return argument ? asGiven(graph, argument.at, argument.activation) : expression;
  }
  if (!caller || !isFunction(unit) || name.type !== 'Identifier' || (call?.type !== 'CallExpression' && call?.type !== 'NewExpression')) return expression;
  const index = parameterIndex(graph, unit, graph.scopes.variableOf(name));
  const argument = index < 0 ? undefined : call.arguments[index];
  return argument && argument.type !== 'SpreadElement' ? asGiven(graph, argument, caller) : expression;
}

function optionOf(argument: Node | undefined, name: string): Node | null {
  const options = argument && unwrap(argument);
  if (options?.type !== 'ObjectExpression') return null;
  for (const property of options.properties) {
    if (property.type === 'Property' && keyName(property.key, property.computed) === name) return property.value;
  }
  return null;
}

/** The registration again, once for each call of the function or constructor that it stands in. */
function forwardedRuns(
  graph: Graph,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  registration: Registration,
  activation: Activation,
  depth: number,
  isAny = false,
): readonly SiteRun[] {
  const top = topRun(activation);
  const { unit } = top;
  if (!isFunction(unit) || !dependsOnCaller(graph, givenIn(top, activation, call, registration), unit)) return [];
  return callsOf(graph, unit, passesRegistered(graph, unit, registration)).flatMap(({ call: outer, closure, receiver: given, home }) => {
    if (!isAny && activation === top && !given && !bringsSomething(graph, outer, unit, registration)) return [];
    const caller = graph.activationFor(outer);
    const receiver = given ? given(caller) : receiverFor(graph, outer, unit, caller);
    const run = graph.called(unit, home ? home(caller) : madeIn(closure.activation, caller), outer, caller, receiver, pointIn(unit, activation, call));
    if (!run) return [];
    if (activation !== top) return siteRuns(graph, call, registration, rebased(activation, top, run), null, depth + 1);
    const from = graph.activationAt(outer);
    const general = graph.called(unit, home ? home(from) : closure.activation, outer, from, given ? given(from) : receiverFor(graph, outer, unit, from));
    return siteRuns(graph, call, registration, run, general, depth + 1);
  });
}

/** Whether a call of `unit`, in which the registration stands, passes what is registered. */
function passesRegistered(graph: Graph, unit: Unit, { registrar, arguments: given }: Registration): CallTest {
  const target = registrar.target === 'result' ? undefined : given[registrar.target];
  const isPlain = !registrar.targetOption && !given.some(({ type }) => type === 'SpreadElement');
  return target && isPlain ? passesTarget(graph, unit, target) : () => true;
}

/**
 * Whether a call of the helper passes anything, besides the target, that could lead back to it for certain: primitives do
 * not, nor does what a call returns that keeps nothing for certain.
 */
function bringsSomething(graph: Graph, call: CallOf['call'], unit: FunctionNode, registration: Registration): boolean {
  const { target } = registration.registrar;
  const first = target === 'result' ? null : unwrap(registration.arguments[target] ?? call);
  const general = graph.activationAt(call);
  // A closure made further out is known only where the run of its own unit is.
  if (unitOf(unit).type !== 'Program') return true;
  if (classOfMember(unit)?.isConstructor !== true && graph.survey.receiversOf(unit).length > 0) return true;
  const from = calleeOf(call).type === 'Super' ? unitOf(call) : null;
  if (from && isFunction(from) && usesInstance(graph, from)) return true;
  if (call.type === 'NewExpression' && hasOtherMembers(graph, graph.object(call, general), unit)) return true;
  const list = call.arguments as Node[];
  const leads = (node: GraphNode) =>
    graph.concrete(node).some(({ node: value }) => value !== graph.primitive && (value.what.kind !== 'object' || value.what.origin.type !== 'CallExpression' || value.edges.some((edge) => edge.because === undefined) || (value.edges.length > 0 && !graph.isUnknownMade(value))));
  const isByDefault = unit.params.some(
    (param, index) => param.type === 'AssignmentPattern' && !list[index] && leads(graph.value(param.right, graph.activationOf(unit))),
  );
  return isByDefault || list.some((argument, index) => {
    const param = unit.params[index];
    if (first && param && graph.scopes.variableOf(first) !== null && graph.scopes.variableOf(first) === graph.scopes.variableOf(param)) return false;
    if (argument.type === 'SpreadElement') return true;
    return leads(graph.value(argument, general));
  });
}

/** Whether what is made is an instance of a subclass, with members in the place of those that the class has whose constructor it is. */
function hasOtherMembers(graph: Graph, made: GraphNode, constructor: FunctionNode): boolean {
  const chain = classChain(graph, made);
  const at = chain.findIndex(({ owner }) => owner === classOfMember(constructor)?.owner);
  const names = new Set(chain.slice(0, Math.max(at, 0)).flatMap(({ owner }) => memberNames(owner)));
  return names.size > 0 && chain.slice(at).some(({ owner }) => memberNames(owner).some((name) => names.has(name)));
}

/** Whether a subclass has members in the place of those of the class: what its methods do depends on whose instance it is. */
function isOverridden(graph: Graph, owner: ClassNode): boolean {
  return graph.program.intern(owner, 'overridden', () => {
    const names = new Set(memberNames(owner));
    return names.size > 0 && subclassesOf(graph, owner).some((derived) => memberNames(derived).some((name) => names.has(name)));
  });
}

/** Whether the constructor of a subclass does something with the instance once `super(…)` has made it. */
function isGoneOnWith(graph: Graph, owner: ClassNode): boolean {
  return graph.program.intern(owner, 'gone on with', () => subclassesOf(graph, owner).some((derived) => {
    const constructor = constructorOf(derived);
    return constructor !== null && usesInstance(graph, constructor);
  }));
}

function usesInstance(graph: Graph, constructor: FunctionNode): boolean {
  return graph.survey.receiversOf(constructor).some(({ type }) => type === 'ThisExpression');
}

function memberNames({ body }: ClassNode): readonly string[] {
  return body.body.flatMap((member) => ('key' in member && 'static' in member && !member.static && !(member.type === 'MethodDefinition' && member.kind === 'constructor') ? (keyName(member.key, member.computed) ?? []) : []));
}

/** The runs in which the outermost one gets parameters of functions around it. */
function aroundRuns(graph: Graph, call: Node, registration: Registration, activation: Activation): readonly Activation[] {
  const top = topRun(activation);
  return runsAround(graph, callIn(top, activation) ?? call, givenIn(top, activation, call, registration)).map((run) => rebased(activation, top, run));
}

/** The call in `top` that leads to `activation`. */
function callIn(top: Activation, activation: Activation): Node | null {
  for (let run = activation; run.caller; run = run.caller) if (run.caller === top) return run.call;
  return null;
}

/** The run around the outermost one that a particular call causes. */
function aroundCalls(activation: Activation): Activation | null {
  let around: Activation | null = null;
  for (let run: Activation | null = activation; run; run = run.outer) if (run.call) around = run.outer;
  return around;
}

function topRun(activation: Activation): Activation {
  let top = activation;
  while (top.caller) top = top.caller;
  return top;
}

/** The chain of runs from `activation` up, with `run` in the place of `top`. */
function rebased(activation: Activation, top: Activation, run: Activation): Activation {
  if (activation === top) return run;
  const caller = activation.caller ? rebased(activation.caller, top, run) : null;
  const outer = activation.outer && caller ? madeIn(activation.outer, caller) : activation.outer;
  return new Activation(activation.unit, outer, activation.call, caller, activation.receiver, activation.point);
}

function pointIn(unit: Unit, activation: Activation, call: Node): Node {
  for (let run: Activation | null = activation; run; run = run.caller) if (run.unit === unit && run.point) return run.point;
  return call;
}

/** The expressions, in the outermost run, that decide what is registered: the registration's, or those of the call that leads to it. */
function givenIn(top: Activation, activation: Activation, call: Node, registration: Registration): readonly Node[] {
  if (activation === top) return [...registration.arguments, ...(registration.receiver ? [registration.receiver] : [])];
  // What is held, and what is passed on the way, may name a parameter of a function around.
  const given: Node[] = contains(top.unit, call) ? [...registration.arguments] : [];
  for (let run = activation; run.caller; run = run.caller) {
    if (run.call?.type !== 'CallExpression' && run.call?.type !== 'NewExpression') continue;
    if (run.caller === top) return [run.call.callee, ...run.call.arguments, ...given];
    if (contains(top.unit, run.call)) given.push(...run.call.arguments);
  }
  return given;
}

/** Whether an argument of the registration comes from a parameter of `unit`, or is the object that its constructor makes. */
export function dependsOnCaller(graph: Graph, roots: readonly Node[], unit: Unit): boolean {
  if (isFunction(unit) && graph.survey.namesArguments(unit)) return true;
  const member = classOfMember(unit);
  if (roots.some((root) => root.type === 'ThisExpression') && (member === null || isOverridden(graph, member.owner) || (member.isConstructor && isGoneOnWith(graph, member.owner)))) return true;
  // A closure that is held keeps the parameters that it shares a scope with, whether it names them or not.
  if (hasStoredParameter(graph, unit)) return true;
  const places = graph.program.intern(unit, 'what comes from parameters', () => placesOfGiven(graph, unit, false));
  if (roots.some((root) => isAnyIn(places, root.range))) return true;
  // What is put into a local of the unit can lead back to an object from around it, which the callers may have as well.
  if (!roots.some((root) => isFromAround(graph, root, unit))) return false;
  const stored = graph.program.intern(unit, 'what gets something from parameters', () => placesOfGiven(graph, unit, true));
  return roots.some((root) => isAnyIn(stored, root.range));
}

/** Whether the name means a variable of a function around the unit. */
function isFromAround(graph: Graph, name: Node, unit: Unit): boolean {
  const variable = graph.scopes.variableOf(unwrap(name));
  return variable !== null && !graph.scopes.isSingleton(variable.scope) && !contains(unit, variable.scope.block);
}

/** Where a name stands that comes from a parameter of the unit, or that something from there is put into, in the order of the source. */
function placesOfGiven(graph: Graph, unit: Unit, withStores: boolean): readonly number[] {
  const places: number[] = [];
  // Grows by the local variables that are initialized with what is already in it, or get it later.
  const given = new Set<Variable>(graph.scopes.manager.getDeclaredVariables(unit));
  // What is around a name seen before is known: a sum of many terms must not be climbed from each of them.
  const climbed = new Set<Node>();
  const passed = new Set<Node>();
  for (const variable of given) {
    for (const reference of variable.references) {
      const identifier: Node = reference.identifier;
      places.push(identifier.range[0]);
      for (const name of withStores ? storedInto(identifier, unit, passed) : []) {
        const holder = graph.scopes.variableOf(name);
        if (holder) given.add(holder);
      }
      const declared = bindingAround(identifier, unit, climbed);
      if (declared?.type === 'AssignmentExpression') {
        const assigned = graph.scopes.variableOf(declared.left);
        if (assigned) given.add(assigned);
      } else if (declared) {
        for (const local of graph.scopes.manager.getDeclaredVariables(declared)) given.add(local);
      }
    }
  }
  return places.sort((left, right) => left - right);
}

/** The names of what an expression that `identifier` is in may be put into: `list.push(…)`, `record.a = …`, `put(list, …)`. */
function storedInto(identifier: Node, unit: Unit, climbed: Set<Node>): readonly Node[] {
  const names: Node[] = [];
  for (let node: Node = identifier, parent = node.parent; parent && node !== unit && !climbed.has(node) && !node.type.endsWith('Statement'); node = parent, parent = parent.parent) {
    climbed.add(node);
    if (parent.type === 'AssignmentExpression' && parent.right === node && parent.left.type === 'MemberExpression') names.push(baseOf(parent.left));
    if ((parent.type !== 'CallExpression' && parent.type !== 'NewExpression') || parent.callee === node) continue;
    names.push(...parent.arguments.filter((argument) => argument !== node), baseOf(calleeOf(parent)));
  }
  return names.filter(({ type }) => type === 'Identifier');
}

/**
 * What binds a local variable to an expression that `identifier` is in: a declaration, an assignment, a loop over a list, or the clause
 * that catches it; null where that is in `climbed`. A thrown value climbs on, since what else is in the block does not reach the clause.
 */
function bindingAround(identifier: Node, unit: Unit, climbed: Set<Node>): Node | null {
  let isThrown = false;
  for (let node: Node = identifier, parent = node.parent; parent && node !== unit && (isThrown || !climbed.has(node)); node = parent, parent = parent.parent) {
    climbed.add(node);
    if (node.type === 'VariableDeclarator') return node;
    if (parent.type === 'AssignmentExpression' && parent.right === node && parent.left.type === 'Identifier') return parent;
    if (parent.type === 'ForOfStatement' && parent.right === node) return parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0] : null;
    isThrown ||= node.type === 'ThrowStatement';
    if (isThrown && parent.type === 'TryStatement' && parent.block === node && parent.handler) return parent.handler;
  }
  return null;
}
