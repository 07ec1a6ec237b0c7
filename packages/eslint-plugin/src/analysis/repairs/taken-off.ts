/** The repairs of what is left behind: it is taken off where its object is done, and by the function and the flag that it was added with. */
import type { TSESTree } from '@typescript-eslint/utils';
import { entryOf } from '../catalog/entry.ts';
import { TAKES_OFF } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import { closingAmong, closingText } from '../lifetimes/closings.ts';
import type { Edit, Node, Repair, Source } from '../model.ts';
import { calleeOf, type CallNode, type ClassNode, classOfMember, contains, isArrow, isFunction, keyName, memberName, placedName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { freshMember, isReachable } from './call-off.ts';
import { isName } from './captures.ts';
import { capitalized, hasComments, indentAt, lineEnd, textOf } from './edits.ts';

/** A listener or an interval that the constructor starts is ended first thing in the method by which an object of the class is done. `isForCapture`: null where that is not shown. */
export function takeOffAtEnd(source: Source, graph: Graph, call: TSESTree.CallExpression, given: Node, owner: ClassNode, isForCapture: boolean | null): Repair | null {
  const callee = calleeOf(call);
  const isInterval = callee.type === 'Identifier';
  const end = endOf(source, graph, owner, call);
  if (!end || hasComments(source, call)) return null;
  const field = freshMember(graph, [isInterval ? 'timer' : listenerName(call), 'listener']);
  if (isInterval) {
    const handle = handleOf(source, call);
    // A name that the file has no declaration of is an error under `strict`.
    if (handle === null && (source.isTypeScript === true || wrapped(call).parent?.type !== 'ExpressionStatement')) return null;
    const text = `clearInterval(${handle ?? `this.${field}`});`;
    return { kind: 'takeOff', data: { end: end.name, text }, edits: [...(handle === null ? [{ range: [call.range[0], call.range[0]], text: `this.${field} = ` } as const] : []), end.edit(text)] };
  }
  const removal = callee.type === 'MemberExpression' && !callee.optional ? entryOf(TAKES_OFF, memberName(callee) ?? '') : undefined;
  const [type] = call.arguments;
  if (callee.type !== 'MemberExpression' || removal === undefined || type?.type !== 'Literal' || isForCapture === null || !isReachable(graph, callee.object, end.place)) return null;
  const stored = storedOf(source, given);
  if (stored === null && (source.isTypeScript === true || !isMadeThere(given))) return null;
  const text = `${textOf(source, callee.object)}.${removal}(${textOf(source, type)}, ${stored ?? `this.${field}`}${isForCapture ? ', { capture: true }' : ''});`;
  return { kind: 'takeOff', data: { end: end.name, text }, edits: [...(stored === null ? [{ range: [given.range[0], given.range[0]], text: `this.${field} = ` } as const] : []), end.edit(text)] };
}

/** An object that its constructor puts into a collection is taken out there. */
export function takeOutAtEnd(source: Source, graph: Graph, call: TSESTree.CallExpression, owner: ClassNode): Repair | null {
  const callee = calleeOf(call);
  const end = endOf(source, graph, owner, call);
  const [key] = call.arguments;
  if (!end || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || !key || !isReachable(graph, callee.object, end.place)) return null;
  const { name } = callee.object;
  const collection = graph.soleObject(graph.value(callee.object, graph.activationAt(call)));
  const kind = collection && containerOf(graph, collection);
  const isOwnKey = unwrap(key).type === 'ThisExpression' || (isName(unwrap(key)) && textOf(source, key).startsWith('this.'));
  const text = kind === 'array' ? `if (${name}.includes(this)) ${name}.splice(${name}.indexOf(this), 1);` : (kind === 'set' || kind === 'map') && isOwnKey ? `${name}.delete(${textOf(source, key)});` : null;
  return text === null ? null : { kind: 'takeOff', data: { end: end.name, text }, edits: [end.edit(text)] };
}

/** A removal that is given a new function gets the one that was added, which a field of the object keeps. */
export function takeOffSame(source: Source, graph: Graph, removal: CallNode, given: Node, added: readonly CallNode[]): Repair | null {
  const [call, second] = added;
  const listener = call?.arguments[1];
  const statement = wrapped(removal).parent;
  if (!call || second || !listener || source.isTypeScript === true || !isMadeThere(given) || !isMadeThere(listener) || statement?.type !== 'ExpressionStatement' || hasComments(source, removal) || hasComments(source, call)) return null;
  const [start, end] = [memberAround(call), memberAround(removal)];
  if (!start || start.owner !== end?.owner || start.isStatic || end.isStatic) return null;
  const field = freshMember(graph, [listenerName(call), 'listener']);
  return {
    kind: 'takeOffSame',
    data: { field: `this.${field}` },
    edits: [
      { range: [listener.range[0], listener.range[0]], text: `this.${field} = ` },
      { range: given.range, text: `this.${field}` },
      // Before it was added there is none.
      ...(start.isConstructor ? [] : [{ range: [statement.range[0], statement.range[0]], text: `if (this.${field}) ` } as const]),
    ],
  };
}

/** A removal with another flag than the listener was added with gets that one. */
export function takeOffAlike(source: Source, removal: CallNode, added: readonly CallNode[], isForCapture: boolean): Repair | null {
  const [call, second] = added;
  const [, listener, options] = removal.arguments;
  if (!call || second || !listener || hasComments(source, removal) || hasComments(source, call)) return null;
  const theirs = call.arguments[2];
  const flag = '{ capture: true }';
  const edits: Edit[] = isForCapture
    ? [options ? { range: options.range, text: flag } : { range: [listener.range[1], listener.range[1]], text: `, ${flag}` }]
    : [{ range: [listener.range[1], (options ?? listener).range[1]], text: '' }];
  // Node before 26 takes nothing off that was added with `true`.
  if (isForCapture && theirs && unwrap(theirs).type === 'Literal') edits.push({ range: theirs.range, text: flag });
  return { kind: 'takeOffAlike', data: { text: isForCapture ? flag : 'no options' }, edits };
}

interface End {
  readonly name: string;
  readonly place: Node;
  readonly edit: (text: string) => Edit;
}

/** The method of the class itself by which its objects are done, for what its constructor does whenever it runs. */
function endOf(source: Source, graph: Graph, owner: ClassNode, call: CallNode): End | null {
  const constructor = classOfMember(unitOf(call));
  let statement = wrapped(call).parent;
  if (statement?.type === 'AssignmentExpression') statement = statement.parent;
  if (constructor?.isConstructor !== true || constructor.owner !== owner || statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement' || !isFunction(statement.parent.parent)) return null;
  if (/\breturn\b/.test(source.text.slice(statement.parent.range[0], statement.range[0]))) return null;
  const methods = owner.body.body.flatMap((member) => (member.type === 'MethodDefinition' && !member.static && member.kind === 'method' ? [{ name: keyName(member.key, member.computed), value: member.value }] : []));
  const closing = closingAmong(graph, methods, call, (opening) => contains(opening, unitOf(call)));
  // Behind its overloads, which have none.
  const body = methods.find((method) => method.name === closing && method.value.body)?.value.body;
  if (closing === null || !body) return null;
  const name = closingText(closing);
  const [first] = body.body;
  if (!first) {
    const at = body.range[0] + 1;
    return { name, place: body, edit: (text) => ({ range: [at, body.range[1] - 1], text: ` ${text} ` }) };
  }
  const isOneLine = body.loc.start.line === first.loc.start.line;
  const [at] = first.range;
  return { name, place: first, edit: (text) => ({ range: [at, at], text: `${text}${isOneLine ? ' ' : lineEnd(source) + indentAt(source, at)}` }) };
}

/** `this.onChange`, which is there for as long as the object. */
function storedOf(source: Source, given: Node): string | null {
  const node = unwrap(given);
  return node.type === 'MemberExpression' && !node.computed && node.object.type === 'ThisExpression' ? textOf(source, node) : null;
}

/** `this.timer` of `this.timer = setInterval(…)`. */
function handleOf(source: Source, call: Node): string | null {
  const { parent } = wrapped(call);
  return parent?.type === 'AssignmentExpression' && parent.operator === '=' ? storedOf(source, parent.left) : null;
}

/** Whether a function is made where it is given: written there, or bound. */
function isMadeThere(given: Node): boolean {
  const node = unwrap(given);
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : null;
  return isFunction(node) || (callee?.type === 'MemberExpression' && memberName(callee) === 'bind');
}

/** `onChange` for the event `change`. */
function listenerName({ arguments: [type] }: CallNode): string {
  const event = type?.type === 'Literal' && typeof type.value === 'string' ? type.value.replaceAll(/[^\p{ID_Continue}]+(\p{ID_Continue})?/gu, (_, next: string | undefined) => (next ?? '').toUpperCase()) : '';
  return /^\p{ID_Start}/u.test(event) ? `on${capitalized(event)}` : 'onEvent';
}

function memberAround(node: Node): ReturnType<typeof classOfMember> {
  let unit = unitOf(node);
  while (isArrow(unit) && placedName(unit) === null) unit = unitOf(unit);
  return classOfMember(unit);
}
