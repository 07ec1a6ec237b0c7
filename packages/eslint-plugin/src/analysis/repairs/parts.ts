/** What of a value is read, and what to write that has only this. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import type { Node, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { leadsToTarget } from '../retention/verdict.ts';
import { ERRORS } from '../catalog/builtins.ts';
import { isSettledAt } from '../heap/cells.ts';
import { lifetimeOf } from '../heap/fields.ts';
import { containerOf, listedResult } from '../heap/kinds.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { listAt } from '../heap/lists.ts';
import { pathOf } from '../syntax/names.ts';
import { accessText, calleeOf, contains, isFunction, isInLoop, keyName, memberName, symbolOfKey, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { ignoresReceiver, isFieldThere, isName, isOnlyRead } from './captures.ts';
import { isEffectFree } from './effect-free.ts';

/** What is done with a value: it is used as it is, called as a method of what it was read from, or read in parts. */
export interface Part {
  readonly isWhole: boolean;
  readonly isCalled: boolean;
  readonly parts: ReadonlyMap<string, Part>;
}

class Reading implements Part {
  isWhole = false;
  isCalled = false;
  readonly parts = new Map<string, Reading>();

  part(name: string): Reading {
    let part = this.parts.get(name);
    if (!part) this.parts.set(name, (part = new Reading()));
    return part;
  }
}

/** What is read of a value by the expressions that mean it. */
export function partsRead(graph: Graph, uses: readonly Node[]): Part {
  const reading = new Reading();
  for (const use of uses) addUse(graph, reading, use);
  return reading;
}

/** The same by a pattern that takes it apart. */
export function partsTaken(graph: Graph, pattern: Node): Part {
  const reading = new Reading();
  addPattern(graph, reading, pattern);
  return reading;
}

function addUse(graph: Graph, reading: Reading, use: Node): void {
  const whole = wrapped(use);
  const { parent } = whole;
  if (parent?.type === 'VariableDeclarator' && parent.init === whole) {
    addPattern(graph, reading, parent.id);
    return;
  }
  if (parent?.type === 'CallExpression' && parent.callee === whole) {
    reading.isCalled = true;
    return;
  }
  const name = parent?.type === 'MemberExpression' && parent.object === whole ? memberName(parent) : null;
  if (parent?.type !== 'MemberExpression' || name === null || !isPlainName(name)) {
    reading.isWhole = true;
    return;
  }
  const called = wrapped(parent);
  if (isOnlyRead(parent)) addUse(graph, reading.part(name), parent);
  else if (called.parent?.type === 'CallExpression' && called.parent.callee === called) reading.part(name).isCalled = true;
  else reading.isWhole = true;
}

function addPattern(graph: Graph, reading: Reading, pattern: Node): void {
  switch (pattern.type) {
    case 'Identifier': {
      const references = graph.scopes.variableOf(pattern)?.references ?? [];
      if (references.some((reference) => reference.isWrite() && reference.init !== true)) reading.isWhole = true;
      for (const { identifier, init } of references) if (init !== true) addUse(graph, reading, identifier);
      return;
    }
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
        if (property.type !== 'Property' || name === null || !isPlainName(name)) reading.isWhole = true;
        else addPattern(graph, reading.part(name), property.value);
      }
      return;
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        if (element?.type === 'RestElement') reading.isWhole = true;
        else if (element) addPattern(graph, reading.part(String(index)), element);
      }
      return;
    default:
      reading.isWhole = true;
  }
}

/** A private name means something only inside of its class, and what no variable has cannot be written as a key. */
function isPlainName(name: string): boolean {
  return symbolOfKey(name) !== null || /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\d+)$/u.test(name) && name !== '__proto__';
}

/** What is written instead of a value, and what that keeps. */
export interface Handed {
  readonly text: string;
  readonly nodes: readonly GraphNode[];
}

/** Where it is written. */
export interface Place {
  readonly source: Source;
  readonly graph: Graph;
  readonly run: SiteRun;
  /** The call that gets it. */
  readonly at: Node;
  readonly activation: Activation;
}

