/**
 * Who certainly keeps a closure after the call that made it, and nothing in the file lets go of it: executed in the corpus folder
 * `no-shared-scope-leak`. Any removal that could mean it counts, wherever it stands.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENING } from '../catalog/effects.ts';
import { ETERNAL, ETERNAL_PARTS, LAST_EVENTS, LISTENING_ONCE, LONG_TIMEOUT } from '../catalog/long-lived.ts';
import { TIMER_METHODS } from '../catalog/functions.ts';
import { CONTAINER_STORES, LISTENER_REMOVALS } from '../catalog/stores.ts';
import { entryOf } from '../catalog/entry.ts';
import { constantOf } from '../heap/constants.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import type { HeldRole, Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { baseOf, calleeOf, type CallNode, isFunction, keyName, memberName, pathText, unitOf, unwrap } from '../syntax/nodes.ts';
import { alwaysBefore } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { isSignalOfCall } from './call-signals.ts';
import { endingsOf, isMadeThere, isOfOtherEvent, unseenCallsWith } from './endings.ts';
import { isOwnVariable, isPrivateMember } from './file-local.ts';
import { type Holding, holdersOf, startsItself } from './holders.ts';
import { endsWithModule } from './modules.ts';
import { signalOwner } from './root-places.ts';
import { isOnlyGivenBack } from './roots.ts';

/**
 * - `program`: for ever
 * - `owner`: as long as an object lives that comes from elsewhere: a parameter, an import, what the module exports
 */
export type Span = 'program' | 'owner';

export interface Hold {
  /** What messages call who has it. */
  readonly holder: string;
  readonly role: HeldRole;
  readonly span: Span;
  /** Whether the next call adds its own; otherwise that takes the place of this one. */
  readonly grows: boolean;
  /** The expression that is held. */
  readonly at: Node;
}

const STEPS = 40;

/** The hold that lasts longest; null where none is certain. */
export function holdOf(graph: Graph, closure: GraphNode): Hold | null {
  const seen = new Set<GraphNode>();
  const follow = (node: GraphNode): Hold | null => {
    if (seen.has(node) || seen.size > STEPS) return null;
    seen.add(node);
    let best: Hold | null = null;
    const consider = (hold: Hold | null): void => {
      if (hold && (!best || rank(hold) > rank(best))) best = hold;
    };
    const uses = graph.uses(node);
    if (!uses.isComplete) return null;
    for (const { node: use, activation, because } of uses.all) if (because === undefined) consider(holdByCall(graph, node, use, activation, follow));
    for (const holding of holdersOf(graph, node).all) {
      if (holding.because === undefined && !isTimerOrListener(graph, holding.at)) consider(holdByHolder(graph, node, holding, follow));
    }
    return best;
  };
  return follow(closure);
}

function rank({ span, grows }: Hold): number {
  return (span === 'program' ? 2 : 0) + (grows ? 1 : 0);
}

/** Whether the use gives the object to a timer or as a listener, of which `holdByCall` knows more. */
function isTimerOrListener(graph: Graph, at: Node): boolean {
  const destination = destinationOf(at);
  return destination.kind === 'argument' && (isTimer(graph, destination.call) || isListening(destination.call));
}

type CallLike = TSESTree.CallExpression | TSESTree.NewExpression;

function isTimer(graph: Graph, call: CallLike): boolean {
  return timerOf(graph, call) !== null;
}

function timerOf(graph: Graph, call: CallLike): 'setInterval' | 'setTimeout' | null {
  const name = pathOf(graph.scopes, calleeOf(call));
  return name === 'setInterval' || name === 'setTimeout' ? name : null;
}

