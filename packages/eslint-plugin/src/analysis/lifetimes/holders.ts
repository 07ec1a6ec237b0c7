/** Who keeps an object after the call that made it, one step at a time. Executed in the corpus folders of the rules that ask. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CONTAINER_METHODS, GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, type Result } from '../catalog/builtins.ts';
import { LISTENING } from '../catalog/effects.ts';
import { entryOf } from '../catalog/entry.ts';
import { FUNCTION_METHODS, OBJECT_METHODS, SAFE_METHODS } from '../catalog/functions.ts';
import { ETERNAL } from '../catalog/long-lived.ts';
import { CONTAINER_STORES, KEEPS_NOTHING, STATIC_STORES } from '../catalog/stores.ts';
import { constructedBy } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, listedResult, makesWeakReference } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { isRegistryNode, registrationOf, registriesOf } from '../heap/registrars.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import type { Node, Scope, Variable } from '../model.ts';
import { type Destination, destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { boundName, calleeOf, type CallNode, constructorOf, contains, isArrow, isClass, isField, isFunction, memberName, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysAfter, alwaysBefore, mayFollow, runsInEvery } from '../syntax/order.ts';
import { endsWithModule } from './modules.ts';
import { isRewritten } from '../syntax/scopes.ts';

/**
 * - `module`: a variable of the module, a global or an export
 * - `timer`: an interval, or a timer that its function sets again; `queue`: what runs once and is done with it
 * - `listener`: a listener on something that lives as long as the program
 * - `caller`: whoever called, or whoever gave the object that it was put into
 * - `object`: another object has it: its field, its element, the scope of a closure
 * - `entry`: it is the value of a weak entry: only as long as the map and the key; no map is one that lives for ever
 * - `suspended`: a call that waits, and that nobody can tell to go on
 * - `unknown`: code that is not seen
 */
export type Holder =
  | { readonly kind: 'module' | 'timer' | 'queue' | 'listener' | 'caller' | 'suspended' | 'unknown' }
  | { readonly kind: 'object'; readonly of: GraphNode; readonly how: 'field' | 'element' | 'scope' | 'bound' }
  | { readonly kind: 'entry'; readonly map: GraphNode | null; readonly key: GraphNode };

export interface Holding {
  readonly holder: Holder;
  /** Where it gets hold of it. */
  readonly at: Node;
  readonly activation: Activation;
  /** Set when it is not certain that it holds the object: why. */
  readonly because: string | undefined;
}

export interface Holders {
  readonly all: readonly Holding[];
  /** Whether nobody else can be one; an `unknown` holder says so in its own way. */
  readonly isComplete: boolean;
}

/** Why a reaction or a listener may be over soon. */
export const UNTIL_IT_ENDS = 'only until it ends itself';

/** The holders of one object, one step. */
export function holdersOf(graph: Graph, object: GraphNode, since?: Node): Holders {
  const uses = graph.uses(object);
  const found: Holding[] = [];
  // One name may stand in many places.
  const names = new Map<Variable, Set<Activation>>();
  const declared = declaredName(object);
  if (declared) found.push(...heldByVariable(graph, graph.scopes.manager.getDeclaredVariables(declared).find((variable) => variable.identifiers[0] === declared.id && (variable.scope.block as Node) !== declared) ?? null, object.activation, declared, undefined, since));
  for (const use of uses.all) {
    if (use.node.type === 'Identifier' && use.node !== originOf(object)) found.push(...heldByName(graph, use.node, use.activation, names, since));
    for (const holding of holdingsAt(graph, object, use.node, use.activation, since)) found.push(use.because === undefined ? holding : { ...holding, because: holding.because ?? use.because });
  }
  return { all: found, isComplete: uses.isComplete };
}

function declaredName({ what }: GraphNode): TSESTree.FunctionDeclaration | TSESTree.ClassDeclaration | null {
  return what.kind === 'object' && (what.origin.type === 'FunctionDeclaration' || what.origin.type === 'ClassDeclaration') && what.origin.id ? (what.origin) : null;
}

