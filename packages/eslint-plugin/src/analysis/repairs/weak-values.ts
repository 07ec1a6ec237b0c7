/** The repair of a map keyed by WeakRefs whose values lead back to their objects: the values go into a WeakMap, and the map becomes a Set of the WeakRefs. */
import { OF_KEYS } from '../catalog/lookups.ts';
import type { Graph } from '../heap/graph.ts';
import { tableKindOf, tableNamedBy } from '../lifetimes/owned-tables.ts';
import type { Edit, Node, Repair, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, contains, memberName, unwrap, wrapped } from '../syntax/nodes.ts';
import { isFixedVariable } from './captures.ts';
import { freshName, hasComments, indentAt, isVisible, lineEnd, namesIn, textOf } from './edits.ts';

/** None where somebody asks the map for a value. */
export function keepValuesWeakly(source: Source, graph: Graph, { site, activation }: SiteRun): Repair | null {
  const { call } = site;
  const callee = calleeOf(call);
  const [key, value] = call.arguments;
  const statement = wrapped(call).parent;
  if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || memberName(callee) !== 'set' || !key || !value || call.arguments.length !== 2) return null;
  if (statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement' || hasComments(source, statement) || graph.survey.evals.length > 0) return null;
  const object = objectAt(graph, site.target, call, activation);
  const table = tableNamedBy(graph, callee.object);
  const declared = table && wrapped(table.origin).parent;
  if (object === null || !table || tableKindOf(graph, table.origin) !== 'map' || table.origin.type !== 'NewExpression' || table.origin.arguments.length > 0) return null;
  if (declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || declared.id.typeAnnotation || declared.parent.declarations.length !== 1 || !table.uses.every((use) => isOfKeys(use, call))) return null;
  const types = typesOf(source, table.origin.typeArguments?.params);
  if (!types) return null;
  const { name } = callee.object;
  const values = freshName([`${name}Values`, `valuesOf${name}`], namesIn(graph));
  const gap = statement.parent.loc.start.line === statement.loc.start.line ? ' ' : lineEnd(source) + indentAt(source, statement.range[0]);
  const declaration = declared.parent;
  const edits: Edit[] = [
    { range: table.origin.range, text: `new Set${types.set}()` },
    { range: [declaration.range[1], declaration.range[1]], text: `${lineEnd(source)}${indentAt(source, declaration.range[0])}const ${values} = new WeakMap${types.map}();` },
    { range: call.range, text: `${name}.add(${textOf(source, key)});${gap}${values}.set(${object}, ${textOf(source, value)})` },
  ];
  return { kind: 'keepValuesWeakly', data: { map: values, set: name }, edits };
}

/** What the WeakRef refers to, as it is called where the entry is made. */
function objectAt(graph: Graph, target: Node, call: Node, activation: SiteRun['activation']): string | null {
  const node = unwrap(target);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  return node.type === 'Identifier' && variable && isVisible(graph, variable, call) && isFixedVariable(graph, variable, call, activation) ? node.name : null;
}

/** Whether a Set of the keys serves as well. */
function isOfKeys(use: Node, store: Node): boolean {
  if (contains(store, use)) return destinationOf(use).kind === 'receiver';
  const destination = destinationOf(use);
  if (destination.kind === 'read') return memberName(destination.access) === 'size';
  return destination.kind === 'receiver' && OF_KEYS.has(memberName(destination.access) ?? '');
}

interface Types {
  readonly set: string;
  readonly map: string;
}

/** `Map<WeakRef<Shape>, Path>` is a `Set<WeakRef<Shape>>` and a `WeakMap<Shape, Path>`; null for other types. */
function typesOf(source: Source, params: readonly Node[] | undefined): Types | null {
  if (!params) return { set: '', map: '' };
  const [key, value, more] = params;
  const referent = key?.type === 'TSTypeReference' && key.typeName.type === 'Identifier' && key.typeName.name === 'WeakRef' ? key.typeArguments?.params[0] : undefined;
  return key && value && !more && referent ? { set: `<${textOf(source, key)}>`, map: `<${textOf(source, referent)}, ${textOf(source, value)}>` } : null;
}
