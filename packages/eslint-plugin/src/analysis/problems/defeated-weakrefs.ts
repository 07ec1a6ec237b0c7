/** Closures and records that hold a weak reference to something and keep it strongly as well. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Registrar } from '../catalog/registrars.ts';
import type { SourceFile } from '../findings/file.ts';
import { runsOf } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, makesWeakReference } from '../heap/kinds.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { classOfObject, isKeptToEnd, mayEnd, mayEndHere } from '../lifetimes/endings.ts';
import type { Holding } from '../lifetimes/holders.ts';
import { type Stay, stayOf } from '../lifetimes/survival.ts';
import type { Node, Problem } from '../model.ts';
import { type SiteRun, siteRun } from '../registrations/sites.ts';
import { describe } from '../repairs/explain.ts';
import { repairsOf } from '../repairs/offers.ts';
import { listed } from '../repairs/edits.ts';
import { holdPropertyWeakly } from '../repairs/weak-properties.ts';
import { keyWeakly } from '../repairs/weak-keys.ts';
import { useWeakly } from '../repairs/weak-use.ts';
import { certainVerdictOf, goalsOf } from '../retention/verdict.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, isClass, isFunction, memberName, receiverUnitOf, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';

/** A weak reference stands for a registration: its referent is what should be free to go. */
const WEAK_REFERENCE: Registrar = { target: 0, held: [], holder: '', mayBeTarget: true };

/** Who keeps a closure, and whether that ends, is to be found of each: a published one takes 700 to 1000 steps. */
const QUESTION_OF_REFERENCE = 1000;

/** `isSaid`: whether another rule speaks of the same place. */
export function defeatedWeakRefs(file: SourceFile, isSaid: (loc: Problem['loc']) => boolean): readonly Problem[] {
  if (!file.mentions.weakReference) return [];
  const { graph } = file;
  const calls = ['WeakRef', 'weak'].flatMap((name) => graph.survey.callsNamed(name)).filter((call) => makesWeakReference(graph, call));
  const problems = new Map<string, Problem>();
  const found = answersTo(graph, calls, (call) => {
    const run = siteRun(graph, call, { registrar: WEAK_REFERENCE, arguments: call.arguments, receiver: null }, graph.activationFor(call), graph.activationAt(call), 0);
    return run ? defeatsOf(file, call, run) : [];
  }, QUESTION_OF_REFERENCE);
  for (const problem of found) {
    const { start } = problem.loc;
    if (!isSaid(problem.loc)) problems.set(`${String(start.line)}:${String(start.column)}`, problem);
  }
  return [...problems.values()];
}

function defeatsOf(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression, run: SiteRun): readonly Problem[] {
  const { graph, source } = file;
  const holdings = graph.uses(graph.object(call, run.activation)).all.flatMap(({ node, activation }) => holdersAt(graph, run, node, activation));
  if (holdings.length === 0) return [];
  const found = holdings.flatMap((holding): Problem[] => {
    const held = { role: 'value', expression: holding.expression } as const;
    const holder: SiteRun = { ...run, held: [{ held, node: graph.value(holding.expression, holding.activation) }] };
    const path = certainVerdictOf(graph, holder)?.path;
    if (!path) return [];
    const { loc, isShared, steps, data } = describe(holding.holder, run.site.target, path, true, 'weakly');
    return [
      {
        messageId: isShared ? 'keepsThroughScope' : 'keeps',
        loc,
        steps,
        data: { ...data, line: String(call.loc.start.line) },
        repairs: () => {
          const weakly = useWeakly(source, graph, holder, path, false);
          if (weakly) return [weakly];
          const repairs = repairsOf(source, graph, holder, path);
          return repairs.length > 0 ? repairs : listed(holdPropertyWeakly(source, graph, holder, path) ?? (holding.keyOf ? keyWeakly(graph, holding.keyOf, holding.expression) : null));
        },
      },
    ];
  });
  // What is certain in general need not be said again for each call.
  return found.length > 0 ? found : run.forwarded().flatMap((inner) => defeatsOf(file, call, inner));
}

interface Candidate {
  /** What has the weak reference. */
  readonly expression: Node;
  readonly activation: Activation;
  /** Who keeps the expression, where that is part of the sentence. */
  readonly holder: string | null;
  /** Of a key: the call that puts it into the map. */
  readonly keyOf?: Node;
}

