/** The repairs of an `unregister` that names no token of the registry: the same object is named in both calls, or the right registry. */
import type { Graph } from '../heap/graph.ts';
import type { Edit, Node, Repair, Source } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { baseOf, classOfMember, pathText, receiverUnitOf, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { isReachable, ownName } from './call-off.ts';
import { hasComments, isVisible, listed, textOf } from './edits.ts';

/** An `unregister` and the one registration that it is meant for. */
export interface Mismatch {
  readonly source: Source;
  readonly graph: Graph;
  readonly run: SiteRun;
  /** The token that the registration has; null where it has none. */
  readonly used: Node | null;
  /** The argument of `unregister`. */
  readonly given: Node;
  /** Whether the two are certainly different objects although they are written alike. */
  readonly isMadeAgain: boolean;
  /** Whether another call unregisters with the token that the registration has. */
  readonly isUsedElsewhere: boolean;
  /** Whether two expressions can mean one object, in the calls that the file shows. */
  readonly mayBeSame: (token: Node) => boolean;
}

export function matchTokens(mismatch: Mismatch): readonly Repair[] {
  const repair = mismatch.used ? (takeToken(mismatch, mismatch.used) ?? giveWhatIsTaken(mismatch) ?? nameTarget(mismatch)) : (addToken(mismatch) ?? nameTarget(mismatch));
  return listed(repair);
}

/** The registration gets its target as the token, which the call names. */
function addToken({ source, run, given, mayBeSame }: Mismatch): Repair | null {
  const { target } = run.site;
  const edit = tokenEdit(source, run, textOf(source, target));
  const isNamed = /^(?:Identifier|ThisExpression)$/.test(unwrap(given).type) && /^(?:Identifier|ThisExpression)$/.test(unwrap(target).type);
  return edit && isNamed && mayBeSame(target) ? { kind: 'addToken', data: { token: textOf(source, target) }, edits: [edit] } : null;
}

/** `unregister` gets the token of the registration, where that has a name there. */
function takeToken(mismatch: Mismatch, used: Node): Repair | null {
  const { source, graph, run, given, isMadeAgain } = mismatch;
  const node = unwrap(used);
  const text = textOf(source, used);
  if (isMadeAgain || text === textOf(source, given) || hasComments(source, given)) return null;
  const place = unitOf(given);
  const isThere = baseOf(node).type === 'ThisExpression' ? isPathOfNames(node) && isSameObject(run, given) : isPathOfNames(node) && place === unitOf(run.site.call) && isNameThere(graph, node, given);
  return isThere ? { kind: 'useToken', data: { token: text }, edits: [{ range: given.range, text }] } : null;
}

/** The registration gets what the call names, where that means the same there. */
function giveWhatIsTaken({ source, graph, run, given, isMadeAgain, isUsedElsewhere }: Mismatch): Repair | null {
  const node = unwrap(given);
  if (isMadeAgain || isUsedElsewhere || !/^(?:Identifier|ThisExpression)$/.test(node.type)) return null;
  const isThere = node.type === 'ThisExpression' ? isSameObject(run, given) : isNameThere(graph, node, run.site.call);
  const text = textOf(source, given);
  const edit = isThere ? tokenEdit(source, run, text) : null;
  return edit && { kind: 'addToken', data: { token: text }, edits: [edit] };
}

/** Both name the target, which every place that closes it has. */
function nameTarget({ source, graph, run, given, isUsedElsewhere }: Mismatch): Repair | null {
  const { target } = run.site;
  const isReceiver = unwrap(target).type === 'ThisExpression';
  const own = !isReceiver ? ownName(graph, run, unwrap(target), given, graph.activationAt(given)) : isSameObject(run, given) ? 'this' : null;
  const text = textOf(source, target);
  const edit = own === null || isUsedElsewhere || hasComments(source, given) ? null : tokenEdit(source, run, text);
  return edit && { kind: 'useTarget', data: { token: text }, edits: [edit, { range: given.range, text: own ?? '' }] };
}

/** The call is made on the registry that has a registration with the token. */
export function useRegistry(source: Source, graph: Graph, run: SiteRun, receiver: Node): Repair | null {
  const { callee } = run.site.call;
  if (callee.type !== 'MemberExpression' || !isReachable(graph, callee.object, receiver)) return null;
  if (baseOf(callee.object).type === 'ThisExpression' && !isSameObject(run, receiver)) return null;
  return { kind: 'useRegistry', data: { registry: pathText(callee.object) }, edits: [{ range: receiver.range, text: textOf(source, callee.object) }] };
}

function tokenEdit(source: Source, { site: { call } }: SiteRun, text: string): Edit | null {
  const [, last, token] = call.arguments;
  if (!last || call.arguments.some(({ type }) => type === 'SpreadElement') || (token && hasComments(source, token))) return null;
  return token ? { range: token.range, text } : { range: [last.range[1], last.range[1]], text: `, ${text}` };
}

/** `this` of the same class in both, through arrows. */
function isSameObject({ site }: SiteRun, place: Node): boolean {
  const [a, b] = [classOfMember(receiverUnitOf(site.call)), classOfMember(receiverUnitOf(place))];
  return a !== null && b !== null && a.owner === b.owner && a.isStatic === b.isStatic;
}

/** Whether the name means there what it means where it stands, for good. */
function isNameThere(graph: Graph, node: Node, place: Node): boolean {
  const root = baseOf(node);
  const variable = root.type === 'Identifier' ? graph.scopes.variableOf(root) : null;
  return variable !== null && !isRewritten(variable) && isVisible(graph, variable, place);
}

function isPathOfNames(node: Node): boolean {
  return node.type === 'MemberExpression' ? !node.computed && !node.optional && isPathOfNames(unwrap(node.object)) : node.type === 'Identifier' || node.type === 'ThisExpression';
}
