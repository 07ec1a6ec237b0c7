/** What is done with one registry, where the file shows all of it. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { handsOutRegister, makesRegistry, registriesOf } from '../heap/registrars.ts';
import type { Effect } from '../lifetimes/effects.ts';
import { comesOut } from '../lifetimes/survival.ts';
import { identity, type Place } from '../lifetimes/identity.ts';
import { isOwnVariable, isPrivateMember } from '../lifetimes/file-local.ts';
import type { Node } from '../model.ts';
import { calleeOf, contains, lastName, memberName, symbolOfKey, unwrap, wrapped } from '../syntax/nodes.ts';
import { isAnyIn } from '../syntax/tree.ts';
import type { Registrations, SiteRun } from './sites.ts';

export interface RegistryUses {
  readonly registry: GraphNode;
  /** Every registration that is ever made with it, in general: not once more for each call of a helper. */
  readonly registrations: readonly SiteRun[];
}

/** All registrations of a registry; null when others may make some, or when one cannot be read. */
export function registryUses(file: Registrations, registry: GraphNode): RegistryUses | null {
  const { graph } = file;
  return graph.program.intern(registry, 'registry uses', () => {
    if (!isPlainRegistry(graph, registry) || handsOutRegister(graph)) return null;
    const all = madeAlike(file, registry);
    const uses = all.map((one) => graph.uses(one));
    const isSeen = all.every((one, index) => uses[index]?.isComplete === true && (uses[index].all.every(({ node }) => isPlainUse(graph, node)) || !comesOut(graph, one)));
    if (!isSeen) return null;
    const registrations = registrationsOn(file, registry);
    const known = new Set<Node>(registrations.map(({ site }) => site.call));
    const isRead = uses.every((one) => one.all.every(({ node }) => calledMethod(node) !== 'register' || known.has(node.parent?.parent as Node)));
    // A list that is spread may have got a token since it was made.
    const isSpread = registrations.some(({ site }) => site.call.arguments.some((argument) => argument.type === 'SpreadElement'));
    return isRead && !isSpread ? { registry, registrations } : null;
  });
}

/** The registries that the same place makes, in whatever run: what is made when it is first needed is one of them for each who asks. */
function madeAlike(file: Registrations, registry: GraphNode): readonly GraphNode[] {
  const all = [...file.sites.flatMap(({ registries }) => registries), ...unregistersOf(file).flatMap(({ registries }) => registries)];
  return [...new Set([registry, ...all.filter((one) => placeOf(one) === placeOf(registry))])];
}

/** Where a registry is made. */
export function placeOf(registry: GraphNode): Node | GraphNode {
  return registry.what.kind === 'object' ? registry.what.origin : registry;
}

/** The registrations that are seen to be made with a registry, or with another one that the same place makes, in general; there may be more. */
export function registrationsOn(file: Registrations, registry: GraphNode): readonly SiteRun[] {
  const byRegistry = file.graph.program.intern(file, 'registrations by registry', () => {
    const found = new Map<Node | GraphNode, SiteRun[]>();
    for (const run of file.sites) {
      for (const one of new Set(run.registries.map(placeOf))) {
        const runs = found.get(one);
        if (runs) runs.push(run);
        else found.set(one, [run]);
      }
    }
    return found;
  });
  return byRegistry.get(placeOf(registry)) ?? [];
}

export interface Unregister {
  readonly call: TSESTree.CallExpression;
  readonly token: Node;
  /** What it is called on, as it is written. */
  readonly receiver: Node;
  /** Found when it is asked for: what a name stands for may be dear to tell, and is a part of the question that asks. */
  readonly registries: readonly GraphNode[];
}

/** The calls that drop registrations. */
export function unregistersOf({ graph }: Registrations): readonly Unregister[] {
  return unregistersIn(graph);
}

export function unregistersIn(graph: Graph): readonly Unregister[] {
  return graph.program.intern(graph, 'unregisters', () =>
    graph.survey.callsNamed('unregister').flatMap((call): Unregister[] => {
      const callee = calleeOf(call);
      const [token] = call.arguments;
      if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || !token || token.type === 'SpreadElement') return [];
      const receiver = callee.object;
      return [
        {
          call,
          token,
          receiver,
          get registries() {
            return graph.program.intern(call, 'unregistered from', () => registriesOf(graph, receiver, graph.activationAt(call)));
          },
        },
      ];
    }),
  );
}