function holdingsAt(graph: Graph, object: GraphNode, node: Node, activation: Activation, since: Node | undefined): readonly Holding[] {
  const found: Holding[] = [];
  const add = (holder: Holder, because?: string): void => void found.push({ holder, at: node, activation, because });
  const addAll = (expression: GraphNode, how: 'field' | 'element'): void => {
    const all = graph.concrete(expression);
    if (all.length === 0) add({ kind: 'unknown' });
    for (const { node: of, because } of all) if (of !== graph.primitive) add({ kind: 'object', of, how }, because ?? (all.length > 1 ? 'only one of several' : undefined));
  };
  if (node.type === 'ThisExpression') found.push(...heldByReceiver(graph, node, activation));
  const destination = destinationOf(node);
  switch (destination.kind) {
    // The other expression of `same` is a use as well; of `members` what it has goes on, and whoever asks looks for that.
    case 'nowhere':
    case 'same':
    case 'callee':
    case 'read':
    case 'key':
    case 'members':
      break;
    case 'bound':
      found.push(...heldByPattern(graph, destination.pattern, activation, node, since));
      break;
    case 'assigned':
      if (destination.to.type === 'MemberExpression') addAll(graph.value(destination.to.object, activation), 'field');
      else found.push(...heldByPattern(graph, destination.to, activation, node, since));
      break;
    case 'property':
    case 'element':
      add({ kind: 'object', of: graph.object(destination.literal, activation), how: destination.kind === 'property' ? 'field' : 'element' });
      break;
    case 'field':
      addAll(graph.receiver(activation), 'field');
      break;
    case 'extended':
      add({ kind: 'object', of: graph.object(destination.by, activation), how: 'field' });
      break;
    case 'argument':
      found.push(...heldByCall(graph, destination, node, activation, since));
      break;
    case 'receiver':
      found.push(...heldByMethod(graph, object, destination, node, activation));
      break;
    case 'returned':
      // What comes back from a known call is a use of its own there.
      if (isResumable(activation.unit) || !((activation.call && activation.caller) || isGivenBack(graph, object, node, activation))) add({ kind: 'caller' });
      break;
    case 'exported':
      add({ kind: 'module' });
      break;
    case 'yielded':
    case 'thrown':
      add({ kind: 'caller' });
      break;
    case 'template':
    case 'unknown':
      add({ kind: 'unknown' });
      break;
  }
  return found;
}

/** `return this` of a method: who called it has the object already, and what comes back of a call that is seen is a use of its own. */
function isGivenBack(graph: Graph, object: GraphNode, node: Node, activation: Activation): boolean {
  const { parent } = activation.unit;
  return node.type === 'ThisExpression' && object.what.kind === 'object' && graph.receiver(activation) === object && parent?.type === 'MethodDefinition' && parent.kind === 'method' && unitOf(node) === activation.unit;
}

export function isResumable(unit: Node): boolean {
  return isFunction(unit) && (unit.async || unit.generator);
}

function heldByPattern(graph: Graph, pattern: Node, activation: Activation, at: Node, since: Node | undefined): readonly Holding[] {
  // A pattern takes what the object has, not the object.
  if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern') return [];
  return pattern.type === 'Identifier' ? heldByVariable(graph, graph.scopes.variableOf(pattern), activation, at, pattern, since) : [{ holder: { kind: 'unknown' }, at, activation, because: undefined }];
}

/** However the name got it: by a pattern, as a parameter. */
function heldByName(graph: Graph, name: Node, activation: Activation, known: Map<Variable, Set<Activation>>, since: Node | undefined): readonly Holding[] {
  const variable = graph.scopes.variableOf(name);
  if (!variable) return heldByVariable(graph, null, activation, name, undefined, since);
  const run = graph.runOf(variable.scope, activation);
  const runs = known.get(variable);
  if (runs?.has(run) === true) return [];
  known.set(variable, (runs ?? new Set()).add(run));
  // Whether it still has it in the end is said where it got it.
  return heldByVariable(graph, variable, activation, name, undefined, since).map((holding) => ({ ...holding, because: holding.because ?? (variable.defs.length === 1 && !isRewritten(variable) ? undefined : 'unless it is replaced') }));
}

