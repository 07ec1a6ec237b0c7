/**
 * Whether the WeakMaps of a file can be of interest at all, told from the references to their names. Large files name
 * a WeakMap somewhere and must not be walked for it.
 */
import { KEEPS_FOR_LONG } from '../catalog/effects.ts';
import { REPEATING, TIMER_METHODS } from '../catalog/functions.ts';
import type { Mentions } from './mentions.ts';
import type { Node, ScopeManager, Source, Variable } from '../model.ts';
import { contains, isClass, memberName, unwrap } from '../syntax/nodes.ts';
import { variableIn } from '../syntax/scopes.ts';

/** What is written where such a call is. */
const ROOTING_TEXT = new RegExp(`\\b(?:${[...REPEATING].join('|')})\\b|\\.(?:${[...KEEPS_FOR_LONG].join('|')})\\s*\\(`);

/** Whether any value is stored in a WeakMap of the file. */
export function mayHoldValues(mentions: Mentions): boolean {
  return weakMapsOf(mentions).some(({ variable }) => variable === null || storedIn(variable).length > 0);
}

/** Whether a stored value may be one that something else keeps for long. */
export function mayHoldRooted(mentions: Mentions, source: Source): boolean {
  return weakMapsOf(mentions).some(({ variable, made }) => {
    if (variable) return storedIn(variable).some((value) => isRooted(source.scopeManager, value));
    const owner = classAround(made);
    return owner !== null && ROOTING_TEXT.test(source.text.slice(...owner.range).replaceAll(/#\w+/g, ''));
  });
}

interface MadeWeakMap {
  readonly made: Node;
  /** The variable that the map is put into; null when it is put elsewhere. */
  readonly variable: Variable | null;
}

function weakMapsOf(mentions: Mentions): readonly MadeWeakMap[] {
  return mentions.referencesTo('WeakMap').flatMap(({ identifier, from }): MadeWeakMap[] => {
    const made = (identifier as Node).parent;
    if (made?.type !== 'NewExpression' || made.callee !== identifier) return [];
    const { parent } = made;
    if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return [{ made, variable: null }];
    const variable = variableIn(from, parent.id.name);
    return variable ? [{ made, variable }] : [];
  });
}

/** The values given to `set` calls on the variable. */
function storedIn(variable: Variable): readonly Node[] {
  return variable.references.flatMap(({ identifier }) => {
    const access = (identifier as Node).parent;
    if (access?.type !== 'MemberExpression' || access.object !== identifier || memberName(access) !== 'set') return [];
    const call = access.parent;
    if (call.type !== 'CallExpression' || call.callee !== access) return [];
    const [, value] = call.arguments;
    return value && value.type !== 'Literal' ? [value] : [];
  });
}

function isRooted(scopes: ScopeManager, value: Node): boolean {
  const inner = unwrap(value);
  if (inner.type === 'ObjectExpression') return inner.properties.some((property) => property.type === 'Property' && isRooted(scopes, property.value));
  if (inner.type === 'ArrayExpression') return inner.elements.some((element) => element !== null && isRooted(scopes, element));
  if (inner.type !== 'Identifier') return isRootingValue(inner);
  const variable = variableNamed(scopes, inner.name, inner);
  return variable?.references.some(({ identifier, writeExpr }) => (writeExpr ? isRootingValue(writeExpr) : isGivenAway(identifier, value))) ?? false;
}

function isRootingValue(value: Node): boolean {
  const inner = unwrap(value);
  return inner.type === 'CallExpression' && isRootingCall(inner);
}

function variableNamed(scopes: ScopeManager, name: string, from: Node): Variable | null {
  for (let node: Node | undefined = from; node; node = node.parent) {
    const variable = scopes.acquire(node, true)?.set.get(name);
    if (variable) return variable;
  }
  return null;
}

/** The value, or what a property of it has. */
function isGivenAway(identifier: Node, store: Node): boolean {
  const given = identifier.parent?.type === 'MemberExpression' && identifier.parent.object === identifier ? identifier.parent : identifier;
  const { parent } = given;
  return parent?.type === 'CallExpression' && parent.callee !== given && !contains(parent, store) && isRootingCall(parent);
}

function isRootingCall({ callee }: { readonly callee: Node }): boolean {
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null;
  // `setInterval(…).unref()` gives the timer itself.
  if (callee.type === 'MemberExpression' && name !== null && TIMER_METHODS.has(name)) return isRootingValue(callee.object);
  return name !== null && KEEPS_FOR_LONG.has(name);
}

function classAround(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent) if (isClass(current)) return current;
  return null;
}