/**
 * Whether what else happens beside the registration may call an earlier one off: it drops something of that registry, by another
 * token than the new one has, or by a function of that name which it may call.
 */
export function callsOff(graph: Graph, run: SiteRun, effects: readonly Effect[]): boolean {
  const { site, registries, activation } = run;
  if (registries.length === 0) return !isDropped(graph, site.call) || effects.some((effect) => (effect.name === null || symbolOfKey(effect.name) !== null ? isUnnamedMethod(effect) : STOPS.has(effect.name)));
  const token = site.call.arguments[2] ?? site.call.arguments[0];
  return effects.some((effect) => {
    const { name, given, receiver, node, run: at } = effect;
    if (name === null) return isUnnamedMethod(effect) && graph.survey.accessesOf('unregister').length > 0;
    if (name !== 'unregister') return node.type === 'CallExpression' && !isFollowed(graph, node, receiver, at) && mayUnregister(graph, name);
    const [dropped] = given;
    const from = receiver ? registriesOf(graph, receiver.node, receiver.run) : [];
    if (from.length > 0 && !from.some((registry) => registries.some((other) => isMadeAlike(registry, other)))) return false;
    return !dropped || !token || identity(graph, dropped, { node: token, run: activation }) !== 'always';
  });
}

/**
 * Whether a function, with all that it calls, may end the registration: it says `unregister` of a registry that may be this one,
 * stops a handle, or calls what is not seen and has the name of a function that unregisters.
 */
export function mayStop(graph: Graph, { registries }: SiteRun, fn: Node, effects: readonly Effect[]): boolean {
  if (registries.length === 0) return effects.some((effect) => (effect.name === null ? isUnnamedMethod(effect) : STOPS.has(effect.name) || effect.name.startsWith('@@') || (symbolOfKey(effect.name) !== null && !effect.isFollowed)));
  const elsewhere = new Set<Node>();
  for (const { name, receiver, callee } of effects) {
    const from = name === 'unregister' && receiver ? registriesOf(graph, receiver.node, receiver.run) : [];
    if (callee && from.length > 0 && !from.some((registry) => registries.some((other) => isMadeAlike(registry, other)))) elsewhere.add(callee.node);
  }
  const units = new Set<Node>([fn, ...effects.map(({ run }) => run.unit)]);
  const places = graph.program.intern(graph, 'places of unregister', () => graph.survey.leavesOf('unregister').map(({ range }) => range[0]));
  // Most functions do not name it, which is told from the places alone.
  const isNamed = [...units].some(({ range }) => isAnyIn(places, range)) && graph.survey.leavesOf('unregister').some((leaf) => ![...elsewhere].some((one) => contains(one, leaf)) && [...units].some((unit) => contains(unit, leaf)));
  if (isNamed) return true;
  return effects.some((effect) => {
    const { name, node, receiver, run } = effect;
    if (name === null) return isUnnamedMethod(effect) && graph.survey.accessesOf('unregister').length > 0;
    return name !== 'unregister' && node.type === 'CallExpression' && !isFollowed(graph, node, receiver, run) && mayUnregister(graph, name);
  });
}

/** The same object, or one that the same place makes in another call. */
export function isMadeAlike(one: GraphNode, other: GraphNode): boolean {
  return one === other || (one.what.kind === 'object' && other.what.kind === 'object' && one.what.origin === other.what.origin);
}

/** Whether it is seen what a call does: a function of this file, or a built-in collection. */
function isFollowed(graph: Graph, call: TSESTree.CallExpression, receiver: Place | null, run: Activation): boolean {
  const callee = calleeOf(call);
  // A method of the base class is not looked into.
  if (callee.type === 'MemberExpression' && callee.object.type === 'Super') return false;
  if (graph.callables(graph.value(callee, run)).length > 0) return true;
  const values = receiver ? graph.concrete(graph.value(receiver.node, receiver.run)) : [];
  return values.length > 0 && values.every(({ node }) => containerOf(graph, node) !== null);
}

/** `this[kDetach]()`, `hooks[name](this)`: a call by a name that the file does not show may be that of any function of the file. */
function isUnnamedMethod({ name, node, callee, isFollowed: isSeen }: Effect): boolean {
  return name === null && !isSeen && node.type === 'CallExpression' && callee !== null && unwrap(callee.node).type === 'MemberExpression';
}

