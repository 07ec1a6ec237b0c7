/** The repair of a registration whose held value has more than its cleanup reads: it gets only that. */
import { callsOf } from '../heap/callers.ts';
import { QUESTION } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, Edge, GraphNode } from '../heap/nodes.ts';
import { callbackOf } from '../heap/registrars.ts';
import { stayOf } from '../lifetimes/survival.ts';
import type { Node, Repair, RetentionPath, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { goalsOf } from '../retention/verdict.ts';
import { type FunctionNode } from '../syntax/nodes.ts';
import { hasComments } from './edits.ts';
import { handed, type Part, partsTaken, shortened } from './parts.ts';
import { isFreeHolding, isWrittenThere, soleFunction } from './plan.ts';

/** None where the cleanup may use all of it, or where what it reads may still change. */
export function handOver(source: Source, graph: Graph, run: SiteRun, { held }: RetentionPath): Repair | null {
  // Where the call gives the target, it makes it of what it holds.
  if (run.registrar.target === 'result' || (held.role !== 'held value' && held.role !== 'argument') || !isWrittenThere(graph, run, held.expression) || !isOnlyCall(graph, run.activation)) return null;
  const reader = readerOf(source, graph, run, held.role);
  const reads = reader && readsOf(graph, reader);
  if (!reads || hasComments(source, held.expression) || staysElsewhere(graph, run, held.expression)) return null;
  const less = handed({ source, graph, run, at: run.site.call, activation: run.activation }, held.expression, reads);
  if (!less) return null;
  const edges = () => less.nodes.map((to): Edge => ({ to, step: { kind: 'internal', at: held.expression, what: 'it is handed over' } }));
  if (!isFreeHolding(graph, run, held.expression, edges)) return null;
  return { kind: 'handOver', data: { text: shortened(less.text) }, edits: [{ range: held.expression.range, text: less.text }] };
}

/** Whether somebody else keeps what was held, and the target with it: the repair would end nothing. Where that is too dear to tell, it may. */
function staysElsewhere(graph: Graph, run: SiteRun, expression: Node): boolean {
  const { targets, candidates } = goalsOf(graph, run);
  const isWeak = (node: GraphNode) => targets.has(node) || candidates.has(node);
  return graph.within(QUESTION, () => graph.concrete(graph.value(expression, run.activation)).some(({ node }) => stayOf(graph, node, { isWeak }, () => false) !== null)) ?? true;
}

/** Whether the run is the general one, or that of the only calls that there are: a change is made for all of them. */
export function isOnlyCall(graph: Graph, { unit, call, caller }: Activation): boolean {
  return call === null || (callsOf(graph, unit).length === 1 && (caller === null || isOnlyCall(graph, caller)));
}

/** The one function that is called with what is held. */
export function readerOf(source: Source, graph: Graph, run: SiteRun, role: 'held value' | 'argument'): FunctionNode | null {
  if (role === 'argument') {
    const cleanup = run.held.find(({ held }) => held.role === 'cleanup');
    return cleanup ? readingFunction(graph, cleanup.node) : null;
  }
  const [registry, second] = run.registries;
  const made = registry && !second ? callbackOf(graph, registry) : null;
  if (!registry || !made || isTyped(source, registry)) return null;
  return readingFunction(graph, graph.value(made.callback, made.activation));
}

function readingFunction(graph: Graph, node: GraphNode): FunctionNode | null {
  const fn = soleFunction(graph, node)?.fn ?? null;
  const [param] = fn?.params ?? [];
  // A type that is written there says what has to be given.
  return param && 'typeAnnotation' in param && param.typeAnnotation ? null : fn;
}

function isTyped({ isTypeScript }: Source, { what }: GraphNode): boolean {
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression') return true;
  return what.origin.typeArguments !== undefined || (isTypeScript === true && what.origin.parent.type === 'VariableDeclarator' && what.origin.parent.id.typeAnnotation !== undefined);
}

export function readsOf(graph: Graph, reader: FunctionNode): Part | null {
  if (graph.survey.namesArguments(reader)) return null;
  const [first] = reader.params;
  if (first?.type === 'RestElement') return null;
  return first ? partsTaken(graph, first.type === 'AssignmentPattern' ? first.left : first) : NOTHING;
}

const NOTHING: Part = { isWhole: false, isCalled: false, parts: new Map() };
