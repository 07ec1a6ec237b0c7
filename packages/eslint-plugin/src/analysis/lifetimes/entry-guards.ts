/** What a test that stands before a removal or a store says of the entry of a table. */
import { ASKS_FOR_KEY, HAS_KEY } from '../catalog/lookups.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, memberName, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import type { Condition } from './effects.ts';
import { isSame, type Term, termOf } from './identity.ts';

/**
 * - `present`: it holds while the table has some entry under the key, `absent`: while it has none
 * - `unrelated`: it has to do with neither the entry nor anything that whoever stores one could change
 * - `other`: it may be a check
 */
export type Guard = 'present' | 'absent' | 'unrelated' | 'other';

interface SlotOfEntry {
  readonly table: Term;
  readonly key: Term;
}

export function guardOf(graph: Graph, slot: SlotOfEntry, { test, outcome }: Condition): Guard {
  return guardIn(graph, slot, test.node, test.run, outcome);
}

function guardIn(graph: Graph, slot: SlotOfEntry, expression: Node, run: Condition['test']['run'], outcome: boolean | null): Guard {
  const node = unwrap(expression);
  const inner = (one: Node, wanted: boolean | null): Guard => guardIn(graph, slot, one, run, wanted);
  const present = (isPresent: boolean | null): Guard => (isPresent === null ? 'present' : isPresent ? 'present' : 'absent');
  const term = termOf(graph, { node, run });
  // Where there is no table there is no entry either.
  if (isEntry(slot, term) || isTableFound(slot.table, term)) return present(outcome);
  switch (node.type) {
    case 'UnaryExpression':
      if (node.operator === '!') return inner(node.argument, outcome === null ? null : !outcome);
      return node.operator === 'typeof' ? 'unrelated' : 'other';
    case 'LogicalExpression':
      return both(inner(node.left, outcome), inner(node.right, outcome));
    case 'BinaryExpression': {
      const [left, right] = [termOf(graph, { node: node.left, run }), termOf(graph, { node: node.right, run })];
      if (node.operator === 'in' && isSame(right, slot.table) && isSame(left, slot.key)) return present(outcome);
      const [constant, compared] = left.kind === 'constant' ? [left, node.right] : [right, node.left];
      if (constant.kind !== 'constant') return 'other';
      const isNothing = /^(?:undefined undefined|object null)$/.test(constant.value);
      const isEqual = node.operator.startsWith('=');
      if (isNothing && /^[!=]==?$/.test(node.operator)) return inner(compared, outcome === null ? null : outcome !== isEqual);
      return isReading(graph, slot, compared, run) ? 'unrelated' : 'other';
    }
    case 'Identifier': {
      const init = testOf(graph, node);
      if (init) return inner(init, outcome);
      return isReading(graph, slot, node, run) ? 'unrelated' : 'other';
    }
    case 'CallExpression': {
      const callee = calleeOf(node);
      const [key, second] = node.arguments;
      // `Object.hasOwn(table, key)`
      if (key && second && ASKS_FOR_KEY.has(pathOf(graph.scopes, callee) ?? '') && isSame(termOf(graph, { node: key, run }), slot.table)) return present(outcome);
      if (callee.type !== 'MemberExpression' || graph.callables(graph.value(callee, run)).length > 0) return 'other';
      const isOfTable = isSame(termOf(graph, { node: callee.object, run }), slot.table);
      if (isOfTable && HAS_KEY.has(memberName(callee) ?? '') && key && isSame(termOf(graph, { node: key, run }), slot.key)) return present(outcome);
      return isReading(graph, slot, node, run) ? 'unrelated' : 'other';
    }
    default:
      return isReading(graph, slot, node, run) ? 'unrelated' : 'other';
  }
}

/** `const isKnown = table.has(key)`: what the name was given in the same function. */
export function testOf(graph: Graph, name: Node): Node | null {
  const variable = graph.scopes.variableOf(name);
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || second || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || !declared.init || isRewritten(variable)) return null;
  return unitOf(declared) === unitOf(name) && unitOf(name).type !== 'Program' ? declared.init : null;
}

function both(a: Guard, b: Guard): Guard {
  if (a === 'other' || b === 'other') return 'other';
  return a === 'unrelated' ? b : a;
}

function isEntry({ table, key }: SlotOfEntry, term: Term): boolean {
  return term.kind === 'entry' && isSame(term.of, table) && isSame(term.key, key);
}

/** Whether it is the table itself, or one in which the table is found. */
function isTableFound(table: Term, term: Term): boolean {
  return (table.kind === 'entry' || table.kind === 'part') && (isSame(table, term) || isTableFound(table.of, term));
}

/** Whether the expression only reads the key, how large the table is, or a setting that nobody who stores an entry changes. */
function isReading(graph: Graph, slot: SlotOfEntry, expression: Node, run: Condition['test']['run']): boolean {
  const node = unwrap(expression);
  const term = termOf(graph, { node, run });
  // What a name was given, for good, comes out the same for every entry.
  if (term.kind === 'constant' || term.kind === 'name' || isOfKey(slot.key, term)) return true;
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') return true;
  if (node.type === 'MemberExpression' && memberName(node) === 'size') return isSame(termOf(graph, { node: node.object, run }), slot.table);
  return pathOf(graph.scopes, node)?.startsWith('process.env.') === true || isSetting(graph, node);
}

/** A variable that only functions write which do nothing else: none of them stores an entry. */
function isSetting(graph: Graph, node: Node): boolean {
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  if (variable?.defs.length !== 1 || !graph.scopes.isSingleton(variable.scope)) return false;
  return variable.references.every((reference) => {
    const unit = unitOf(reference.identifier);
    return !reference.isWrite() || unit.type === 'Program' || graph.survey.callsIn(unit).length === 0;
  });
}

/** The key itself, or what a pure method makes of it and of constants. */
function isOfKey(key: Term, term: Term): boolean {
  if (isSame(term, key)) return true;
  if (term.kind === 'part') return term.name === 'length' && isOfKey(key, term.of);
  return term.kind === 'composed' && term.parts.every((part) => part.kind === 'constant' || isOfKey(key, part));
}
