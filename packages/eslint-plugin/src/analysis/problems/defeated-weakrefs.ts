/** Closures and records that hold a weak reference to something and keep it strongly as well. */
import { repairsOf } from '../repairs/offers.ts';
import { dropProperty } from '../repairs/dropped-properties.ts';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Registrar } from '../catalog/registrars.ts';
import { CONTAINER_STORES } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, makesWeakReference } from '../heap/kinds.ts';
import type { Activation } from '../heap/nodes.ts';
import { outlives } from '../lifetimes/collections.ts';
import type { Node, Problem } from '../model.ts';
import { type SiteRun, siteRun } from '../registrations/sites.ts';
import { describe } from '../repairs/explain.ts';
import { answersTo } from '../retention/effort.ts';
import { certainVerdictOf, goalsOf } from '../retention/verdict.ts';
import { calleeOf, isClass, isFunction, memberName, unitOf, wrapped } from '../syntax/nodes.ts';

/** A weak reference stands for a registration: its referent is what should be free to go. */
const WEAK_REFERENCE: Registrar = { target: 0, held: [], holder: '', mayBeTarget: true };

/** `isSaid`: whether another rule speaks of the same place. */
export function defeatedWeakRefs(file: SourceFile, isSaid: (loc: Problem['loc']) => boolean): readonly Problem[] {
  if (!file.mentions.weakReference) return [];
  const { graph } = file;
  const calls = ['WeakRef', 'weak'].flatMap((name) => graph.survey.callsNamed(name)).filter((call) => makesWeakReference(graph, call));
  const problems = new Map<string, Problem>();
  const found = answersTo(graph, calls, (call) => {
    const run = siteRun(graph, call, { registrar: WEAK_REFERENCE, arguments: call.arguments, receiver: null }, graph.activationFor(call), graph.activationAt(call), 0);
    return run ? defeatsOf(file, call, run) : [];
  });
  for (const problem of found) {
    const { start } = problem.loc;
    if (!isSaid(problem.loc)) problems.set(`${String(start.line)}:${String(start.column)}`, problem);
  }
  return [...problems.values()];
}

function defeatsOf(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression, run: SiteRun): readonly Problem[] {
  const { graph, source } = file;
  const holdings = graph.uses(graph.object(call, run.activation)).all.flatMap(({ node, activation }) => holderAt(graph, run, node, activation) ?? []);
  if (holdings.length === 0) return [];
  const found = holdings.flatMap((holding): Problem[] => {
    const held = { role: 'value', expression: holding.expression } as const;
    const holder: SiteRun = { ...run, held: [{ held, node: graph.value(holding.expression, holding.activation) }] };
    const path = certainVerdictOf(graph, holder)?.path;
    if (!path) return [];
    const { loc, isShared, data } = describe(holding.holder, run.site.target, path, true);
    return [
      {
        messageId: isShared ? 'keepsThroughScope' : 'keeps',
        loc,
        data: { ...data, line: String(call.loc.start.line) },
        repairs: () => [...dropProperty(file, holder, path), ...repairsOf(source, graph, holder, path)],
      },
    ];
  });
  // What is certain in general need not be said again for each call.
  return found.length > 0 ? found : run.forwarded().flatMap((inner) => defeatsOf(file, call, inner));
}

interface Holding {
  /** What has the weak reference. */
  readonly expression: Node;
  readonly activation: Activation;
  /** Who keeps the expression, where that is part of the sentence. */
  readonly holder: string | null;
}

/** The closure or record that holds the weak reference by this use of it, and that may outlive the call. */
function holderAt(graph: Graph, run: SiteRun, node: Node, activation: Activation): Holding | null {
  const closure = closureAround(node, run.activation.unit);
  if (closure) return staysAround(graph, run, closure) ? { expression: closure, activation: run.activation, holder: null } : null;
  const use = wrapped(node);
  const { parent } = use;
  switch (parent?.type) {
    case 'Property':
      return parent.value === use && parent.parent.type === 'ObjectExpression' ? record(graph, run, parent.parent, activation) : null;
    case 'ArrayExpression':
      // Pairs that begin with a weak reference are entries with a weak key.
      return parent.elements.length === 2 && parent.elements[0] === use ? null : record(graph, run, parent, activation);
    case 'AssignmentExpression':
      return parent.right === use && parent.left.type === 'MemberExpression' ? record(graph, run, parent.left.object, activation) : null;
    case 'CallExpression':
      return keyBeside(graph, run, parent, use, activation);
    default:
      return null;
  }
}

/** The outermost function between the use and the code that makes the weak reference. */
function closureAround(node: Node, home: Node): Node | null {
  if (home.type === 'Program') return null;
  let closure: Node | null = null;
  for (let unit: Node = unitOf(node); unit !== home; unit = unitOf(unit)) {
    if (unit.type === 'Program') return null;
    closure = unit;
  }
  return closure && isFunction(closure) ? closure : null;
}

