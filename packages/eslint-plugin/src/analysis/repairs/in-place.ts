/** Repairs that leave the closure where it is and take the target's name out of it. */
import { type Captured, isFixedVariable, type Value } from './captures.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import type { Edit, Node, Repair } from '../model.ts';
import { isFreeAfter, isTarget, type Plan, readsIn } from './plan.ts';
import { capitalized, freshName, indentAt, lineEnd, namesInside, ownerName, statementOf, uncapitalized } from './edits.ts';
import { contains, unwrap } from '../syntax/nodes.ts';

/** `addCleanup(target, cleanup)`, which could be given one argument for the cleanup. */
export function passAsArgument(plan: Plan): Repair | null {
  const { source, run, graph, closure } = plan;
  const { call, held } = run.site;
  const [, cleanup] = call.arguments;
  if (run.registrar.passes !== 'argument' || held.some(({ role }) => role === 'argument') || call.arguments.length !== 2) return null;
  if (!cleanup || unwrap(cleanup) !== closure || closure.params.length > 0) return null;
  const value = onlyValue(valuesOf(plan, closure));
  const end = source.text.slice(cleanup.range[1], call.range[1]);
  if (!value || !/^[\s,]*\)$/.test(end)) return null;
  const isFree = isFreeAfter(plan, { dropped: plan.leading, given: (run) => valueIn(plan, value, run), isMoved: false });
  if (!isFree) return null;
  const name = freshName([value.name, `${uncapitalized(ownerName(closure))}Value`], namesInside(graph, closure));
  const parameter = firstParameter(plan, name);
  if (!parameter) return null;
  const edits = [parameter, ...renamed(value.occurrences, name), { range: [cleanup.range[1], cleanup.range[1]], text: `, ${value.text}` } as const];
  return { kind: 'passAsArgument', data: { value: value.text, name }, edits };
}

/** A registrar that calls its cleanup with the target: the closure can take it from there. */
export function useParameter(plan: Plan): Repair | null {
  const parameter = parameterForTarget(plan);
  if (!parameter) return null;
  if (!isFreeAfter(plan, { dropped: parameter.captured, given: () => [], isMoved: false })) return null;
  return { kind: 'useParameter', data: { name: parameter.name }, edits: parameter.edits };
}

export interface TargetParameter {
  readonly name: string;
  readonly captured: readonly Captured[];
  readonly edits: readonly Edit[];
}

/** The closure's first parameter in the place of the target; null when the registrar does not pass it. */
export function parameterForTarget(plan: Plan): TargetParameter | null {
  const { run, graph, closure, leading } = plan;
  if (run.registrar.passes !== 'target' || !run.site.held.some(({ expression }) => isClosureOf(plan, expression))) return null;
  const captured = leading.filter((one) => isTarget(plan, one));
  const [first] = captured;
  if (!first || captured.some(({ variable }) => variable?.references.some((reference) => reference.isWrite() && contains(closure, reference.identifier)))) return null;
  const [param] = closure.params;
  if (param) {
    if (param.type !== 'Identifier') return null;
    return { name: param.name, captured, edits: renamed(captured.flatMap(({ tokens }) => tokens), param.name) };
  }
  const name = first.variable?.name ?? freshName([uncapitalized(ownerName(closure)), 'self'], namesInside(graph, closure));
  const parameter = firstParameter(plan, name);
  const others = captured.filter(({ variable }) => variable?.name !== name);
  return parameter && { name, captured, edits: [parameter, ...renamed(others.flatMap(({ tokens }) => tokens), name)] };
}

/** Whether the held expression is the closure, written there or named by a constant. */
function isClosureOf({ graph, run, closure }: Plan, expression: Node): boolean {
  if (unwrap(expression) === closure) return true;
  const [only, ...rest] = graph.concrete(graph.value(expression, run.activation));
  return rest.length === 0 && only?.node.what.kind === 'object' && only.node.what.origin === closure;
}

/** A copy of the needed values in the scope around the closure. */
export function copyField(plan: Plan, mayRename: boolean): Repair | null {
  const { source, graph, closure } = plan;
  // A function that is declared may stand behind the end of the code.
  if (plan.run.registrar.passes === 'target' || closure.type === 'FunctionDeclaration') return null;
  const statement = statementOf(closure);
  const block = statement?.parent;
  const read = statement && valuesOf(plan, statement);
  if (!block || !read || read.length === 0) return null;
  const scope = graph.scopes.at(block);
  // A `var` of an inner block is declared through this one.
  const isTaken = (name: string) => scope.variableScope.set.has(name) || namesInside(graph, block).has(name);
  const values: Value[] = [];
  for (const value of read) {
    const isFree = (name: string) => !isTaken(name) && !values.some((other) => other.name === name);
    const wishes = [value.name, ...(mayRename ? [`own${capitalized(value.name)}`, `${value.name}OfIt`] : [])];
    const name = wishes.find(isFree);
    if (name === undefined) return null;
    values.push({ ...value, name });
  }
  const isFree = isFreeAfter(plan, {
    dropped: plan.leading,
    given: (activation) => values.flatMap((value) => valueIn(plan, value, activation)),
    isMoved: false,
  });
  if (!isFree) return null;
  const indent = indentAt(source, statement.range[0]);
  const copies = values.map(({ name, text }) => `const ${name} = ${text};${lineEnd(source)}${indent}`).join('');
  const edits = [{ range: [statement.range[0], statement.range[0]], text: copies } as const, ...values.flatMap(({ occurrences, name }) => renamed(occurrences, name))];
  return { kind: 'copyField', data: { values: values.map(({ text, copy, captured }) => (copy ? (captured.variable?.name ?? text) : text)).join(', ') }, edits };
}

/** The values that the closure reads from the target; null when it needs more than that. */
function valuesOf(plan: Plan, place: Node): readonly Value[] | null {
  const values: Value[] = [];
  for (const captured of plan.leading) {
    const { variable } = captured;
    if (variable && !plan.nodes.every((node) => isFixedVariable(plan.graph, variable, place, node.activation))) return null;
    const reads = readsIn(plan, captured, place);
    if (!reads) return null;
    values.push(...reads);
  }
  return values;
}

/** What a value is in a run. */
export function valueIn({ graph }: Plan, { copy, occurrences }: Value, activation: Activation): readonly GraphNode[] {
  return copy ? copy(activation) : occurrences.slice(0, 1).map((read) => graph.value(read, activation));
}

function onlyValue(values: readonly Value[] | null): Value | null {
  return values?.length === 1 ? (values[0] ?? null) : null;
}

export function renamed(nodes: readonly Node[], name: string): readonly Edit[] {
  return nodes.map((node) => {
    const isShorthand = node.parent?.type === 'Property' && node.parent.shorthand && node.type === 'Identifier';
    return { range: node.range, text: isShorthand ? `${node.name}: ${name}` : name };
  });
}

/** The edit that gives a closure without parameters its first one. */
function firstParameter({ source, closure }: Plan, name: string): Edit | null {
  const head = source.text.slice(closure.range[0], closure.body.range[0]);
  const found = /\(\s*\)/.exec(head);
  if (!found || closure.params.length > 0) return null;
  const start = closure.range[0] + found.index;
  return { range: [start, start + found[0].length], text: `(${name})` };
}
