/** Who calls a unit: the calls that run it, found by its names. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, type CallNode, callOnTheSpot, type ClassNode, classOfMember, constructorOf, isClass, isField, isFunction, nameOf, placedName, placedNames, shiftedCall, taggedCall, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { isValueReference } from '../syntax/scopes.ts';
import { accessorCallsOf, possibleAccessorCallsOf } from './accessor-calls.ts';
import { classChain, constructedBy, subclassesOf } from './classes.ts';
import type { Graph } from './graph.ts';
import { declaredFor } from './local-functions.ts';
import type { Activation, GraphNode } from './nodes.ts';

export interface CallOf {
  readonly call: CallNode;
  readonly closure: GraphNode;
  /** What `this` is, where the call says it in its own way. */
  readonly receiver?: (caller: Activation) => GraphNode | null;
  /** The run in which the function was made, where the call that makes it stands beside this one. */
  readonly home?: (caller: Activation) => Activation;
}

/** Whether a call is worth to be resolved, told from what is written there. */
export type CallTest = (call: CallNode) => boolean;

/** The calls that run `unit`: where it stands, else found by its name first. */
export function callsOf(graph: Graph, unit: Unit, isWanted: CallTest = () => true): readonly CallOf[] {
  const immediate = isFunction(unit) ? callOnTheSpot(unit) : null;
  if (immediate) {
    const made = classOfMember(unit)?.owner ?? unit;
    return [{ call: immediate, closure: graph.value(made, graph.activationAt(made)) }];
  }
  return [...calledNamesOf(graph, unit).flatMap((name) => callsNamed(graph, unit, name, isWanted)), ...taggedCallsOf(graph, unit), ...accessorCallsOf(graph, unit), ...resultCallsOf(graph, unit)];
}

/** `name\`…\``, a call whose arguments stand in a template. */
function taggedCallsOf(graph: Graph, unit: Unit): readonly CallOf[] {
  const id = declaredNameOf(unit);
  const variable = id && graph.scopes.variableOf(id);
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier as Node;
    if (parent?.type !== 'TaggedTemplateExpression' || parent.tag !== identifier) return [];
    return calledThere(graph, unit, taggedCall(parent));
  });
}

/** Calls of what a function gives that returns `unit`: `name(…)(…)`, or by the name that the result is given. */
function resultCallsOf(graph: Graph, unit: Unit): readonly CallOf[] {
  if (!isFunction(unit) || nameOf(unit) !== null || destinationOf(unit).kind !== 'returned') return [];
  const maker = unitOf(unit);
  const name = calledNameOf(maker);
  if (name === null || !isFunction(maker) || maker.async || maker.generator) return [];
  return callsByName(graph, maker, name).flatMap((made): readonly CallOf[] => {
    const goes = destinationOf(made);
    if (goes.kind === 'callee' && goes.call.type === 'CallExpression') return calledThere(graph, unit, goes.call);
    if (goes.kind !== 'bound' || goes.pattern.type !== 'Identifier') return [];
    return graph.survey.callsNamed(goes.pattern.name).flatMap((call) => (call.type === 'CallExpression' ? calledThere(graph, unit, call) : []));
  });
}

function calledThere(graph: Graph, unit: Unit, call: TSESTree.CallExpression): readonly CallOf[] {
  const madeIn = (caller: Activation): GraphNode | undefined => graph.callables(graph.value(calleeOf(call), caller)).find(({ fn }) => fn === unit)?.node;
  const closure = madeIn(graph.activationAt(call));
  return closure ? [{ call, closure, home: (caller) => (madeIn(caller) ?? closure).activation }] : [];
}

/**
 * Whether a call of `unit` passes anything for the parameter that `target` names: what gets nothing is undefined, and nothing
 * can register that.
 */
export function passesTarget(graph: Graph, unit: Unit, target: Node): CallTest {
  const variable = graph.scopes.variableOf(unwrap(target));
  const index = parameterIndex(graph, unit, variable);
  if (index < 0 || variable?.defs.length !== 1 || variable.references.some((reference) => reference.isWrite())) return () => true;
  return (call) => call.arguments.length > index || call.arguments.some(({ type }) => type === 'SpreadElement');
}

/** The parameter of `unit` that is the variable; -1 where none is. */
export function parameterIndex(graph: Graph, unit: Unit, variable: Variable | null): number {
  return variable && isFunction(unit) ? unit.params.findIndex((param) => graph.scopes.variableOf(param) === variable) : -1;
}

/** The calls that may run `unit`, told from the names alone: more than there are. */
export function possibleCallsOf(graph: Graph, unit: Unit): readonly Node[] {
  const immediate = isFunction(unit) ? callOnTheSpot(unit) : null;
  if (immediate) return [immediate];
  return [...calledNamesOf(graph, unit).flatMap((name) => [...callsByName(graph, unit, name), ...indirectCalls(graph, name)]), ...possibleAccessorCallsOf(graph, unit)];
}

