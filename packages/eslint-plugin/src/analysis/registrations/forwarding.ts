/** The runs of a registration that stands in a closure and names parameters of a function around it: one for each call of that function. */
import { CALLS_BACK } from '../catalog/effects.ts';
import { callsOf, receiverFor } from '../heap/callers.ts';
import { isParameter } from '../heap/environments.ts';
import type { Graph } from '../heap/graph.ts';
import { passedWhere } from '../heap/local-functions.ts';
import { Activation } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { type FunctionNode, isFunction, memberName, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';

/** A function that is called more often is followed in general. */
const CALLS_LIMIT = 8;
const ALIAS_LIMIT = 4;

export function runsAround(graph: Graph, call: Node, roots: readonly Node[]): readonly Activation[] {
  const unit = unitOf(call);
  const owners = new Set([...roots.flatMap((root) => parameterOwners(graph, root, unit)), ...sharingFunctions(graph, unit)]);
  return [...owners].flatMap((owner) => runsOf(graph, owner, 1).map((run) => new Activation(unit, graph.nestedRun(unit, run), null, null, null, call)));
}

/** The runs that calls of `unit` cause, and for each such call those that calls of the function it stands in cause. */
function runsOf(graph: Graph, unit: FunctionNode, depth: number): readonly Activation[] {
  const calls = callsOf(graph, unit);
  if (calls.length > CALLS_LIMIT) return [];
  return calls.flatMap(({ call, closure, receiver }) => {
    const from = unitOf(call);
    const callers = [graph.activationAt(call), ...(depth > 0 && isFunction(from) && from !== unit ? runsOf(graph, from, depth - 1) : [])];
    return callers.flatMap((caller) => graph.called(unit, madeIn(closure.activation, caller), call, caller, receiver ? receiver(caller) : receiverFor(graph, call, unit, caller)) ?? []);
  });
}

/** The functions around `unit` whose parameters every closure made in it keeps. */
function sharingFunctions(graph: Graph, unit: Unit): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let around = unit; around.type !== 'Program'; ) {
    around = unitOf(around);
    if (isFunction(around) && hasStoredParameter(graph, around)) found.push(around);
  }
  return found;
}

/** The functions around `unit` whose parameters an argument is, or shows among its members. */
function parameterOwners(graph: Graph, root: Node, unit: Unit, depth = 0): readonly FunctionNode[] {
  const node = unwrap(root);
  if (depth > ALIAS_LIMIT) return [];
  const inner = (child: Node | null) => (child ? parameterOwners(graph, child, unit, depth + 1) : []);
  switch (node.type) {
    case 'Identifier': {
      const [def, second] = graph.scopes.variableOf(node)?.defs ?? [];
      if (!def || second) return [];
      const place = def.node as Node;
      // `[conn].forEach((one) => …)`: the callback has from the list what that has from around it.
      if ((def.type as string) === 'Parameter' && isFunction(place)) return place === unit ? inner(walkedBy(graph, place)) : [place];
      return place.type === 'VariableDeclarator' ? inner(place.init) : [];
    }
    case 'ArrayExpression':
      return node.elements.flatMap(inner);
    case 'ObjectExpression':
      return node.properties.flatMap((property) => inner(property.type === 'Property' ? property.value : property.argument));
    case 'SpreadElement':
      return inner(node.argument);
    default:
      return [];
  }
}

/** What a built-in method is called on that runs the function for its members. */
function walkedBy(graph: Graph, fn: FunctionNode): Node | null {
  const { parent: call } = passedWhere(graph, fn);
  const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : null;
  return callee?.type === 'MemberExpression' && CALLS_BACK.has(memberName(callee) ?? '') ? callee.object : null;
}

/** The run in which a closure was made: one of those around its caller, if any of them is of that unit. */
export function madeIn(made: Activation, caller: Activation): Activation {
  for (let run: Activation | null = caller; run; run = run.outer) if (run.unit === made.unit) return run;
  return made;
}

/** Whether a parameter of the unit, or all that it is given, lives in its environment. */
export function hasStoredParameter(graph: Graph, unit: Unit): boolean {
  const scope = isFunction(unit) ? graph.scopes.manager.acquire(unit, true) : null;
  return graph.program.intern(unit, 'stores a parameter', () =>
    (scope !== null && graph.environments.argumentsCaptor(scope) !== null) || graph.scopes.manager.getDeclaredVariables(unit).some((variable) => isParameter(variable) && graph.environments.captorOf(variable, variable.scope) !== null),
  );
}
