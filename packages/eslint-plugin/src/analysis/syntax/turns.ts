/** Callbacks that a built-in method runs exactly once, where they stand. */
import { CALLBACKS } from '../catalog/callbacks.ts';
import { entryOf } from '../catalog/entry.ts';
import type { Node } from '../model.ts';
import { isFunction, memberName, type Unit, unwrap, wrapped } from './nodes.ts';

/** The call that runs a function for the one element of a literal: `[conn].forEach((one) => { … })`. */
export function onlyTurnOf(unit: Unit): Node | null {
  if (!isFunction(unit) || unit.async || unit.generator) return null;
  const use = wrapped(unit);
  const call = use.parent;
  if (call?.type !== 'CallExpression') return null;
  const callee = unwrap(call.callee);
  const list = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const callback = name === null ? undefined : entryOf(CALLBACKS.array ?? {}, name);
  if (callback?.runsForEach !== true || call.arguments[callback.at] !== use || list?.type !== 'ArrayExpression') return null;
  const [only, second] = list.elements;
  return only && only.type !== 'SpreadElement' && second === undefined && list.elements.length === 1 ? call : null;
}