/** The names by which calls can be calls of `unit`. */
export function calledNamesOf(graph: Graph, unit: Unit): readonly string[] {
  const name = calledNameOf(unit);
  const member = classOfMember(unit);
  // A function or class expression has a name of its own inside.
  const own = member?.isConstructor === true ? nameOf(member.owner) : nameOf(unit);
  const others = member === null ? [...aliasesOf(graph, unit), ...placedNames(unit)].filter((other) => other !== name) : member.isConstructor ? heirsOf(graph, member.owner).flatMap((heir) => nameOf(heir) ?? []) : [];
  return [...new Set([name, own, ...others])].filter((one) => one !== null);
}

/** The derived classes whose `new` runs the constructor of the class, since they have none of their own. */
function heirsOf(graph: Graph, owner: ClassNode): readonly ClassNode[] {
  return graph.program.intern(owner, 'heirs', () => subclassesOf(graph, owner).filter((derived) => constructedBy(graph, derived, graph.activationAt(derived))?.owner === owner));
}

/** The name by which a unit is called where it has no other: a constructor by that of its class. */
export function calledNameOf(unit: Unit): string | null {
  const member = classOfMember(unit);
  const called = member?.isConstructor === true ? member.owner : unit;
  return placedName(called) ?? nameOf(called);
}

/** What calls something of any of its names. */
export function callsByNames(graph: Graph, unit: Unit): readonly CallNode[] {
  return [...new Set(calledNamesOf(graph, unit).flatMap((name) => callsByName(graph, unit, name)))];
}

/** What calls something of that name, and `super(…)` where the unit is a constructor. */
export function callsByName({ survey }: Graph, unit: Unit, name: string): readonly CallNode[] {
  return [...survey.callsNamed(name), ...(classOfMember(unit)?.isConstructor === true ? survey.callsNamed('super') : [])];
}

/** The name that a local function is declared by; that of a function expression for itself where it is given no other. */
export function declaredNameOf(unit: Unit): Node | null {
  return isFunction(unit) ? (declaredFor(unit) ?? unit.id) : null;
}

/** Other names that a local function is given: `const track = onGone`, `(track = onGone) => …`. */
function aliasesOf(graph: Graph, unit: Unit): readonly string[] {
  const id = declaredNameOf(unit);
  const variable = id && graph.scopes.variableOf(id);
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier as Node;
    const name = parent?.type === 'AssignmentPattern' && parent.right === identifier ? parent.left : parent?.type === 'VariableDeclarator' && parent.init === identifier ? parent.id : null;
    return name?.type === 'Identifier' ? [name.name] : [];
  });
}

function callsNamed(graph: Graph, unit: Unit, name: string, isWanted: CallTest): readonly CallOf[] {
  const member = classOfMember(unit);
  return [...indirectCallsOf(graph, unit, name), ...callsByName(graph, unit, name).flatMap((call): CallOf[] => {
    if (!isWanted(call)) return [];
    const callee = calleeOf(call);
    if (callee.type === 'Super') {
      if (member?.isConstructor !== true) return [];
      const derived = classOfMember(unitOf(call));
      if (!derived?.owner.superClass) return [];
      const outer = graph.activationAt(derived.owner);
      return graph.callables(graph.value(derived.owner.superClass, outer)).flatMap(({ fn, node }) => {
        const made = isClass(fn) ? constructedBy(graph, fn, node.activation) : null;
        return made?.owner === member.owner ? [{ call, closure: fn === made.owner ? node : graph.object(made.owner, made.outer) }] : [];
      });
    }
    return graph.callables(graph.value(callee, graph.activationAt(call))).flatMap(({ fn, node }) => {
      const made = isClass(fn) ? constructedBy(graph, fn, node.activation) : null;
      const runs = made ? constructorOf(made.owner) : fn;
      return runs === unit && (call.type === 'NewExpression') === (member?.isConstructor === true || (call.type === 'NewExpression' && isFunction(fn)))
        ? [{ call, closure: made && made.owner !== fn ? graph.object(made.owner, made.outer) : node }]
        : [];
    });
  })];
}

/** `f.call(receiver, …)`. */
function indirectCallsOf(graph: Graph, unit: Unit, name: string): readonly CallOf[] {
  return indirectCalls(graph, name).flatMap((call): CallOf[] => {
    const { object } = calleeOf(call) as TSESTree.MemberExpression; // just seen
    return graph.callables(graph.value(object, graph.activationAt(call))).flatMap(({ fn, node }): CallOf[] => {
      const [receiver] = call.arguments;
      if (fn !== unit) return [];
      return [{ call: shiftedCall(call), closure: node, receiver: (caller) => (receiver ? graph.soleObject(graph.value(receiver, caller)) : null) }];
    });
  });
}

