/**
 * What keeps a value for as long as the program runs: a running interval, a listener on something that is never
 * collected, a collection of the module. Only links that are certain and that nothing else in the file ends are listed.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENING, STORING } from '../catalog/effects.ts';
import { DEFERRING, REPEATING, TIMER_METHODS } from '../catalog/functions.ts';
import { ETERNAL } from '../catalog/long-lived.ts';
import { CONTAINER_STORES, LISTENER_REMOVALS, REACTING } from '../catalog/stores.ts';
import { referentEdges } from '../heap/calls.ts';
import type { Graph } from '../heap/graph.ts';
import { mayHaveOwnMethod } from '../heap/classes.ts';
import { containerOf } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import type { HeldRole, Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { mayFollow, runsInEvery } from '../syntax/order.ts';
import { calleeOf, type CallNode, type FunctionNode, isFunction, keyName, memberName, pathText, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten, isValueReference, namedFor } from '../syntax/scopes.ts';
import { releaseFrom } from './collections.ts';
import { isMadeThere } from './endings.ts';
import { eternalObject, isEternalReceiver } from './eternal.ts';
import { isOwnVariable, isPrivateMember } from './file-local.ts';
import { isNewEachTime } from './fresh.ts';
import { neverSettles } from './holders.ts';
import { comesOut } from './survival.ts';
import { listStoresOf } from './table-lists.ts';
import { runsAfterDeath } from './finalization.ts';
import { endsWithModule } from './modules.ts';
import { mayBeEternal, mayRoot, signalOwner } from './root-places.ts';

/** A call, or `table[key] = value`. */
export type RootPlace = TSESTree.CallExpression | TSESTree.AssignmentExpression;

export interface Root {
  readonly call: RootPlace;
  /** What messages call it. */
  readonly holder: string;
  readonly role: HeldRole;
  /** The arguments that it keeps. */
  readonly kept: readonly Node[];
}

/** The calls of the file that root something, told by their names; most files have none. */
export function rootCallsOf(graph: Graph): readonly RootPlace[] {
  return graph.program.intern(graph, 'root calls', () => {
    // A direct eval may end anything.
    if (graph.survey.evals.length > 0) return [];
    const calls = [...REPEATING, ...DEFERRING, ...LISTENING, ...REACTING, ...STORING]
      .flatMap((name) => graph.survey.callsNamed(name))
      .filter((call): call is TSESTree.CallExpression => call.type === 'CallExpression' && call.arguments.length > 0 && mayRoot(graph.scopes, call));
    const intoLists = [...listStoresOf(graph).keys()];
    return [...new Set([...calls, ...intoLists]), ...graph.survey.computedWrites.flatMap((access) => indexedWriteAt(graph, access))];
  });
}

/** `table[key] = value`, on what may live as long as the module. */
function indexedWriteAt({ scopes }: Graph, access: TSESTree.MemberExpression): readonly TSESTree.AssignmentExpression[] {
  const { parent } = access;
  return parent.type === 'AssignmentExpression' && parent.left === access && parent.operator === '=' && memberName(access) === null && mayBeEternal(scopes, access.object, unitOf(access)) ? [parent] : [];
}

/** The roots made by the calls that stand in `unit` itself. */
export function rootCallsIn(graph: Graph, unit: Unit): readonly RootPlace[] {
  const byUnit = graph.program.intern(graph, 'root calls by unit', () => {
    const calls = new Map<Unit, RootPlace[]>();
    for (const call of rootCallsOf(graph)) {
      const list = calls.get(unitOf(call));
      if (list) list.push(call);
      else calls.set(unitOf(call), [call]);
    }
    return calls;
  });
  return byUnit.get(unit) ?? [];
}

/** What the call keeps for ever in this run; null when it does not, or when something in the file may end it. */
export function rootOf(graph: Graph, call: RootPlace, activation: Activation): Root | null {
  if (call.type === 'AssignmentExpression') return tableEntry(graph, call, activation);
  const listed = listStoresOf(graph).get(call);
  if (listed) return isWeak(graph, listed.value, activation) || (listed.isOfInstance && !isEternalReceiver(graph, activation)) ? null : { call, holder: `\`${pathText(listed.table)}\``, role: 'member', kept: [listed.value] };
  const callee = calleeOf(call);
  const path = pathOf(graph.scopes, callee);
  if (path === 'setInterval') return isInterminable(graph, call, activation) ? timer(call, 'the running interval') : null;
  if (path !== null && DEFERRING.has(path)) return isRearmed(graph, call, activation) && isInterminable(graph, call, activation) ? timer(call, 'the timer that is set again') : null;
  if (callee.type !== 'MemberExpression') return null;
  const name = memberName(callee) ?? '';
  if (REACTING.has(name)) return reaction(graph, call, callee.object, activation);
  return LISTENING.has(name) ? listener(graph, call, callee.object, name, activation) : member(graph, call, callee.object, name, activation);
}