/** Something that stands for `expression` where only `part` of it is read; null where that would keep the target, or miss something. */
export function handed(place: Place, expression: Node, part: Part): Handed | null {
  const { source, graph, activation } = place;
  const text = source.text.slice(...expression.range);
  const value = graph.value(expression, activation);
  if (!leads(place, value)) return { text, nodes: [value] };
  if (part.isWhole && !part.isCalled) return copied(place, expression);
  if (part.isWhole || (part.isCalled && !ignoresReceiver(graph, value))) return null;
  if (part.parts.size === 0) return !part.isCalled && isEffectFree(graph, expression, activation) ? { text: 'undefined', nodes: [] } : null;
  if (part.isCalled) return null;
  const inner = unwrap(expression);
  if (inner.type === 'ObjectExpression') return ofRecord(place, inner, part);
  if (inner.type === 'ArrayExpression') return ofList(place, inner, part);
  const isOnce = isName(inner) || (part.parts.size === 1 && /^(?:Call|New)Expression$/.test(inner.type) && inner === expression);
  return isOnce ? ofValue(place, text, graph.concrete(value).map(({ node }) => node), part) : null;
}

/** `{ ...conn }`: a plain record with all that it has for good, none of which leads to the target. */
function copied(place: Place, expression: Node): Handed | null {
  const { source, graph, activation } = place;
  const fields = plainFields(place, graph.value(expression, activation));
  const node = unwrap(expression);
  if (!fields || fields.some((field) => leads(place, field)) || node.type === 'ObjectExpression') return null;
  const text = source.text.slice(...expression.range);
  return isName(node) || isEffectFree(graph, node, activation) ? { text: `{ ...${isName(node) ? text : `(${text})`} }`, nodes: fields } : null;
}

/** A copy of a plain record or list that does not change any more and leads to no target by what it has; null for everything else. */
export function copyOf(place: Place, expression: Node): Handed | null {
  const { graph, at, activation } = place;
  if (graph.concrete(graph.value(expression, activation)).some(({ node }) => isGivenLater(graph, node, at))) return null;
  return copied(place, expression) ?? copiedList(place, expression);
}

/** `[...rows]` */
function copiedList(place: Place, expression: Node): Handed | null {
  const { source, graph, at, activation } = place;
  const node = unwrap(expression);
  const [only, second] = graph.concrete(graph.value(expression, activation));
  if (!only || second || only.because !== undefined || !isName(node)) return null;
  const { what } = only.node;
  // A list that was made empty is there to be filled.
  if (what.kind !== 'object' || what.origin.type !== 'ArrayExpression' || what.origin.elements.length === 0 || !graph.isSettled(only.node)) return null;
  const slots = listAt(graph, only.node, at, activation);
  const isDone = graph.mutations(only.node).every((mutation) => mutation.kind === 'access' || ('write' in mutation ? isSettledAt([mutation.write], { node: at, activation }, lifetimeOf(only.node)) : false));
  const nodes = slots?.flatMap((slot) => slot?.to ?? []);
  return nodes && isDone && !nodes.some((one) => leads(place, one)) ? { text: `[...${source.text.slice(...expression.range)}]`, nodes } : null;
}

/** What a record has that is made by a literal, where that is all and does not change any more; null for everything else. */
function plainFields({ graph, at, activation }: Pick<Place, 'graph' | 'at' | 'activation'>, value: GraphNode): readonly GraphNode[] | null {
  const objects = graph.concrete(value);
  const fields: GraphNode[] = [];
  for (const { node } of objects) {
    const { what } = node;
    if (what.kind !== 'object' || what.origin.type !== 'ObjectExpression' || !graph.isSettled(node)) return null;
    const names = new Set<string>();
    for (const property of what.origin.properties) {
      const name = property.type === 'Property' && property.kind === 'init' ? keyName(property.key, property.computed) : null;
      if (name === null || name === '__proto__') return null;
      names.add(name);
    }
    for (const mutation of graph.mutations(node)) {
      if (mutation.kind === 'field') names.add(mutation.name);
      else if (mutation.kind !== 'access') return null;
    }
    if (![...names].every((name) => isFieldThere(graph, node, name, { node: at, activation }))) return null;
    fields.push(...[...names].map((name) => graph.field(node, name)));
  }
  return objects.length > 0 ? fields : null;
}

