/** The repair of a record that keeps in a property what it should hold weakly: the property has a WeakRef, or goes where another one has that already. */
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import { tableNamedBy } from '../lifetimes/owned-tables.ts';
import type { Edit, Node, Repair, RetentionPath, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { reachedBy, verdictOf } from '../retention/verdict.ts';
import { keyName, unwrap } from '../syntax/nodes.ts';
import { walk } from '../syntax/tree.ts';
import { isName } from './captures.ts';
import { hasComments, lineOf, textOf } from './edits.ts';
import { isSeen, removal } from './unread-properties.ts';
import { derefAfter } from './weak-members.ts';

/** None where somebody may read the property in a way that the file does not show. */
export function holdPropertyWeakly(source: Source, graph: Graph, run: SiteRun, path: RetentionPath): Repair | null {
  const step = path.steps.at(-1);
  // A type that is written somewhere may ask for the object.
  if (step?.kind !== 'field' || source.isTypeScript === true || graph.survey.evals.length > 0 || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step.name)) return null;
  const { at, name } = step;
  const written = writtenAt(graph, at);
  if (!written || !isName(unwrap(written.value)) || hasComments(source, at)) return null;
  const records = [...reachedBy(graph, run, path.held)].filter(({ what }) => what.kind === 'object' && what.origin === written.origin);
  if (records.length === 0 || !records.every((record) => isSeen(graph, run, record, name))) return null;
  const isFree = verdictOf(graph, run, { instead: (node) => node, keeps: (edge) => edge.step?.kind !== 'field' || edge.step.at !== at }).kind === 'free';
  const reads = isFree ? readsOf(source, graph, name, written) : null;
  if (!reads) return null;
  const other = referenceBeside(graph, run, written.origin, records);
  const edits: Edit[] = [];
  for (const read of reads) {
    if (!derefAfter(source, read, edits, '.deref()')) return null;
    if (other !== null) edits.push({ range: read.property.range, text: other });
  }
  const value = textOf(source, written.value);
  if (other !== null) edits.push(written.dropped(source));
  else if (at.type === 'Property' && at.shorthand) edits.push({ range: at.range, text: `${value}: new WeakRef(${value})` });
  else edits.push({ range: written.value.range, text: `new WeakRef(${value})` });
  return { kind: 'holdPropertyWeakly', data: { name, by: other ?? name }, edits };
}

interface Written {
  readonly value: Node;
  /** The literal that has the property. */
  readonly origin: Node;
  readonly dropped: (source: Source) => Edit;
}

function writtenAt(graph: Graph, at: Node): Written | null {
  if (at.type === 'Property' && at.parent.type === 'ObjectExpression' && at.kind === 'init' && !at.computed) {
    const { parent } = at;
    return { value: at.value, origin: parent, dropped: () => removal(at, parent) };
  }
  if (at.type !== 'AssignmentExpression' || at.operator !== '=' || at.left.type !== 'MemberExpression' || at.left.computed || at.parent.type !== 'ExpressionStatement') return null;
  const { parent } = at;
  const what = graph.soleObject(graph.value(at.left.object, graph.activationAt(at)))?.what;
  return what?.kind === 'object' && what.origin.type === 'ObjectExpression' ? { value: at.right, origin: what.origin, dropped: (source) => ({ range: lineOf(source, parent), text: '' }) } : null;
}

/** The reads of the property, which belong to the record for certain; null where others go by that name, or where a pattern or a text takes it. */
function readsOf(source: Source, graph: Graph, name: string, { origin }: Written): ReturnType<Graph['survey']['accessesOf']> | null {
  const taken: Node[] = [];
  walk(source, source.ast, (node) => {
    const isTaken = node.type === 'ObjectPattern' && node.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === name);
    const isQuoted = node.type === 'Literal' && node.value === name && node.parent.type !== 'ImportDeclaration';
    // Another record with a property of that name.
    const isOther = node.type === 'Property' && node.parent.type === 'ObjectExpression' && node.parent !== origin && keyName(node.key, node.computed) === name;
    if (isTaken || isQuoted || isOther) taken.push(node);
  });
  if (taken.length > 0) return null;
  const written = (access: Node): boolean => access.parent?.type === 'AssignmentExpression' && access.parent.left === access;
  const reads = graph.survey.accessesOf(name).filter((access) => !written(access));
  return reads.every((access) => access.object.type !== 'ThisExpression' && isOfRecord(graph, access.object, origin)) && graph.survey.writesOf(name).length <= 1 ? reads : null;
}

/** Whether an expression is the record, or nothing; what is taken out of a collection of the file is a member of that. */
function isOfRecord(graph: Graph, object: Node, origin: Node): boolean {
  const values = graph.concrete(graph.value(object, graph.activationAt(object))).filter(({ node }) => node !== graph.primitive && !(node.what.kind === 'outside' && isMember(graph, object)));
  return (values.length > 0 || isMember(graph, object)) && values.every(({ node }) => node.what.kind === 'object' && node.what.origin === origin);
}

/** `history.at(-1)`, `tracked.get(id)` */
function isMember(graph: Graph, node: Node): boolean {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null;
  return callee?.type === 'MemberExpression' && /^(?:at|get)$/.test(keyName(callee.property, callee.computed) ?? '') && tableNamedBy(graph, unwrap(callee.object)) !== null;
}

/** The property that has the WeakRef already. */
function referenceBeside(graph: Graph, { site }: SiteRun, record: Node, records: readonly GraphNode[]): string | null {
  if (record.type !== 'ObjectExpression') return null;
  for (const property of record.properties) {
    const name = property.type === 'Property' && property.kind === 'init' && !property.computed ? keyName(property.key, false) : null;
    if (name !== null && records.every((one) => originOfField(graph, one, name) === site.call)) return name;
  }
  return null;
}

function originOfField(graph: Graph, record: GraphNode, name: string): Node | null {
  const what = graph.soleObject(graph.field(record, name))?.what;
  return what?.kind === 'object' ? what.origin : null;
}
