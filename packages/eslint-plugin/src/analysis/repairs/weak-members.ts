/** The repair of a collection that keeps what is registered until its cleanup runs: it has WeakRefs, and loses one once its object is gone. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ADDING, WALKS_MEMBERS } from '../catalog/effects.ts';
import { callsOf } from '../heap/callers.ts';
import { classChain } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import { runsAfterDeath } from '../lifetimes/finalization.ts';
import { type NamedTable, type TableKind, tableKindOf, tableNamedBy } from '../lifetimes/owned-tables.ts';
import type { RootPlace } from '../lifetimes/roots.ts';
import type { Edit, Node, Repair, RetentionPath, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, classOfMember, contains, isFunction, isInLoop, memberName, pathText, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { freshMember } from './call-off.ts';
import { isName } from './captures.ts';
import { declareBefore, freshName, hasComments, indentAt, lineEnd, mayRunEarly, namesIn, namesInside, textOf, topStatement } from './edits.ts';

/** `call` puts the target into the collection, whoever calls the function that it stands in. */
export function keepWeakly(source: Source, graph: Graph, run: SiteRun, { held, steps }: RetentionPath, call: RootPlace): Repair | null {
  const member = unwrap(held.expression);
  const store = storeAt(call);
  if (!store || steps.length > 0 || unwrap(store.value) !== member || (member.type !== 'Identifier' && member.type !== 'ThisExpression')) return null;
  const table = tableNamedBy(graph, unwrap(store.table));
  const kind = table && tableKindOf(graph, table.origin);
  const statement = wrapped(call).parent;
  if (!table || !kind || !isEmpty(table.origin) || statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement' || isInLoop(call) || hasComments(source, statement)) return null;
  if (graph.survey.evals.length > 0 || graph.survey.withs.length > 0 || !isForTargets(graph, run, call)) return null;
  const types = typesOf(source, table, kind);
  if (!types) return null;
  const reads = readsOfTable(source, graph, table, kind, call);
  if (!reads) return null;
  const isPruned = (kind === 'map' || kind === 'record') && reads.removals.some((removal) => runsAfterDeath(graph, removal));
  const isEmptied = reads.clears.some((clear) => runsAfterDeath(graph, clear));
  const name = textOf(source, store.table);
  const data = { target: pathText(member), collection: name };
  if (isPruned || isEmptied) {
    return { kind: 'keepWeakly', data, edits: [{ range: store.value.range, text: `new WeakRef(${textOf(source, store.value)})` }, ...types.edits, ...reads.edits] };
  }
  const forgetting = registryFor(source, graph, table, store, kind, types);
  if (!forgetting) return null;
  const ref = freshName(['ref', 'weak'], namesIn(graph));
  const gap = statement.parent.loc.start.line === statement.loc.start.line ? ' ' : lineEnd(source) + indentAt(source, statement.range[0]);
  // What is evaluated once must not be evaluated twice.
  const isNamed = store.key !== null && isName(unwrap(store.key));
  const key = store.key && (isNamed ? textOf(source, store.key) : freshName(['key', 'entryKey'], namesIn(graph)));
  const given = key === null ? ref : `{ ${key === 'key' ? 'key' : `key: ${key}`}, ${ref === 'ref' ? 'ref' : `ref: ${ref}`} }`;
  return {
    kind: 'keepWeakly',
    data,
    edits: [
      { range: [statement.range[0], statement.range[0]], text: `const ${ref} = new WeakRef(${textOf(source, store.value)});${gap}` },
      ...(store.key && key !== null && !isNamed ? [{ range: [statement.range[0], statement.range[0]], text: `const ${key} = ${textOf(source, store.key)};${gap}` } as const, { range: store.key.range, text: key }] : []),
      { range: store.value.range, text: ref },
      { range: [statement.range[1], statement.range[1]], text: `${textOf(source, statement).endsWith(';') ? '' : ';'}${gap}${forgetting.name}.register(${textOf(source, store.value)}, ${given});` },
      ...forgetting.edits,
      ...types.edits,
      ...reads.edits,
    ],
  };
}

interface Store {
  readonly table: Node;
  /** Null where a member has no key. */
  readonly key: Node | null;
  readonly value: Node;
}

function storeAt(call: RootPlace): Store | null {
  if (call.type === 'AssignmentExpression') return call.left.type === 'MemberExpression' ? { table: call.left.object, key: call.left.property, value: call.right } : null;
  const callee = calleeOf(call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const [first, second] = call.arguments;
  if (callee.type !== 'MemberExpression' || callee.optional || !first) return null;
  if (name === 'set') return second && call.arguments.length === 2 ? { table: callee.object, key: first, value: second } : null;
  return call.arguments.length === 1 && first.type !== 'SpreadElement' && name !== null && ADDING.includes(name) ? { table: callee.object, key: null, value: first } : null;
}

function isEmpty(origin: Node): boolean {
  switch (origin.type) {
    case 'ArrayExpression':
      return origin.elements.length === 0;
    case 'NewExpression':
      return origin.arguments.length === 0;
    default:
      return true;
  }
}

/** Whether all that is put in there is registered: in the same function, by the constructor of the same class, or by the only call. */
function isForTargets(graph: Graph, run: SiteRun, call: Node): boolean {
  const unit = unitOf(call);
  if (unit === unitOf(run.site.call)) return true;
  const owner = classOfMember(unit)?.owner;
  const object = graph.soleObject(run.target);
  // What is made by the constructors around it is the same object.
  if (owner && object && classChain(graph, object).some((link) => link.owner === owner)) return true;
  return isFunction(unit) && callsOf(graph, unit).length <= 1;
}

interface Types {
  /** Of the members; null where the source says none. */
  readonly member: string | null;
  readonly key: string | null;
  readonly edits: readonly Edit[];
}

/** The types that are written for the collection, with WeakRefs in them; null where they cannot be rewritten. */
function typesOf(source: Source, { origin }: NamedTable, kind: TableKind): Types | null {
  const { parent } = wrapped(origin);
  const declared = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.typeAnnotation?.typeAnnotation : parent?.type === 'PropertyDefinition' ? parent.typeAnnotation?.typeAnnotation : undefined;
  const given = origin.type === 'NewExpression' ? origin.typeArguments : undefined;
  const edits: Edit[] = [];
  let member: string | null = null;
  let key: string | null = null;
  const wrap = (type: Node): void => {
    member = textOf(source, type);
    edits.push({ range: type.range, text: `WeakRef<${member}>` });
  };
  for (const type of [declared, given]) {
    if (!type) continue;
    if (type.type === 'TSArrayType') {
      wrap(type.elementType);
      continue;
    }
    const params = type.type === 'TSTypeReference' ? type.typeArguments?.params : type.type === 'TSTypeParameterInstantiation' ? type.params : undefined;
    const last = params?.at(-1);
    if (!params || !last || params.length !== (kind === 'map' || kind === 'record' ? 2 : 1)) return null;
    if (params.length === 2 && params[0]) key = textOf(source, params[0]);
    wrap(last);
  }
  return { member, key, edits };
}

interface Reads {
  readonly edits: readonly Edit[];
  readonly removals: readonly Node[];
  readonly clears: readonly Node[];
}

/** What has to be written where members are taken out of the collection; null where that is not seen, or where it is asked for one of them. */
function readsOfTable(source: Source, graph: Graph, { uses, origin }: NamedTable, kind: TableKind, store: Node): Reads | null {
  const edits: Edit[] = [];
  const removals: Node[] = [];
  const clears: Node[] = [];
  for (const use of uses) {
    if (contains(wrapped(origin), use)) continue;
    const destination = destinationOf(use);
    switch (destination.kind) {
      case 'nowhere':
        continue;
      case 'read': {
        const { access } = destination;
        if (access.parent === store || memberName(access) === (kind === 'array' ? 'length' : 'size')) continue;
        if (kind !== 'record' && kind !== 'array') return null;
        if (access.parent.type === 'UnaryExpression' && access.parent.operator === 'delete') removals.push(access.parent);
        else if (!access.computed || destinationOf(access).kind === 'unknown' || !derefAfter(source, access, edits)) return null;
        continue;
      }
      case 'receiver': {
        const { call, access } = destination;
        const name = memberName(access);
        if (call === store) continue;
        if (call.type !== 'CallExpression' || name === null || call.optional || access.optional) return null;
        if (name === 'clear' && kind !== 'array') clears.push(call);
        else if (name === 'delete' && kind === 'map') removals.push(call);
        // What a cleanup takes out is no member any more.
        else if (name === 'delete' && kind === 'set' && runsAfterDeath(graph, call)) continue;
        else if ((name === 'has' || name === 'keys') && kind === 'map') continue;
        else if ((name === 'get' && kind === 'map') || (name === 'at' && kind === 'array')) {
          if (!derefAfter(source, call, edits)) return null;
        } else if (name === 'values' && kind !== 'array') {
          if (!livingOf(source, graph, call, kind, edits)) return null;
        } else if (kind === 'array' && WALKS_MEMBERS.has(name) && isPlainWalk(call)) edits.push({ range: [use.range[1], use.range[1]], text: `.flatMap((ref) => ref.deref() ?? [])` });
        else if (kind === 'set' && name === 'forEach' && isPlainWalk(call)) edits.push({ range: use.range, text: `Array.from(${textOf(source, use)}).flatMap((ref) => ref.deref() ?? [])` });
        else return null;
        continue;
      }
      case 'members':
        if (kind === 'map' || kind === 'record' || !livingOf(source, graph, use, kind, edits)) return null;
        continue;
      case 'argument': {
        const called = pathText(calleeOf(destination.call));
        if (kind === 'record' && called === 'Object.keys') continue;
        const isWhole = (kind === 'record' && called === 'Object.values') || ((kind === 'set' || kind === 'array') && called === 'Array.from');
        if (isWhole && destination.call.arguments.length === 1) edits.push({ range: [destination.call.range[1], destination.call.range[1]], text: `.flatMap((ref) => ref.deref() ?? [])` });
        else return null;
        continue;
      }
      default:
        return null;
    }
  }
  return { edits, removals, clears };
}

/** Whether the callback is written there and takes nothing but the member. */
function isPlainWalk(call: TSESTree.CallExpression): boolean {
  const [callback] = call.arguments;
  return call.arguments.length === 1 && callback !== undefined && isFunction(callback) && callback.params.length <= 1 && callback.params[0]?.type !== 'RestElement';
}

/** `tabs.get(id)` becomes `tabs.get(id)?.deref()`, and what is read of it only if there is anything. */
export function derefAfter(source: Source, node: Node, edits: Edit[], deref = '?.deref()'): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  // A chain that ends in brackets or an assertion goes on behind it.
  if (outer !== node && outer.type !== 'ChainExpression') return false;
  edits.push({ range: [node.range[1], node.range[1]], text: deref });
  if (parent?.type !== 'MemberExpression' || parent.object !== outer) return !(parent?.type === 'CallExpression' && parent.callee === outer);
  for (let access: Node = parent; access.parent; access = access.parent) {
    if (/^(?:Chain|Call|Member)Expression$/.test(access.type)) continue;
    if (access.type === 'UpdateExpression' || (access.type === 'UnaryExpression' && access.operator === 'delete') || (access.type === 'AssignmentExpression' && contains(access.left, node)) || access.type === 'TaggedTemplateExpression') return false;
    break;
  }
  if (!parent.optional) {
    const dot = source.text.slice(node.range[1], parent.property.range[0]);
    const at = node.range[1] + Math.max(0, dot.search(/[.[]/));
    edits.push({ range: [at, at], text: parent.computed ? '?.' : '?' });
  }
  return true;
}

/** The members that are alive, where all of them are asked for: `[...all]`, `for (const one of all)`. */
function livingOf(source: Source, graph: Graph, all: Node, kind: TableKind, edits: Edit[]): boolean {
  const { parent } = wrapped(all);
  if (parent?.type === 'SpreadElement' && parent.parent.type === 'ArrayExpression' && parent.parent.elements.length === 1) {
    edits.push({ range: [parent.parent.range[1], parent.parent.range[1]], text: '.flatMap((ref) => ref.deref() ?? [])' });
    return true;
  }
  if (parent?.type !== 'ForOfStatement' || parent.right !== wrapped(all) || parent.await) return false;
  const [declared] = parent.left.type === 'VariableDeclaration' ? parent.left.declarations : [];
  if (declared?.id.type !== 'Identifier' || declared.id.typeAnnotation || parent.left.type !== 'VariableDeclaration' || parent.left.kind === 'var') return false;
  const ref = freshName(['ref', 'one'], namesInside(graph, parent));
  const { name } = declared.id;
  if (parent.body.type !== 'BlockStatement') {
    const { range: [start, end] } = parent.body;
    edits.push({ range: declared.id.range, text: ref }, { range: [start, start], text: `{ ${parent.left.kind} ${name} = ${ref}.deref(); if (!${name}) continue; ` }, { range: [end, end], text: ' }' });
    return kind !== 'record';
  }
  const [first] = parent.body.body;
  const isOneLine = parent.body.loc.start.line === parent.body.loc.end.line;
  const gap = isOneLine || !first ? ' ' : lineEnd(source) + indentAt(source, first.range[0]);
  const at = parent.body.range[0] + 1;
  edits.push({ range: declared.id.range, text: ref }, { range: [at, at], text: `${gap}${parent.left.kind} ${name} = ${ref}.deref();${gap}if (!${name}) continue;` });
  return kind !== 'record';
}

interface Forgetting {
  /** How the registry is named where a member is put in. */
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A registry beside the collection that takes out what has no object any more. */
function registryFor(source: Source, graph: Graph, { origin }: NamedTable, { table, key }: Store, kind: TableKind, { member, key: keyType }: Types): Forgetting | null {
  const name = textOf(source, table);
  const ref = member === null ? 'WeakRef<object>' : `WeakRef<${member}>`;
  const type = source.isTypeScript !== true ? '' : key ? `<{ key: ${keyType ?? 'string'}; ref: ${ref} }>` : `<${ref}>`;
  if (source.isTypeScript === true && key && keyType === null) return null;
  const made = `new FinalizationRegistry${type}(${removing(name, kind)})`;
  const { parent } = wrapped(origin);
  if (parent?.type === 'VariableDeclarator') {
    const statement = topStatement(table);
    if (parent.parent.parent.type !== 'Program' || mayRunEarly(graph, statement)) return null;
    const registry = freshName(['gone', 'forgotten'], namesIn(graph));
    return { name: registry, edits: [declareBefore(source, statement, `const ${registry} = ${made};`)] };
  }
  const access = unwrap(table);
  if (parent?.type !== 'PropertyDefinition' || access.type !== 'MemberExpression') return null;
  // A field is there from the beginning.
  if (!parent.static && access.object.type !== 'ThisExpression') return null;
  const isHash = parent.key.type === 'PrivateIdentifier';
  const field = `${isHash ? '#' : ''}${freshMember(graph, ['gone', 'forgotten'])}`;
  const modifiers = textOf(source, parent).slice(0, parent.key.range[0] - parent.range[0]);
  const isOneLine = parent.parent.loc.start.line === parent.loc.start.line;
  const gap = isOneLine ? ' ' : lineEnd(source) + indentAt(source, parent.range[0]);
  const end = source.text.slice(parent.range[0], parent.range[1]).endsWith(';') ? '' : ';';
  return { name: `${textOf(source, access.object)}.${field}`, edits: [{ range: [parent.range[1], parent.range[1]], text: `${end}${gap}${modifiers}${field} = ${made};` }] };
}

function removing(name: string, kind: TableKind): string {
  switch (kind) {
    case 'map':
      return `({ key, ref }) => { if (${name}.get(key) === ref) ${name}.delete(key); }`;
    case 'record':
      return `({ key, ref }) => { if (${name}[key] === ref) delete ${name}[key]; }`;
    case 'set':
      return `(ref) => { ${name}.delete(ref); }`;
    case 'array':
      return `(ref) => { const at = ${name}.indexOf(ref); if (at >= 0) ${name}.splice(at, 1); }`;
  }
}