/** The closure or record that holds the weak reference by this use of it, and that stays after the call. */
function holdersAt(graph: Graph, run: SiteRun, node: Node, activation: Activation): readonly Candidate[] {
  const closure = closureAround(graph, node, activation);
  if (!closure) return [holderAt(graph, run, node, activation), keyOfRecordAt(graph, run, node, activation)].filter((one) => one !== null);
  // A bound function keeps what it is bound to besides.
  const access = wrapped(closure.fn).parent;
  const bound = access?.type === 'MemberExpression' && isBinding(access.parent) ? [access.parent] : [];
  return [closure.fn, ...bound].flatMap((expression): Candidate[] =>
    staysAround(graph, run, expression, closure.home, true) ? [{ expression, activation: closure.home, holder: null }] : [],
  );
}

function holderAt(graph: Graph, run: SiteRun, node: Node, activation: Activation): Candidate | null {
  const destination = destinationOf(node);
  switch (destination.kind) {
    case 'property':
      return record(graph, run, destination.literal, activation);
    case 'element': {
      const { literal } = destination;
      // Pairs that begin with a weak reference are entries with a weak key.
      return literal.elements.length === 2 && literal.elements[0] === wrapped(node) && !isValueOfEntry(literal) ? null : record(graph, run, literal, activation);
    }
    case 'assigned':
      return destination.to.type === 'MemberExpression' ? record(graph, run, destination.to.object, activation) : null;
    case 'argument': {
      const { call } = destination;
      if (isBinding(call)) return staysAround(graph, run, call, activation, true) ? { expression: call, activation, holder: null } : null;
      return call.type === 'CallExpression' ? keyBeside(graph, run, call, wrapped(node), activation) : null;
    }
    default:
      return null;
  }
}

/** The outermost function between the use of a name and the run in which the name has the weak reference. */
function closureAround(graph: Graph, node: Node, activation: Activation): { fn: Node; home: Activation } | null {
  if (node.type === 'MemberExpression' && unwrap(node.object).type === 'ThisExpression') return arrowAround(node, activation);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  if (!variable || graph.scopes.isSingleton(variable.scope)) return null;
  const home = graph.runOf(variable.scope, activation);
  let fn: Node | null = null;
  for (let unit: Node = unitOf(node); unit !== home.unit; unit = unitOf(unit)) {
    if (unit.type === 'Program') return null;
    fn = unit;
  }
  return fn && isFunction(fn) ? { fn, home } : null;
}

/** The outermost arrow function that reads a property of the `this` around it. */
function arrowAround(access: TSESTree.MemberExpression, activation: Activation): { fn: Node; home: Activation } | null {
  const owner = receiverUnitOf(access);
  let fn: Node | null = null;
  for (let unit = unitOf(access); unit !== owner; unit = unitOf(unit)) fn = unit;
  let home: Activation | null = activation;
  while (home && home.unit !== owner) home = home.outer;
  return fn && home ? { fn, home } : null;
}

/** `map.set(id, pair)` */
function isValueOfEntry(pair: Node): boolean {
  const destination = destinationOf(pair);
  return destination.kind === 'argument' && destination.index === 1 && destination.call.callee.type === 'MemberExpression' && memberName(destination.call.callee) === 'set';
}

/** `f.bind(null, ref)` */
function isBinding(call: Node): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null;
  return callee?.type === 'MemberExpression' && memberName(callee) === 'bind';
}

/**
 * Whether somebody who does not belong to the referent keeps what has the weak reference. What goes to the caller is followed in the
 * calls that the file shows; without any, `isWorthIt` says whether it counts: a closure is given away to be kept, a record may be taken apart.
 */
function staysAround(graph: Graph, run: SiteRun, made: Node, home: Activation, isWorthIt: boolean): boolean {
  const stay = stayIn(graph, run, made, home, run.target, isWorthIt);
  if (stay !== 'caller') return stay === 'stays';
  const top = topOf(home);
  const runs = runsOf(graph, top.unit, 0);
  if (runs.length === 0) return isWorthIt;
  return runs.some((called) => {
    const inner = home === top ? called : graph.nestedRun(made, called);
    return stayIn(graph, run, made, inner, graph.value(run.site.target, inner === home ? run.activation : called), isWorthIt) !== null;
  });
}

function topOf(activation: Activation): Activation {
  let top = activation;
  while (top.caller) top = top.caller;
  return top;
}