function isListening(call: CallLike): boolean {
  const callee = calleeOf(call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : null;
  return name !== null && (LISTENING.has(name) || LISTENING_ONCE.has(name));
}

function holdByCall(graph: Graph, node: GraphNode, use: Node, activation: Activation, follow: (node: GraphNode) => Hold | null): Hold | null {
  const destination = destinationOf(use);
  if (destination.kind === 'assigned' && destination.to.type === 'MemberExpression') return handlerSlot(graph, use, destination.to, activation);
  if (destination.kind !== 'argument' || destination.call.type !== 'CallExpression') return null;
  const { call, index } = destination;
  const timer = timerOf(graph, call);
  if (timer) return timerHold(graph, timer, node, call, use, index, activation);
  if (!isListening(call) || index !== 1) return null;
  return listenerHold(graph, node, call, use, activation, follow);
}

// ---- timers

function timerHold(graph: Graph, timer: 'setInterval' | 'setTimeout', node: GraphNode, call: TSESTree.CallExpression, use: Node, index: number, activation: Activation): Hold | null {
  if (index !== 0 || !isNeverCleared(graph, call)) return null;
  const hold: Hold = { holder: 'the running interval', role: 'listener', span: 'program', grows: true, at: use };
  if (timer === 'setInterval') return hold;
  if (startsItself(node, call)) return { ...hold, holder: 'the timer that starts itself again' };
  const [, delay] = call.arguments;
  const duration = delay ? durationOf(graph, delay, activation) : null;
  return duration !== null && duration > LONG_TIMEOUT ? { ...hold, holder: `the timer of ${textOf(duration)}` } : null;
}

/** Milliseconds, where the source shows them. */
function durationOf(graph: Graph, expression: Node, activation: Activation): number | null {
  const node = unwrap(expression);
  if (node.type === 'BinaryExpression' && node.left.type !== 'PrivateIdentifier') {
    const left = durationOf(graph, node.left, activation);
    const right = durationOf(graph, node.right, activation);
    if (left === null || right === null) return null;
    return node.operator === '*' ? left * right : node.operator === '+' ? left + right : null;
  }
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  const [def] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (variable?.defs.length === 1 && declared?.type === 'VariableDeclarator' && declared.parent.kind === 'const' && declared.init && declared.id.type === 'Identifier') return durationOf(graph, declared.init, activation);
  const fallback = defaultOf(graph, variable, activation);
  if (fallback) return durationOf(graph, fallback, activation);
  const constant = constantOf(graph, node, activation);
  return typeof constant?.value === 'number' ? constant.value : null;
}

/** The default of a parameter, in a run whose call gives nothing for it. */
function defaultOf(graph: Graph, variable: Variable | null, activation: Activation): Node | null {
  const [def, second] = variable?.defs ?? [];
  if (!variable || !def || second || isRewritten(variable)) return null;
  const { unit, call } = graph.runOf(variable.scope, activation);
  const params = isFunction(unit) ? (unit.params as readonly Node[]) : [];
  const index = params.findIndex((param) => param.type === 'AssignmentPattern' && param.left === def.name);
  const param = params[index];
  if (param?.type !== 'AssignmentPattern' || call?.type !== 'CallExpression') return null;
  return call.arguments.length <= index && !call.arguments.some(({ type }) => type === 'SpreadElement') ? param.right : null;
}

function textOf(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  return minutes >= 120 ? `${String(Math.round(minutes / 60))} hours` : minutes >= 2 ? `${String(Math.round(minutes))} minutes` : `${String(Math.round(milliseconds / 1000))} seconds`;
}

/** Whether the handle of a timer is dropped, or only asked not to hold the process. */
function isNeverCleared(graph: Graph, made: Node): boolean {
  const destination = destinationOf(made);
  switch (destination.kind) {
    case 'nowhere':
      return true;
    case 'receiver':
      return TIMER_METHODS.has(memberName(destination.access) ?? '') && isNeverCleared(graph, destination.call);
    case 'assigned':
      return destination.to.type === 'MemberExpression' && isNeverRead(graph, destination.to);
    case 'field':
      return destination.at.key.type === 'PrivateIdentifier' && isNeverReadName(graph, `#${destination.at.key.name}`, null);
    case 'bound': {
      const variable = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
      if (variable?.defs.length !== 1 || !isOwnVariable(graph, destination.pattern)) return false;
      return variable.references.every((reference) => {
        if (reference.init === true) return true;
        const used = destinationOf(reference.identifier);
        return reference.isRead() && used.kind === 'receiver' && TIMER_METHODS.has(memberName(used.access) ?? '') && destinationOf(used.call).kind === 'nowhere';
      });
    }
    default:
      return false;
  }
}

/** A private property that only gets the handle, and is asked for nothing but not to hold the process. */
function isNeverRead(graph: Graph, place: TSESTree.MemberExpression): boolean {
  const name = memberName(place);
  return name !== null && isPrivateMember(graph, place) && isNeverReadName(graph, name, place);
}

function isNeverReadName(graph: Graph, name: string, place: Node | null): boolean {
  return graph.survey.accessesOf(name).every((access) => {
    if (access === place) return true;
    const used = destinationOf(access);
    return used.kind === 'receiver' && TIMER_METHODS.has(memberName(used.access) ?? '');
  });
}

// ---- listeners

function listenerHold(graph: Graph, node: GraphNode, call: TSESTree.CallExpression, use: Node, activation: Activation, follow: (node: GraphNode) => Hold | null): Hold | null {
  const callee = calleeOf(call);
  if (graph.callables(graph.value(callee, activation)).length > 0) return null;
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' && pathOf(graph.scopes, callee) !== null ? callee.name : null;
  const on = callee.type === 'MemberExpression' ? callee.object : null;
  const [event, , options] = call.arguments;
  if (name === null || (on === null && name !== 'addEventListener') || !event || event.type === 'SpreadElement' || !staysOn(graph, event, name, options, activation)) return null;
  if (mayBeTakenOff(graph, node, use, call, activation)) return null;
  const hold: Hold = { holder: on ? `\`${pathText(on)}\`` : 'the global object', role: 'listener', span: 'program', grows: true, at: use };
  if (!on) return hold;
  const path = pathOf(graph.scopes, on);
  if (path !== null) return (ETERNAL.has(path) || ETERNAL_PARTS.has(path)) && (/^process(?:\.|$)/.test(path) === (name !== 'addEventListener')) ? hold : null;
  const isTarget = name === 'addEventListener';
  const owner = isTarget ? signalOwner(graph.scopes, on) : null;
  if (owner) {
    const [made, other] = graph.concrete(graph.value(owner, activation));
    return made && !other && made.because === undefined && isController(graph, made.node) && !endsWithItsModule(graph, owner) ? hold : null;
  }
  const objects = graph.concrete(graph.value(on, activation));
  const known = objects.filter(({ node: one }) => containerOf(graph, one) === (isTarget ? 'eventtarget' : 'emitter'));
  if (known.length > 0) {
    const [emitter, other] = objects;
    const around = emitter && !other && emitter.because === undefined ? follow(emitter.node) : null;
    return around && { ...hold, span: around.span };
  }
  const controllers = objects.map(({ node: { what } }) => (isTarget && what.kind === 'outside' && what.name === 'signal' ? what.object : null));
  const [controller] = controllers;
  if (controller && controllers.length === 1 && isController(graph, controller)) {
    const around = follow(controller);
    return around && { ...hold, span: around.span };
  }
  if (!isGivenFromOutside(graph, on) || (isTarget && constantOf(graph, event, activation)?.value === 'abort' && isSignalOfCall(graph, on))) return null;
  return { ...hold, span: 'owner' };
}

function isController(graph: Graph, { what }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'NewExpression' && pathOf(graph.scopes, what.origin.callee) === 'AbortController';
}

function endsWithItsModule(graph: Graph, name: Node): boolean {
  const variable = graph.scopes.variableOf(unwrap(name));
  return variable !== null && endsWithModule(graph, variable);
}

/** Whether the listener stays however often the event comes. One that is called once stays as long as the event does not come. */
function staysOn(graph: Graph, event: Node, name: string, options: Node | undefined, activation: Activation): boolean {
  let isOnce = LISTENING_ONCE.has(name);
  if (options) {
    const given = unwrap(options);
    // Only a boolean is no record of options.
    if (given.type === 'ObjectExpression') {
      for (const property of given.properties) {
        const key = property.type === 'Property' ? keyName(property.key, property.computed) : null;
        if (property.type !== 'Property' || key === null || key === 'signal') return false;
        if (key === 'once' && !(property.value.type === 'Literal' && property.value.value === false)) isOnce = true;
      }
    } else if (given.type !== 'Literal') return false;
  }
  if (!isOnce) return true;
  const constant = constantOf(graph, event, activation);
  return typeof constant?.value === 'string' && LAST_EVENTS.has(constant.value);
}

/** Whether some removal of the file may mean the listener: a function that is only written where it is given has no name to remove it by. */
function mayBeTakenOff(graph: Graph, listener: GraphNode, use: Node, call: TSESTree.CallExpression, activation: Activation): boolean {
  const isNameless = listener.what.kind === 'object' && listener.what.origin === unwrap(use);
  if (!isNameless && (unseenCallsWith(graph, listener, use).length > 0 || graph.uses(listener).all.some(({ node }) => isUnnamedCall(node) || isNamedBeside(graph, node, call)))) return true;
  return [...LISTENER_REMOVALS].flatMap((name) => graph.survey.callsNamed(name)).some((removal) => {
    const [, given] = removal.arguments;
    if (isOfOtherEvent(graph, call, removal)) return false;
    if (!given || given.type === 'SpreadElement') return true;
    if (isByDroppedHandle(graph, removal, given, call.arguments[1], activation)) return false;
    if (isNameless || isMadeThere(unwrap(given))) return false;
    const values = graph.concrete(graph.value(given, graph.activationAt(given)));
    return values.length === 0 || values.some(({ node }) => node.what.kind !== 'object' || originOf(node) === originOf(listener));
  });
}

/** `this.dom.unbind(window, type, listener)`: a method that is not seen gets the listener beside the event. */
function isNamedBeside(graph: Graph, given: Node, added: CallNode): boolean {
  const destination = destinationOf(given);
  const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
  const [type] = added.arguments;
  const event = type && constantOf(graph, type, graph.activationAt(type))?.value;
  if (destination.kind !== 'argument' || callee?.type !== 'MemberExpression' || isListening(destination.call) || event === undefined) return false;
  return destination.call.arguments.some((argument) => argument.type !== 'SpreadElement' && constantOf(graph, argument, graph.activationAt(argument))?.value === event) && graph.callables(graph.value(callee, graph.activationAt(given))).length === 0;
}

/** `emitter[method](type, listener)`: which method it is, the file does not show. */
function isUnnamedCall(given: Node): boolean {
  const destination = destinationOf(given);
  const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
  return callee?.type === 'MemberExpression' && memberName(callee) === null;
}

/**
 * Whether the removal stands in a closure that a helper only gives back, which this call of the helper drops, and takes out nothing but what
 * that call puts in: a function that is made where it is given, so that nobody else can name it.
 */
function isByDroppedHandle(graph: Graph, removal: Node, removed: Node, stored: Node | undefined, { call, unit }: Activation): boolean {
  const handle = unitOf(removal);
  if (call?.type !== 'CallExpression' || call.parent.type !== 'ExpressionStatement' || !isFunction(unit) || !isFunction(handle) || unitOf(handle) !== unit || !isOnlyGivenBack(graph, handle)) return false;
  const variable = removed.type === 'Identifier' ? graph.scopes.variableOf(removed) : null;
  if (!variable || stored?.type !== 'Identifier' || graph.scopes.variableOf(stored) !== variable || isRewritten(variable)) return false;
  const argument = call.arguments[(unit.params as readonly Node[]).indexOf(variable.defs[0]?.name as Node)];
  return argument !== undefined && isMadeThere(unwrap(argument));
}

/** A parameter, a property of one, or an import: an object of others, of which this file sees that it takes listeners. */
function isGivenFromOutside(graph: Graph, expression: Node): boolean {
  const base = baseOf(expression);
  const variable = base.type === 'Identifier' ? graph.scopes.variableOf(base) : null;
  return variable !== null && isFromOutside(variable) && levelsOf(expression) <= 2;
}

function isFromOutside(variable: Variable): boolean {
  const [def, second] = variable.defs;
  if (!def || second || isRewritten(variable)) return false;
  return (def.type as string) === 'Parameter' || (def.type as string) === 'ImportBinding';
}

function levelsOf(expression: Node): number {
  const node = unwrap(expression);
  return node.type === 'MemberExpression' ? 1 + levelsOf(node.object) : 0;
}

// ---- variables, collections, records

/** `socket.onclose = fn`, on what comes from outside or lives for ever. */
function handlerSlot(graph: Graph, use: Node, to: TSESTree.MemberExpression, activation: Activation): Hold | null {
  const name = memberName(to);
  const path = pathOf(graph.scopes, to.object);
  if (name === null || mayBeWrittenOver(graph, to)) return null;
  const hold: Hold = { holder: `\`${pathText(to.object)}\``, role: 'listener', span: 'program', grows: false, at: use };
  // A property of the global object is a variable of all modules.
  if (path === '') return { ...hold, role: 'value', holder: 'the global object' };
  if (!/^on[a-z]+$/.test(name)) return null;
  const owner = signalOwner(graph.scopes, to.object);
  if (owner) return endsWithItsModule(graph, owner) ? null : hold;
  if (path !== null) return ETERNAL.has(path) || ETERNAL_PARTS.has(path) ? hold : null;
  // What this file makes is followed as any other object.
  const objects = graph.concrete(graph.value(to.object, activation));
  if (objects.some(({ node }) => node.what.kind === 'object')) return null;
  return isGivenFromOutside(graph, to.object) && !(name === 'onabort' && isSignalOfCall(graph, to.object)) ? { ...hold, span: 'owner' } : null;
}

/** Whether the file writes the property elsewhere, under its name or a computed one, or deletes it. */
function mayBeWrittenOver(graph: Graph, place: TSESTree.MemberExpression): boolean {
  const name = memberName(place);
  const isOther = (access: Node): boolean => access !== place && access.type === 'MemberExpression' && (name === null || memberName(access) === null || memberName(access) === name) && pathText(baseOf(access)) === pathText(baseOf(place));
  return (
    (name !== null && graph.survey.writesOf(name).some((write) => write !== place)) ||
    graph.survey.computedWrites.some(isOther) ||
    graph.survey.deletions.some(({ argument }) => isOther(unwrap(argument))) ||
    graph.survey.callsNamed('deleteProperty').length > 0
  );
}

function holdByHolder(graph: Graph, node: GraphNode, holding: Holding, follow: (node: GraphNode) => Hold | null): Hold | null {
  const { holder, at } = holding;
  if (isFirstOnly(at) || mayBeLetGo(graph, holding, node)) return null;
  switch (holder.kind) {
    case 'module': {
      const name = heldName(at);
      // A file of its own cannot say what others do with what it exports, or with a global.
      return { holder: name ? `the variable \`${name.name}\`` : 'the module', role: 'value', span: name && isOwnVariable(graph, name) ? 'program' : 'owner', grows: false, at };
    }
    case 'object': {
      // A closure that names it is asked about itself, and one that only shares its scope needs neither.
      if (holder.how === 'scope') return null;
      const around = follow(holder.of);
      if (!around) return null;
      // What is made with it is not there for the next call.
      if (holder.how === 'element') return { ...around, grows: around.grows || (isOlder(holder.of) && !isReplaced(graph, at, holding.activation)) };
      return holder.how === 'field' && around.role === 'value' && destinationOf(at).kind === 'assigned' ? { ...around, at } : around;
    }
    case 'entry': {
      const key = follow(holder.key);
      const map = holder.map ? follow(holder.map) : null;
      if (!key || (holder.map && !map)) return null;
      return { holder: 'the WeakMap', role: 'value', span: key.span === 'owner' || map?.span === 'owner' ? 'owner' : 'program', grows: key.grows, at };
    }
    default:
      return null;
  }
}

/** Whether the object was there before the call. */
function isOlder({ what, activation }: GraphNode): boolean {
  return what.kind !== 'object' || activation.unit.type === 'Program';
}

/** `current ??= fn`, `if (!current) current = fn`: only the first call of all puts something there. */
export function isFirstOnly(at: Node): boolean {
  const destination = destinationOf(at);
  if (destination.kind !== 'assigned') return false;
  if (destination.by.operator !== '=') return true;
  const { to } = destination;
  for (let parent = (destination.by as Node).parent; parent && !isFunction(parent); parent = parent.parent) {
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression' || parent.type === 'LogicalExpression') && names(parent.type === 'LogicalExpression' ? parent.left : parent.test, to)) return true;
  }
  return false;
}

function names(test: Node, place: Node): boolean {
  const text = pathText(place);
  switch (test.type) {
    case 'UnaryExpression':
      return names(test.argument, place);
    case 'BinaryExpression':
      return names(test.left, place) || names(test.right, place);
    case 'LogicalExpression':
      return names(test.left, place) || names(test.right, place);
    default:
      return pathText(test) === text;
  }
}

function heldName(at: Node): TSESTree.Identifier | null {
  const destination = destinationOf(at);
  const name = destination.kind === 'bound' ? destination.pattern : destination.kind === 'assigned' ? destination.to : at;
  return name.type === 'Identifier' ? name : null;
}

/** Any removal or other write counts, but one that is over when the hold begins. */
function mayBeLetGo(graph: Graph, holding: Holding, node: GraphNode): boolean {
  const store = destinationOf(holding.at);
  if (store.kind === 'assigned' && store.to.type === 'MemberExpression' && mayBeWrittenOver(graph, store.to)) return true;
  return endingsOf(graph, holding, node).some((place) => {
    if (unitOf(place) === unitOf(holding.at)) return !alwaysBefore(place, holding.at);
    const removed = place.type === 'CallExpression' ? removedBy(graph, place) : null;
    return !(store.kind === 'argument' && removed && isByDroppedHandle(graph, place, removed, store.call.arguments[store.index], holding.activation));
  });
}

/** What `set.delete(fn)` takes out, or `list.splice(list.indexOf(fn), 1)`, also with a name for the position. */
function removedBy(graph: Graph, removal: TSESTree.CallExpression): Node | null {
  const [first, second] = removal.arguments;
  if (!first || first.type === 'SpreadElement') return null;
  if (!second) return first;
  const position = unwrap(first);
  const [def, other] = position.type === 'Identifier' ? (graph.scopes.variableOf(position)?.defs ?? []) : [];
  const declared = def?.node as Node | undefined;
  const looked = declared?.type === 'VariableDeclarator' && !other && declared.init ? unwrap(declared.init) : position;
  const callee = looked.type === 'CallExpression' ? calleeOf(looked) : null;
  return looked.type === 'CallExpression' && callee?.type === 'MemberExpression' && memberName(callee) === 'indexOf' ? (looked.arguments[0] ?? null) : null;
}

/** `map.set('name', fn)`: the next call's takes its place. */
function isReplaced(graph: Graph, at: Node, activation: Activation): boolean {
  const destination = destinationOf(at);
  if (destination.kind !== 'argument' || destination.call.type !== 'CallExpression' || destination.index === 0) return false;
  const callee = calleeOf(destination.call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const [key] = destination.call.arguments;
  return name !== null && entryOf(CONTAINER_STORES.map, name) !== undefined && key !== undefined && constantOf(graph, key, activation) !== null;
}