/** A property that the platform gives its own objects, which says nothing else any more: how many members there are, what is written in an error. */
function isOwnOfPlatform({ graph, at, activation }: Place, node: GraphNode, name: string): boolean {
  const { what } = node;
  if (what.kind !== 'object' || !graph.isSettled(node)) return false;
  const path = what.origin.type === 'NewExpression' ? pathOf(graph.scopes, what.origin.callee) : null;
  if (path !== null && ((name === 'message' && ERRORS.includes(path)) || (name === 'type' && /^(?:Custom)?Event$/.test(path)))) return graph.mutations(node).every(({ kind }) => kind === 'access' || kind === 'element');
  const container = containerOf(graph, node);
  if (!((name === 'length' && (container === 'array' || container === 'bytes')) || (name === 'size' && (container === 'map' || container === 'set')))) return false;
  return graph.mutations(node).every((mutation) => {
    if (mutation.kind === 'access') return true;
    const write = 'write' in mutation ? mutation.write : null;
    return write ? isSettledAt([write], { node: at, activation }, lifetimeOf(node)) : 'at' in mutation && mutation.at.range[1] < at.range[0] && unitOf(mutation.at) === unitOf(at) && !isInLoop(at);
  });
}

/** Whether a function that is not seen gets the object after the registration: it may change it. */
function isGivenLater(graph: Graph, { what, activation }: GraphNode, at: Node): boolean {
  if (what.kind !== 'object' || !/^(?:Object|Array)Expression$/.test(what.origin.type)) return false;
  return graph.uses(graph.object(what.origin, activation)).all.some(({ node, activation: run }) => {
    const destination = destinationOf(node);
    if (destination.kind !== 'argument' || unitOf(node) !== unitOf(at) || node.range[0] < at.range[1]) return false;
    return !isHeldWeakly(graph, destination.call, destination.index) && !contains(destination.call, at) && graph.callables(graph.value(calleeOf(destination.call), run)).length === 0 && listedResult(graph, destination.call, run) === null;
  });
}

function leads({ graph, run }: Place, node: GraphNode): boolean {
  return leadsToTarget(graph, run, node);
}

/** A literal without what leads to the target and is not read. */
function ofRecord(place: Place, record: TSESTree.ObjectExpression, { parts }: Part): Handed | null {
  const { source, graph, activation } = place;
  if (record.properties.some(({ type }) => type === 'SpreadElement')) return ofSpreads(place, record, parts);
  const kept: { text: string; name: string }[] = [];
  const nodes: GraphNode[] = [];
  for (const property of record.properties) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    if (property.type !== 'Property' || name === null || (property.computed && symbolOfKey(name) === null) || property.kind !== 'init' || name === '__proto__') return null;
    const part = parts.get(name);
    const value = graph.value(property.value, activation);
    if (!leads(place, value)) {
      // Its methods may read what is left out.
      if (isFunction(property.value) && property.value.type !== 'ArrowFunctionExpression' && !ignoresReceiver(graph, value)) return null;
      kept.push({ text: source.text.slice(...property.range), name });
      nodes.push(value);
    } else if (part) {
      const inner = handed(place, property.value, part);
      if (!inner) return null;
      const key = source.text.slice(...property.key.range);
      kept.push({ text: `${property.computed ? `[${key}]` : key}: ${inner.text}`, name });
      nodes.push(...inner.nodes);
    } else if (!isEffectFree(graph, property.value, activation)) {
      // What happens on the way still happens.
      const last = property.value.type === 'SequenceExpression' ? property.value.expressions.at(-1) : undefined;
      if (!last || !isEffectFree(graph, last, activation)) return null;
      kept.push({ text: `${source.text.slice(property.range[0], last.range[0])  }undefined${  source.text.slice(last.range[1], property.range[1])}`, name });
    }
  }
  // What is read and not there is a mistake of another kind.
  if (kept.length === 0 || ![...parts.keys()].every((name) => kept.some((one) => one.name === name))) return null;
  const isOneLine = record.loc.start.line === record.loc.end.line;
  const written = source.text.slice(...record.range);
  const indent = isOneLine ? '' : (/\n[ \t]*/.exec(written)?.[0] ?? '\n');
  const end = isOneLine ? '' : (/\n[ \t]*(?=\}$)/.exec(written)?.[0] ?? '');
  const text = isOneLine || end === '' ? `{ ${kept.map((one) => one.text).join(', ')} }` : `{${kept.map((one) => `${indent}${one.text},`).join('')}${end}}`;
  return { text, nodes };
}

