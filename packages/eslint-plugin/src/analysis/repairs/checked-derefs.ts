/** The repair of an entry that is taken for a living one: what `deref()` gives is tested in the place of the entry. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import type { Edit, Node, Repair, Source } from '../model.ts';
import { contains, isFunction, memberName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { freshName, hasComments, indentAt, lineEnd, namesInside } from './edits.ts';
import { isEffectFree } from './effect-free.ts';

/** A `deref()` that is handed out. */
export interface Asked {
  readonly call: TSESTree.CallExpression;
  /** The test that says that there is an entry, and nothing else; null where there are more. */
  readonly test: Node | null;
  /** Which property of the entry the reference is; null where it is the entry itself. */
  readonly property: string | null;
  /** The call that puts a new WeakRef under the key. */
  readonly store: Node;
  /** The one test that the store depends on; null where there are more. */
  readonly storeTest: Node | null;
}

export function checkDeref(source: Source, graph: Graph, asked: Asked): Repair | null {
  const inPlace = madeInPlace(source, graph, asked);
  if (inPlace) return inPlace;
  const text = optionally(source, graph, asked);
  if (text === null) return null;
  const isBefore = asked.store.range[1] < asked.call.range[0];
  const edits = elseMade(source, asked, text) ?? madeOnce(source, asked, text) ?? (isBefore ? madeWhereItIsDead(source, graph, asked, text) : goneOn(source, graph, asked, text));
  return edits && { kind: 'checkDeref', data: { asked: text }, edits };
}

/** `(ref ??= new WeakRef(made)).deref()`, `(table.get(key) ?? put(key)).deref()`: another one is made where what is there is dead. */
function madeInPlace(source: Source, graph: Graph, { call, property }: Asked): Repair | null {
  const callee = unwrap(call.callee);
  const either = callee.type === 'MemberExpression' && !callee.computed && property === null && call.arguments.length === 0 ? unwrap(callee.object) : null;
  const isMade = either?.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)=$/.test(either.operator);
  if (!(isMade || (either?.type === 'LogicalExpression' && either.operator !== '&&')) || hasComments(source, call)) return null;
  const { left, right } = either;
  if (!isEffectFree(graph, lookedUp(left), graph.activationAt(call))) return null;
  const [there, made] = [left, right].map(({ range }) => source.text.slice(...range)) as [string, string];
  const asked = `${there}?.deref()`;
  const other = isMade ? `(${there} = ${made})` : /^(?:Call|Member)Expression$/.test(right.type) ? made : `(${made})`;
  const text = `${asked} ?? ${other}.deref()`;
  const isAlone = /^(?:ReturnStatement|ArrowFunctionExpression|VariableDeclarator)$/.test(wrapped(call).parent?.type ?? '');
  return { kind: 'checkDeref', data: { asked }, edits: [{ range: call.range, text: isAlone ? text : `(${text})` }] };
}

/** `table[key]`: the key is made a text where it is looked up, and that is done more than once already. */
function lookedUp(entry: Node): Node {
  return entry.type === 'MemberExpression' && entry.computed && entry.property.type === 'Identifier' ? entry.object : entry;
}

/** `entries.get(key)?.ref.deref()`; null where asking once more would do something else. */
function optionally(source: Source, graph: Graph, { call, property }: Asked): string | null {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || callee.computed || call.arguments.length > 0) return null;
  const reference = unwrap(callee.object);
  if (property !== null && (reference.type !== 'MemberExpression' || reference.computed || memberName(reference) !== property)) return null;
  const entry = property !== null && reference.type === 'MemberExpression' ? unwrap(reference.object) : reference;
  if (!isEffectFree(graph, lookedUp(entry), graph.activationAt(call)) || hasComments(source, call)) return null;
  return `${source.text.slice(...entry.range)}?.${property === null ? '' : `${property}.`}deref()`;
}

/** `has(key) ? get(key).deref() : make(key)` */
function elseMade(source: Source, { call, test }: Asked, text: string): readonly Edit[] | null {
  const { parent } = wrapped(call);
  if (parent?.type !== 'ConditionalExpression' || test === null || unwrap(parent.test) !== unwrap(test)) return null;
  const other = parent.consequent === wrapped(call) ? parent.alternate : parent.consequent;
  const made = source.text.slice(...other.range);
  const isLoose = /^(?:Sequence|Assignment|Conditional|ArrowFunction|Logical|Yield)Expression$/.test(other.type);
  return [{ range: parent.range, text: `${text} ?? ${isLoose ? `(${made})` : made}` }];
}