/** A variable keeps what it holds as long as its scope lives: for ever, while a call waits, or while a closure of the scope lives. */
function heldByVariable(graph: Graph, variable: Variable | null, activation: Activation, at: Node, name: Node | undefined, since: Node | undefined): readonly Holding[] {
  const holding = (holder: Holder, because?: string): Holding => ({ holder, at, activation, because });
  if (!variable || variable.defs.length === 0) return [holding({ kind: 'module' })];
  const { scope } = variable;
  if (graph.scopes.isSingleton(scope) || isNamespaceOfModule(graph, scope)) return endsWithModule(graph, variable) || isEmptied(variable, at, since) ? [] : [holding({ kind: 'module' }, name && isReplaced(variable, name) ? 'unless it is replaced' : undefined)];
  const run = graph.runOf(scope, activation);
  const found: Holding[] = [];
  if (waitsAfter(graph, run.unit, since ?? at)) found.push(holding({ kind: 'suspended' }));
  if (graph.environments.variablesIn(scope).length === 0) return found;
  const captured = graph.environments.captorOf(variable, scope);
  if (captured) found.push(...closuresIn(graph, scope, run).map((of) => holding({ kind: 'object', of, how: 'scope' }, captured.engines.length > 0 ? 'only in some engines' : undefined)));
  return found;
}

/** The body of a namespace of TypeScript runs once, and what is exported from it has its scope. */
function isNamespaceOfModule(graph: Graph, scope: Scope): boolean {
  return (scope.block as Node).type === 'TSModuleDeclaration' && scope.upper !== null && graph.scopes.isSingleton(scope.upper);
}

/** Whether the call that puts the object there surely puts `null` in its place before it ends. */
function isEmptied(variable: Variable, at: Node, since: Node | undefined): boolean {
  return variable.references.some(({ identifier, writeExpr }) => {
    const write = (identifier as Node).parent;
    const isNothing = writeExpr?.type === 'Literal' || (writeExpr?.type === 'Identifier' && writeExpr.name === 'undefined');
    return isNothing && write?.type === 'AssignmentExpression' && write.operator === '=' && unitOf(write) === unitOf(at) && alwaysAfter(write, at) && (since === undefined || unitOf(since) !== unitOf(write) || alwaysAfter(write, since));
  });
}

/** Whether the variable gets something else in the same call, after the place; what only fills it where it is empty replaces nothing. */
function isReplaced(variable: Variable, name: Node): boolean {
  const isFilling = ({ parent }: Node): boolean => parent?.type === 'AssignmentExpression' && (parent.operator === '??=' || parent.operator === '||=');
  return variable.references.some((reference) => reference.isWrite() && !isFilling(reference.identifier) && (reference.identifier as Node) !== name && unitOf(reference.identifier) === unitOf(name) && reference.identifier.range[0] > name.range[0]);
}

/** The closures made in a scope, in each of its runs: each of them keeps the scope. */
function closuresIn(graph: Graph, scope: Scope, run: Activation): readonly GraphNode[] {
  const found: GraphNode[] = [];
  const scopes = [...scope.childScopes];
  for (let inner = scopes.pop(); inner; inner = scopes.pop()) {
    scopes.push(...inner.childScopes);
    const block = inner.block as Node;
    // The methods of a class are kept by the class.
    if (!isClosure(inner)) continue;
    for (const around of graph.allNestedRuns(block, run)) found.push(graph.object(block, around));
  }
  return found;
}

function isClosure({ type, block }: Scope): boolean {
  const node = block as Node;
  return type === 'class' ? isClass(node) : type === 'function' && isFunction(node) && node.parent.type !== 'MethodDefinition';
}

/** `this` in an arrow: the scope of the function around keeps the receiver, and every closure made in there keeps that scope. */
function heldByReceiver(graph: Graph, node: Node, activation: Activation): readonly Holding[] {
  let run = activation;
  if (!isArrow(run.unit)) return [];
  while (isArrow(run.unit) && run.outer) run = run.outer;
  const { unit } = run;
  if (unit.type === 'Program' || unit.type === 'StaticBlock') return [{ holder: { kind: 'unknown' }, at: node, activation, because: undefined }];
  // The initializers of a class are one function to some engines.
  const units: readonly Node[] = isField(unit) ? unit.parent.body.filter((member) => isField(member) && member.static === unit.static) : [unit];
  return units.flatMap((one) => {
    const scope = isField(one) ? null : graph.scopes.manager.acquire(one);
    const closures = scope ? closuresIn(graph, scope, run) : arrowsIn(graph, one, run);
    return closures.map((of): Holding => ({ holder: { kind: 'object', of, how: 'scope' }, at: node, activation, because: one === unit ? undefined : 'only in some engines' }));
  });
}

