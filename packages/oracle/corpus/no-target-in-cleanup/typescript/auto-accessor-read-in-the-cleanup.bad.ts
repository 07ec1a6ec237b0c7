// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"an auto-accessor is a field with a getter: the cleanup needs the instance to read it"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Cell {
  accessor native: { release(): void };

  constructor(native: { release(): void }) {
    this.native = native;
    registry.register(this, () => this.native.release());
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Cell(native));
}