/** `ref ??= new WeakRef(made);` makes another one where there is nothing alive. */
function madeOnce(source: Source, { store }: Asked, text: string): readonly Edit[] | null {
  if (store.type !== 'AssignmentExpression' || !/^(?:\?\?|\|\|)=$/.test(store.operator) || store.parent.type !== 'ExpressionStatement' || hasComments(source, store)) return null;
  const [left, right] = [source.text.slice(...store.left.range), source.text.slice(...store.right.range)];
  // What is asked is what is written there.
  return text === `${left}?.deref()` ? [{ range: store.range, text: `if (${text} === undefined) ${left} = ${right}` }] : null;
}

/** `if (ref) return ref.deref();` before the lines that make another: they run where there is nothing alive as well. */
function goneOn(source: Source, graph: Graph, { call, test, store }: Asked, text: string): readonly Edit[] | null {
  const result = resultOf(graph, call);
  const statement = result && ifAround(result);
  const block = statement?.parent;
  if (!result || !statement || statement.alternate || block?.type !== 'BlockStatement') return null;
  const next = block.body[block.body.indexOf(statement) + 1];
  // What follows has to be what makes it.
  if (!next || !block.body.some((one) => one.range[0] >= next.range[0] && contains(one, store))) return null;
  const name = result.argument && unwrap(result.argument) !== call && unwrap(result.argument).type === 'Identifier' ? source.text.slice(...result.argument.range) : null;
  if (name !== null) return [{ range: [result.range[0], result.range[0]], text: `if (${name} !== undefined) ` }];
  const isOnly = statement.consequent === result || (statement.consequent.type === 'BlockStatement' && statement.consequent.body.length === 1);
  if (!isOnly || test === null || unwrap(statement.test) !== unwrap(test) || hasComments(source, statement)) return null;
  const known = freshName(['known', 'found'], namesInside(graph, unitOf(call)));
  const indent = indentAt(source, statement.range[0]);
  return [{ range: statement.range, text: `const ${known} = ${text};${lineEnd(source)}${indent}if (${known} !== undefined) return ${known};` }];
}

/** The statement that gives the caller what the call gives, by itself or through a variable. */
function resultOf(graph: Graph, call: Node): TSESTree.ReturnStatement | null {
  const { parent } = wrapped(call);
  if (parent?.type === 'ReturnStatement') return parent;
  const variable = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? graph.scopes.variableOf(parent.id) : null;
  const [use, second] = variable?.references.filter(({ init }) => init !== true) ?? [];
  const by = use && !second ? wrapped(use.identifier).parent : null;
  // With nothing between the two.
  return by?.type === 'ReturnStatement' && by.parent === parent?.parent?.parent ? by : null;
}

function ifAround(result: TSESTree.ReturnStatement): TSESTree.IfStatement | null {
  const { parent } = result;
  const inner: Node = parent.type === 'BlockStatement' && parent.body.at(-1) === result ? parent : result;
  const around = inner.parent;
  return around.type === 'IfStatement' && around.consequent === inner ? around : null;
}

/** `if (!cache.has(key)) { … }` before the call: the test asks what is alive. */
function madeWhereItIsDead(source: Source, graph: Graph, { call, store, storeTest }: Asked, text: string): readonly Edit[] | null {
  let node: Node | undefined = store;
  while (node && node.type !== 'IfStatement') node = isFunction(node) ? undefined : node.parent;
  if (node?.type !== 'IfStatement' || node.alternate || storeTest === null || unwrap(node.test) !== unwrap(storeTest) || !contains(node.consequent, store) || node.parent.type !== 'BlockStatement' || hasComments(source, node.test)) return null;
  // The names mean the same there: none is declared between.
  const { range } = node;
  const isKnown = [...graph.scopes.at(call).references].every(({ identifier, resolved }) => !contains(call, identifier) || !resolved || resolved.identifiers.every((declared) => declared.range[0] < range[0]));
  return isKnown ? [{ range: node.test.range, text: `${text} === undefined` }] : null;
}
