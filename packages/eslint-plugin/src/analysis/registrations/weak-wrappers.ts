/** The WeakRefs of a file, and where one is used that nobody else can have yet. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOOKS_UP, RUNS_AT_ONCE } from '../catalog/effects.ts';
import { possibleCallsOf } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import { resultOfHelper } from '../lifetimes/fresh.ts';
import type { Node, Reference, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { classOfMember, isFunction, memberName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { mayFollow } from '../syntax/order.ts';

/** One `new WeakRef(…)`, or the call of a function that gives back nothing else: every evaluation makes another object, whatever it refers to. */
export interface Wrapper {
  readonly made: TSESTree.NewExpression | TSESTree.CallExpression;
  readonly target: Node;
  /** The variable that it is made for; null when it is used where it is made. */
  readonly variable: Variable | null;
  /** Where it is used before anybody else can have it, in the order of the source: a look-up of it there finds nothing. */
  readonly uses: readonly Node[];
}

/** Pointers of packages are none: there is one an object. */
export function wrappersOf(graph: Graph): readonly Wrapper[] {
  return graph.program.intern(graph, 'weak wrappers', () => graph.survey.callsNamed('WeakRef').flatMap((call) => (call.type === 'NewExpression' && makesWeakReference(graph, call) ? [...wrapperOf(graph, call), ...givenBack(graph, call)] : [])));
}

function wrapperOf(graph: Graph, made: TSESTree.NewExpression): readonly Wrapper[] {
  const [target] = made.arguments;
  return target && target.type !== 'SpreadElement' ? [wrapperAt(graph, made, target)] : [];
}

/** What a function of this file gives back that makes nothing else: each of its calls makes a WeakRef. */
function givenBack(graph: Graph, made: TSESTree.NewExpression): readonly Wrapper[] {
  const unit = unitOf(made);
  // What a constructor gives back is the instance.
  if (!isFunction(unit) || classOfMember(unit)?.isConstructor === true || !/^(?:returned|bound)$/.test(destinationOf(made).kind)) return [];
  const [target] = made.arguments;
  const index = target?.type === 'Identifier' ? unit.params.findIndex((param) => param.type === 'Identifier' && param.name === target.name) : -1;
  return possibleCallsOf(graph, unit).flatMap((call) => {
    const given = call.type === 'CallExpression' ? call.arguments[index] : undefined;
    if (call.type !== 'CallExpression' || !given || given.type === 'SpreadElement') return [];
    // To find out what is called takes far longer than to see that nobody looks at what it gives.
    return placesOf(graph, call).some(isOfInterest) && resultOfHelper(graph, call) === made ? [wrapperAt(graph, call, given)] : [];
  });
}

/** Where a value stands, and the names of the variable that it is made for. */
function placesOf(graph: Graph, made: Node): readonly Node[] {
  const variable = variableFor(graph, made);
  return [wrapped(made), ...(variable?.references ?? []).map(({ identifier }) => wrapped(identifier))];
}

/** Whether it is compared there, or given to a call that may look for it. */
function isOfInterest({ parent }: Node): boolean {
  return parent !== undefined && /^(?:BinaryExpression|CallExpression|SwitchCase|SwitchStatement)$/.test(parent.type);
}

function variableFor(graph: Graph, made: Node): Variable | null {
  const outer = wrapped(made);
  const { parent } = outer;
  return parent?.type === 'VariableDeclarator' && parent.init === outer && parent.id.type === 'Identifier' ? graph.scopes.variableOf(parent.id) : null;
}

function wrapperAt(graph: Graph, made: TSESTree.CallExpression | TSESTree.NewExpression, target: Node): Wrapper {
  const variable = variableFor(graph, made);
  if (!variable) return { made, target, variable: null, uses: [wrapped(made)] };
  if (variable.defs.length !== 1 || graph.survey.evals.length > 0) return { made, target, variable, uses: [] };
  const uses = variable.references.filter((one) => one.isRead() && (unitOf(one.identifier) === unitOf(made) || isInCallback(one.identifier, unitOf(made))) && variable.references.every((other) => isStillOwn(variable, one, other)));
  return { made, target, variable, uses: uses.map(({ identifier }) => wrapped(identifier)) };
}

/** `list.find((one) => one === ref)`: the callback is done when the call is over. */
function isInCallback(use: Node, home: Node): boolean {
  const unit = unitOf(use);
  const destination = isFunction(unit) && unitOf(unit) === home ? destinationOf(unit) : null;
  const callee = destination?.kind === 'argument' ? unwrap(destination.call.callee) : null;
  return callee?.type === 'MemberExpression' && RUNS_AT_ONCE.has(memberName(callee) ?? '');
}

/** Whether `other` has given the wrapper to nobody by the time that `one` is evaluated. */
function isStillOwn(variable: Variable, one: Reference, other: Reference): boolean {
  if (one === other || other.init === true) return true;
  const place = other.identifier as Node;
  const home = unitOf(variable.defs[0]?.node as Node);
  // What a callback does that runs at once happens in the call that is given it.
  const use = unitOf(one.identifier) === home ? (one.identifier as Node) : unitOf(one.identifier);
  if (isDereferenced(place) || isLookedFor(place)) return true;
  return !other.isWrite() && unitOf(place) === home && !mayFollow(use, place, lifetimeOf(variable));
}

/** A variable of a block in a loop is another one in each round. */
function lifetimeOf(variable: Variable): Node {
  const block = variable.scope.block as Node;
  return isFunction(block) ? block.body : block;
}

/** `ref.deref()` gives the wrapper to nobody, and neither does looking for it. */
function isDereferenced(identifier: Node): boolean {
  const outer = wrapped(identifier);
  const { parent } = outer;
  return parent?.type === 'MemberExpression' && parent.object === outer && memberName(parent) === 'deref';
}

function isLookedFor(identifier: Node): boolean {
  const { parent } = wrapped(identifier);
  return parent?.type === 'CallExpression' && unwrap(parent.callee).type === 'MemberExpression' && LOOKS_UP.has(memberName(unwrap(parent.callee) as TSESTree.MemberExpression) ?? '');
}
