/** The repair of a registration whose target nobody has: what the target was made of, and is in use, is registered in its place. */
import { COPIES_LIST } from '../catalog/lists.ts';
import type { Graph } from '../heap/graph.ts';
import type { Edit, Held, Node, Repair, Source, Variable } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { leadsToTarget } from '../retention/verdict.ts';
import { argumentsOf, calleeOf, isFunction, isSameName, memberName, pathText, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { capturedBy, isFixedVariable } from './captures.ts';
import { hasComments, isVisible, lineOf } from './edits.ts';
import { isEffectFree } from './effect-free.ts';
import { handOver } from './hand-over.ts';

/** None where more than one object comes into question, or where what is held goes on without any of them. */
export function registerUsed(source: Source, graph: Graph, run: SiteRun, resource: Held): Repair | null {
  const { site, activation } = run;
  if (!(site.call.arguments as Node[]).includes(site.target) || hasComments(source, site.target)) return null;
  // An object that is handed to its own cleanup: then the arguments are the wrong way round.
  if (unwrap(resource.expression).type === 'ThisExpression') return null;
  const [used, other] = usedObjects(source, graph, run);
  if (!used || other || isHandedBack(graph, resource.expression, used)) return null;
  const registered: SiteRun = { ...run, site: { ...site, target: used }, target: graph.value(used, activation), generalTarget: null, anyTarget: () => null };
  const text = source.text.slice(...used.range);
  const less = registered.held.some(({ node }) => leadsToTarget(graph, registered, node)) ? lessHeld(source, graph, registered) : [];
  if (!less) return null;
  return { kind: 'registerUsed', data: { target: pathText(used) }, edits: [...targetEdits(source, graph, run, text), ...less] };
}

/** What the cleanup reads, where it was given the object that is registered now. */
function lessHeld(source: Source, graph: Graph, registered: SiteRun): readonly Edit[] | null {
  for (const { held, node } of registered.held) {
    if (!leadsToTarget(graph, registered, node)) continue;
    return handOver(source, graph, registered, { held, steps: [], engines: [] })?.edits ?? null;
  }
  return null;
}

/** Whether the caller gets what is held and nothing else: then that is what is in use, and nothing that could be registered. */
function isHandedBack(graph: Graph, held: Node, used: Node): boolean {
  const node = unwrap(held);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  return !isSameName(node, used) && variable?.references.some(({ identifier, init }) => init !== true && destinationOf(identifier).kind === 'returned') === true;
}

/** The objects that the target was made of. */
function usedObjects(source: Source, graph: Graph, run: SiteRun): readonly Node[] {
  const { site, activation } = run;
  const found = new Map<Variable | 'this', Node>();
  for (const part of partsOf(source, graph, targetExpression(graph, site.target))) {
    const variable = part.type === 'Identifier' ? graph.scopes.variableOf(part) : null;
    if (part.type === 'Identifier' && !variable) continue;
    if (variable && (!isFixedVariable(graph, variable, site.call, activation) || !isVisible(graph, variable, site.call))) continue;
    const value = graph.value(part, activation);
    const isObject = graph.concrete(value).some(({ node }) => node !== graph.primitive) && graph.callables(value).length === 0;
    if (isObject) found.set(variable ?? 'this', part);
  }
  return [...found.values()];
}

/** What the variable was given that is registered. */
function targetExpression(graph: Graph, target: Node): Node {
  const node = unwrap(target);
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  return unwrap(variable?.references.find((reference) => reference.isWrite())?.writeExpr ?? node);
}

/** The names that a new object is made of. */
function* partsOf(source: Source, graph: Graph, expression: Node): Generator<Node> {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier':
    case 'ThisExpression':
      yield node;
      return;
    case 'ObjectExpression':
      for (const property of node.properties) yield* partsOf(source, graph, property.type === 'SpreadElement' ? property.argument : property.value);
      return;
    case 'ArrayExpression':
      for (const element of node.elements) if (element) yield* partsOf(source, graph, element.type === 'SpreadElement' ? element.argument : element);
      return;
    case 'CallExpression':
    case 'NewExpression': {
      const callee = calleeOf(node);
      const isBound = callee.type === 'MemberExpression' && memberName(callee) === 'bind';
      // A copy of a list is made of the list.
      if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && COPIES_LIST.has(memberName(callee) ?? '')) yield callee.object;
      for (const argument of isBound ? argumentsOf(node).slice(0, 1) : argumentsOf(node)) if (argument.type !== 'SpreadElement') yield* partsOf(source, graph, argument);
      return;
    }
    default:
      if (isFunction(node)) for (const { tokens } of capturedBy(graph, node, source.text) ?? []) yield* tokens.slice(0, 1);
  }
}

/** The new target, also as the token where the old one was that; a variable that is left without a use goes. */
function targetEdits(source: Source, graph: Graph, { site }: SiteRun, text: string): readonly Edit[] {
  const target = unwrap(site.target);
  const variable = target.type === 'Identifier' ? graph.scopes.variableOf(target) : null;
  if (!variable) return [{ range: site.target.range, text }];
  const given = (site.call.arguments as Node[]).filter((argument) => {
    const node = unwrap(argument);
    return node.type === 'Identifier' && graph.scopes.variableOf(node) === variable;
  });
  const edits: Edit[] = given.map(({ range }) => ({ range, text }));
  const declaration = isRewritten(variable) ? null : variable.defs[0]?.node.parent;
  const isUnused = variable.references.every(({ identifier, init }) => init === true || given.some((argument) => wrapped(identifier) === argument || identifier === argument));
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length !== 1 || !isUnused || !isEffectFree(graph, declaration.declarations[0].init ?? null, graph.activationAt(declaration))) return edits;
  return [...edits, { range: lineOf(source, declaration), text: '' }];
}
