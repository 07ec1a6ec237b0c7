/** Cleanups that delete the entry of a key which by then may belong to another, live object. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../findings/file.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import type { GraphNode } from '../heap/nodes.ts';
import type { Node, Problem, Repair } from '../model.ts';
import { type CleanupFunction, cleanupFunctionOf, givenFor } from '../registrations/cleanup-functions.ts';
import { unregistersOf } from '../registrations/registry-uses.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { pathOf } from '../syntax/names.ts';
import { contains, isFunction, keyName, memberName, nameOf, pathText, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { runsInEvery } from '../syntax/order.ts';

export function staleDeletes(file: SourceFile): readonly Problem[] {
  if (!file.mentions.registrar || !file.mentions.weakReference || file.graph.survey.callsNamed('delete').length === 0) return [];
  const problems = new Map<Node, Problem>();
  const { graph } = file;
  for (const [call, problem] of answersTo(graph, file.sites, (run) => staleIn(file, run))) if (!problems.has(call)) problems.set(call, problem);
  return [...problems.values()];
}

function staleIn(file: SourceFile, run: SiteRun): readonly (readonly [call: Node, problem: Problem])[] {
  if (run.isDoomed || run.activation.call !== null || mayBeStopped(file, run)) return [];
  const cleanup = cleanupFunctionOf(file.graph, run);
  if (!cleanup) return [];
  return methodCallsIn(file.graph, 'delete', cleanup.fn).flatMap((call) => {
    const problem = problemOf(file, run, cleanup, call);
    return problem ? [[call, problem] as const] : [];
  });
}

/** Who can call a registration off may do so before the key is given to the next object. */
function mayBeStopped(file: SourceFile, { site, registries }: SiteRun): boolean {
  if (registries.length === 0) return wrapped(site.call).parent?.type !== 'ExpressionStatement';
  return unregistersOf(file).some((one) => one.registries.some((registry) => registries.includes(registry)));
}

interface MethodCall extends TSESTree.CallExpression {
  readonly callee: TSESTree.MemberExpression;
}

function methodCallsIn(graph: Graph, name: string, unit: Unit): readonly MethodCall[] {
  return graph.survey.callsNamed(name).filter((call): call is MethodCall => call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && unitOf(call) === unit);
}

interface Store {
  readonly call: MethodCall;
  /** How to come from the entry to its WeakRef: a property, or nothing. */
  readonly property: string | null;
}

function problemOf(file: SourceFile, run: SiteRun, cleanup: CleanupFunction, call: MethodCall): Problem | null {
  const { graph, source } = file;
  const [key] = call.arguments;
  const map = key && mapOf(graph, call);
  // A condition, or a way out before, may be the check.
  if (!map || !runsInEvery(cleanup.fn, call)) return null;
  // A closure beside the registration may name the key itself.
  const isNamed = isConstant(key) || (run.registries.length === 0 && contains(unitOf(run.site.call), cleanup.fn));
  const given = isNamed ? key : givenFor(graph, cleanup, key);
  if (!given) return null;
  const store = storeOf(file, run, map, source.text.slice(...given.range));
  if (!store) return null;
  return {
    messageId: 'staleDelete',
    loc: call.loc,
    data: { call: `${pathText(call.callee)}(${isConstant(key) ? source.text.slice(...key.range) : pathText(key)})`, line: String(store.call.loc.start.line), target: pathText(run.site.target) },
    repairs: () => repairsOf(file, call, store),
  };
}

function isConstant(key: Node): boolean {
  const node = unwrap(key);
  return node.type === 'Literal' || (node.type === 'TemplateLiteral' && node.expressions.length === 0);
}

/** The one Map of this file that a method is called on. */
function mapOf(graph: Graph, call: MethodCall): GraphNode | null {
  const [map, second] = graph.concrete(graph.value(call.callee.object, graph.activationAt(call)));
  const what = map?.node.what;
  // A subclass may check by itself.
  return map && !second && what?.kind === 'object' && what.origin.type === 'NewExpression' && pathOf(graph.scopes, what.origin.callee) === 'Map' ? map.node : null;
}

/** The call beside the registration that puts a WeakRef of the target under the same key, which may come again. */
function storeOf({ graph, source }: SourceFile, { site }: SiteRun, map: GraphNode, keyText: string): Store | null {
  const unit = unitOf(site.call);
  if (!isFunction(unit)) return null;
  for (const call of methodCallsIn(graph, 'set', unit)) {
    const [key, entry] = call.arguments;
    if (!key || !entry || source.text.slice(...key.range) !== keyText || mapOf(graph, call) !== map) continue;
    const property = weakRefIn(graph, entry, site.target);
    if (property !== undefined && comesAgain(graph, unit, call, map, keyText, source.text)) return { call, property };
  }
  return null;
}