function timer(call: TSESTree.CallExpression, holder: string): Root {
  return { call, holder, role: 'listener', kept: call.arguments };
}

/** `promise.then(…)` */
export function isReaction(place: RootPlace): boolean {
  const callee = place.type === 'CallExpression' ? calleeOf(place) : null;
  return callee?.type === 'MemberExpression' && REACTING.has(memberName(callee) ?? '');
}

/** What is done with a promise that never settles stays with it. */
function reaction(graph: Graph, call: TSESTree.CallExpression, on: Node, activation: Activation): Root | null {
  const promise = eternalObject(graph, on, activation);
  return promise && neverSettles(graph, promise) ? { call, holder: `\`${pathText(on)}\``, role: 'listener', kept: call.arguments } : null;
}

/** `table[key] = value`, under a key that is new each time. */
function tableEntry(graph: Graph, write: TSESTree.AssignmentExpression, activation: Activation): Root | null {
  const access = unwrap(write.left);
  if (access.type !== 'MemberExpression') return null;
  const table = eternalObject(graph, access.object, activation);
  if (!table || !isTable(graph, table) || isWeak(graph, write.right, activation)) return null;
  const isNew = isNewEachTime(graph, access.property, activation) || (containerOf(graph, table) === 'array' && isLengthOf(graph, access.property, access.object));
  const isOwn = (place: Node): boolean => place === access;
  return isNew && releaseFrom(graph, table, isOwn) === null ? { call: write, holder: `\`${pathText(access.object)}\``, role: 'member', kept: [write.right] } : null;
}

/** A list, or a record that is written here and has no functions of its own. */
function isTable(graph: Graph, table: GraphNode): boolean {
  const made = originOf(table);
  if (containerOf(graph, table) === 'array') return true;
  if (made.type === 'ObjectExpression') return made.properties.length === 0 || made.properties.every((property) => property.type === 'Property' && keyName(property.key, property.computed) === '__proto__' && property.value.type === 'Literal');
  return made.type === 'CallExpression' && pathOf(graph.scopes, made.callee) === 'Object.create' && made.arguments[0]?.type === 'Literal' && made.arguments.length === 1;
}

/** `list.length` of `list` */
function isLengthOf(graph: Graph, key: Node, list: Node): boolean {
  const node = unwrap(key);
  if (node.type !== 'MemberExpression' || memberName(node) !== 'length') return false;
  const [a, b] = [unwrap(node.object), unwrap(list)];
  return a.type === 'Identifier' && b.type === 'Identifier' && graph.scopes.variableOf(a) === graph.scopes.variableOf(b);
}

/**
 * Whether the timer's callback always calls the function again that sets it, and with what this call of it was given: then there is
 * always a next one, and it holds what this one holds.
 */