/** Methods of a handle that end its registration. */
const STOPS: ReadonlySet<string> = new Set(['stop', 'run', 'dispose', 'cancel', 'unregister']);

/** Whether a function that is not followed may be one of this file that drops registrations, by its name. */
function mayUnregister(graph: Graph, name: string): boolean {
  return graph.program.intern(name, 'may unregister', () => leadsToUnregister(graph, name, new Set()));
}

function leadsToUnregister(graph: Graph, name: string, seen: Set<string>): boolean {
  if (seen.has(name) || graph.survey.callsNamed('unregister').length === 0) return false;
  seen.add(name);
  return graph.survey.unitsNamed(name).some((unit) => graph.survey.callsNamed('unregister').some((one) => contains(unit, one)) || graph.survey.callsIn(unit).some((inner) => leadsToUnregister(graph, lastName(calleeOf(inner)) ?? '', seen)));
}

/** `this.#cleanup = addCleanup(…)`: only members of the class have the handle. */
export function isKeptPrivately(graph: Graph, call: Node): boolean {
  const { parent } = wrapped(call);
  if (parent?.type === 'PropertyDefinition') return parent.key.type === 'PrivateIdentifier';
  return parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && parent.parent.type === 'ExpressionStatement' && isPrivateMember(graph, parent.left);
}

/** Whether nobody has the handle that a registration gives: it is dropped, or put where nothing reads it. */
export function isDropped(graph: Graph, call: Node): boolean {
  const { parent } = wrapped(call);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'VariableDeclarator': {
      const variable = parent.id.type === 'Identifier' && isOwnVariable(graph, parent.id) ? graph.scopes.variableOf(parent.id) : null;
      return variable?.references.every((reference) => !reference.isRead()) === true;
    }
    case 'AssignmentExpression': {
      const { left } = parent;
      if (parent.operator !== '=' || left.type !== 'MemberExpression' || parent.parent.type !== 'ExpressionStatement' || !isPrivateMember(graph, left)) return false;
      const name = memberName(left);
      return name !== null && graph.survey.leavesOf(name).every((leaf) => leaf.parent === left || leaf.parent?.type === 'PropertyDefinition');
    }
    case 'PropertyDefinition': {
      const name = parent.key.type === 'PrivateIdentifier' ? `#${parent.key.name}` : null;
      return name !== null && graph.survey.leavesOf(name).every((leaf) => leaf.parent === parent);
    }
    default:
      return false;
  }
}

/** The third argument of `register`; null when there is none, or one that is no token. */
export function tokenOf(graph: Graph, { site }: SiteRun): Node | null {
  const token = site.call.arguments[2];
  if (!token) return null;
  const node = unwrap(token);
  return (node.type === 'Identifier' && node.name === 'undefined' && graph.scopes.isGlobal(node)) || (node.type === 'UnaryExpression' && node.operator === 'void') ? null : token;
}

/** Made by `new FinalizationRegistry` itself: a subclass may do anything with what it is given. */
function isPlainRegistry(graph: Graph, { what }: GraphNode): boolean {
  return what.kind === 'object' && makesRegistry(graph, what.origin);
}

/** Whether nobody outside of the file gets the registry by this use. */
function isPlainUse(graph: Graph, node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node && calledMethod(node) !== null;
    case 'VariableDeclarator':
      return parent.init === node && isOwnVariable(graph, parent.id);
    case 'AssignmentExpression':
      return parent.right === node && (parent.left.type === 'MemberExpression' ? isPrivateMember(graph, parent.left) : isOwnVariable(graph, parent.left));
    case 'PropertyDefinition':
      return parent.value === node && (parent.key.type === 'PrivateIdentifier' || parent.accessibility === 'private');
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'IfStatement':
    case 'ExpressionStatement':
      return true;
    default:
      return parent !== undefined && unwrap(parent) !== parent && unwrap(parent) === unwrap(node);
  }
}

/** `register` or `unregister` where that is called on `node`. */
function calledMethod(node: Node): string | null {
  const { parent } = node;
  if (parent?.type !== 'MemberExpression' || parent.object !== node) return null;
  if (parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent) return null;
  const name = memberName(parent);
  return name === 'register' || name === 'unregister' ? name : null;
}
