/** What calls of built-ins give, as the catalogue says, and what kind of container an object is. */
import type { TSESTree } from '@typescript-eslint/utils';
import { argumentList } from './bindings.ts';
import { entryOf } from './catalog/entry.ts';
import { argumentsOf, type Call, calleeOf, receiverOf, returned } from './calls.ts';
import { type Container, CONTAINER_METHODS, ERRORS, GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, type Keep, type Result, TYPED_ARRAYS } from './catalog/builtins.ts';
import { MODULE_CALLS } from './catalog/modules.ts';
import { EMITTERS } from './catalog/stores.ts';
import { copiedEdges } from './copies.ts';
import { type Graph } from './graph.ts';
import type { Node, Step } from './model.ts';
import { moduleOf, pathOf } from './names.ts';
import { type Activation, type Edge, type GraphNode } from './nodes.ts';
import { isClass, isFunction, isRestList, memberName, unwrap } from './syntax.ts';
import { memberOf, SETTLED } from './values.ts';

export function listedResult(graph: Graph, call: Call, activation: Activation): Result | null {
  const callee = calleeOf(call);
  const path = pathOf(graph.scopes, callee);
  if (path !== null) {
    const listed =
      call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : (entryOf(GLOBAL_CALLS, path) ?? (ERRORS.includes(path) ? entryOf(GLOBAL_CONSTRUCTORS, path) : null));
    if (listed) return listed;
    if (call.type === 'NewExpression' && TYPED_ARRAYS.has(path)) return typedArray(graph, call, activation);
  }
  if (call.type === 'NewExpression') {
    const origin = moduleOf(graph.scopes, callee);
    if (origin && entryOf(EMITTERS, origin.from)?.includes(origin.name)) return { kind: 'fresh', keeps: [], container: 'emitter' };
    return null;
  }
  const imported = moduleOf(graph.scopes, callee);
  const known = imported && entryOf(MODULE_CALLS, imported.from);
  if (known && Object.hasOwn(known, imported.name)) return known[imported.name] ?? null;
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === null) return null;
    for (const { node } of graph.concrete(graph.value(callee.object, activation))) {
      const kind = containerOf(graph, node);
      const listed = kind && Object.hasOwn(CONTAINER_METHODS[kind], name) ? CONTAINER_METHODS[kind][name] : undefined;
      if (listed) return listed;
    }
  }
  return null;
}

function typedArray(graph: Graph, call: TSESTree.NewExpression, activation: Activation): Result {
  const [source] = call.arguments;
  const isCopied =
    source &&
    graph.concrete(graph.value(source, activation)).every(({ node }) => {
      const kind = containerOf(graph, node);
      if (kind === 'array' || kind === 'set' || node === graph.primitive) return true;
      const { what } = node;
      const path = what.kind === 'object' && what.origin.type === 'NewExpression' ? pathOf(graph.scopes, unwrap(what.origin.callee)) : null;
      return path !== null && TYPED_ARRAYS.has(path);
    });
  return { kind: 'fresh', keeps: isCopied === false ? [{ from: 0, how: 'argument' }] : [], container: 'bytes' };
}

/** Whether what the object contains are no properties of it, so that a spread into a record copies none of it. */
export function hasNoElements(graph: Graph, node: GraphNode): boolean {
  const values = graph.concrete(node);
  return values.length > 0 && values.every(({ node: value }) => value === graph.primitive || /^(?:map|set)$/.test(containerOf(graph, value) ?? ''));
}

export function containerOf(graph: Graph, node: GraphNode): Container | null {
  // A chain of calls asks link by link; while a link is being asked, and beyond what the stack bears, it is unknown.
  const known = containers.get(node);
  if (known !== undefined) return known;
  if (containerDepth > CHAIN_LIMIT) return null;
  containers.set(node, null);
  containerDepth++;
  let container: Container | null | undefined;
  try {
    container = findContainer(graph, node);
  } finally {
    containerDepth--;
    if (container === undefined) containers.delete(node);
    else containers.set(node, container);
  }
  return container;
}

const containers = new WeakMap<GraphNode, Container | null>();
const CHAIN_LIMIT = 60;
let containerDepth = 0;