/** `{ ...base, at: 0 }`: a record of what is read, each from where it comes. */
function ofSpreads(place: Place, record: TSESTree.ObjectExpression, parts: Part['parts']): Handed | null {
  const { source, graph, activation } = place;
  const written: string[] = [];
  const nodes: GraphNode[] = [];
  if (!isEffectFree(graph, record, activation)) return null;
  for (const [name, part] of parts) {
    const handedPart = symbolOfKey(name) === null ? fromLast(name, part) : null;
    if (!handedPart) return null;
    written.push(`${name}: ${handedPart.text}`);
    nodes.push(...handedPart.nodes);
  }
  return written.length === 0 ? null : { text: `{ ${written.join(', ')} }`, nodes };

  function fromLast(name: string, part: Part): Handed | null {
    for (const property of record.properties.toReversed()) {
      if (property.type === 'Property') {
        const key = keyName(property.key, property.computed);
        if (key === null || property.kind !== 'init') return null;
        if (key === name) return handed(place, property.value, part);
        continue;
      }
      const given = graph.plainProperties(property.argument, activation);
      const spread = unwrap(property.argument);
      if (!given || !isName(spread)) return null;
      if (!given.has(name)) continue;
      const inner = ofValue(place, source.text.slice(...spread.range), graph.concrete(graph.value(spread, activation)).map(({ node }) => node), { isWhole: false, isCalled: false, parts: new Map([[name, part]]) });
      return inner?.own !== undefined ? { text: inner.own, nodes: inner.nodes } : null;
    }
    return null;
  }
}

function ofList(place: Place, list: TSESTree.ArrayExpression, { parts }: Part): Handed | null {
  const { source, graph, activation } = place;
  const texts: string[] = [];
  const nodes: GraphNode[] = [];
  const last = Math.max(-1, ...[...parts.keys()].map(Number));
  if (Number.isNaN(last)) return null;
  for (const [index, element] of list.elements.entries()) {
    // What follows is read by nobody.
    if (index > last && element?.type === 'SpreadElement') {
      if (!isEffectFree(graph, list, activation)) return null;
      break;
    }
    if (!element || element.type === 'SpreadElement') return null;
    const value = graph.value(element, activation);
    const part = parts.get(String(index));
    if (!leads(place, value)) {
      texts.push(source.text.slice(...element.range));
      nodes.push(value);
    } else if (part) {
      const inner = handed(place, element, part);
      if (!inner) return null;
      texts.push(inner.text);
      nodes.push(...inner.nodes);
    } else if (isEffectFree(graph, element, activation)) texts.push('undefined');
    else return null;
  }
  if ([...parts.keys()].some((name) => !/^\d+$/.test(name))) return null;
  while (texts.at(-1) === 'undefined') texts.pop();
  return { text: `[${texts.join(', ')}]`, nodes };
}

/** A new record of what is read of something; it must be there by now, for good. */
function ofValue(place: Place, text: string, objects: readonly GraphNode[], { parts }: Part): (Handed & { readonly own?: string | undefined }) | null {
  const { graph, at, activation } = place;
  const isList = [...parts.keys()].every((name) => /^\d+$/.test(name));
  const written = new Map<string, string>();
  const nodes: GraphNode[] = [];
  if (objects.length === 0) return null;
  for (const [name, part] of parts) {
    // Its variable may not be known there.
    if (symbolOfKey(name) !== null) return null;
    const isThere = objects.every((object) => !isGivenLater(graph, object, at) && (object.what.kind === 'object' || object.what.kind === 'receiver') && (isFieldThere(graph, object, name, { node: at, activation }) || isOwnOfPlatform(place, object, name)));
    if (!isThere) return null;
    const fields = objects.map((object) => (isOwnOfPlatform(place, object, name) ? graph.primitive : graph.field(object, name)));
    if (part.isCalled && !fields.every((field) => ignoresReceiver(graph, field))) return null;
    const own = `${text}${accessText(name)}`;
    if (!fields.some((field) => leads(place, field))) {
      written.set(name, own);
      nodes.push(...fields);
      continue;
    }
    if (part.isWhole || part.isCalled || part.parts.size === 0) return null;
    const inner = ofValue(place, own, fields.flatMap((field) => graph.concrete(field).map(({ node }) => node)), part);
    if (!inner) return null;
    written.set(name, inner.text);
    nodes.push(...inner.nodes);
  }
  if (!isList) return { text: `{ ${[...written].map(([name, own]) => `${name}: ${own}`).join(', ')} }`, nodes, own: written.size === 1 ? [...written.values()][0] : undefined };
  const last = Math.max(...[...parts.keys()].map(Number));
  return last > LONGEST ? null : { text: `[${Array.from({ length: last + 1 }, (_, index) => written.get(String(index)) ?? 'undefined').join(', ')}]`, nodes };
}

/** A longer list is no pair or triple of values. */
const LONGEST = 4;

const SHOWN = 60;

/** New text as a suggestion shows it. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
