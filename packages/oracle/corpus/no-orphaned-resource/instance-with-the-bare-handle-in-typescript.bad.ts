// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the same with a private field of TypeScript and a class that is declared before","line":19}
interface Native { release(): void; use(what?: unknown): void }
const registry = new FinalizationRegistry<Native>((handle) => handle.release());

class Cursor {
  private readonly native: Native;
  constructor(native: Native) {
    this.native = native;
  }
  next(): void { this.native.use(); }
}

class Statement {
  readonly #handle: Native;
  constructor(handle: Native) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }
  cursor(): Cursor { return new Cursor(this.#handle); }
}

let cursor: Cursor | undefined;
export function make(native: Native): WeakRef<object> {
  const statement = new Statement(native);
  cursor = statement.cursor();
  return new WeakRef(statement);
}

export function later(): void {
  cursor?.next();
  cursor = undefined;
}
