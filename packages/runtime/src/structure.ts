/** Values by their structure: how each is spelled, so that equal ones are spelled alike, and how each is copied. */
import { describe } from './misuse.ts';

/** What is equal only to itself has a number. The keys are held weakly. */
export interface Identities {
  readonly ids: WeakMap<WeakKey, number>;
  nextId: number;
}

/** Every spelling says its own length or ends with a character that is not in it, so that none is the beginning of another. */
export function encode(value: unknown, identities: Identities, around: readonly object[] = []): string {
  switch (typeof value) {
    case 'string':
      return `s${String(value.length)}:${value}`;
    case 'number':
      // -0 becomes 0; every NaN is one.
      return `n${String(value)};`;
    case 'bigint':
      return `b${String(value)};`;
    case 'boolean':
      return value ? 't' : 'f';
    case 'undefined':
      return 'u';
    case 'symbol': {
      const key = Symbol.keyFor(value);
      return key === undefined ? idOf(value, identities) : `r${String(key.length)}:${key}`;
    }
    case 'function':
      throw notAValue('a function');
    case 'object':
      if (value === null) return 'l';
      if (identities.ids.has(value)) return idOf(value, identities);
      if (around.includes(value)) throw notAValue('a cycle');
      return encodeObject(value, (member) => encode(member, identities, [...around, value]));
  }
}

function encodeObject(value: object, inner: (member: unknown) => string): string {
  if (Array.isArray(value)) return `[${Array.from(value as unknown[], inner).join('')}]`;
  if (value instanceof Date) return `d${String(value.getTime())};`;
  if (value instanceof Set) return `<${Array.from(value as Set<unknown>, inner).sort().join('')}>`;
  if (value instanceof Map) return `(${Array.from(value as Map<unknown, unknown>, ([key, member]) => inner(key) + inner(member)).sort().join('')})`;
  return `{${entriesOf(value).map(([key, member]) => inner(key) + inner(member)).sort().join('')}}`;
}

/** A deep copy of what `encode` accepted, frozen as far as its objects can be. Handles and symbols are themselves. */
export function copyOf<T>(value: T, identities: Identities): T;
export function copyOf(value: unknown, identities: Identities): unknown {
  if (typeof value !== 'object' || value === null || identities.ids.has(value)) return value;
  const inner = (member: unknown): unknown => copyOf(member, identities);
  if (Array.isArray(value)) return Object.freeze(Array.from(value as unknown[], inner));
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof Set) return new Set(Array.from(value as Set<unknown>, inner));
  if (value instanceof Map) return new Map(Array.from(value as Map<unknown, unknown>, ([key, member]) => [inner(key), inner(member)]));
  return Object.freeze(Object.fromEntries(entriesOf(value).map(([key, member]) => [key, inner(member)])));
}

/** Whether a copy that `copyOf` has made is frozen through and through, so that it can be given to anyone. */
export function isCopiedForever(copy: unknown): boolean {
  return typeof copy !== 'object' || copy === null || (Object.isFrozen(copy) && Object.values(copy).every(isCopiedForever));
}

function entriesOf(value: object): [string, unknown][] {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of another realm's plain objects has no prototype either.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw notAValue('an instance of a class');
  return Reflect.ownKeys(value).flatMap((key): [string, unknown][] => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (!property?.enumerable) return [];
    if (typeof key === 'symbol') throw notAValue(`an object with the symbol key ${describe(key)}`);
    if (!('value' in property)) throw notAValue(`an object with an accessor (${key})`);
    return [[key, property.value]];
  });
}

function idOf(value: WeakKey, identities: Identities): string {
  let id = identities.ids.get(value);
  if (id === undefined) identities.ids.set(value, (id = identities.nextId++));
  return `#${String(id)};`;
}

function notAValue(what: string): TypeError {
  return new TypeError(`unique: ${what} has no structure to compare by. Values are primitives, handles, and arrays, plain objects, Maps, Sets and Dates of these`);
}
