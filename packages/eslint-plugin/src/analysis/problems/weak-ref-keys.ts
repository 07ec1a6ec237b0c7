/** WeakRefs used where identity counts although nobody can have this one: look-ups, comparisons, keys that are lost. */
import type { TSESTree } from '@typescript-eslint/utils';
import { FINDS, KEYED } from '../catalog/effects.ts';
import { entryOf } from '../catalog/entry.ts';
import { KEYED_STORES, LOOK_UPS, WEAK_COUNTERPARTS } from '../catalog/lookups.ts';
import { STATIC_STORES } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf, type Possibility } from '../heap/nodes.ts';
import { isOwnVariable, isPrivateMember } from '../lifetimes/file-local.ts';
import type { Edit, Node, Problem, Repair } from '../model.ts';
import { ownReferencesOf } from '../registrations/own-references.ts';
import { type Wrapper, wrappersOf } from '../registrations/weak-wrappers.ts';
import { pathOf } from '../syntax/names.ts';
import { compareObjects, searchObjects, switchOverObjects } from '../repairs/compared-objects.ts';
import { listed } from '../repairs/edits.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, isSameName, memberName, pathText, unwrap, wrapped } from '../syntax/nodes.ts';

export function weakRefKeys(file: SourceFile): readonly Problem[] {
  if (!file.mentions.weakReference) return [];
  const { graph } = file;
  const wrappers = wrappersOf(graph);
  // A container that is looked into in vain is said to be once, at the look-up: not again where it is filled.
  const blamed = new Set<GraphNode>();
  const lookUps = answersTo(graph, wrappers, (wrapper) => vainUse(file, wrapper, blamed));
  const filled = new Set<GraphNode>();
  const lost = answersTo(graph, wrappers, (wrapper) => lostKey(file, wrapper, blamed, filled));
  const others = collectionsOf(graph, wrappers).filter((one) => !blamed.has(one) && !filled.has(one));
  return [...lookUps, ...lost, ...answersTo(graph, others, (one) => askedByOther(file, one)).flat()];
}

/** The collections that a wrapper is put into where it is made, or by its name. */
function collectionsOf(graph: Graph, wrappers: readonly Wrapper[]): readonly GraphNode[] {
  const found = wrappers.flatMap(({ variable, uses, made }) => {
    const places = variable ? variable.references.flatMap(({ identifier, init }) => (init === true ? [] : [wrapped(identifier)])) : uses.length > 0 ? uses : [wrapped(made)];
    return places.flatMap((place) => {
      const destination = destinationOf(place);
      const access = destination.kind === 'argument' ? unwrap(destination.call.callee) : null;
      return access?.type === 'MemberExpression' ? containersOf(graph, access).map(({ node }) => node) : [];
    });
  });
  return [...new Set(found)];
}

/** Look-ups of something else in a collection that has nothing but WeakRefs which nobody else has. */
function askedByOther({ graph, source }: SourceFile, collection: GraphNode): readonly Problem[] {
  const references = ownReferencesOf(graph, collection);
  const [store] = references?.stores ?? [];
  return store && references ? references.vain.map(({ call, asked }): Problem => ({
    messageId: 'askedByObject',
    loc: asked.loc,
    data: { call: `${pathText(calleeOf(call))}(…)`, target: pathText(asked), line: String(store.loc.start.line) },
    repairs: () => listed(searchObjects(source, graph, { target: asked, variable: null }, call, collection)),
  })) : [];
}

