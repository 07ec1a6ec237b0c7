/** What collections hold in the place of objects that they refer to weakly. */
import { type DeathRecord, hearOfDeath, type Owner, settle } from './deaths.ts';
import { later, putAside } from './due.ts';

/** A host may have no `WeakRef`; then there is no collection either, but the package must load. */
const Ref: WeakRefConstructor = /* @__PURE__ */ (() => (globalThis as { readonly WeakRef?: WeakRefConstructor }).WeakRef ?? Object as never)(); // nothing is ever made of it then

/**
 * How many leave their tables at once in a turn: some milliseconds, and not by the clock, which goes on while other programs have the processor. Of
 * hosts that tell of all registries in one turn there may be more, and these are put aside.
 */
const FEW = 2 ** 14;
let left = FEW;

/**
 * A weak reference that hears of the death of its object and tells the table that it is in. All registrations of the package are kept for ever,
 * so neither the collection nor anything that leads to it may be held from here.
 */
export abstract class WeakEntry<T extends WeakKey, Table extends object> extends Ref<T> implements DeathRecord {
  /** Set exactly while it is in it: who takes it out, or puts another in its place, drops it. */
  declare private table: WeakRef<Table> | undefined;
  declare '#owner'?: Owner | undefined;

  /** @param table One for all entries of a table. */
  constructor(object: T, table: WeakRef<Table>) {
    super(object);
    this.table = table;
    hearOfDeath(object, this);
  }

  /** Takes it out of its table. */
  abstract leave(table: Table): void;

  die(): void {
    if (left > 0) this.call();
    else putAside(this);
    if (!--left) later?.(() => { left = FEW; });
  }

  call(): void {
    const table = this.table?.deref();
    if (table) this.leave(table);
    this.drop();
  }

  /** It is in its table no longer. */
  drop(): void {
    if (this.table) settle(this);
    this.table = undefined;
  }
}

/** The one reference to a table that all of its entries have: the registries keep them, and must not keep the table. */
export function refForEntries<Table extends object>(table: Table): WeakRef<Table> {
  return new WeakRef(table);
}