function isRearmed(graph: Graph, call: TSESTree.CallExpression, activation: Activation): boolean {
  const unit = unitOf(call);
  const [given, , ...rest] = call.arguments;
  if (!given || !isFunction(unit) || unit.async || unit.generator || !runsInEvery(unit, call)) return false;
  const callback = unwrap(given);
  const isUnit = (callee: Node, at: Activation): boolean => {
    const [only, second] = graph.callables(graph.value(callee, at));
    return only !== undefined && !second && only.because === undefined && only.fn === unit;
  };
  if (callback.type === 'Identifier') return isUnit(callback, activation) && isGivenOn(graph, unit, rest);
  if (!isFunction(callback) || callback.async || callback.generator) return false;
  const inside = graph.nestedRun(callback, activation);
  return graph.survey.callsIn(callback).some((again) => {
    const callee = calleeOf(again);
    if (again.type !== 'CallExpression' || !runsInEvery(callback, again)) return false;
    const isOnSame = callee.type === 'Identifier' || (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' && callback.type === 'ArrowFunctionExpression');
    return isOnSame && isUnit(callee, graph.nestedRun(again, inside)) && isGivenOn(graph, unit, again.arguments);
  });
}

/** Whether each parameter of the function is given on as it came. */
function isGivenOn(graph: Graph, unit: FunctionNode, given: readonly Node[]): boolean {
  return unit.params.length === given.length && (unit.params as readonly Node[]).every((param, index) => {
    const argument = given[index];
    const variable = param.type === 'Identifier' ? graph.scopes.variableOf(param) : null;
    return variable !== null && argument?.type === 'Identifier' && graph.scopes.variableOf(argument) === variable && !isRewritten(variable);
  });
}

/** Whether nothing but cleanups clears a timer, and the handle goes nowhere where others could. */
function isInterminable(graph: Graph, call: TSESTree.CallExpression, activation: Activation): boolean {
  const cleared = ['clearInterval', 'clearTimeout', 'dispose', 'close'].flatMap((name) => graph.survey.callsNamed(name).filter((clear) => name.startsWith('clear') || isOn(graph, clear, call)));
  return cleared.every((clear) => runsAfterDeath(graph, clear)) && staysPrivate(graph, call, activation);
}

/** `timer.close()`, `timer[Symbol.dispose]()`. */
function isOn(graph: Graph, ending: TSESTree.CallExpression | TSESTree.NewExpression, made: TSESTree.CallExpression): boolean {
  const callee = calleeOf(ending);
  if (callee.type !== 'MemberExpression') return false;
  return graph.concrete(graph.value(callee.object, graph.activationAt(ending))).some(({ node: { what } }) => what.kind === 'object' && what.origin === made);
}

/** Whether the value of a call stays in local names, private places, weak maps and registrations. */
function staysPrivate(graph: Graph, made: Node, activation: Activation | null): boolean {
  const use = wrapped(made);
  const { parent } = use;
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'VariableDeclarator': {
      // `using` ends it with the block.
      if (parent.id.type !== 'Identifier' || parent.parent.parent.type === 'ExportNamedDeclaration' || parent.parent.kind.includes('using')) return false;
      return isReadPrivately(graph, parent.id, activation);
    }
    case 'AssignmentExpression':
      if (parent.right !== use || parent.parent.type !== 'ExpressionStatement') return false;
      return parent.left.type === 'MemberExpression' ? isPrivatePlace(graph, parent.left) : parent.operator === '=' && isOwnVariable(graph, parent.left) && isReadPrivately(graph, parent.left, activation);
    case 'PropertyDefinition':
      return parent.value === use && (parent.key.type === 'PrivateIdentifier' || parent.accessibility === 'private' || !comesOut(graph, graph.receiver(graph.activationOf(parent))));
    case 'Property':
      return parent.value === use && staysPrivate(graph, parent.parent, activation);
    case 'ArrayExpression':
      return staysPrivate(graph, parent, activation);
    case 'MemberExpression':
      // `timer.unref()` lets the process end, and the timer stays: it is what the call gives.
      if (parent.object !== use || !TIMER_METHODS.has(memberName(parent) ?? '')) return false;
      return wrapped(parent).parent?.type !== 'CallExpression' || staysPrivate(graph, wrapped(parent).parent as Node, activation);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      // Who called it has it.
      return activation?.call?.type === 'CallExpression' && activation.caller !== null && activation.unit === unitOf(use) && staysPrivate(graph, activation.call, activation.caller);
    case 'BinaryExpression':
      // Other operators may make the number out of it that clears it.
      return parent.operator === '===' || parent.operator === '!==';
    case 'CallExpression': {
      if (parent.callee === use) return false;
      const callee = calleeOf(parent);
      if (isRegistration(graph, parent)) return true;
      if (callee.type !== 'MemberExpression') return false;
      return graph.concrete(graph.value(callee.object, graph.activationAt(parent))).every(({ node }) => containerOf(graph, node) === 'weakmap' && !handsOut(graph, node));
    }
    default:
      return false;
  }
}

/** Whether nothing but cleanups and private places gets what a variable has. */
function isReadPrivately(graph: Graph, name: Node, activation: Activation | null): boolean {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  return (variable?.references ?? []).every((reference) => reference.init === true || !isValueReference(reference) || !reference.isRead() || runsAfterDeath(graph, reference.identifier) || staysPrivate(graph, reference.identifier, activation));
}

/** A property that only the file can read: a private one, or one of an object that nobody else gets. */
function isPrivatePlace(graph: Graph, place: TSESTree.MemberExpression): boolean {
  if (isPrivateMember(graph, place)) return true;
  const holder = graph.soleObject(graph.value(place.object, graph.activationAt(place)));
  return holder !== null && !comesOut(graph, holder);
}

