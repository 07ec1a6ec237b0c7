/** The change by which a function calls a registration off: by the token that it has, or by the target, which becomes its token. */
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import type { Edit, Node, Source } from '../model.ts';
import { tokenOf } from '../registrations/registry-uses.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { baseOf, isArrow, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { indentAt, isVisible, lineEnd } from './edits.ts';

export interface CallingOff {
  readonly unregister: string;
  readonly edits: readonly Edit[];
}

/**
 * What to write before `statement`, which runs in `activation`; null where nothing there certainly means the target, or where the
 * registry is out of reach.
 */
export function callOffBefore(source: Source, graph: Graph, run: SiteRun, statement: Node, activation: Activation): CallingOff | null {
  const { call } = run.site;
  const { callee } = call;
  const target = unwrap(run.site.target);
  const [, last, third] = call.arguments;
  const token = tokenOf(graph, run);
  if (run.registries.length !== 1 || callee.type !== 'MemberExpression' || !last || call.arguments.some(({ type }) => type === 'SpreadElement') || (!token && third)) return null;
  if (!isReachable(graph, callee.object, statement)) return null;
  const own = ownName(graph, run, target, statement, activation);
  const named = own === null ? null : token ? tokenText(source, token, target, own) : own;
  if (named === null) return null;
  const text = (node: Node): string => source.text.slice(...node.range);
  const unregister = `${text(callee.object)}.unregister(${named});`;
  const at = statement.range[0];
  const isOneLine = statement.parent?.loc.start.line === statement.loc.start.line;
  const edits: Edit[] = [{ range: [at, at], text: `${unregister}${isOneLine ? ' ' : lineEnd(source) + indentAt(source, at)}` }];
  if (!token) edits.push({ range: [last.range[1], last.range[1]], text: `, ${text(target)}` });
  return { unregister, edits };
}

/** How the target is called there: `this` where it is that, or the name of a variable that is never written again. */
export function ownName(graph: Graph, run: SiteRun, target: Node, statement: Node, activation: Activation): string | null {
  let unit = unitOf(statement);
  while (isArrow(unit) && unit !== activation.unit) unit = unitOf(unit);
  const object = graph.soleObject(run.target);
  if (object && unit === activation.unit && graph.receiver(activation) === object) return 'this';
  if (target.type === 'ThisExpression') return unitOf(statement) === activation.unit ? 'this' : null;
  const variable = target.type === 'Identifier' ? graph.scopes.variableOf(target) : null;
  return variable && !isRewritten(variable) && isVisible(graph, variable, statement) && !isCaptureSeen(graph, run) ? variable.name : null;
}

/** Whether what is registered may keep the scope that the name is in: a function that names the target would put it there. */
function isCaptureSeen(graph: Graph, { held }: SiteRun): boolean {
  return held.some(({ node, held: { role } }) => role !== 'callback' && graph.concrete(node).some(({ node: { what } }) => what.kind !== 'outside' && what.kind !== 'primitive'));
}


/** Whether the name of the registry means the same there. */
export function isReachable(graph: Graph, receiver: Node, place: Node): boolean {
  const root = baseOf(receiver);
  if (root.type === 'ThisExpression') return true;
  const variable = root.type === 'Identifier' ? graph.scopes.variableOf(root) : null;
  // The name of a class means the same in all of its members.
  return variable !== null && (graph.scopes.isSingleton(variable.scope) || (variable.scope.type as string) === 'class') && isVisible(graph, variable, place);
}

/** The token is the target itself, or a property of it. */
function tokenText(source: Source, token: Node, target: Node, own: string): string | null {
  const node = unwrap(token);
  const owner = node.type === 'MemberExpression' && !node.computed ? unwrap(node.object) : node;
  if (owner.type !== target.type || (owner.type === 'Identifier' && target.type === 'Identifier' && owner.name !== target.name)) return null;
  return owner.type === 'Identifier' || owner.type === 'ThisExpression' ? own + source.text.slice(owner.range[1], token.range[1]) : null;
}