function findContainer(graph: Graph, node: GraphNode): Container | null {
  const { what } = node;
  if (what.kind === 'receiver' && isClass(what.owner)) {
    return containerOfClass(graph, (what.owner as TSESTree.ClassDeclaration).superClass);
  }
  if (what.kind !== 'object') return null;
  const { origin } = what;
  if (origin.type === 'ArrayExpression' || isRestList(origin)) return 'array';
  if (origin.type === 'AwaitExpression') return null;
  if (origin.type !== 'NewExpression' && origin.type !== 'CallExpression') return null;
  const listed = listedResult(graph, origin, node.activation);
  if (listed?.kind === 'fresh') return listed.container ?? null;
  if (origin.type !== 'NewExpression') return null;
  for (const { fn } of graph.callables(graph.value(origin.callee, node.activation))) {
    if (isClass(fn)) return containerOfClass(graph, fn.superClass);
  }
  return null;
}

function containerOfClass(graph: Graph, superClass: Node | null): Container | null {
  if (!superClass) return null;
  const path = pathOf(graph.scopes, unwrap(superClass));
  const listed = path === null ? undefined : entryOf(GLOBAL_CONSTRUCTORS, path);
  if (listed?.kind === 'fresh') return listed.container ?? null;
  const origin = moduleOf(graph.scopes, unwrap(superClass));
  return origin && entryOf(EMITTERS, origin.from)?.includes(origin.name) ? 'emitter' : null;
}

export function resultEdges(graph: Graph, result: Result, call: Call, activation: Activation): readonly Edge[] {
  const from = (place: Keep['from']): GraphNode | null => {
    if (place === 'receiver') return receiverOf(graph, calleeOf(call), activation);
    const argument = typeof place === 'number' ? argumentsOf(call)[place] : undefined;
    return argument ? graph.value(argument, activation) : null;
  };
  switch (result.kind) {
    case 'primitive':
      return [{ to: graph.primitive }];
    case 'same':
      return [{ to: from(result.from) ?? graph.object(call, activation) }];
    case 'member': {
      const source = from('receiver');
      return source ? memberOf(graph, source) : [{ to: graph.object(call, activation) }];
    }
    case 'settled':
      return [{ to: graph.object(call, activation, () => executorEdges(graph, call, activation)) }];
    case 'fresh':
      return [
        {
          to: graph.object(call, activation, () => [
            ...frameEdges(graph, call, activation),
            ...result.keeps.flatMap((keep): readonly Edge[] => {
              if (keep.unless !== undefined && argumentsOf(call)[keep.unless]) return [];
              if (keep.from === 'rest') {
                return argumentsOf(call).map((argument) => ({
                  to: graph.value(argument, activation),
                  step: { kind: 'element', at: argument, how: 'element' },
                }));
              }
              const source = from(keep.from);
              if (!source) return [];
              const at = keep.from === 'receiver' ? call : (argumentsOf(call)[keep.from] as Node);
              switch (keep.how) {
                case 'argument':
                  return [{ to: source, because: keep.because, step: { kind: 'internal', at, what: internalName(graph, call, result) } }];
                case 'members':
                case 'entries':
                  if (keep.unlessPrimitive === true && givesPrimitives(graph, call, activation)) return [];
                  return membersOf(graph, source, keep.how === 'entries', call, activation).map((edge) => ({ ...edge, because: edge.because ?? keep.because, step: memberStep(edge, result) }));
                case 'result':
                  return graph.callables(source).flatMap(({ fn, node: closure }) =>
                    returned(graph, call, fn, closure, null, activation).map((edge) => ({
                      ...edge,
                      because: edge.because ?? 'only if the callback runs',
                      step: { kind: 'element', at, how: 'element' } as const,
                    })),
                  );
              }
            }),
          ]),
        },
      ];
  }
}