/** The first use of a wrapper that looks for it or compares with it before anybody else has it. */
function vainUse(file: SourceFile, wrapper: Wrapper, blamed: Set<GraphNode>): Problem | null {
  const { graph } = file;
  const problem = (messageId: string, use: Node, data: Readonly<Record<string, string>>, repairs: () => readonly Repair[]): Problem => ({
    messageId,
    loc: use.loc,
    data: { target: targetText(wrapper), ...data },
    repairs,
  });
  for (const use of wrapper.uses) {
    const { parent } = use;
    if (isComparedByCall(graph, use)) return problem('comparedWith', use, { result: 'false' }, () => listed(compareObjects(file.source, file.graph, wrapper, (parent as TSESTree.CallExpression).arguments as [Node, Node], '===', use))); // two arguments, as just seen
    if (isCaseOf(use)) return problem('comparedWith', use, { result: 'false' }, () => (parent?.type === 'SwitchCase' ? listed(switchOverObjects(file.source, (test) => wrappersOf(graph).find(({ made }) => made === unwrap(test)), parent.parent)) : []));
    if (parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator) && !isSameName(parent.left, parent.right)) {
      const result = parent.operator.startsWith('!') ? 'true' : 'false';
      return problem('comparedWith', use, { result }, () => listed(compareObjects(file.source, file.graph, wrapper, [parent.left, parent.right], parent.operator, use)));
    }
    const access = parent?.type === 'CallExpression' && parent.arguments[0] === use ? unwrap(parent.callee) : null;
    if (access?.type !== 'MemberExpression') continue;
    const containers = containersOf(graph, access);
    const name = memberName(access) ?? '';
    if (containers.length === 0 || !containers.every(({ kind }) => LOOK_UPS[kind]?.has(name) === true)) continue;
    for (const { node } of containers) blamed.add(node);
    return problem('lookedUp', use, { call: `${pathText(access)}(…)` }, () => {
      const [list, second] = containers;
      return list?.kind === 'array' ? (second ? [] : listed(searchObjects(file.source, graph, wrapper, parent as TSESTree.CallExpression, list.node))) : containerRepairs(file, containers.map(({ node }) => node)); // its callee was just read
    });
  }
  return null;
}

/** `Object.is(ref, other)` with anything but itself. */
function isComparedByCall(graph: Graph, use: Node): boolean {
  const { parent } = use;
  if (parent?.type !== 'CallExpression' || pathOf(graph.scopes, parent.callee) !== 'Object.is' || parent.arguments.length !== 2) return false;
  const [a, b] = parent.arguments;
  return a !== undefined && b !== undefined && b.type !== 'SpreadElement' && a.type !== 'SpreadElement' && !isSameName(a, b);
}

/** `case new WeakRef(object):`, or the value that a `switch` looks for. */
function isCaseOf(use: Node): boolean {
  const { parent } = use;
  const isMade = unwrap(use).type !== 'Identifier';
  return isMade && ((parent?.type === 'SwitchCase' && parent.test === use) || (parent?.type === 'SwitchStatement' && parent.discriminant === use && parent.cases.some(({ test }) => test !== null)));
}

/** A wrapper that becomes a key where it is made, in a container that nobody walks over. */
function lostKey(file: SourceFile, wrapper: Wrapper, blamed: ReadonlySet<GraphNode>, filled: Set<GraphNode>): Problem | null {
  const { graph } = file;
  const [use] = wrapper.uses;
  const parent = use?.parent;
  const access = !wrapper.variable && parent?.type === 'CallExpression' && parent.arguments[0] === use ? unwrap(parent.callee) : null;
  if (access?.type !== 'MemberExpression' || !use) return null;
  const [container, second] = containersOf(graph, access);
  if (!container || second || blamed.has(container.node) || KEYED_STORES[container.kind] !== memberName(access)) return null;
  if (!isOnlyLookedUp(graph, container.node) || !isLookedInto(graph, container)) return null;
  filled.add(container.node);
  return {
    messageId: 'lostKey',
    loc: use.loc,
    data: { target: targetText(wrapper), container: pathText(access.object) },
    repairs: () => containerRepairs(file, [container.node]),
  };
}

interface KnownContainer {
  readonly node: GraphNode;
  readonly kind: keyof typeof LOOK_UPS;
}

