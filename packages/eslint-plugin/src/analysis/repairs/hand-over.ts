/** The repair of a registration whose held value has more than its cleanup reads: it gets only that. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import type { Edge, GraphNode } from '../heap/nodes.ts';
import { callbackOf } from '../heap/registrars.ts';
import { stayOf } from '../lifetimes/holders.ts';
import type { Node, Repair, RetentionPath, Source } from '../model.ts';
import { isFreeHolding } from './plan.ts';
import { isWrittenThere } from './plan.ts';
import { soleFunction } from './plan.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { goalsOf, leadsToTarget } from '../retention/verdict.ts';
import { type FunctionNode, isFunction, keyName, memberName, unwrap } from '../syntax/nodes.ts';
import { isFieldThere, isOnlyRead } from './captures.ts';
import { hasComments } from './edits.ts';

/** What a cleanup reads of the value that it is given. */
interface Reads {
  readonly names: readonly string[];
  /** Whether it takes it for a list. */
  readonly isList: boolean;
}

/** What is handed over instead. */
interface Handed {
  readonly text: string;
  readonly nodes: readonly GraphNode[];
}

/** None where the cleanup may use all of it, or where what it reads may still change. */
export function handOver(source: Source, graph: Graph, run: SiteRun, { held }: RetentionPath): Repair | null {
  // Where the call gives the target, it makes it of what it holds.
  if (run.registrar.target === 'result' || (held.role !== 'held value' && held.role !== 'argument') || !isWrittenThere(graph, run, held.expression)) return null;
  const reader = readerOf(source, graph, run, held.role);
  const reads = reader && readsOf(graph, reader);
  if (!reads || hasComments(source, held.expression) || staysElsewhere(graph, run, held.expression)) return null;
  const handed = handedOver(source, graph, run, unwrap(held.expression), reads);
  if (!handed) return null;
  const edges = () => handed.nodes.map((to): Edge => ({ to, step: { kind: 'internal', at: held.expression, what: 'it is handed over' } }));
  if (!isFreeHolding(graph, run, held.expression, edges)) return null;
  return { kind: 'handOver', data: { text: shortened(handed.text) }, edits: [{ range: held.expression.range, text: handed.text }] };
}

/** Whether somebody else keeps what was held, and the target with it: the repair would end nothing. */
function staysElsewhere(graph: Graph, run: SiteRun, expression: Node): boolean {
  const { targets, candidates } = goalsOf(graph, run);
  const isWeak = (node: GraphNode) => targets.has(node) || candidates.has(node);
  return graph.concrete(graph.value(expression, run.activation)).some(({ node }) => stayOf(graph, node, { isWeak }, () => false) !== null);
}

const SHOWN = 60;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** The one function that is called with what is held. */
function readerOf(source: Source, graph: Graph, run: SiteRun, role: 'held value' | 'argument'): FunctionNode | null {
  if (role === 'argument') {
    const cleanup = run.held.find(({ held }) => held.role === 'cleanup');
    return cleanup ? readingFunction(graph, cleanup.node) : null;
  }
  const [registry, second] = run.registries;
  const made = registry && !second ? callbackOf(graph, registry) : null;
  if (!registry || !made || isTyped(source, registry)) return null;
  return readingFunction(graph, graph.value(made.callback, made.activation));
}

function readingFunction(graph: Graph, node: GraphNode): FunctionNode | null {
  const fn = soleFunction(graph, node)?.fn ?? null;
  const [param] = fn?.params ?? [];
  // A type that is written there says what has to be given.
  return param && 'typeAnnotation' in param && param.typeAnnotation ? null : fn;
}

function isTyped({ isTypeScript }: Source, { what }: GraphNode): boolean {
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression') return true;
  return what.origin.typeArguments !== undefined || (isTypeScript === true && what.origin.parent.type === 'VariableDeclarator' && what.origin.parent.id.typeAnnotation !== undefined);
}

function readsOf(graph: Graph, reader: FunctionNode): Reads | null {
  const scope = graph.scopes.manager.acquire(reader);
  if (scope?.set.get('arguments')?.references.length) return null;
  const [first] = reader.params;
  const param = first?.type === 'AssignmentPattern' ? first.left : first;
  switch (param?.type) {
    case undefined:
      return { names: [], isList: false };
    case 'Identifier': {
      const references = graph.scopes.variableOf(param)?.references ?? [];
      const names = references.map(({ identifier, init }) => (init === true ? undefined : readBy(identifier)));
      return names.includes(null) ? null : asReads(names.filter((name) => name !== undefined && name !== null));
    }
    case 'ObjectPattern': {
      const names = param.properties.map((property) => (property.type === 'Property' ? keyName(property.key, property.computed) : null));
      return names.includes(null) ? null : { names: names.filter((name) => name !== null), isList: false };
    }
    case 'ArrayPattern':
      if (param.elements.some((element) => element?.type === 'RestElement')) return null;
      return { names: param.elements.flatMap((element, index) => (element ? [String(index)] : [])), isList: true };
    default:
      return null;
  }
}

