// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a generator method releases","line":10}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Task {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  *steps() {
    yield 1;
    this.handle.release();
  }
  close() { for (const step of this.steps()) this.at = step; }
}
const open = (native) => new Task(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