function frameEdges(graph: Graph, call: Call, activation: Activation): readonly Edge[] {
  const path = pathOf(graph.scopes, calleeOf(call));
  if (path === null || !ERRORS.includes(path) || graph.survey.accessesOf('stack').length > 0) return [];
  const edges: Edge[] = [];
  for (let run: Activation | null = activation; run; run = run.caller) {
    const unit = run.unit;
    if (unit.type === 'Program') continue;
    if (isFunction(unit) && unit.generator) {
      const what = 'keeps the generators of the frames it was created in until `stack` is read';
      const scope = graph.scopes.manager.acquire(unit, true);
      const kept = [...(scope ? [graph.environment(scope, run, unit.body)] : []), ...argumentList(graph, run)];
      edges.push(...kept.map((to): Edge => ({ to, engines: ['V8'], step: { kind: 'internal', at: call, what } })));
    }
    if (isFunction(unit) && run.outer) {
      edges.push({ to: graph.object(unit, run.outer), engines: ['V8'], step: { kind: 'internal', at: call, what: 'keeps the functions of the frames it was created in until `stack` is read' } });
    }
    if (unit.type === 'ArrowFunctionExpression') continue;
    edges.push({ to: graph.receiver(run), engines: ['V8'], step: { kind: 'internal', at: call, what: 'keeps the receivers of the frames it was created in until `stack` is read' } });
  }
  return edges;
}

function givesPrimitives(graph: Graph, call: Call, activation: Activation): boolean {
  const [callback] = argumentsOf(call);
  if (!callback) return false;
  const callables = graph.callables(graph.value(callback, activation));
  return (
    callables.length > 0 &&
    callables.every(({ fn, node }) => {
      if (!isFunction(fn)) return false;
      const run = graph.general(fn, node.activation);
      return graph.survey.returnsOf(fn).every((result) => graph.concrete(graph.value(result, run)).every(({ node: value }) => value === graph.primitive || (value.what.kind === 'outside' && value.what.origin.parent !== fn)));
    })
  );
}

/** What was at an index of the array that a container is made of is a member of the container, and no property. */
function memberStep({ step }: Edge, result: Result): Step | undefined {
  const isMember = result.kind === 'fresh' && result.container !== undefined && step?.kind === 'field';
  return isMember ? { kind: 'element', at: step.at, how: 'element' } : step;
}

function membersOf(graph: Graph, source: GraphNode, isPairs: boolean, call: Call, activation: Activation): readonly Edge[] {
  const members = copiedEdges(graph, source, call, activation);
  if (!isPairs) return members;
  return members.flatMap((edge) => {
    const inner = graph.concrete(edge.to);
    const [only] = inner;
    // `[[key, value]]`: the pair is read and let go, its two members are kept.
    if (inner.length === 1 && only && containerOf(graph, only.node) === 'array') return copiedEdges(graph, only.node, call, activation);
    return [edge];
  });
}

function internalName(graph: Graph, call: Call, result: Result): string {
  if (result.kind === 'fresh' && result.container === 'promise') return SETTLED;
  const path = pathOf(graph.scopes, calleeOf(call));
  return path === null ? 'keeps what it was made from' : `keeps what \`${call.type === 'NewExpression' ? 'new ' : ''}${path}\` was given`;
}

function executorEdges(graph: Graph, call: Call, activation: Activation): readonly Edge[] {
  const executor = argumentsOf(call)[0];
  if (!executor) return [];
  return graph.callables(graph.value(executor, activation)).flatMap(({ fn, node: closure }): readonly Edge[] => {
    if (!isFunction(fn)) return [];
    const run = graph.general(fn, closure.activation);
    return graph.scopes.manager
      .getDeclaredVariables(fn)
      .filter((variable) => (fn.params as Node[]).includes(variable.identifiers[0] as Node))
      .flatMap((variable) =>
        variable.references.flatMap((reference): readonly Edge[] => {
          const { parent } = reference.identifier;
          if (parent.type !== 'CallExpression' || parent.callee !== reference.identifier) return [];
          const [value] = parent.arguments;
          if (!value) return [];
          const isDirect = graph.nestedRun(parent, run) === run;
          return [
            {
              to: graph.value(value, graph.nestedRun(parent, run)),
              because: isDirect ? undefined : 'only once the promise settles with it',
              step: { kind: 'internal', at: value, what: SETTLED },
            },
          ];
        }),
      );
  });
}