/** Where in the entry the WeakRef of the target is: null for the entry itself, undefined for nowhere. */
function weakRefIn(graph: Graph, entry: Node, target: Node, depth = 0): string | null | undefined {
  const node = unwrap(entry);
  if (makesWeakReference(graph, node)) return node.arguments[0] && pathText(node.arguments[0]) === pathText(target) ? null : undefined;
  if (depth > 1) return undefined;
  if (node.type === 'ObjectExpression') {
    for (const item of node.properties) {
      const name = item.type === 'Property' ? keyName(item.key, item.computed) : null;
      if (item.type === 'Property' && name !== null && weakRefIn(graph, item.value, target, 2) === null) return name;
    }
    return undefined;
  }
  const declarator = node.type === 'Identifier' ? (graph.scopes.variableOf(node)?.defs[0]?.node as Node | undefined) : undefined;
  return declarator?.type === 'VariableDeclarator' && declarator.parent.kind === 'const' && declarator.init && declarator.id.type === 'Identifier' ? weakRefIn(graph, declarator.init, target, depth + 1) : undefined;
}

/**
 * Whether the key is given to a new object while the entry of the dead one is still there: because the function asks the
 * entry whether its object lives, and goes on when it does not; or because it stores whatever was there before, under a
 * key that is always the same, or as the `set` of a map of its own.
 */
function comesAgain(graph: Graph, unit: Unit, store: MethodCall, map: GraphNode, keyText: string, text: string): boolean {
  const isLooked = graph.survey.callsNamed('deref').some((call) => {
    if (unitOf(call) !== unit || call.callee.type !== 'MemberExpression' || call.range[0] > store.range[0]) return false;
    const looked = lookUpIn(graph, call.callee.object);
    return looked !== null && mapOf(graph, looked) === map && looked.arguments[0] !== undefined && text.slice(...looked.arguments[0].range) === keyText && isTested(graph, call);
  });
  if (isLooked) return true;
  const [key] = store.arguments;
  if (!key || !runsInEvery(unit, store)) return false;
  if (isConstant(key)) return true;
  const node = unwrap(key);
  const variable = nameOf(unit) === 'set' && node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  return variable?.defs.some((def) => (def.type as string) === 'Parameter') === true;
}

/** The `map.get(key)` that an expression starts from, through constants and properties. */
function lookUpIn(graph: Graph, expression: Node, depth = 0): MethodCall | null {
  const node = unwrap(expression);
  if (depth > 3) return null;
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && memberName(node.callee) === 'get') return node as MethodCall; // its callee was just seen
  if (node.type === 'MemberExpression') return lookUpIn(graph, node.object, depth + 1);
  const declarator = node.type === 'Identifier' ? (graph.scopes.variableOf(node)?.defs[0]?.node as Node | undefined) : undefined;
  return declarator?.type === 'VariableDeclarator' && declarator.init && declarator.id.type === 'Identifier' ? lookUpIn(graph, declarator.init, depth + 1) : null;
}

/** Whether something depends on whether the expression gives anything. */
function isTested(graph: Graph, expression: Node, depth = 0): boolean {
  const outer = wrapped(expression);
  const { parent } = outer;
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === outer;
    case 'LogicalExpression':
      return parent.left === outer || isTested(graph, parent, depth);
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator);
    case 'VariableDeclarator':
    case 'AssignmentExpression': {
      const id = parent.type === 'VariableDeclarator' ? parent.id : parent.left;
      const variable = id.type === 'Identifier' && depth < 2 ? graph.scopes.variableOf(id) : null;
      return (parent.type === 'AssignmentExpression' && isTested(graph, parent, depth + 1)) || variable?.references.some((one) => one.isRead() && isTested(graph, one.identifier, depth + 1)) === true;
    }
    default:
      return false;
  }
}

/** Deletes only an entry whose object is gone. */
function repairsOf({ source }: SourceFile, call: MethodCall, { property }: Store): readonly Repair[] {
  const [key] = call.arguments;
  const { parent } = wrapped(call);
  const isBody = parent?.type === 'ArrowFunctionExpression' && parent.body === wrapped(call);
  if (!key || (!isBody && parent?.type !== 'ExpressionStatement') || (property !== null && !/^[\w$]+$/.test(property))) return [];
  const text = (node: Node): string => source.text.slice(...node.range);
  const condition = `${text(call.callee.object)}.get(${text(key)})?.${property === null ? '' : `${property}.`}deref() === undefined`;
  const checked = `if (${condition}) ${text(call)};`;
  return [
    isBody
      ? { kind: 'checkEntry', data: { condition }, edits: [{ range: wrapped(call).range, text: `{ ${checked} }` }] }
      : { kind: 'checkEntry', data: { condition }, edits: [{ range: (parent as Node).range, text: checked }] },
  ];
}