/** Whether others can look the values of a weak map up. */
function handsOut(graph: Graph, map: GraphNode): boolean {
  if (comesOut(graph, map)) return true;
  return graph.uses(map).all.some(({ node, activation }) => {
    const destination = destinationOf(node);
    if (destination.kind !== 'receiver' || memberName(destination.access) !== 'get' || destination.call.type !== 'CallExpression' || runsAfterDeath(graph, node)) return false;
    const got = destinationOf(destination.call);
    if (got.kind === 'returned') return activation.caller === null;
    return got.kind === 'exported' || got.kind === 'yielded' || got.kind === 'unknown';
  });
}

function listener(graph: Graph, call: TSESTree.CallExpression, on: Node, name: string, activation: Activation): Root | null {
  const [, kept, options] = call.arguments;
  if (!kept || kept.type === 'SpreadElement') return null;
  const root: Root = { call, holder: `\`${pathText(on)}\``, role: 'listener', kept: [kept] };
  const path = pathOf(graph.scopes, on);
  if (path === null || !ETERNAL.has(path)) {
    const controller = name === 'addEventListener' ? controllerOfSignal(graph, on, activation) : null;
    const emitter = controller ?? eternalObject(graph, on, activation);
    const container = emitter && containerOf(graph, emitter);
    if (!controller && container !== (name === 'addEventListener' ? 'eventtarget' : 'emitter')) return null;
    if (!emitter || mayHaveOwnMethod(graph, emitter, name) || releaseFrom(graph, emitter) !== null) return null;
  } else if (path === 'process' ? name === 'addEventListener' : name !== 'addEventListener') {
    return null;
  }
  const ends = [...LISTENER_REMOVALS].flatMap((ending) => graph.survey.callsNamed(ending));
  return ends.every((end) => runsAfterDeath(graph, end) || !mayTakeOff(end)) && !endsBySignal(graph, options) ? root : null;
}

/** The controller of the expression, where that is a signal that stays as long as the module. */
function controllerOfSignal(graph: Graph, expression: Node, activation: Activation): GraphNode | null {
  const owner = signalOwner(graph.scopes, expression);
  if (!owner) return null;
  const name = unwrap(expression);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  // Where a constant has the signal, the controller need not stay.
  const controller = variable ? (endsWithModule(graph, variable) ? null : graph.soleObject(graph.value(owner, graph.activationAt(owner)))) : eternalObject(graph, owner, activation);
  const made = controller?.what.kind === 'object' ? controller.what.origin : null;
  return made?.type === 'NewExpression' && pathOf(graph.scopes, made.callee) === 'AbortController' ? controller : null;
}

/** `removeEventListener(type, f.bind(this))`: what is made there was never added, so nothing is removed. */
function mayTakeOff(ending: CallNode): boolean {
  const [, given] = ending.arguments;
  return !given || !isMadeThere(given);
}

/** Whether the options end the listener by themselves, or give others the means to. */
function endsBySignal(graph: Graph, options: Node | undefined): boolean {
  if (!options || options.type === 'Literal') return false;
  if (options.type !== 'ObjectExpression') return true;
  return options.properties.some((property) => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    if (property.type !== 'Property' || name === null) return true;
    if (name === 'signal') return !isAbortedOnlyAfterDeath(graph, property.value);
    return name === 'once' && !(property.value.type === 'Literal' && property.value.value === false);
  });
}

/** `{ signal: controller.signal }` with a local controller that only the cleanup aborts. */
function isAbortedOnlyAfterDeath(graph: Graph, signal: Node): boolean {
  const name = controllerOf(graph, signal);
  const variable = name?.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const [def] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || declared?.type !== 'VariableDeclarator' || declared.init?.type !== 'NewExpression' || pathOf(graph.scopes, declared.init.callee) !== 'AbortController') return false;
  return variable.references.every(({ identifier, init }) => init === true || runsAfterDeath(graph, identifier) || isForSignal(identifier) || staysPrivate(graph, identifier, null));
}

/** The controller that a signal is read of, where it is used or into a name. */
function controllerOf(graph: Graph, signal: Node): Node | null {
  const node = unwrap(signal);
  if (node.type === 'MemberExpression') return memberName(node) === 'signal' ? unwrap(node.object) : null;
  const [def, second] = node.type === 'Identifier' ? (graph.scopes.variableOf(node)?.defs ?? []) : [];
  const declared = second ? undefined : (def?.node as Node | undefined);
  if (declared?.type !== 'VariableDeclarator' || !declared.init || declared.parent.kind !== 'const') return null;
  if (declared.id.type === 'Identifier') return unwrap(declared.init).type === 'MemberExpression' ? controllerOf(graph, declared.init) : null;
  return takesSignalOnly(declared.id) ? unwrap(declared.init) : null;
}

