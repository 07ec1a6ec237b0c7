/** The repair of a cleanup that a function makes, or that is bound: of what leads to the target it is given only what it reads. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isMadeElsewhere } from '../heap/callers.ts';
import { classChain } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import { type Activation, type Edge, GraphNode } from '../heap/nodes.ts';
import type { Edit, Node, Repair, RetentionPath, Source, Variable } from '../model.ts';
import type { Change } from '../retention/search.ts';
import { leadsToTarget, reachedBy, verdictOf } from '../retention/verdict.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { calleeOf, contains, type FunctionNode, isArrow, isFunction, memberName, nameOf, pathText, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { hasComments } from './edits.ts';
import { handed, type Part, partsRead, shortened } from './parts.ts';
import { soleFunction } from './plan.ts';
import { isSeen } from './unread-properties.ts';

/** A call that hands something on to what is registered. */
interface Given {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly activation: Activation;
  readonly name: string;
  /** What the function does with the argument at that position; null where that is not seen. */
  readonly reads: (index: number) => Part | null;
  /** The graph in which other nodes stand for the arguments. */
  readonly without: (instead: ReadonlyMap<number, readonly GraphNode[]>) => Change;
}

export function passLess(source: Source, graph: Graph, run: SiteRun, path: RetentionPath): Repair | null {
  // What others have as well may be asked for more.
  if (!/^(?:held value|argument|cleanup|callback)$/.test(path.held.role) || graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return null;
  for (const given of [boundOn(graph, run, path), ...madeOn(source, graph, run, path), ...constructedOn(source, graph, run, path)]) {
    const repair = given && lessFor(source, graph, run, given);
    if (repair) return repair;
  }
  return null;
}

function lessFor(source: Source, graph: Graph, run: SiteRun, { call, activation, name, reads, without }: Given): Repair | null {
  // Who calls from elsewhere, or hands over a list, is not repaired here.
  if (activation !== run.activation || hasComments(source, call) || call.arguments.some(({ type }) => type === 'SpreadElement')) return null;
  const instead = new Map<number, readonly GraphNode[]>();
  const edits: Edit[] = [];
  const texts: string[] = [];
  for (const [index, argument] of call.arguments.entries()) {
    if (!leadsToTarget(graph, run, graph.value(argument, activation))) continue;
    const part = reads(index);
    const less = part && handed({ source, graph, run, at: call, activation }, argument, part);
    if (!less) return null;
    instead.set(index, less.nodes);
    edits.push({ range: argument.range, text: less.text });
    texts.push(less.text);
  }
  if (edits.length === 0 || verdictOf(graph, run, without(instead)).kind !== 'free') return null;
  return { kind: 'passLess', data: { name, text: shortened(texts.join(', ')) }, edits };
}

/** The calls that made the closures on the path. */
function* madeOn(source: Source, graph: Graph, run: SiteRun, { held, steps }: RetentionPath): Generator<Given> {
  const closures = new Set(steps.flatMap((step) => (step.kind === 'closure' && isFunction(step.at) ? [step.at] : [])));
  const seen = new Set<Node>();
  for (const node of reachedBy(graph, run, held)) {
    const { what } = node;
    if (what.kind !== 'object' || !isFunction(what.origin) || !closures.has(what.origin)) continue;
    const { call, caller, unit } = node.activation;
    if (call?.type !== 'CallExpression' || !caller || !isFunction(unit) || seen.has(call)) continue;
    seen.add(call);
    // A type that is written there says what has to be given.
    const isTyped = source.isTypeScript === true;
    if (isTyped || graph.survey.namesArguments(unit)) continue;
    const callee = calleeOf(call);
    // A function that is called through `call` gets its arguments at other positions.
    if (soleFunction(graph, graph.value(callee, caller))?.fn !== unit) continue;
    const variableAt = (index: number): Variable | null => {
      const param = unit.params[index];
      return param?.type === 'Identifier' ? graph.scopes.variableOf(param) : null;
    };
    const inner = node.activation;
    yield {
      call,
      activation: caller,
      name: nameOf(unit) ?? pathText(callee),
      reads: (index) => {
        const variable = variableAt(index);
        if (!variable || variable.references.some((reference) => reference.isWrite())) return null;
        const uses = variable.references.map(({ identifier }): Node => identifier);
        // What the function does with it at once is meant for the object, not for a copy.
        return partsRead(graph, uses.filter((use) => unitOf(use) === unit)).isWhole ? null : partsRead(graph, uses);
      },
      without: (instead) => {
        const replaced = new Map<GraphNode, GraphNode>();
        for (const [index, nodes] of instead) {
          const variable = variableAt(index);
          if (variable) replaced.set(graph.variable(variable, inner), recordOf(call.arguments[index] ?? call, inner, nodes));
        }
        return { instead: (one) => replaced.get(one) ?? one, keeps: () => true };
      },
    };
  }
}

/** The instances on the path whose constructor puts what it is given into a field: of that the class reads only parts. */
function* constructedOn(source: Source, graph: Graph, run: SiteRun, { held, steps }: RetentionPath): Generator<Given> {
  // A type that is written there says what has to be given.
  if (source.isTypeScript === true) return;
  const stores = steps.flatMap((step): readonly Node[] => {
    if (step.kind !== 'field') return [];
    // A field that is declared is given its value elsewhere.
    return step.at.type === 'AssignmentExpression' ? [step.at] : step.at.type === 'PropertyDefinition' ? graph.survey.writesOf(step.name) : [];
  });
  for (const instance of stores.length > 0 ? reachedBy(graph, run, held) : []) {
    const { what, activation } = instance;
    if (what.kind !== 'object' || what.origin.type !== 'NewExpression') continue;
    const call = what.origin;
    for (const { owner } of classChain(graph, instance)) {
      const [inner, second] = graph.constructorRuns(instance, owner);
      // What a derived class hands on is another parameter.
      if (!inner || second || inner.call !== call || isMadeElsewhere(graph, owner) || !isFunction(inner.unit) || !stores.some((store) => unitOf(store) === inner.unit)) continue;
      const { unit } = inner;
      const variableAt = (index: number): Variable | null => {
        const param = unit.params[index];
        return param?.type === 'Identifier' ? graph.scopes.variableOf(param) : null;
      };
      yield {
        call,
        activation,
        name: nameOf(owner) ?? 'the class',
        reads: (index) => {
          const variable = variableAt(index);
          const uses = variable && usesInClass(graph, run, instance, variable);
          return uses && partsRead(graph, uses);
        },
        without: (instead) => {
          const replaced = new Map<GraphNode, GraphNode>();
          for (const [index, nodes] of instead) {
            const variable = variableAt(index);
            if (variable) replaced.set(graph.variable(variable, inner), recordOf(call.arguments[index] ?? call, inner, nodes));
          }
          return { instead: (one) => replaced.get(one) ?? one, keeps: () => true };
        },
      };
    }
  }
}

/** What is done with a parameter of a constructor, by itself and by the fields that it is put into; null where that is not seen. */
function usesInClass(graph: Graph, run: SiteRun, instance: GraphNode, variable: Variable): readonly Node[] | null {
  const uses: Node[] = [];
  for (const { identifier, init } of variable.references) {
    const use: Node = identifier;
    if (init === true) continue;
    const { parent } = wrapped(use);
    const left = parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === wrapped(use) ? unwrap(parent.left) : null;
    if (!left) {
      uses.push(use);
      continue;
    }
    const name = left.type === 'MemberExpression' && left.object.type === 'ThisExpression' ? memberName(left) : null;
    if (name === null || parent?.parent?.type !== 'ExpressionStatement' || graph.survey.writesOf(name).length !== 1 || (!name.startsWith('#') && !isSeen(graph, run, instance, name))) return null;
    uses.push(...graph.survey.accessesOf(name).filter((access) => access !== left));
  }
  return uses;
}

/** `fn.bind(target, …)`, where it is on the path. */
function boundOn(graph: Graph, run: SiteRun, { held, steps }: RetentionPath): Given | null {
  for (const step of steps) {
    if (step.kind !== 'internal') continue;
    const call = step.at.parent;
    const callee = call?.type === 'CallExpression' && (call.arguments as Node[]).includes(step.at) ? unwrap(call.callee) : null;
    if (call?.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || memberName(callee) !== 'bind') continue;
    const bound = [...reachedBy(graph, run, held)].filter(({ what }) => what.kind === 'object' && what.origin === call);
    const [first, second] = bound;
    const fn = first && !second ? soleFunction(graph, graph.value(callee.object, first.activation))?.fn : null;
    if (!first || !fn || graph.survey.namesArguments(fn)) return null;
    return {
      call,
      activation: first.activation,
      name: nameOf(fn) ?? 'the function',
      reads: (index) => readsBound(graph, fn, index),
      without: (instead) => {
        const replaced = new GraphNode(first.what, 'holder', first.activation, () => [
          ...first.edges.filter((edge) => !edge.step || ![...instead.keys()].some((index) => call.arguments[index] === edge.step?.at)),
          ...[...instead.values()].flat().map((to): Edge => ({ to, step: { kind: 'internal', at: call, what: 'it is given' } })),
        ]);
        return { instead: (one) => (one === first ? replaced : one), keeps: () => true };
      },
    };
  }
  return null;
}

/** The first argument is the receiver, the others come before all that the function is called with. */
function readsBound(graph: Graph, fn: FunctionNode, index: number): Part | null {
  if (index === 0) {
    const receivers = isArrow(fn) ? [] : graph.survey.receiversOf(fn);
    return receivers.some(({ type }) => type === 'Super') ? null : partsRead(graph, receivers);
  }
  const param = fn.params[index - 1];
  const variable = param?.type === 'Identifier' && !param.typeAnnotation ? graph.scopes.variableOf(param) : null;
  return variable && !variable.references.some((reference) => reference.isWrite()) && contains(fn, variable.scope.block) ? partsRead(graph, variable.references.map(({ identifier }) => identifier)) : null;
}

function recordOf(argument: Node, activation: Activation, nodes: readonly GraphNode[]): GraphNode {
  return new GraphNode({ kind: 'value', expression: argument }, 'holder', activation, () => nodes.map((to): Edge => ({ to, step: { kind: 'internal', at: argument, what: 'it is given' } })));
}
