import type { Inspector } from './inspector.ts';

/** How much is looked at: enough for what a registration is given, bounded for what hangs on it. */
const MAX_VALUES = 200;
const MAX_DEPTH = 5;
const MAX_MEMBERS = 100;

interface Place {
  readonly value: object;
  readonly path: readonly string[];
}

/**
 * The path from the held side of a registration to its target, as far as a bounded walk sees it: own properties, elements, entries, and with an
 * inspector the scopes of functions and what is bound. No getter is called, no trap of a proxy.
 */
export function heldPath(held: readonly (readonly [name: string, value: unknown])[], target: unknown, inspector: Inspector | undefined, isProxy: (value: unknown) => boolean): string[] | undefined {
  const walk: Walk = { target, seen: new Set(), queue: [], isProxy };
  try {
    return search(walk, held, inspector);
  } finally {
    // The engine may have handles to what its inspector was called by until the task is over, and a walk that it has would keep the target.
    walk.target = undefined;
    walk.seen.clear();
    walk.queue.length = 0;
  }
}

interface Walk {
  target: unknown;
  readonly seen: Set<object>;
  readonly queue: Place[];
  readonly isProxy: (value: unknown) => boolean;
}

function search(walk: Walk, held: readonly (readonly [name: string, value: unknown])[], inspector: Inspector | undefined): string[] | undefined {
  for (const [name, value] of held) {
    const found = add(walk, value, [], name);
    if (found) return found;
  }
  for (let place = walk.queue.shift(); place !== undefined; place = walk.queue.shift()) {
    const { value, path } = place;
    const proxy = walk.isProxy(value);
    if (!proxy) {
      for (const [name, member] of membersOf(value)) {
        const found = add(walk, member, path, name);
        if (found) return found;
      }
    }
    if (inspector === undefined || !(proxy || typeof value === 'function')) continue;
    const { scopes, bound } = inspector.insidesOf(value);
    for (const { name, value: inside } of bound) {
      const found = add(walk, inside, path, name);
      if (found) return found;
    }
    for (const { name, variables } of scopes) {
      for (const variable of Object.keys(variables)) {
        let inside: unknown;
        try {
          inside = variables[variable];
        } catch {
          continue; // it is not initialized yet
        }
        const found = add(walk, inside, [...path, name], variable);
        if (found) return found;
      }
    }
  }
  return undefined;
}

/** Gives the path when this is the target; else it is looked into later, as far as the bounds go. */
function add({ target, seen, queue, isProxy }: Walk, value: unknown, path: readonly string[], name: string): string[] | undefined {
  if (value === target) return [...path, `${name}: ${nameOf(value, isProxy)}`];
  if (!isObject(value) || seen.has(value) || seen.size >= MAX_VALUES || path.length >= MAX_DEPTH * 2) return undefined;
  seen.add(value);
  queue.push({ value, path: [...path, `${name}: ${nameOf(value, isProxy)}`] });
  return undefined;
}

function* membersOf(value: object): Generator<readonly [name: string, value: unknown]> {
  let left = MAX_MEMBERS;
  if (value instanceof Map) {
    for (const [key, entry] of Map.prototype.entries.call(value)) {
      if (left-- === 0) return;
      yield ['key of the Map', key];
      yield ['entry of the Map', entry];
    }
  } else if (value instanceof Set) {
    for (const entry of Set.prototype.values.call(value)) {
      if (left-- === 0) return;
      yield ['entry of the Set', entry];
    }
  }
  // Of a long list only the beginning: its keys alone would be the cost of it.
  const keys: readonly PropertyKey[] = Array.isArray(value) ? [...new Array(Math.min(value.length, MAX_MEMBERS)).keys()] : Reflect.ownKeys(value).slice(0, MAX_MEMBERS);
  for (const key of keys) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    if (descriptor !== undefined && 'value' in descriptor) yield [typeof key === 'number' ? `[${key}]` : `.${String(key)}`, descriptor.value];
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

/** How far up the prototypes a class is looked for. */
const MAX_PROTOTYPES = 8;

/** The name of the class or function, as the engine has it in its heap. Never calls into the value. */
export function nameOf(value: unknown, isProxy: (value: unknown) => boolean): string {
  if (typeof value === 'symbol') return `symbol ${value.description ?? ''}`.trimEnd();
  if (!isObject(value)) return typeof value;
  if (isProxy(value)) return 'Proxy';
  if (typeof value === 'function') {
    const name: unknown = Object.getOwnPropertyDescriptor(value, 'name')?.value;
    return typeof name === 'string' && name !== '' ? `function ${name}` : 'function';
  }
  let prototype: unknown = Object.getPrototypeOf(value);
  for (let depth = 0; depth < MAX_PROTOTYPES && isObject(prototype) && !isProxy(prototype); depth++) {
    const maker: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    const name: unknown = typeof maker === 'function' && !isProxy(maker) ? Object.getOwnPropertyDescriptor(maker, 'name')?.value : undefined;
    if (typeof name === 'string' && name !== '') return name;
    prototype = Object.getPrototypeOf(prototype);
  }
  return 'Object';
}