/** `name.call(…)`, for each name looked up once: a file may be full of them. */
function indirectCalls(graph: Graph, name: string): readonly TSESTree.CallExpression[] {
  const byName = graph.program.intern(graph, 'indirect calls', () => {
    const found = new Map<string, TSESTree.CallExpression[]>();
    for (const call of graph.survey.callsNamed('call')) {
      const callee = calleeOf(call);
      if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') continue;
      const calls = found.get(callee.object.name);
      if (calls) calls.push(call);
      else found.set(callee.object.name, [call]);
    }
    return found;
  });
  return byName.get(name) ?? [];
}

export function receiverFor(graph: Graph, call: CallOf['call'], unit: Unit, caller: Activation): GraphNode | null {
  if (call.type === 'NewExpression') return graph.object(call, caller);
  const callee = calleeOf(call);
  if (callee.type === 'Super') return graph.receiver(caller);
  if (callee.type !== 'MemberExpression' || unit.type === 'ArrowFunctionExpression') return null;
  return graph.soleObject(graph.value(callee.object, caller)) ?? graph.value(callee.object, caller);
}

/** What a method is called on; null where the callee is no member. */
export function receiverOf(graph: Graph, callee: Node, activation: Activation): GraphNode | null {
  if (callee.type !== 'MemberExpression') return null;
  const values = graph.concrete(graph.value(callee.object, activation));
  return values.length === 1 && values[0] ? values[0].node : graph.value(callee.object, activation);
}

const CALL_LEVELS = 3;

/** The runs of a unit that the calls of the file cause, each as the calls of the unit around that call have it; those of a field are the instances. */
export function runsOf(graph: Graph, unit: Unit, depth: number): readonly Activation[] {
  if (depth >= CALL_LEVELS || unit.type === 'Program') return [];
  const callersOf = (call: Node): readonly Activation[] => [graph.activationAt(call), ...runsOf(graph, unitOf(call), depth + 1)];
  if (isField(unit)) {
    return instancesOf(graph, unit.parent.parent).flatMap((made) =>
      callersOf(made).flatMap((caller) => {
        const instance = graph.object(made, caller);
        return classChain(graph, instance).flatMap(({ owner, outer }) => (owner === unit.parent.parent && !unit.static ? [graph.memberRun(unit, outer, instance)] : []));
      }),
    );
  }
  return callsOf(graph, unit).flatMap(({ call, closure, receiver }) =>
    callersOf(call).flatMap((caller) => graph.called(unit, closure.activation, call, caller, receiver ? receiver(caller) : receiverFor(graph, call, unit, caller)) ?? []),
  );
}

/** The `new` of the file that make an instance of the class, or of a class derived from it. */
export function instancesOf(graph: Graph, owner: ClassNode): readonly TSESTree.NewExpression[] {
  return [owner, ...subclassesOf(graph, owner)].flatMap((one) => {
    const name = nameOf(one);
    return (name === null ? [] : graph.survey.callsNamed(name)).flatMap((call) =>
      call.type === 'NewExpression' && graph.callables(graph.value(call.callee, graph.activationAt(call))).some(({ fn }) => fn === one) ? [call] : [],
    );
  });
}

/** Whether a unit may be called from where no call is seen: its name, or that of its class, is used for more than calls. */
export function isCalledElsewhere(graph: Graph, unit: Unit): boolean {
  const owner = classOfMember(unit)?.owner;
  if (owner) return isMadeElsewhere(graph, owner);
  // The name of a function expression is for itself: where the function goes, it has none.
  return (isFunction(unit) && unit.type === 'FunctionExpression' && !declaredFor(unit) && !callOnTheSpot(unit)) || isNamedElsewhere(graph, declaredNameOf(unit));
}

/** The same of a class or one derived from it: there may be instances that the file does not make. */
export function isMadeElsewhere(graph: Graph, owner: ClassNode): boolean {
  return [owner, ...subclassesOf(graph, owner)].some((one) => isNamedElsewhere(graph, one.id ?? (one.parent.type === 'VariableDeclarator' ? one.parent.id : null)));
}

function isNamedElsewhere(graph: Graph, id: Node | null): boolean {
  const declared = id?.parent;
  if (!id || !declared || declared.parent?.type.startsWith('Export') === true || declared.parent?.parent?.type.startsWith('Export') === true) return true;
  // A class has its name inside and outside.
  const variables = graph.scopes.manager.getDeclaredVariables(declared).filter((variable) => variable.identifiers[0] === id);
  if (variables.length === 0) return true;
  return variables.some((variable) => variable.references.some((reference) => reference.init !== true && isValueReference(reference) && !isCallee(reference.identifier)));
}

/** Whether the name is only called, made an instance of, extended, or asked for a static member. */
function isCallee(name: Node): boolean {
  const { parent } = name;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === name;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === name;
    case 'MemberExpression':
      return parent.object === name;
    default:
      return false;
  }
}