/** All that the receiver of a method can be; none when some of it is no known container. */
function containersOf(graph: Graph, { object }: TSESTree.MemberExpression): readonly KnownContainer[] {
  const run = graph.activationAt(object);
  const values = valuesInTable(graph, object, run) ?? graph.concrete(graph.value(object, run)).filter(({ node }) => node !== graph.primitive);
  const known = values.flatMap(({ node }): KnownContainer[] => {
    const kind = isPlain(graph, node) && !hasOwnMethods(graph, node) ? containerOf(graph, node) : null;
    return kind ? [{ node, kind }] : [];
  });
  return known.length === values.length ? known : [];
}

/** What `table.get(key)` can give, where only this file fills the table: all that is ever put in. */
function valuesInTable(graph: Graph, expression: Node, run: Activation): readonly Possibility[] | null {
  const call = unwrap(expression);
  const access = call.type === 'CallExpression' ? unwrap(call.callee) : null;
  if (access?.type !== 'MemberExpression' || memberName(access) !== 'get') return null;
  const table = graph.soleObject(graph.value(access.object, run));
  if (!table || !isPlain(graph, table) || containerOf(graph, table) !== 'map' || table.what.kind !== 'object' || table.what.origin.type !== 'NewExpression' || table.what.origin.arguments.length > 0 || !isOnlyLookedUp(graph, table)) return null;
  return graph.uses(table).all.flatMap(({ node, activation }) => {
    const store = keyedCall(node);
    const value = store?.callee.type === 'MemberExpression' && memberName(store.callee) === 'set' ? store.arguments[1] : undefined;
    return value ? graph.concrete(graph.value(value, activation)) : [];
  });
}

/** No subclass: its methods may do anything. */
function isPlain(graph: Graph, { what }: GraphNode): boolean {
  if (what.kind !== 'object') return false;
  return what.origin.type === 'ArrayExpression' || (what.origin.type === 'NewExpression' && pathOf(graph.scopes, what.origin.callee) !== null);
}

/** Whether the container may have got other methods than its kind has. */
function hasOwnMethods(graph: Graph, container: GraphNode): boolean {
  if ([...KEYED].some((name) => graph.survey.writesOf(name).some((access) => mayBe(graph, access.object, container)))) return true;
  return graph.uses(container).all.some(({ node }) => {
    const destination = destinationOf(node);
    const path = destination.kind === 'argument' ? pathOf(graph.scopes, calleeOf(destination.call)) : null;
    return destination.kind === 'argument' && destination.index === 0 && path !== null && entryOf(STATIC_STORES, path) !== undefined;
  });
}

function mayBe(graph: Graph, expression: Node, container: GraphNode): boolean {
  if (/^(?:module\.)?exports$/.test(pathOf(graph.scopes, expression) ?? '')) return false;
  const objects = graph.concrete(graph.value(expression, graph.activationAt(expression)));
  return objects.length === 0 || objects.some(({ node }) => node.what.kind !== 'object' || originOf(node) === originOf(container));
}

/** Whether all that is ever done with a container are calls that find by identity, or put in. */
function isOnlyLookedUp(graph: Graph, container: GraphNode): boolean {
  const uses = graph.uses(container);
  return uses.isComplete && uses.all.every(({ node }) => keyedCall(node) !== null || isDeclared(graph, node));
}

/** A container that nobody ever asks is no cache that fails: it may be there to be looked at, or not be finished. */
function isLookedInto(graph: Graph, { node, kind }: KnownContainer): boolean {
  return graph.uses(node).all.some((use) => {
    const call = keyedCall(use.node);
    return call !== null && call.callee.type === 'MemberExpression' && LOOK_UPS[kind]?.has(memberName(call.callee) ?? '') === true;
  });
}

/** The call of a method that takes a key, on `node`. */
function keyedCall(node: Node): TSESTree.CallExpression | null {
  const { parent } = node;
  if (parent?.type !== 'MemberExpression' || parent.object !== node || parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent) return null;
  return KEYED.has(memberName(parent) ?? '') ? parent.parent : null;
}

