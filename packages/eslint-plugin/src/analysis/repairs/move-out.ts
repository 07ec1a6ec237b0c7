/** Repairs that make the closure outside of the scopes that keep the target. */
import { type Captured, isFixedVariable } from './captures.ts';
import { parameterForTarget, renamed, valueIn } from './in-place.ts';
import type { Edit, HeldRole, Repair } from '../model.ts';
import { type Activation, type GraphNode } from '../heap/nodes.ts';
import { capturedValue, isFreeAfter, type Plan, readsIn } from './plan.ts';
import { annotationFor, capitalized, declareBefore, dedented, freshName, indentAt, lineEnd, lineOf, mayRunEarly, namesIn, namesInside, ownerName, textWith, topStatement, uncapitalized } from './edits.ts';
import { calleeOf, contains, isFunction, nameOf, receiverUnitOf } from '../syntax/nodes.ts';

/** One argument of the factory. */
interface Passed {
  readonly text: string;
  readonly name: string;
  readonly annotation: string;
  readonly edits: readonly Edit[];
  readonly values: (activation: Activation) => readonly GraphNode[];
}

/** The closure as a constant of the module, or made by a factory of the module that gets what it needs. */
export function moveOut(plan: Plan): Repair | null {
  const { source, graph, closure, exchanged } = plan;
  if (!exchanged) return null;
  const parameter = parameterForTarget(plan);
  const passed = passedTo(plan, parameter?.captured ?? []);
  if (!passed) return null;
  const isFree = isFreeAfter(plan, {
    dropped: [...plan.leading, ...plan.others],
    given: (activation) => passed.flatMap((one) => one.values(activation)),
    isMoved: true,
  });
  if (!isFree) return null;
  const text = dedented(source, closure, textWith(source, closure, [...passed.flatMap((one) => one.edits), ...(parameter?.edits ?? [])]));
  // A private name means something only inside of its class.
  if (/#[\p{ID_Start}$_]/u.test(text)) return null;
  const statement = topStatement(closure);
  const isHoisted = mayRunEarly(graph, statement);
  // The declaration goes, and its line with it.
  const left = exchanged === closure ? [] : [{ range: lineOf(source, closure), text: '' } as const];
  if (passed.length === 0 && !isHoisted && !isOneEach(plan)) {
    const name = constantName(plan);
    const edits = [declareBefore(source, statement, `const ${name} = ${text};`), { range: exchanged.range, text: name }, ...left];
    return { kind: 'moveToModule', data: { name }, edits };
  }
  // An error under `strict`; the copy in place needs no types.
  if (source.isTypeScript === true && passed.some(({ annotation }) => annotation === '')) return null;
  const name = factoryName(plan);
  const params = passed.map((one) => one.name + one.annotation).join(', ');
  const call = `${name}(${passed.map((one) => one.text).join(', ')})`;
  const declaration = isHoisted ? factoryFunction(plan, name, params, text) : `const ${name} = (${params}) => ${text};`;
  const edits = [declareBefore(source, statement, declaration), { range: exchanged.range, text: call }, ...left];
  return { kind: 'makeWithFactory', data: { name, call }, edits };
}

/** What is kept for other reasons than to clean up. */
function isCalledBack(role: HeldRole): boolean {
  return role === 'value' || role === 'listener' || role === 'member';
}

/** Whether each call has to bring a function of its own: a target of events and a Set have one function once, however often it is added. */
function isOneEach({ run, closure }: Plan): boolean {
  const { parent } = closure;
  const callee = parent.type === 'CallExpression' ? calleeOf(parent) : null;
  return run.held.some(({ held }) => isCalledBack(held.role)) && !(callee?.type === 'Identifier' && /^set(?:Interval|Timeout|Immediate)$/.test(callee.name));
}

function factoryFunction({ source, closure }: Plan, name: string, params: string, text: string): string {
  const end = lineEnd(source);
  const indent = indentAt(source, closure.range[0]).startsWith('\t') ? '\t' : '  ';
  const body = text.includes('`') ? text : text.split('\n').join(`\n${indent}`);
  return `function ${name}(${params}) {${end}${indent}return ${body};${end}}`;
}

/** What the factory needs, in the order in which the closure names it; null when something cannot be passed. */
function passedTo(plan: Plan, parameters: readonly Captured[]): readonly Passed[] | null {
  const { source, graph, closure, exchanged, leading, others, nodes } = plan;
  const taken = new Set(namesInside(graph, closure));
  const passed: { at: number; one: Passed }[] = [];
  for (const captured of [...leading, ...others]) {
    if (parameters.includes(captured)) continue;
    if (!nodes.every((node) => isFixed(plan, captured, node.activation))) return null;
    const at = captured.tokens[0]?.range[0] ?? 0;
    if (!leading.includes(captured)) {
      if (captured.variable === null && !isReceiverKnown(plan)) return null;
      passed.push({ at, one: wholly(plan, captured, taken) });
      continue;
    }
    const values = readsIn(plan, captured, exchanged ?? closure);
    if (!values) return null;
    for (const value of values) {
      const name = freshName([value.name, uncapitalized(ownerName(closure)) + capitalized(value.name)], taken);
      taken.add(name);
      const edits = renamed(value.occurrences, name);
      const annotation = annotationFor(source, graph, null, closure, value.text);
      const [read] = value.occurrences;
      if (!read) continue;
      passed.push({ at: read.range[0], one: { text: value.text, name, annotation, edits, values: (activation) => valueIn(plan, value, activation) } });
    }
  }
  return passed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** Whether `this` is known there: that of a function of a literal may be the literal, which keeps its scope. */
function isReceiverKnown({ graph, closure, nodes }: Plan): boolean {
  return receiverUnitOf(closure).parent?.type !== 'Property' || nodes.every((node) => graph.soleObject(graph.receiver(node.activation))?.what.kind === 'object');
}

function isFixed({ graph, closure, exchanged }: Plan, { variable }: Captured, activation: Activation): boolean {
  return variable === null || isFixedVariable(graph, variable, exchanged ?? closure, activation, true);
}

/** What does not lead to the target is passed as it is, under its own name. */
function wholly({ source, graph, closure }: Plan, captured: Captured, taken: Set<string>): Passed {
  const { variable, tokens } = captured;
  const values = (activation: Activation) => [capturedValue(graph, captured, activation)];
  if (variable) {
    const annotation = annotationFor(source, graph, variable, closure, '');
    return { text: variable.name, name: variable.name, annotation, edits: [], values };
  }
  const name = freshName([uncapitalized(ownerName(closure)), 'owner'], taken);
  taken.add(name);
  return { text: 'this', name, annotation: '', edits: tokens.map((token) => ({ range: token.range, text: name })), values };
}

function factoryName({ graph, run, closure }: Plan): string {
  const name = nameOf(closure);
  const role = run.held.some(({ held: { expression, role: part } }) => !isCalledBack(part) && contains(expression, closure)) ? 'Cleanup' : 'Callback';
  const owner = capitalized(ownerName(closure));
  return freshName([...(name === null ? [] : [`make${capitalized(name)}`]), `make${role}`, `make${owner}${role}`], namesIn(graph));
}

function constantName({ graph, run, closure }: Plan): string {
  const name = nameOf(closure);
  const own = name !== null && isFunction(closure) ? [name] : [];
  const owner = uncapitalized(ownerName(closure));
  const role = run.held.some(({ held }) => isCalledBack(held.role)) ? 'Callback' : 'Cleanup';
  return freshName([...own, uncapitalized(role), owner === '' ? `run${role}` : owner + role], namesIn(graph));
}