function isForSignal(controller: Node): boolean {
  const { parent } = controller;
  if (parent?.type === 'MemberExpression') return parent.object === controller && memberName(parent) === 'signal';
  return parent?.type === 'VariableDeclarator' && parent.init === controller && takesSignalOnly(parent.id);
}

/** `{ signal }` */
function takesSignalOnly(pattern: Node): boolean {
  if (pattern.type !== 'ObjectPattern') return false;
  const [only, second] = pattern.properties;
  return only?.type === 'Property' && !second && keyName(only.key, only.computed) === 'signal' && only.value.type === 'Identifier';
}

function member(graph: Graph, call: TSESTree.CallExpression, on: Node, name: string, activation: Activation): Root | null {
  const collection = eternalObject(graph, on, activation);
  const container = collection && containerOf(graph, collection);
  if (!collection || (container !== 'array' && container !== 'set' && container !== 'map')) return null;
  const store = Object.hasOwn(CONTAINER_STORES[container], name) ? CONTAINER_STORES[container][name] : undefined;
  const isOther = (removal: Node): boolean => isByDroppedHandle(graph, removal, call, activation);
  if (!store || mayHaveOwnMethod(graph, collection, name) || call.arguments.some((argument) => argument.type === 'SpreadElement') || releaseFrom(graph, collection, isOther) !== null) return null;
  // An entry with a weak key is another rule's to speak of.
  if (call.arguments.some((argument) => isWeak(graph, argument, activation))) return null;
  const stored = call.arguments.slice(store.from, store.to === undefined ? undefined : store.to + 1);
  // Under a key that comes again the next value replaces this one; the key stays.
  const kept = container === 'map' && mayComeAgain(graph, call, activation) ? stored.slice(0, 1) : stored;
  return { call, holder: `\`${pathText(on)}\``, role: 'member', kept };
}

/**
 * Whether the removal stands in a closure that the helper only gives back, takes out nothing but what the same call of the helper puts
 * in, and this call drops the closure: nobody else puts in, or can take out, a function that is made where it is given.
 */
function isByDroppedHandle(graph: Graph, removal: Node, store: TSESTree.CallExpression, activation: Activation): boolean {
  const { call, unit } = activation;
  if (call?.type !== 'CallExpression' || call.parent.type !== 'ExpressionStatement' || removal.type !== 'CallExpression' || !isFunction(unit)) return false;
  const callee = calleeOf(removal);
  const [given] = removal.arguments;
  const [stored] = store.arguments;
  const handle = unitOf(removal);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'delete' || !isFunction(handle) || unitOf(handle) !== unit || !isOnlyGivenBack(graph, handle)) return false;
  const variable = given?.type === 'Identifier' ? graph.scopes.variableOf(given) : null;
  if (!variable || stored?.type !== 'Identifier' || graph.scopes.variableOf(stored) !== variable || isRewritten(variable)) return false;
  const argument = call.arguments[(unit.params as readonly Node[]).indexOf(variable.defs[0]?.name as Node)];
  if (graph.scopes.unitOf(variable.scope) !== unit) return false;
  return store.arguments.length > 1 ? !mayComeAgain(graph, store, activation) : argument !== undefined && isMadeThere(unwrap(argument));
}

/** Whether nobody has a closure but who called the function that makes it. */
export function isOnlyGivenBack(graph: Graph, closure: Node): boolean {
  const destination = destinationOf(closure);
  if (destination.kind === 'returned') return true;
  if (destination.kind === 'property') return destinationOf(destination.literal).kind === 'returned';
  if (destination.kind !== 'bound' || destination.pattern.type !== 'Identifier') return false;
  const reads = graph.scopes.variableOf(destination.pattern)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.every(({ identifier }) => destinationOf(identifier).kind === 'returned');
}

/** Whether the same call may put another value under the same key: unless it runs once, or its key is new each time. */
function mayComeAgain(graph: Graph, call: TSESTree.CallExpression, activation: Activation): boolean {
  const [key] = call.arguments;
  return !(unitOf(call).type === 'Program' && !mayFollow(call, call, null)) && !(key && isNewEachTime(graph, key, activation));
}

/** A weak reference, or a pair that begins with one. */
function isWeak(graph: Graph, argument: Node, activation: Activation): boolean {
  const node = unwrap(namedFor(graph.scopes, argument));
  const [first] = node.type === 'ArrayExpression' ? node.elements : [];
  return referentEdges(graph, graph.value(first ?? node, activation)) !== null;
}
