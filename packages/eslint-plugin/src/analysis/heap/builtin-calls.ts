/** What calls of built-ins give, as the catalogue says. */
import { argumentList } from './contexts.ts';
import { ERRORS, type Keep, type Result } from '../catalog/builtins.ts';
import type { Node, Step } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { argumentsOf, type Call, calleeOf, isFunction } from '../syntax/nodes.ts';
import { copiedEdges } from './copies.ts';
import type { Graph } from './graph.ts';
import { containerOf } from './kinds.ts';
import type { Activation, Edge, GraphNode } from './nodes.ts';
import { memberOf, receiverOf, SETTLED } from './values.ts';

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
                    graph.returned(call, fn, closure, null, activation).map((edge) => ({
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
