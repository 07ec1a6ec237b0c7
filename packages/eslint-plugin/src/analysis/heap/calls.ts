/** What a call returns: by the catalogue for built-ins, by looking inside for functions of this file. */
import type { TSESTree } from '@typescript-eslint/utils';
import { PRIMITIVE_METHODS } from '../catalog/builtins.ts';
import { isReadName } from '../catalog/lookups.ts';
import type { Node, Scope, Variable } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { appliedCall, argumentsOf, type Call, calleeOf, constructorOf, type FunctionNode, isClass, isFunction, lastName, memberName, pathText, shiftedCall } from '../syntax/nodes.ts';
import { promiseBecause, resultEdges, thrownBecause, waitedBecause } from './builtin-calls.ts';
import { receiverOf } from './callers.ts';
import { constantOf } from './constants.ts';
import type { Graph } from './graph.ts';
import { listedResult, makesWeakReference } from './kinds.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode } from './nodes.ts';
import { slotEdges } from './private-slots.ts';
import { SETTLED } from './values.ts';
import { weakMapValues } from './weak-map-values.ts';

export function callEdges(graph: Graph, node: Node, activation: Activation): readonly Edge[] {
  const call = node as Call;
  const callee = calleeOf(call);
  const listed = listedResult(graph, call, activation);
  if (listed) return resultEdges(graph, listed, call, activation);
  if (callee.type === 'MemberExpression' && call.type === 'CallExpression') {
    const name = memberName(callee);
    if (name === 'deref') {
      const target = dereferenced(graph, callee.object, activation);
      if (target) return target;
    }
    if (name === 'get') {
      const entries = weakMapValues(graph, call, callee.object, activation);
      if (entries) return entries;
      const [key] = call.arguments;
      const slot = key && key.type !== 'SpreadElement' ? slotEdges(graph, callee.object, key, activation) : null;
      if (slot) return slot;
    }
    if (name === 'bind' && isFunctionLike(graph, callee.object, activation)) {
      return [{ to: boundFunction(graph, call, callee, activation) }];
    }
    if (name === 'call' || name === 'apply') {
      const forwarded = forwardedEdges(graph, call, callee, name, activation);
      if (forwarded) return forwarded;
    }
  }
  if (callee.type === 'Super') return [{ to: graph.receiver(activation) }];
  const path = call.type === 'CallExpression' ? pathOf(graph.scopes, callee) : null;
  const reflected = path?.startsWith('Reflect.') === true ? reflectedEdges(graph, call as TSESTree.CallExpression, path, activation) : null; // just seen
  if (reflected) return reflected;

  const callables = graph.callables(graph.value(callee, activation));
  if (callables.length > 0) {
    const values = graph.concrete(graph.value(callee, activation)).filter(({ node: value }) => value !== graph.primitive);
    const unknown: Edge[] = values.length > callables.length ? [{ to: unknownResult(graph, call, activation) }] : [];
    const edges = callables.flatMap(({ fn, node: closure, because }) =>
      (call.type === 'NewExpression'
        ? constructed(graph, call, fn, closure, activation)
        : returned(graph, call, fn, closure, receiverOf(graph, callee, activation), activation)
      ).map((edge) => ({ ...edge, because: edge.because ?? because })),
    );
    return [...edges, ...unknown];
  }
  if (callee.type === 'MemberExpression' && call.type === 'CallExpression') {
    const name = memberName(callee);
    if (name !== null && PRIMITIVE_METHODS.has(name)) return [{ to: graph.primitive }];
  }
  return [{ to: unknownResult(graph, call, activation) }];
}

/** What `new WeakRef(target).deref()` gives while it gives anything. */
function dereferenced(graph: Graph, object: Node, activation: Activation): readonly Edge[] | null {
  return referentEdges(graph, graph.value(object, activation));
}

/** What a weak reference refers to; null when the node may be anything but a weak reference made in this file. `mayBeNothing`: there need be none, and then it refers to nothing. */
export function referentEdges(graph: Graph, reference: GraphNode, mayBeNothing = false): readonly Edge[] | null {
  const refs = graph.concrete(reference).filter(({ node }) => !mayBeNothing || node !== graph.primitive);
  const edges = refs.flatMap(({ node, because }): Edge[] => {
    const { what } = node;
    if (what.kind !== 'object' || !makesWeakReference(graph, what.origin)) return [];
    const [target] = what.origin.arguments;
    return target ? [{ to: graph.value(target, node.activation), because }] : [];
  });
  return edges.length > 0 && edges.length === refs.length ? edges : null;
}