function stayIn(graph: Graph, run: SiteRun, made: Node, home: Activation, referent: GraphNode, isWorthIt: boolean): Stay | null {
  const weak = new Set([...graph.concrete(referent), ...graph.concrete(run.target)].map(({ node }) => node));
  const owner = classOfObject(graph.soleObject(run.target));
  const object = graph.soleObject(graph.value(made, home));
  if (!object) return null;
  const outlook = { isWeak: (node: GraphNode) => weak.has(node) };
  const stay = stayOf(graph, object, outlook, (holding, held) => isKeptToEnd(graph, holding, held) || mayEnd(graph, holding, held, owner));
  if (stay !== null || !isWorthIt) return stay;
  // A list that other modules have is as good as a caller: they keep what is in it as long as they like.
  return stayOf(graph, object, outlook, (holding, held) => isKeptToEnd(graph, holding, held) || mayEndHere(graph, holding, held, owner)) && 'caller';
}

function record(graph: Graph, run: SiteRun, expression: Node, activation: Activation): Candidate | null {
  const made = wrapped(expression);
  // What has a weak reference to itself, or only belongs to what it refers to, is no use of one.
  if (belongsTo(graph, run, expression, activation)) return null;
  if (!isKnown(graph, expression, activation) || isForOthers(graph, run)) return null;
  const isLiteral = made.type === 'ObjectExpression' || made.type === 'ArrayExpression';
  return staysAround(graph, run, made, activation, !isLiteral) ? { expression, activation, holder: null } : null;
}

/** Made in this file: what an unknown call gives, or got in, may belong to the referent. */
function isKnown(graph: Graph, expression: Node, activation: Activation): boolean {
  const what = graph.soleObject(graph.value(expression, activation))?.what;
  if (what?.kind === 'receiver') return isClass(what.owner);
  return what?.kind === 'object' && /^(?:NewExpression|ObjectExpression|ArrayExpression)$/.test(what.origin.type);
}

/** Whether the weak reference is also given to somebody: then it need not be meant for the record. Where a function of this file gets it, it is seen what that does with it. */
function isForOthers(graph: Graph, run: SiteRun): boolean {
  return graph.uses(graph.object(run.site.call, run.activation)).all.some(({ node, activation }) => {
    const use = wrapped(node);
    return use.parent?.type === 'CallExpression' && use.parent.callee !== use && !isOfFile(graph, use.parent, activation);
  });
}

function isOfFile(graph: Graph, call: TSESTree.CallExpression, activation: Activation): boolean {
  const callees = graph.concrete(graph.value(calleeOf(call), activation));
  return callees.length > 0 && callees.every(({ node: { what } }) => what.kind === 'object' && isFunction(what.origin));
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
function keyBeside(graph: Graph, run: SiteRun, call: TSESTree.CallExpression, use: Node, activation: Activation): Candidate | null {
  const [key] = call.arguments;
  const map = mapThatGets(graph, call, use, activation);
  return key && map && map.activation.unit !== run.activation.unit ? { expression: key, activation, holder: 'the map', keyOf: call } : null;
}

/** `map.set(object, { ref: new WeakRef(object), … })`, the record also under a name: where nothing is taken out of the map. */
function keyOfRecordAt(graph: Graph, run: SiteRun, use: Node, activation: Activation): Candidate | null {
  const place = destinationOf(use);
  if (place.kind !== 'property') return null;
  for (const { node, activation: at } of graph.uses(graph.object(place.literal, activation)).all) {
    const destination = destinationOf(node);
    if (destination.kind !== 'argument' || destination.index !== 1 || destination.call.type !== 'CallExpression') continue;
    const [key] = destination.call.arguments;
    const map = mapThatGets(graph, destination.call, wrapped(node), at);
    if (!key || key.type === 'SpreadElement' || map?.activation.unit.type !== 'Program') continue;
    const holding: Holding = { holder: { kind: 'object', of: map, how: 'element' }, at: key, activation: at, because: undefined };
    if (!mayEnd(graph, holding, map, classOfObject(graph.soleObject(run.target)))) return { expression: key, activation: at, holder: 'the map', keyOf: destination.call };
  }
  return null;
}

/** The Map that gets the value by the call. */
function mapThatGets(graph: Graph, call: TSESTree.CallExpression, value: Node, activation: Activation): GraphNode | null {
  const callee = calleeOf(call);
  if (call.arguments[1] !== value || callee.type !== 'MemberExpression' || memberName(callee) !== 'set') return null;
  const map = graph.soleObject(graph.value(callee.object, activation));
  return map && containerOf(graph, map) === 'map' ? map : null;
}
