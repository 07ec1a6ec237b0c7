/** What is known about pending registrations. It holds nothing of them strongly but texts and numbers. */

/** Of one registry. */
export class ReclaimRegistryNote {
  readonly ref: WeakRef<object> | undefined;
  readonly stack: readonly string[];
  pending = 0;
  reported = false;

  constructor(registry: object | undefined, stack: readonly string[]) {
    this.ref = registry === undefined ? undefined : new WeakRef(registry);
    this.stack = stack;
  }
}

/** Of one registration. Its name is how the heap check finds the registry that holds these: it is not one of the program's. */
export class ReclaimEntry {
  readonly registry: ReclaimRegistryNote;
  readonly target: WeakRef<WeakKey>;
  readonly held: WeakRef<WeakKey> | undefined;
  readonly type: string;
  readonly stack: readonly string[];
  readonly since: number;
  /** The method with which the target is closed by hand, where it has one. */
  readonly closeName: string | undefined;
  /** Whether it is an entry of a weak collection of this package. */
  readonly isOfCollection: boolean;
  /** Whether closing by hand can be seen: a handle, or a registration with a token. */
  canBeClosed = false;

  constructor(facts: Pick<ReclaimEntry, 'registry' | 'type' | 'stack' | 'closeName' | 'isOfCollection'>, target: WeakKey, held: unknown) {
    this.registry = facts.registry;
    this.type = facts.type;
    this.stack = facts.stack;
    this.closeName = facts.closeName;
    this.isOfCollection = facts.isOfCollection;
    this.since = Date.now();
    this.target = new WeakRef(target);
    this.held = (typeof held === 'object' && held !== null) || typeof held === 'function' ? new WeakRef(held) : undefined;
  }
}

/** The entries in the order of a list that the heap check recognizes by the name of this class. */
export class ReclaimBook {
  readonly entries: readonly ReclaimEntry[];

  constructor(entries: Iterable<ReclaimEntry>) {
    this.entries = [...entries];
  }
}