function isFunctionLike(graph: Graph, object: Node, activation: Activation): boolean {
  const values = graph.concrete(graph.value(object, activation));
  return values.length === 0 || values.every(({ node }) => node.what.kind !== 'object' || isCallableObject(node) || isUnknownCall(node));
}

function isCallableObject(node: GraphNode): boolean {
  return node.what.kind === 'object' && (isFunction(node.what.origin) || isClass(node.what.origin));
}

function isUnknownCall(node: GraphNode): boolean {
  return node.what.kind === 'object' && /CallExpression|TaggedTemplate/.test(node.what.origin.type);
}

function boundFunction(graph: Graph, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, activation: Activation): GraphNode {
  return graph.object(call, activation, () => [
    { to: graph.value(callee.object, activation), step: { kind: 'internal', at: callee.object, what: 'wraps that function' } },
    ...call.arguments.map(
      (argument, index): Edge => ({
        to: graph.value(argument, activation),
        step: { kind: 'internal', at: argument, what: index === 0 ? 'is bound to it' : 'has it as a bound argument' },
      }),
    ),
  ]);
}

/** `f.call(receiver, …)` and `f.apply(receiver, list)` of a local function. */
function forwardedEdges(
  graph: Graph,
  call: TSESTree.CallExpression,
  callee: TSESTree.MemberExpression,
  name: 'call' | 'apply',
  activation: Activation,
): readonly Edge[] | null {
  const callables = graph.callables(graph.value(callee.object, activation));
  if (callables.length === 0) return null;
  const [receiver, list] = call.arguments;
  if (receiver?.type === 'SpreadElement' || list?.type === 'SpreadElement') return [{ to: unknownResult(graph, call, activation) }];
  const view = name === 'call' ? shiftedCall(call) : appliedCall(call, list);
  return callables.flatMap(({ fn, node: closure }) => returned(graph, view, fn, closure, receiver ? graph.value(receiver, activation) : null, activation));
}

/** `Reflect.apply(f, receiver, list)` of a local function, `Reflect.get(object, name)`. */
function reflectedEdges(graph: Graph, call: TSESTree.CallExpression, path: string, activation: Activation): readonly Edge[] | null {
  const [first, second, list] = call.arguments;
  if (!first || !second || call.arguments.some(({ type }) => type === 'SpreadElement')) return null;
  if (path === 'Reflect.apply') {
    const callables = graph.callables(graph.value(first, activation));
    return callables.length > 0 ? callables.flatMap(({ fn, node: closure }) => returned(graph, appliedCall(call, list), fn, closure, graph.value(second, activation), activation)) : null;
  }
  const key = path === 'Reflect.get' && !list ? constantOf(graph, second, activation) : null;
  if (!key) return null;
  return graph.concrete(graph.value(first, activation)).flatMap(({ node, because }) => graph.fieldEdges(node, String(key.value), call, activation).map((edge) => ({ to: edge.to, because: edge.because ?? because })));
}

/** What a call of the local function `fn` gives. */
export function returned(
  graph: Graph,
  call: Call,
  fn: Node,
  closure: GraphNode,
  receiver: GraphNode | null,
  activation: Activation,
): readonly Edge[] {
  if (!isFunction(fn)) return [{ to: unknownResult(graph, call, activation) }];
  const run = graph.called(fn, closure.activation, call, activation, receiver);
  if (!run) return graph.isRecursive(fn, activation) ? [] : [{ to: unknownResult(graph, call, activation) }];
  return givenBack(graph, call, fn, closure, receiver, activation, run);
}

/** What a function gives to the built-in that `call` hands it to. */
export function givenToBuiltin(graph: Graph, call: Call, fn: Node, closure: GraphNode, activation: Activation): readonly Edge[] {
  if (!isFunction(fn)) return [{ to: unknownResult(graph, call, activation) }];
  return givenBack(graph, call, fn, closure, null, activation, graph.general(fn, closure.activation));
}

