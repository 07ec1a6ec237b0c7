/** The repairs of a WeakRef that is compared or searched for although it was just made: the objects are compared. */
import type { TSESTree } from '@typescript-eslint/utils';
import { entryOf } from '../catalog/entry.ts';
import { SEARCHES_BY_TEST } from '../catalog/lookups.ts';
import { CONTAINER_STORES, WRITES_MEMBERS } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import type { GraphNode } from '../heap/nodes.ts';
import type { Edit, Node, Repair, Source, Variable } from '../model.ts';
import type { Wrapper } from '../registrations/weak-wrappers.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { memberName, unwrap, wrapped } from '../syntax/nodes.ts';
import { isName } from './captures.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { freshName, hasComments, isVisible, lineOf, namesIn, textOf } from './edits.ts';

/** `ref?.deref() === object` in the place of `ref === new WeakRef(object)` or `Object.is(ref, new WeakRef(object))`. */
export function compareObjects(source: Source, graph: Graph, { variable, target }: Wrapper, [left, right]: readonly [Node, Node], operator: string, use: Node): Repair | null {
  const other = left === use ? right : left;
  const whole = use.parent;
  const dropped = variable ? withoutWrapper(source, graph, variable, target, use) : [];
  if (!dropped || !whole || !isName(unwrap(other)) || hasComments(source, whole)) return null;
  const comparison = `${textOf(source, other)}?.deref() ${operator} ${textOf(source, target)}`;
  const isLoose = !/^(?:ExpressionStatement|ReturnStatement|VariableDeclarator|AssignmentExpression|ArrowFunctionExpression|CallExpression|NewExpression|IfStatement|LogicalExpression|ConditionalExpression|Property|ArrayExpression|TemplateLiteral)$/.test(whole.parent?.type ?? '');
  return { kind: 'compareObjects', data: { comparison }, edits: [{ range: whole.range, text: whole.type === 'CallExpression' && isLoose ? `(${comparison})` : comparison }, ...dropped] };
}

/** The edit by which the name of a WeakRef goes that is used nowhere else, or none; null where the object has no name there. */
function withoutWrapper(source: Source, graph: Graph, variable: Variable, target: Node, use: Node): readonly Edit[] | null {
  const name = unwrap(target);
  const object = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const declarator = variable.defs[0]?.node as Node | undefined;
  const isOnlyUse = variable.references.every(({ identifier, init }) => init === true || wrapped(identifier) === wrapped(use));
  if (!object || isRewritten(object) || !isVisible(graph, object, use)) return null;
  if (!isOnlyUse) return [];
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent.declarations.length !== 1) return null;
  const { range } = declarator.parent;
  const rest = /^[ \t]*/.exec(source.text.slice(range[1]))?.[0].length ?? 0;
  const line = lineOf(source, declarator.parent);
  return [{ range: line[0] === range[0] ? [range[0], range[1] + rest] : line, text: '' }];
}

/** `switch (ref?.deref()) { case object: … }`, where every case is a WeakRef that was just made. */
export function switchOverObjects(source: Source, wrapperAt: (test: Node) => Wrapper | undefined, statement: TSESTree.SwitchStatement): Repair | null {
  const { discriminant, cases } = statement;
  const edits: Edit[] = [{ range: discriminant.range, text: `${textOf(source, discriminant)}?.deref()` }];
  if (!isName(unwrap(discriminant))) return null;
  for (const { test } of cases) {
    if (!test) continue;
    const wrapper = wrapperAt(test);
    if (!wrapper || wrapper.variable || hasComments(source, test)) return null;
    edits.push({ range: test.range, text: textOf(source, wrapper.target) });
  }
  return { kind: 'compareObjects', data: { comparison: `switch (${edits[0]?.text ?? ''})` }, edits };
}

/** `refs.some((ref) => ref.deref() === object)`, in a list that has nothing but WeakRefs. */
export function searchObjects(source: Source, graph: Graph, { variable, target }: Pick<Wrapper, 'variable' | 'target'>, call: TSESTree.CallExpression, list: GraphNode): Repair | null {
  const access = unwrap(call.callee);
  const search = access.type === 'MemberExpression' && !access.computed ? entryOf(SEARCHES_BY_TEST, memberName(access) ?? '') : undefined;
  if (access.type !== 'MemberExpression' || search === undefined || variable || call.arguments.length !== 1 || !isName(unwrap(target)) || hasComments(source, call)) return null;
  if (!hasOnlyWeakReferences(graph, list)) return null;
  const ref = freshName(['ref', 'each'], namesIn(graph));
  const comparison = `${ref}.deref() === ${textOf(source, target)}`;
  return { kind: 'compareObjects', data: { comparison }, edits: [{ range: access.property.range, text: search }, { range: wrapped(call.arguments[0] as Node).range, text: `(${ref}) => ${comparison}` }] }; // just counted
}

/** Whether all that is ever put into the list is a WeakRef, as far as the file shows. */
function hasOnlyWeakReferences(graph: Graph, list: GraphNode): boolean {
  const { what } = list;
  if (what.kind !== 'object' || what.origin.type !== 'ArrayExpression') return false;
  const isWeak = (node: Node | null): boolean => {
    const values = node && node.type !== 'SpreadElement' ? graph.concrete(graph.value(node, graph.activationAt(node))) : [];
    return values.length > 0 && values.every((value) => value.node.what.kind === 'object' && makesWeakReference(graph, value.node.what.origin));
  };
  return what.origin.elements.every(isWeak) && graph.uses(list).all.every(({ node }) => {
    const destination = destinationOf(node);
    if (destination.kind === 'assigned' || destination.kind === 'argument' || destination.kind === 'unknown') return false;
    return destination.kind !== 'receiver' || destination.call.type !== 'CallExpression' || !WRITES_MEMBERS.has(memberName(destination.access) ?? '') || storedBy(destination.call, memberName(destination.access) ?? '').every(isWeak);
  });
}

/** What a method of a list puts in of what it is given. */
function storedBy({ arguments: given }: TSESTree.CallExpression, name: string): readonly Node[] {
  return given.slice(entryOf(CONTAINER_STORES.array, name)?.from ?? 0);
}
