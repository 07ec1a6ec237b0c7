/** What is where: scopes, variables, and what is known of the values in them while a program is written. */
import type { Choice, Keyword } from '../model.ts';

/** Of a value: what may be done with it without an exception. Two names of one object share it. */
export interface Shape {
  readonly kind: Kind;
  readonly fields: Map<string, Shape>;
}

/** `any` can be named, stored, captured and read with `?.`, and nothing else. */
export type Kind = 'any' | 'number' | 'record' | 'list' | 'map' | 'set' | 'events' | 'closure' | 'function' | 'class';

export function shape(kind: Kind): Shape {
  return { kind, fields: new Map() };
}

export interface Variable {
  readonly name: string;
  readonly keyword: Keyword | 'other';
  /** When it was declared, in the order of the text; code that runs before must not name it. */
  readonly order: number;
  shape: Shape;
  /** Whether somebody may have changed it by the time it is used. */
  isOpen: boolean;
  /** Of a closure that is called: when the first call stands. What is declared later is not there yet. */
  calledAt?: number;
}

/** How a scope begins. Arrows and blocks have no `this` of their own. */
export type ScopeKind = 'module' | 'function' | 'arrow' | 'block';

export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  readonly variables: Variable[] = [];
  /** Whether the language forbids `arguments` here: in what initializes a class. */
  forbidsArguments = false;
  /** Whether the code is that of a class, which is strict everywhere. */
  isOfClass = false;
  /** What `this` is in a function. */
  receiver: Shape | null = null;
  /** Of the variables around, only those declared before are there when the code of this scope runs. */
  readonly limit: number;

  constructor(kind: ScopeKind, parent: Scope | null, limit = Infinity) {
    this.kind = kind;
    this.parent = parent;
    this.limit = limit;
  }

  /** Every variable that can be named here; the nearest last. */
  visible(): Variable[] {
    const around = this.parent?.visible().filter(({ order }) => order < this.limit) ?? [];
    return [...around, ...this.variables];
  }

  get isStrict(): boolean {
    return this.isOfClass || (this.parent?.isStrict ?? false);
  }

  get thisShape(): Shape | null {
    if (this.kind === 'function' || this.kind === 'module') return this.receiver;
    return this.parent?.thisShape ?? null;
  }
}

/** The chosen one; zero is the last. Undefined when there is none. */
export function chosen<T>(list: readonly T[], choice: Choice): T | undefined {
  return list.length === 0 ? undefined : list[list.length - 1 - (choice % list.length)];
}
