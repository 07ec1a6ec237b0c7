/** The change by which a function calls a registration off: by the token that it has, or by the target, which becomes its token. */
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import type { Edit, Node, Source } from '../model.ts';
import { tokenOf } from '../registrations/registry-uses.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { baseOf, classOfMember, isArrow, isFunction, memberName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { indentAt, isVisible, lineEnd, textOf } from './edits.ts';

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

/**
 * The same for a handle that the registration gives: it is stopped before `statement`, by the field that has it, or that gets it where it
 * was thrown away; null where the object has no such field there.
 */
export function stopBefore(source: Source, graph: Graph, run: SiteRun, statement: Node, activation: Activation): CallingOff | null {
  const { call } = run.site;
  // Only `addCleanup` takes options, and gives a handle.
  if (run.registrar.options === undefined || source.isTypeScript === true || unwrap(run.site.target).type !== 'ThisExpression') return null;
  const constructor = classOfMember(unitOf(call));
  const closing = classOfMember(unitOf(statement));
  if (constructor?.isConstructor !== true || closing?.owner !== constructor.owner || closing.isStatic || closing.isConstructor || ownName(graph, run, unwrap(run.site.target), statement, activation) !== 'this') return null;
  const { parent } = wrapped(call);
  const left = parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === wrapped(call) ? parent.left : null;
  const isThrownAway = parent?.type === 'ExpressionStatement';
  const isField = left?.type === 'MemberExpression' && left.object.type === 'ThisExpression' && !left.computed;
  const home = isThrownAway ? parent : parent?.parent;
  // In every instance, before anybody can close it.
  if ((!isThrownAway && !isField) || home?.type !== 'ExpressionStatement' || home.parent.type !== 'BlockStatement' || !isFunction(home.parent.parent) || isWrittenAgain(graph, left)) return null;
  const name = freshMember(graph, ['cleanup', 'registration']);
  const handle = isField ? textOf(source, left) : `this.${name}`;
  const at = statement.range[0];
  const isOneLine = statement.parent?.loc.start.line === statement.loc.start.line;
  // Who returns before has registered nothing.
  const isSure = !/\breturn\b/.test(source.text.slice(home.parent.range[0], home.range[0]));
  const unregister = `${handle}${isSure ? '' : '?'}.stop();`;
  const edits: Edit[] = [{ range: [at, at], text: `${unregister}${isOneLine ? ' ' : lineEnd(source) + indentAt(source, at)}` }];
  if (isThrownAway) edits.push({ range: [call.range[0], call.range[0]], text: `${handle} = ` });
  return { unregister, edits };
}

function isWrittenAgain(graph: Graph, field: Node | null): boolean {
  const name = field?.type === 'MemberExpression' ? memberName(field) : null;
  return name !== null && graph.survey.writesOf(name).some((write) => write !== field);
}

/** The first of `wishes` that nothing of the file uses as a property, or that with a number. */
export function freshMember(graph: Graph, wishes: readonly [string, ...string[]]): string {
  const taken = (name: string): boolean => graph.survey.leavesOf(name).length > 0 || graph.survey.leavesOf(`#${name}`).length > 0;
  const free = wishes.find((name) => !taken(name));
  if (free !== undefined) return free;
  for (let count = 2; ; count++) if (!taken(`${wishes[0]}${String(count)}`)) return `${wishes[0]}${String(count)}`;
}

/** How the target is called there: `this` where it is that, or the name of a variable that is never written again. */
export function ownName(graph: Graph, run: SiteRun, target: Node, statement: Node, activation: Activation): string | null {
  let unit = unitOf(statement);
  while (isArrow(unit) && unit !== activation.unit) unit = unitOf(unit);
  // What a static method makes is seen as it is made there, and as its callers have it.
  const objects = [run.target, graph.value(run.site.target, run.activation)].map((node) => graph.soleObject(node));
  const named = nameOfVariable(graph, run, target, statement);
  // A method of a literal that does without `this` may be called without the literal.
  if (unit === activation.unit && objects.some((object) => object !== null && graph.receiver(activation) === object)) return (unit.parent?.type === 'Property' && graph.survey.receiversOf(unit).length === 0 ? named : null) ?? 'this';
  if (target.type === 'ThisExpression') return unitOf(statement) === activation.unit ? 'this' : null;
  return named;
}

function nameOfVariable(graph: Graph, run: SiteRun, target: Node, statement: Node): string | null {
  const variable = target.type === 'Identifier' ? graph.scopes.variableOf(target) : null;
  return variable && !isRewritten(variable) && isVisible(graph, variable, statement) && !isCaptureSeen(graph, run) ? variable.name : null;
}

/** Whether what is registered may keep the scope that the name is in: a function that names the target would put it there. */
function isCaptureSeen(graph: Graph, { held }: SiteRun): boolean {
  return held.some(({ node, held: { role } }) => role !== 'callback' && graph.concrete(node).some(({ node: { what, activation } }) => {
    if (what.kind === 'object') return mayHaveScope(graph, what.origin, activation);
    return what.kind !== 'outside' && what.kind !== 'primitive';
  }));
}

const DEPTH_LIMIT = 4;

/** What a call gives that is given no function, and a record of such, has the scope of none. */
function mayHaveScope(graph: Graph, expression: Node, activation: Activation, depth = 0): boolean {
  if (depth > DEPTH_LIMIT) return true;
  const node = unwrap(expression);
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return node.callee.type !== 'Identifier' || graph.callables(graph.value(node.callee, activation)).length > 0 || node.arguments.some((argument) => mayHaveScope(graph, argument, activation, depth + 1));
    case 'ObjectExpression':
      return node.properties.some((property) => property.type !== 'Property' || mayHaveScope(graph, property.value, activation, depth + 1));
    case 'Literal':
      return false;
    case 'Identifier': {
      const values = graph.concrete(graph.value(node, activation));
      return values.length === 0 || values.some(({ node: { what, activation: at } }) => (what.kind === 'object' ? mayHaveScope(graph, what.origin, at, depth + 1) : what.kind !== 'primitive' && what.kind !== 'outside'));
    }
    default:
      return true;
  }
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