function arrowsIn(graph: Graph, field: Node, run: Activation): readonly GraphNode[] {
  const value = isField(field) ? field.value : null;
  if (!value) return [];
  const found: GraphNode[] = [];
  graph.scopes.within(value, (scope) => {
    const block = scope.block as Node;
    if (isClosure(scope)) found.push(graph.object(block, graph.nestedRun(block, run)));
    return true;
  });
  return found;
}

/** Whether the call may still wait for something after the place; what is already there settles at once. */
function waitsAfter(graph: Graph, unit: Unit, place: Node): boolean {
  const inUnit = unitWithin(place, unit);
  return graph.survey.suspensionsOf(unit).some((suspension) => !inUnit || !alwaysBefore(suspension, inUnit) || mayFollow(suspension, inUnit, null));
}

/** The place, or the closure of the unit that it is in. */
function unitWithin(place: Node, unit: Node): Node | null {
  let node: Node = place;
  for (let around: Node = unitOf(node); around !== unit; around = unitOf(around)) {
    if (around.type === 'Program') return null;
    node = around;
  }
  return node;
}

function heldByCall(graph: Graph, { call, index }: Extract<Destination, { kind: 'argument' }>, node: Node, activation: Activation, since: Node | undefined): readonly Holding[] {
  const holding = (holder: Holder, because?: string): readonly Holding[] => [{ holder, at: node, activation, because }];
  const inCall = (how: 'field' | 'element' | 'bound' = 'field'): readonly Holding[] => holding({ kind: 'object', of: graph.object(call, activation), how });
  const callee = calleeOf(call);
  const path = pathOf(graph.scopes, callee);
  if (isWeakReference(graph, call)) return [];
  if (path === 'setInterval' || (callee.type === 'MemberExpression' && path?.endsWith('.setInterval') === true)) return holding({ kind: 'timer' });
  if (path !== null && ONCE.has(path)) {
    const given = graph.soleObject(graph.value(node, activation));
    return holding({ kind: index === 0 && given && startsItself(given, call) ? 'timer' : 'queue' });
  }
  if (path !== null && KEEPS_NOTHING.has(path)) return [];
  if (path !== null && Object.hasOwn(STATIC_STORES, path)) return heldByStaticStore(graph, call, path, index, node, activation);
  if (call.type === 'CallExpression' && isRegistration(graph, call)) return heldByRegistration(graph, call, node, activation);
  const listed = path === null ? null : call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : entryOf(GLOBAL_CALLS, path);
  if (listed) return listed.kind === 'settled' ? [] : keepsArgument(listed, index) ? (listed.kind === 'fresh' ? inCall('element') : []) : [];
  if (callee.type === 'MemberExpression' && call.type === 'CallExpression') {
    const known = heldByReceiverOf(graph, call, callee, index, node, activation);
    if (known) return known;
  }
  const callees = graph.concrete(graph.value(callee, activation)).filter(({ node: value }) => value !== graph.primitive);
  const local = graph.callables(graph.value(callee, activation));
  if (local.length > 0 && local.length === callees.length) {
    return local.flatMap(({ fn, node: closure, because }): readonly Holding[] => {
      const made = isClass(fn) ? constructedBy(graph, fn, closure.activation) : null;
      const unit = isFunction(fn) ? fn : made && constructorOf(made.owner);
      const unknown = holding({ kind: 'unknown' }, because);
      if (!unit) return isClass(fn) && (!made || made.owner.superClass) ? unknown : [];
      if (graph.survey.namesArguments(unit)) return unknown;
      const param = (unit.params as Node[])[index];
      if (!param) return (unit.params as Node[]).at(-1)?.type === 'RestElement' ? unknown : [];
      const name = boundName(param.type === 'TSParameterProperty' ? param.parameter : param);
      const receiver = call.type === 'NewExpression' ? graph.object(call, activation) : callee.type === 'MemberExpression' ? graph.soleObject(graph.value(callee.object, activation)) : null;
      const run = graph.called(unit, made?.outer ?? closure.activation, call, activation, receiver);
      if (!run || name.type === 'RestElement' || (call.arguments as Node[]).slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return unknown;
      return heldByPattern(graph, name, run, node, since && unitOf(since) === unit ? since : undefined);
    });
  }
  return holding({ kind: 'unknown' });
}

/** Without a word on its type: what makes none is a call all the same. */
function isWeakReference(graph: Graph, origin: Node): boolean {
  return makesWeakReference(graph, origin);
}

/** A function that begins its own timer anew whenever it runs. */
export function startsItself({ what }: GraphNode, call: CallNode): boolean {
  return what.kind === 'object' && isFunction(what.origin) && contains(what.origin, call) && unitOf(call) === what.origin && !what.origin.async && runsInEvery(what.origin, call);
}

const ONCE: ReadonlySet<string> = new Set(['setTimeout', 'setImmediate', 'queueMicrotask', 'process.nextTick', 'requestAnimationFrame', 'requestIdleCallback']);

function keepsArgument(result: Result, index: number): boolean {
  return result.kind === 'fresh' ? result.keeps.some(({ from, how }) => (from === index || from === 'rest') && how !== 'result') : result.kind === 'same' && result.from === index;
}

/** `Object.assign(to, from)`, `Object.defineProperty(to, name, descriptor)`: what the later arguments have is put into the first. */
function heldByStaticStore(graph: Graph, call: CallNode, path: string, index: number, node: Node, activation: Activation): readonly Holding[] {
  const [to] = call.arguments;
  if (index === 0 || !to) return [];
  const isHeld = STATIC_STORES[path] === 'prototype' || (STATIC_STORES[path] === 'property' && index === 2) || node.type === 'ObjectExpression';
  return isHeld ? graph.concrete(graph.value(to, activation)).map(({ node: of, because }): Holding => ({ holder: { kind: 'object', of, how: 'field' }, at: node, activation, because })) : [];
}

/** The target and the token are weak; the rest stays while the registry and the target live. */
function heldByRegistration(graph: Graph, call: TSESTree.CallExpression, node: Node, activation: Activation): readonly Holding[] {
  const registration = registrationOf(graph, call, activation, graph.options);
  if (!registration) return [];
  const { registrar } = registration;
  const place = registration.arguments.indexOf(node);
  const target = registrar.target === 'result' ? call : registration.arguments[registrar.target];
  if (!registrar.held.some(({ index }) => index === place) || !target) return [];
  const key = graph.soleObject(graph.value(target, activation));
  const maps = registration.receiver ? registriesOf(graph, registration.receiver, activation) : [];
  return [{ holder: key ? { kind: 'entry', map: maps[0] ?? null, key } : { kind: 'unknown' }, at: node, activation, because: undefined }];
}

/** A built-in object that is given something: `list.push(it)`, `map.get(it)`; null where the receiver is none. */
function heldByReceiverOf(graph: Graph, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, index: number, node: Node, activation: Activation): readonly Holding[] | null {
  const name = memberName(callee);
  const holding = (holder: Holder, because?: string): Holding => ({ holder, at: node, activation, because });
  if (name === null) return null;
  if (FUNCTION_METHODS.has(name)) {
    const isCallable = graph.concrete(graph.value(callee.object, activation)).every(({ node: { what } }) => what.kind === 'object' && (isFunction(what.origin) || isClass(what.origin)));
    const isRegister = unwrap(callee.object).type === 'MemberExpression' && memberName(unwrap(callee.object) as TSESTree.MemberExpression) === 'register';
    return name === 'bind' && (isCallable || isRegister) ? [holding({ kind: 'object', of: graph.object(call, activation), how: 'bound' })] : null;
  }
  const place = pathOf(graph.scopes, callee.object);
  if (place !== null && ETERNAL.has(place) && LISTENING.has(name) && index === 1) return [holding({ kind: 'listener' }, endsItself(call) ? UNTIL_IT_ENDS : undefined)];
  const receivers = graph.concrete(graph.value(callee.object, activation));
  const found: Holding[] = [];
  for (const { node: of, because } of receivers) {
    if (of === graph.primitive) continue;
    const container = containerOf(graph, of) ?? (isPromise(graph, of) ? 'promise' : null);
    if (!container) return null;
    const reason = because ?? (receivers.length > 1 ? 'only one of several' : undefined);
    if (container === 'weakmap' || container === 'weakset') {
      if (name !== 'set' || index !== 1) continue;
      const [key] = call.arguments;
      const object = key && graph.soleObject(graph.value(key, activation));
      found.push(holding(object ? { kind: 'entry', map: of, key: object } : { kind: 'unknown' }, reason));
      continue;
    }
    const store = entryOf(CONTAINER_STORES[container], name);
    if (store) {
      // A Map keeps its keys as well as its values.
      const ends = store.how === 'reaction' ? !neverSettles(graph, of) : store.how === 'listener' && (store.endsItself === true || endsItself(call));
      if (index >= store.from && (store.to === undefined || index <= store.to)) found.push(holding({ kind: 'object', of, how: 'element' }, reason ?? (ends ? UNTIL_IT_ENDS : undefined)));
      continue;
    }
    const listed = entryOf(CONTAINER_METHODS[container], name);
    if (!listed && !SAFE_METHODS.has(name)) return null;
    if (listed?.kind === 'fresh' && keepsArgument(listed, index)) found.push(holding({ kind: 'object', of: graph.object(call, activation), how: 'element' }, reason));
  }
  return receivers.length > 0 ? found : null;
}

export function isPromise(graph: Graph, { what }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'NewExpression' && pathOf(graph.scopes, what.origin.callee) === 'Promise';
}

/** `new Promise(() => {})`: nobody has what would settle it. */
export function neverSettles(graph: Graph, promise: GraphNode): boolean {
  const { what } = promise;
  if (!isPromise(graph, promise) || what.kind !== 'object' || what.origin.type !== 'NewExpression') return false;
  const [executor] = what.origin.arguments;
  // What it throws would reject the promise.
  return executor !== undefined && isFunction(executor) && executor.params.length === 0 && executor.body.type === 'BlockStatement' && executor.body.body.length === 0;
}

/** `new Promise((resolve) => { settle = resolve; })`: whoever has the function settles it in another call, or never. */
export function isSettledLater(graph: Graph, promise: GraphNode): boolean {
  const { what } = promise;
  if (!isPromise(graph, promise) || what.kind !== 'object' || what.origin.type !== 'NewExpression') return false;
  const [executor] = what.origin.arguments;
  if (!executor || !isFunction(executor) || executor.body.type !== 'BlockStatement') return false;
  const settlers = executor.params.flatMap((param) => (param.type === 'Identifier' ? (graph.scopes.variableOf(param)?.references ?? []) : []));
  // Called there, or given to a function that may call it at once, it may settle at once.
  return settlers.length > 0 && settlers.every(({ identifier }) => {
    const destination = destinationOf(identifier);
    const name = destination.kind === 'assigned' ? (destination.to.type === 'MemberExpression' ? memberName(destination.to) : destination.to.type === 'Identifier' ? destination.to.name : null) : null;
    return name !== null && !graph.survey.callsNamed(name).some((call) => unitOf(call) === unitOf(what.origin));
  });
}

function endsItself({ arguments: [, , options] }: TSESTree.CallExpression): boolean {
  return options !== undefined && options.type !== 'Literal';
}

/** A method is called on the object. */
export function heldByMethod(graph: Graph, object: GraphNode, { call, access }: Extract<Destination, { kind: 'receiver' }>, node: Node, activation: Activation): readonly Holding[] {
  const holding = (holder: Holder): readonly Holding[] => [{ holder, at: node, activation, because: undefined }];
  const name = memberName(access);
  const { what } = object;
  if (call.type !== 'CallExpression' || name === null) return holding({ kind: 'unknown' });
  // Local methods are followed: their `this` is a use.
  if (graph.callables(graph.value(access, activation)).length > 0) return [];
  if (what.kind === 'object' && (isFunction(what.origin) || isClass(what.origin) || isBound(what.origin))) return name === 'bind' ? holding({ kind: 'object', of: graph.object(call, activation), how: 'bound' }) : [];
  if (isRegistryNode(graph, object)) return name === 'register' || name === 'unregister' ? [] : holding({ kind: 'unknown' });
  if (OBJECT_METHODS.has(name)) return [];
  const container = containerOf(graph, object);
  if (!container) return holding({ kind: 'unknown' });
  const listed = listedResult(graph, call, activation);
  if (listed?.kind === 'fresh' && listed.keeps.some(({ from, how }) => from === 'receiver' && how === 'argument')) return holding({ kind: 'object', of: graph.object(call, activation), how: 'field' });
  return listed || Object.hasOwn(CONTAINER_STORES[container], name) || SAFE_METHODS.has(name) ? [] : holding({ kind: 'unknown' });
}

function isBound(origin: Node): boolean {
  return origin.type === 'CallExpression' && origin.callee.type === 'MemberExpression' && memberName(origin.callee) === 'bind';
}