function asReads(found: readonly string[]): Reads {
  const names = [...new Set(found)];
  return { names, isList: names.length > 0 && names.every((name) => /^\d+$/.test(name)) };
}

/** The property that is read there; null where the whole may be used. */
function readBy(identifier: Node): string | null {
  const { parent } = identifier;
  if (parent?.type !== 'MemberExpression' || parent.object !== identifier || !isOnlyRead(parent)) return null;
  const { parent: grand } = parent;
  // A property that is assigned or deleted has to be there still.
  if (grand.type === 'UpdateExpression') return null;
  return memberName(parent);
}

function handedOver(source: Source, graph: Graph, run: SiteRun, held: Node, reads: Reads): Handed | null {
  if (reads.names.length === 0 && isPure(held)) return { text: 'undefined', nodes: [] };
  if (held.type === 'ObjectExpression') return partOfRecord(source, graph, run, held, reads);
  if (held.type === 'ArrayExpression') return partOfList(source, graph, run, held, reads);
  return isName(held) ? partOfNamed(source, graph, run, held, reads) : null;
}

/** The literal without what leads to the target and is not read. */
function partOfRecord(source: Source, graph: Graph, run: SiteRun, record: TSESTree.ObjectExpression, { names }: Reads): Handed | null {
  const kept: TSESTree.Property[] = [];
  for (const property of record.properties) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    if (property.type !== 'Property' || name === null || property.computed) return null;
    if (names.includes(name) || !leadsToTarget(graph, run, graph.value(property.value, run.activation))) {
      // Its methods may read what is left out.
      if (isFunction(property.value) && property.value.type !== 'ArrowFunctionExpression') return null;
      kept.push(property);
    } else if (!isPure(property.value)) return null;
  }
  // What it reads and does not get is a mistake of another kind.
  const isRead = (name: string) => kept.some(({ key, computed }) => keyName(key, computed) === name);
  if (kept.length === record.properties.length || kept.length === 0 || !names.every(isRead)) return null;
  const texts = kept.map((property) => source.text.slice(...property.range));
  const isOneLine = record.loc.start.line === record.loc.end.line;
  const indent = isOneLine ? '' : (/\n[ \t]*/.exec(source.text.slice(...record.range))?.[0] ?? '\n');
  const end = isOneLine ? '' : (/\n[ \t]*(?=\}$)/.exec(source.text.slice(...record.range))?.[0] ?? '');
  const text = isOneLine || end === '' ? `{ ${texts.join(', ')} }` : `{${texts.map((one) => `${indent}${one},`).join('')}${end}}`;
  return { text, nodes: kept.map(({ value }) => graph.value(value, run.activation)) };
}

function partOfList(source: Source, graph: Graph, run: SiteRun, list: TSESTree.ArrayExpression, { names }: Reads): Handed | null {
  const texts: string[] = [];
  const nodes: GraphNode[] = [];
  for (const [index, element] of list.elements.entries()) {
    if (!element || element.type === 'SpreadElement') return null;
    const node = graph.value(element, run.activation);
    if (names.includes(String(index)) || !leadsToTarget(graph, run, node)) {
      texts.push(source.text.slice(...element.range));
      nodes.push(node);
    } else if (isPure(element)) texts.push('undefined');
    else return null;
  }
  while (texts.at(-1) === 'undefined') texts.pop();
  return { text: `[${texts.join(', ')}]`, nodes };
}

/** A new record of what is read of something that has a name; it must be there by now, for good. */
function partOfNamed(source: Source, graph: Graph, run: SiteRun, held: Node, { names, isList }: Reads): Handed | null {
  const { activation, site } = run;
  const text = source.text.slice(...held.range);
  const objects = graph.concrete(graph.value(held, activation));
  if (objects.length === 0) return null;
  for (const { node } of objects) {
    const { what } = node;
    if (what.kind !== 'object' && what.kind !== 'receiver') return null;
    for (const name of names) {
      if (!isFieldThere(graph, node, name, { node: site.call, activation })) return null;
    }
  }
  const nodes = objects.flatMap(({ node }) => names.map((name) => graph.field(node, name)));
  if (isList) {
    const last = Math.max(...names.map(Number));
    const elements = Array.from({ length: last + 1 }, (_, index) => (names.includes(String(index)) ? `${text}[${String(index)}]` : 'undefined'));
    return last > LONGEST ? null : { text: `[${elements.join(', ')}]`, nodes };
  }
  if (!names.every((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))) return null;
  return { text: `{ ${names.map((name) => `${name}: ${text}.${name}`).join(', ')} }`, nodes };
}

/** A longer list is no pair or triple of values. */
const LONGEST = 4;

/** `this`, a variable, or a property of one. */
function isName(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'ThisExpression' || (node.type === 'MemberExpression' && !node.optional && memberName(node) !== null && isName(node.object));
}

/** Whether nothing is missed where the expression is not evaluated. */
function isPure(expression: Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Literal':
      return true;
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'Property' && !property.computed && isPure(property.value));
    case 'ArrayExpression':
      return node.elements.every((element) => element === null || (element.type !== 'SpreadElement' && isPure(element)));
    default:
      return isFunction(node) || isName(node);
  }
}