function givenBack(graph: Graph, call: Call, fn: FunctionNode, closure: GraphNode, receiver: GraphNode | null, activation: Activation, run: Activation): readonly Edge[] {
  if (fn.generator) {
    return [
      {
        to: graph.object(call, run, () => [
          { to: closure, step: { kind: 'closure', at: fn } },
          ...ownEnvironment(graph, fn, run),
          ...argumentsOf(call).map(
            (argument, index): Edge => ({
              to: graph.value(argument, activation),
              because: givenAway(graph, fn, index),
              step: { kind: 'internal', at: argument, what: 'is a generator that keeps its arguments' },
            }),
          ),
          ...(receiver ? [{ to: receiver, step: { kind: 'internal', at: call, what: 'is a generator that keeps its receiver' } } as Edge] : []),
        ]),
      },
    ];
  }
  if (fn.async) {
    return [
      {
        to: graph.object(call, run, () =>
          resultsOf(graph, run).map((edge, _index, all) => ({
            to: edge.to,
            because: edge.because ?? (all.length > 1 ? DEPENDS : undefined) ?? thrownBecause(graph, fn) ?? waitedBecause(graph, fn, run) ?? promiseBecause(graph, edge.to),
            step: { kind: 'internal', at: call, what: SETTLED },
          })),
        ),
      },
    ];
  }
  return resultsOf(graph, run);
}

/** Why a generator may let go of an argument: its body writes the parameter, or takes the argument apart. */
function givenAway(graph: Graph, fn: FunctionNode, index: number): string | undefined {
  const param = fn.params[index];
  if (!param) return undefined;
  if (param.type !== 'Identifier') return 'only until its body begins';
  const write = graph.scopes.variableOf(param)?.references.find((reference) => reference.isWrite());
  return write && `unless line ${String(write.identifier.loc.start.line)} replaces it`;
}

/** A generator keeps the scope of its body; SpiderMonkey only until it is finished. JavaScriptCore also leaves its variables in it. */
function ownEnvironment(graph: Graph, fn: FunctionNode, run: Activation): readonly Edge[] {
  const scope = graph.scopes.manager.acquire(fn, true);
  if (!scope) return [];
  const locals = localsOf(scope).map((variable): Edge => ({
    to: graph.variable(variable, run),
    because: `only if \`${variable.name}\` is needed behind a \`yield\``,
    engines: ['JavaScriptCore'],
    step: { kind: 'internal', at: fn, what: 'is a generator that keeps its variables' },
  }));
  return [{ to: graph.environment(scope, run, fn.body), engines: ['V8', 'JavaScriptCore'], step: { kind: 'closure', at: fn } }, ...locals];
}

/** The variables of a function, those in its blocks included. */
function localsOf(scope: Scope): readonly Variable[] {
  return [...scope.variables.filter(({ defs }) => defs.length > 0), ...scope.childScopes.flatMap((child) => (child.variableScope === scope.variableScope ? localsOf(child) : []))];
}

function resultsOf(graph: Graph, run: Activation): readonly Edge[] {
  const results = graph.survey.returnsOf(run.unit).map((expression): Edge => ({ to: graph.value(expression, run) }));
  return results.length > 0 ? results : [{ to: graph.primitive }];
}

/** `new C(…)` of a local class or function: the instance, or the object that the constructor returns instead. */
function constructed(graph: Graph, call: TSESTree.NewExpression, fn: Node, closure: GraphNode, activation: Activation): readonly Edge[] {
  const instance = graph.object(call, activation);
  const constructor = isFunction(fn) ? fn : isClass(fn) ? constructorOf(fn) : null;
  const results = constructor ? graph.survey.returnsOf(constructor) : [];
  if (!constructor || results.length === 0) return [{ to: instance }];
  const run = graph.called(constructor, closure.activation, call, activation, instance);
  const values = run ? results.map((expression): Edge => ({ to: graph.value(expression, run) })) : [];
  return values.every((edge) => edge.to === graph.primitive) ? [{ to: instance }] : values;
}

/** The result of a call that this file does not show. */
function unknownResult(graph: Graph, call: Call, activation: Activation): GraphNode {
  const callee = calleeOf(call);
  const name = pathText(callee);
  return graph.object(call, activation, () => {
    const because = `only if \`${name}\`, which is not in this file, keeps what it is given`;
    const guess = isReadName(lastName(callee) ?? '') ? ({ isGuess: true } as const) : {};
    const kept = argumentsOf(call).map(
      (argument): Edge => ({
        to: graph.value(argument, activation),
        because,
        ...guess,
        step: { kind: 'internal', at: argument, what: `comes from \`${name}\`, which got it` },
      }),
    );
    if (callee.type === 'MemberExpression' && call.type === 'CallExpression' && callee.object.type !== 'Super') {
      kept.push({
        to: graph.value(callee.object, activation),
        because,
        ...guess,
        step: { kind: 'internal', at: callee.object, what: `comes from its \`${name}\`` },
      });
    }
    return kept;
  });
}
