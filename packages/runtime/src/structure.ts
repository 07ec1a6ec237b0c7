/** Values by their structure: how each is taken apart, spelled so that equal ones are spelled alike, and copied. */
import { describe, isObject } from './misuse.ts';

/** How members are read: in order, in any order, in pairs of a key and a value in any order. The last is for a value without members, which is its own. */
export type Kind = '[' | '<' | '(' | '{' | '.';

interface Composite {
  readonly value: unknown;
  readonly kind: Kind;
  /** Of what has keys each key and then its value. */
  readonly members: readonly unknown[];
}

/** What is equal only to itself has a number, when it has been in a value. The keys are held weakly. */
export interface Identities {
  readonly ids: WeakMap<WeakKey, number>;
  nextId: number;
}

type IsSelf = (value: object) => boolean;
/** What an object shows of itself to everybody, whichever realm it comes from. */
const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/**
 * From the members to the whole, each object once however often it is met, and however deep it lies: there is no recursion.
 *
 * @param isSelf Which objects are compared by what they are, and not looked into.
 * @param leaf What stands for a member without members.
 * @param compose Gets of a member that has members what was made of it.
 */
export function fold<R extends L, L>(root: unknown, isSelf: IsSelf, leaf: (member: unknown) => L, compose: (composite: Composite, parts: readonly L[]) => R): R {
  const around: (readonly [Composite, L[]])[] = [];
  let composite: Composite = compositeOf(root, isSelf) ?? { value: around, kind: '.', members: [root] };
  let parts: L[] = [];
  /** Undefined of what has been begun. Most values have no members that have members, and need none. */
  let made: Map<unknown, R | undefined> | undefined;
  for (;;) {
    const { members, value } = composite;
    const member: unknown = members[parts.length];
    if (parts.length === members.length) {
      const result = compose(composite, parts);
      const outer = around.pop();
      if (!outer) return result;
      made?.set(value, result);
      [composite, parts] = outer;
      parts.push(result);
    } else {
      let part: L | undefined = made?.get(member);
      if (!part) {
        const inner = compositeOf(member, isSelf);
        if (inner) {
          if (value === member || made?.has(member)) throw notAValue('a cycle');
          (made ??= new Map()).set(value, undefined);
          around.push([composite, parts]);
          [composite, parts] = [inner, []];
          continue;
        }
        part = leaf(member);
      }
      parts.push(part);
    }
  }
}

function compositeOf(value: unknown, isSelf: IsSelf): Composite | undefined {
  if (typeof value === 'function') throw notAValue('a function');
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return { value, kind: '[', members: value };
  if (isSelf(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of another realm's plain objects has no prototype either.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return { value, kind: '{', members: membersOf(value) };
  // Their own methods know them, whichever realm they are of, and throw when something only says that it is one.
  switch (tagOf(value)) {
    case '[object Date]':
      return undefined;
    case '[object Set]':
      return { value, kind: '<', members: [...Set.prototype.values.call(value)] };
    case '[object Map]':
      return { value, kind: '(', members: [...Map.prototype.entries.call(value)].flat() };
    default:
      throw notAValue('a class instance');
  }
}

function membersOf(value: object): unknown[] {
  return Reflect.ownKeys(value).flatMap((key): unknown[] => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (!property?.enumerable) return [];
    if (typeof key === 'symbol') throw notAValue(`the symbol key ${describe(key)}`);
    if (!('value' in property)) throw notAValue(`an accessor (${key})`);
    return [key, property.value];
  });
}

/** Every spelling says its own length or ends with a character that is not in it, so that none is the beginning of another. */
export function spellLeaf(value: unknown, identities: Identities): string {
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (isDate(value)) return `d${timeOf(value)};`;
  const key = typeof value === 'symbol' && Symbol.keyFor(value);
  if (typeof key === 'string') return `r${key.length}:${key}`;
  if (typeof value === 'symbol' || isObject(value)) return `#${idOf(value, identities)};`;
  // -0 becomes 0; every NaN is one; of a boolean and a bigint what follows differs.
  return `${(typeof value)[0]}${String(value)};`;
}

export function spell(kind: Kind, parts: readonly string[]): string {
  const members = kind === '{' || kind === '(' ? pairs(parts, (key, value) => key + value) : [...parts];
  if (kind !== '[') members.sort();
  // Joined: a sum of texts may keep each of them, and what they were cut from.
  return [kind, ...members, ']'].join('');
}

export function idOf(value: WeakKey, identities: Identities): number {
  let id = identities.ids.get(value);
  if (id === undefined) identities.ids.set(value, (id = identities.nextId++));
  return id;
}

/** Of a member that has none. What is compared by what it is, is itself. */
export function copyOfLeaf(value: unknown): unknown {
  if (typeof value === 'string') return detached(value);
  return isDate(value) ? new Date(timeOf(value)) : value;
}

/** Of copies of the members; frozen if it can be. */
export function build(kind: Kind, parts: readonly unknown[]): unknown {
  const entries = pairs(parts, (key, value) => [key, value] as const);
  switch (kind) {
    case '[':
      return Object.freeze([...parts]);
    case '<':
      return new Set(parts);
    case '(':
      return new Map(entries);
    case '{':
      return Object.freeze(Object.fromEntries(entries as [string, unknown][])); // keys of objects were read as texts
    case '.':
      return parts[0];
  }
}

function pairs<P, R>(parts: readonly P[], join: (key: P, value: P) => R): R[] {
  return parts.flatMap((part, index) => index % 2 ? [join(parts[index - 1] as P, part)] : []); // there is one before the second
}

/** The text without what it was cut from: engines let a slice point into the whole. What is joined is written anew. */
function detached(text: string): string {
  return [text[0], text.slice(1)].join('');
}

export function isDate(value: unknown): value is Date {
  return typeof value === 'object' && tagOf(value) === '[object Date]';
}

function timeOf(date: Date): number {
  return Date.prototype.getTime.call(date);
}

function notAValue(what: string): TypeError {
  return new TypeError(`unique: ${what} has no structure to compare by. Values are primitives, handles, weak pointers, and arrays, plain objects, Maps, Sets and Dates of these`);
}