function isDeclared(graph: Graph, node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    // What `set` and `add` give back.
    case 'ExpressionStatement':
      return true;
    case 'VariableDeclarator':
      return parent.init === node && isOwnVariable(graph, parent.id);
    case 'PropertyDefinition':
      return parent.value === node && (parent.key.type === 'PrivateIdentifier' || parent.accessibility === 'private');
    case 'AssignmentExpression':
      return parent.right === node && parent.left.type === 'MemberExpression' && isPrivateMember(graph, parent.left);
    default:
      return false;
  }
}

/** A weak container keyed by the objects themselves, where every key of this one is a WeakRef made for it, or an object that is asked for. */
function containerRepairs({ graph, source }: SourceFile, containers: readonly GraphNode[]): readonly Repair[] {
  const [container, second] = containers;
  const made = container?.what.kind === 'object' ? container.what.origin : null;
  if (!container || second || made?.type !== 'NewExpression' || made.arguments.length > 0 || made.callee.type !== 'Identifier') return [];
  const counterpart = entryOf(WEAK_COUNTERPARTS, made.callee.name);
  const types = made.typeArguments ? keyTypeEdit(source, made.typeArguments) : [];
  if (counterpart === undefined || !types || (!isOnlyLookedUp(graph, container) && !isStaticOfFile(graph, container))) return [];
  const edits = new Map<Node, Edit>(counterpart === made.callee.name ? [] : [[made, { range: made.callee.range, text: counterpart }]]);
  const calls = graph.uses(container).all.flatMap(({ node }) => keyedCall(node) ?? []);
  const keys = calls.flatMap((call) => call.arguments[0] ?? []);
  for (const call of calls) {
    const [key] = call.arguments;
    const wrapper = key && wrappersOf(graph).find((one) => unwrap(key) === one.made || (one.variable !== null && one.variable === graph.scopes.variableOf(unwrap(key))));
    if (!wrapper) {
      // Who is asked for an object, or for nothing, finds it or not; put in must be an object.
      if (key && call.callee.type === 'MemberExpression' && FINDS.has(memberName(call.callee) ?? '')) continue;
      return [];
    }
    // Nothing but keys: a wrapper that is also dereferenced or kept must stay one.
    if (wrapper.variable?.references.some(({ identifier, init }) => init !== true && !keys.includes(wrapped(identifier) as TSESTree.Expression))) return [];
    edits.set(wrapper.made, { range: wrapper.made.range, text: source.text.slice(...wrapper.target.range) });
  }
  return edits.size === 0 ? [] : [{ kind: 'keyByObject', data: { container: counterpart }, edits: [...edits.values(), ...types] }];
}

/** `Map<WeakRef<Tab>, string>` has objects as its keys; null where the type is no such. */
function keyTypeEdit({ text }: SourceFile['source'], { params: [key] }: TSESTree.TSTypeParameterInstantiation): readonly Edit[] | null {
  const [referent, second] = key?.type === 'TSTypeReference' && key.typeName.type === 'Identifier' && key.typeName.name === 'WeakRef' ? (key.typeArguments?.params ?? []) : [];
  return key && referent && !second ? [{ range: key.range, text: text.slice(...referent.range) }] : null;
}

/** A static field of a class that only this file sees, of which nothing is done but looking up and putting in. */
function isStaticOfFile(graph: Graph, container: GraphNode): boolean {
  const uses = graph.uses(container);
  return uses.isComplete && uses.all.every(({ node }) => {
    const { parent } = node;
    const isField = parent?.type === 'PropertyDefinition' && parent.static && parent.value === node && parent.parent.parent.id !== null && isOwnVariable(graph, parent.parent.parent.id);
    return isField || keyedCall(node) !== null || isDeclared(graph, node);
  });
}

function targetText({ target }: Wrapper): string {
  return pathText(target);
}