const LISTENING = /^(?:addEventListener|on|addListener|prependListener)$/;

/** Whether the closure is returned, listens somewhere, or runs at intervals: unknown calls may be done with it at once. */
function staysAround(graph: Graph, run: SiteRun, closure: Node): boolean {
  const made = wrapped(closure);
  const { parent } = made;
  switch (parent?.type) {
    case 'ReturnStatement':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === made;
    case 'CallExpression': {
      if (parent.callee === made) return false;
      const callee = calleeOf(parent);
      if (callee.type === 'Identifier') return callee.name === 'setInterval' && graph.scopes.isGlobal(callee);
      // The listeners of the object itself go with it.
      return callee.type === 'MemberExpression' && LISTENING.test(memberName(callee) ?? '') && !belongsTo(graph, run, callee.object);
    }
    default:
      return false;
  }
}

function record(graph: Graph, run: SiteRun, expression: Node, activation: Activation): Holding | null {
  const made = wrapped(expression);
  const { parent } = made;
  // What has a weak reference to itself, or only belongs to what it refers to, is no use of one.
  if (belongsTo(graph, run, expression, activation)) return null;
  if (parent?.type === 'AssignmentExpression' && parent.right === made && parent.left.type === 'MemberExpression' && belongsTo(graph, run, parent.left.object, activation)) return null;
  if (parent?.type === 'PropertyDefinition') return null;
  if (!isKnown(graph, expression, activation) || isForOthers(graph, run)) return null;
  const isLiteral = made.type === 'ObjectExpression' || made.type === 'ArrayExpression';
  if (isLiteral && !isStored(graph, run, made, activation)) return null;
  return { expression, activation, holder: null };
}

/** Made in this file: what an unknown call gives, or got in, may belong to the referent. */
function isKnown(graph: Graph, expression: Node, activation: Activation): boolean {
  const what = graph.soleObject(graph.value(expression, activation))?.what;
  if (what?.kind === 'receiver') return isClass(what.owner);
  return what?.kind === 'object' && /^(?:NewExpression|ObjectExpression|ArrayExpression)$/.test(what.origin.type);
}

/** Whether the weak reference is also given to somebody: then it need not be meant for the record. */
function isForOthers(graph: Graph, run: SiteRun): boolean {
  return graph.uses(graph.object(run.site.call, run.activation)).all.some(({ node }) => {
    const use = wrapped(node);
    return use.parent?.type === 'CallExpression' && use.parent.callee !== use;
  });
}

/** A record that is only handed back may be taken apart at once, as tests do; one that is put somewhere stays. */
function isStored(graph: Graph, holding: SiteRun, literal: Node, activation: Activation): boolean {
  return graph.uses(graph.object(literal, activation)).all.some(({ node, activation: run }) => {
    const use = wrapped(node);
    const { parent } = use;
    if (parent?.type === 'AssignmentExpression') return parent.right === use && parent.left.type === 'MemberExpression' && !belongsTo(graph, holding, parent.left.object, run);
    if (parent?.type !== 'CallExpression' || parent.callee === use) return false;
    const callee = calleeOf(parent);
    if (callee.type !== 'MemberExpression') return false;
    const collection = graph.soleObject(graph.value(callee.object, run));
    const container = collection && containerOf(graph, collection);
    return container !== null && collection !== null && Object.hasOwn(CONTAINER_STORES[container], memberName(callee) ?? '') && outlives(graph, collection, null);
  });
}

/** Whether the expression is the referent, or read from it. */
function belongsTo(graph: Graph, run: SiteRun, expression: Node, activation: Activation = run.activation): boolean {
  const { targets, candidates } = goalsOf(graph, run);
  for (let node: Node | null = expression; node; node = node.type === 'MemberExpression' ? node.object : null) {
    if (graph.concrete(graph.value(node, activation)).some((item) => targets.has(item.node) || candidates.has(item.node))) return true;
  }
  return false;
}

/** `map.set(object, new WeakRef(object))`: the key is as strong as the value is weak. */
function keyBeside(graph: Graph, run: SiteRun, call: TSESTree.CallExpression, use: Node, activation: Activation): Holding | null {
  const callee = calleeOf(call);
  const [key, value] = call.arguments;
  if (value !== use || !key || callee.type !== 'MemberExpression' || memberName(callee) !== 'set') return null;
  const map = graph.soleObject(graph.value(callee.object, activation));
  if (!map || containerOf(graph, map) !== 'map' || map.activation.unit === run.activation.unit) return null;
  return { expression: key, activation, holder: 'the map' };
}
